"""An agency's own forms: looked at first, then used like any other; never half-imported.

A form that is used stays what it is. A new version is a form of its own beside the old one, and
what was begun on the old one stays on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from peerdesk.domain.adopted_forms import AdoptedForm
from peerdesk.domain.errors import FileUnreadable, FormNameTaken, FormRefused
from peerdesk.domain.trail import Act
from peerdesk.forms.definition import Finding, FormDefinition, Kind, Verdict
from peerdesk.forms.library import URL_STEM
from peerdesk.forms.reading import parse_form
from peerdesk.forms.source import MOST_BYTES
from peerdesk.forms.versions import newest_of_each, rank
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.stored_forms import stored_form
from peerdesk.storage import adopted_forms as rows
from peerdesk.storage import revisions, trail
from peerdesk.storage.session import Session


class Standing(StrEnum):
    """How a form that is looked at stands to those in use; BROUGHT_IN when it is one of them."""

    NEW = "new"
    SAME = "same"
    PUT_AWAY = "put_away"
    NEWER = "newer"
    OLDER = "older"
    BROUGHT_IN = "brought_in"


@dataclass(frozen=True, slots=True)
class Report:
    """What a file holds, before anything is kept of it.

    `beside` is the version in use that it would stand beside, for NEWER and OLDER.
    """

    file: str
    form: FormDefinition
    standing: Standing
    beside: AdoptedForm | None = None
    content: bytes = field(default=b"", repr=False)

    @property
    def questions(self) -> int:
        """How many questions can be answered."""
        return sum(item.is_question for item in self.form.by_link.values())

    @property
    def parts(self) -> int:
        """How many parts it has at the top."""
        return sum(item.kind is Kind.GROUP for item in self.form.items)

    @property
    def gaps(self) -> tuple[Finding, ...]:
        """What it asks for and PeerDesk does not do."""
        return self.form.gaps()

    @property
    def kept(self) -> tuple[Finding, ...]:
        """What stays with the file, goes out again with it, and has no effect here."""
        return tuple(found for found in self.form.findings if found.verdict is Verdict.KEEP)


def read_file(path: Path) -> bytes:
    """The bytes of a form that someone chose. Raises FileUnreadable, FormRefused when too large."""
    try:
        if not path.is_file():
            raise FileUnreadable(str(path))
        if path.stat().st_size > MOST_BYTES:
            raise FormRefused(path.name, None, "too_large")
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(str(path)) from error


def examine(desk: Desk, content: bytes, file: str) -> Report:
    """Look at a form without keeping anything; `file` is its name for messages.

    Raises FormRefused, and FormNameTaken when it goes by the name of another form in use.
    """
    form = parse_form(content, file)
    if any(form.sha256 == shipped.sha256 for shipped in desk.forms.versions):
        return Report(file, form, Standing.SAME, None, content)
    if form.url.startswith(URL_STEM):
        raise FormNameTaken(file)
    with desk.vault.reading() as session:
        known = [one for one in rows.adopted(session) if one.url == form.url]
    standing, beside = _standing(form, known, file)
    return Report(file, form, standing, beside, content)


def adopt(desk: Desk, report: Report) -> AdoptedForm:
    """Use the form from now on; one that was put away is taken up again, one in use stays so.

    Raises what `examine` raises, should things have changed meanwhile.
    """
    now = examine(desk, report.content, report.file)
    form, written = now.form, stamp(desk)
    title = form.title or form.name or report.file
    adopted = AdoptedForm(form.sha256, form.url, form.version, title, form.publisher, written.at)
    if now.standing is Standing.SAME:
        return adopted
    with desk.vault.writing() as session:
        if now.standing is Standing.PUT_AWAY:
            _take_up(desk, session, form.sha256)
        else:
            _keep(session, form, report.content)
            rows.add(session, adopted, written)
            trail.add(session, new_id(desk), Act.FORM_ADOPTED, written, None, form.sha256)
    return adopted


def retire(desk: Desk, form: AdoptedForm) -> None:
    """Put a form away: nothing new starts on it, what was written on it stays as it is."""
    written = stamp(desk)
    with desk.vault.writing() as session:
        rows.retire(session, form.sha256, written.at)
        trail.add(session, new_id(desk), Act.FORM_RETIRED, written, None, form.sha256)


def take_up(desk: Desk, form: AdoptedForm) -> None:
    """Use a form again that was put away."""
    with desk.vault.writing() as session:
        _take_up(desk, session, form.sha256)


def adopted(desk: Desk) -> Sequence[AdoptedForm]:
    """Every form that was ever adopted, in the order in which they came."""
    with desk.vault.reading() as session:
        return rows.adopted(session)


def in_use(desk: Desk) -> Sequence[AdoptedForm]:
    """What can be started: of each form the newest version that was not put away."""
    return newest_of_each(one for one in adopted(desk) if one.retired_at is None)


def looked_at_again(desk: Desk, form: AdoptedForm) -> Report:
    """The report on a form that is in use. Raises FormUnknown."""
    with desk.vault.reading() as session:
        found = stored_form(session, desk.forms, form.canonical, form.sha256)
    return Report(form.title, found, Standing.BROUGHT_IN)


def _standing(
    form: FormDefinition, known: Sequence[AdoptedForm], file: str
) -> tuple[Standing, AdoptedForm | None]:
    for one in known:
        if one.sha256 == form.sha256:
            return (Standing.PUT_AWAY if one.retired_at else Standing.SAME), None
        if one.version == form.version:
            raise FormNameTaken(file)
    used = newest_of_each(one for one in known if one.retired_at is None)
    if not used:
        return Standing.NEW, None
    newer = rank(form.version) > rank(used[0].version)
    return (Standing.NEWER if newer else Standing.OLDER), used[0]


def _take_up(desk: Desk, session: Session, sha256: str) -> None:
    rows.retire(session, sha256, None)
    trail.add(session, new_id(desk), Act.FORM_ADOPTED, stamp(desk), None, sha256)


def _keep(session: Session, form: FormDefinition, content: bytes) -> None:
    if revisions.form_content(session, form.sha256) is None:
        revisions.keep_form(session, form.sha256, form.canonical, content, "adopted")
