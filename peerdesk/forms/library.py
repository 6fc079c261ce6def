"""The forms at hand: those PeerDesk ships, and those a programme has added.

A published file never changes, so a form is pinned by `url|version` and the hash of its bytes.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from peerdesk.domain.errors import FormUnknown
from peerdesk.forms.catalogue import Catalogue, in_language, read_catalogue
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.plan_table import PLANS_FILE, PlanTable, read_plan_table
from peerdesk.forms.reading import parse_form
from peerdesk.forms.versions import rank
from peerdesk.forms.voices import Voices, read_voices

URL_STEM = "urn:peerdesk:form:"


@dataclass(frozen=True)
class FormLibrary:
    """Forms by short name (`contact-note`) or by `url|version`; read when first asked for.

    `folder` is `resources/forms`: `NAME.json` for the first version of a form, `NAME@1.1.0.json`
    for later ones, and `catalogues/LANGUAGE.json`. `added` are forms from the vault; `read` keeps
    what was read from files, which do not change while PeerDesk runs.
    """

    folder: Path
    added: tuple[FormDefinition, ...] = ()
    read: dict[Path, FormDefinition] = field(default_factory=dict, compare=False, repr=False)

    def __getitem__(self, name: str) -> FormDefinition:
        """The newest version by short name, or the one version by `url|version`.

        Raises FormUnknown when there is none.
        """
        if "|" in name:
            return self._pinned(name)
        found = [form for form in self._called(name) if form.url in {name, URL_STEM + name}]
        if not found:
            raise FormUnknown
        return max(found, key=lambda form: rank(form.version))

    def pinned(self, canonical: str, sha256: str) -> FormDefinition:
        """The very form a document was written on; FormUnknown if the bytes are others."""
        form = self._pinned(canonical)
        if form.sha256 != sha256:
            raise FormUnknown
        return form

    def in_language(self, name: str, language: str) -> FormDefinition:
        """A form with its texts in a language (BCP 47), as far as they are translated."""
        return in_language(self[name], language, self.catalogues)

    def with_forms(self, forms: Iterable[FormDefinition]) -> "FormLibrary":
        """A library with these forms too; those that are in it already are not added again."""
        known = {form.canonical for form in self.versions}
        fresh = tuple(form for form in forms if form.canonical not in known)
        return FormLibrary(self.folder, self.added + fresh, self.read)

    def source(self, form: FormDefinition) -> bytes:
        """The exact bytes of a shipped form, to be kept with the documents that use it.

        Raises FormUnknown for a form this library does not ship.
        """
        for path in self._files():
            data = path.read_bytes()
            if hashlib.sha256(data).hexdigest() == form.sha256:
                return data
        raise FormUnknown

    def catalogue_source(self, form: FormDefinition) -> bytes | None:
        """The exact bytes of the catalogue whose words a form shows; None for its own words."""
        for path in self._catalogue_files():
            data = path.read_bytes()
            if hashlib.sha256(data).hexdigest() == form.catalogue_sha256:
                return data
        return None

    @cached_property
    def versions(self) -> tuple[FormDefinition, ...]:
        """Every version of every form."""
        return (*map(self._form, self._files()), *self.added)

    @cached_property
    def catalogues(self) -> Mapping[str, Catalogue]:
        """The catalogues by language tag; each is read when first asked for."""
        return _Catalogues({path.stem: path for path in self._catalogue_files()})

    @cached_property
    def plans(self) -> PlanTable:
        """What `plans.toml` says of the plans in the folder. Raises FormRefused."""
        path = self.folder / PLANS_FILE
        if not path.is_file():
            return PlanTable()
        here = {file.stem.partition("@")[0] for file in self._files()}
        return read_plan_table(path.read_text("utf-8")).with_forms(here)

    @cached_property
    def voices(self) -> Voices:
        """How forms ask a young person, or a caregiver about their child."""
        return read_voices(self.folder / "voices")

    def _called(self, name: str) -> tuple[FormDefinition, ...]:
        """The forms that may be meant: only files of that name are read, for a quick start."""
        stem = name.removeprefix(URL_STEM)
        files = [path for path in self._files() if path.stem.partition("@")[0] == stem]
        return (*map(self._form, files), *self.added)

    def _form(self, path: Path) -> FormDefinition:
        if path not in self.read:
            self.read[path] = parse_form(path.read_bytes(), path.name)
        return self.read[path]

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("*.json"))

    def _catalogue_files(self) -> list[Path]:
        return sorted(self.folder.joinpath("catalogues").glob("*.json"))

    def _pinned(self, canonical: str) -> FormDefinition:
        for form in self._called(canonical.partition("|")[0]):
            if form.canonical == canonical:
                return form
        raise FormUnknown


class _Catalogues(Mapping[str, Catalogue]):
    """Catalogues by the language tags that name their files; what was read is kept."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = files
        self._read: dict[str, Catalogue] = {}

    def __getitem__(self, language: str) -> Catalogue:
        if language not in self._read:
            path = self._files[language]
            self._read[language] = read_catalogue(path.read_bytes(), path.name)
        return self._read[language]

    def __contains__(self, language: object) -> bool:
        return language in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
