"""What columns and values are called in files from elsewhere, in the languages we know."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from peerdesk.domain.imports import ImportKind
from peerdesk.domain.text import fold
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.values import Coding
from peerdesk.resource_files import resource

LANGUAGES: Final = ("en", "es")
TRUTH: Final = "truth"
NONE_AGREED: Final = "none_agreed"
MACHINE_SET: Final = frozenset({"late", "note_mode", "narrative_format"})
"""Questions that only PeerDesk answers; a column of that name is named as not imported."""

_NOT_A_LETTER = re.compile(r"[^\w]+")
_IN_BRACKETS = re.compile(r"[(\[].*?[)\]]")


def plain(text: str) -> str:
    """A name as it is compared: no case, accents or signs, single blanks."""
    return " ".join(_NOT_A_LETTER.sub(" ", fold(text).replace("_", " ")).split())


@dataclass(frozen=True, slots=True)
class KnownWords:
    """The names of columns by field, and of values by field and name."""

    fields: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    none_agreed: frozenset[str]

    def field(self, column: str) -> str:
        """The field that a column's name means, "" for none."""
        return self.fields.get(plain(column)) or self.fields.get(
            plain(_IN_BRACKETS.sub(" ", column)), ""
        )

    def code(self, field: str, value: str) -> str:
        """The code that a value means in a field, "" for none."""
        return self.values.get(field, {}).get(plain(value), "")


def people_words() -> KnownWords:
    """The words of a file about people."""
    tables = _tables()
    return KnownWords(_fields(ImportKind.PEOPLE, tables), _values(tables), frozenset())


def contact_words(form: FormDefinition, *, by_link_id: bool = False) -> KnownWords:
    """The words of a file about contacts: ours, and what the form itself calls things.

    With `by_link_id` a linkId comes first, that of a group too: so it is in JSON lines.
    """
    tables = _tables()
    values = {link_id: dict(known) for link_id, known in _values(tables).items()}
    for item in form.by_link.values():
        if item.kind in {Kind.CHOICE, Kind.OPEN_CHOICE}:
            values[item.link_id] = values.get(item.link_id, {}) | _options(item)
    ours = _fields(ImportKind.CONTACTS, tables)
    groups = {plain(item.link_id): item.link_id for item in form.by_link.values()}
    known = _asked(form) | ours | (groups if by_link_id else {})
    known = {name: field for name, field in known.items() if field not in MACHINE_SET}
    none = (word for table in tables for word in table.get("words", {}).get(NONE_AGREED, ()))
    return KnownWords(known, values, frozenset(map(plain, none)))


def _asked(form: FormDefinition) -> dict[str, str]:
    """The questions of the form by their linkIds and texts."""
    questions = [item for item in form.by_link.values() if item.is_question]
    return {
        plain(name): item.link_id
        for item in questions
        for name in (item.text, item.short_text, item.link_id)
        if name
    }


def _options(item: Item) -> dict[str, str]:
    found: dict[str, str] = {}
    for option in item.options:
        if isinstance(option.value, Coding):
            code = option.value.code
            found |= {plain(name): code for name in (option.label, option.value.display, code)}
    return found


def _fields(kind: ImportKind, tables: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The first language has the say where two use a word differently."""
    found: dict[str, str] = {}
    for table in tables:
        for field, names in table[kind].items():
            for name in (field, *names):
                found.setdefault(plain(name), field)
    return found


def _values(tables: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for table in tables:
        for field, codes in table["values"].items():
            known = found.setdefault(field, {})
            for code, names in codes.items():
                for name in (code, *names):
                    known.setdefault(plain(name), code)
    return found


@cache
def _tables() -> tuple[Mapping[str, Any], ...]:
    files = (resource("imports", f"{language}.toml") for language in LANGUAGES)
    return tuple(tomllib.loads(file.read_text("utf-8")) for file in files)
