"""A signed note with everything that was ever added to it; no widget in here."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.documents import DocumentStatus, Revision, RevisionKind
from peerdesk.domain.entered_elsewhere import EnteredElsewhere
from peerdesk.domain.people import PersonSummary
from peerdesk.forms.formats import Formats, labels
from peerdesk.services import entered_elsewhere, note_columns, people, records, signing
from peerdesk.services.desk import Desk
from peerdesk.services.records import SignedDocument
from peerdesk.ui.note_view.reading import Around, Part, amended, parts
from peerdesk.ui.note_view.titles import title
from peerdesk.wording import agency_copy, contact, dates
from peerdesk.wording import records as paper


@dataclass(frozen=True, slots=True)
class Entry:
    """One addition or signature: its heading, who and when, and what was written."""

    heading: str
    signed: str
    text: str


@dataclass(frozen=True, slots=True)
class SignedNote:
    """A note to read: as it stands, with what amendments struck, and all entries in order.

    `versions` are the signed texts themselves, each under the words of its signature. `may_copy`
    where notes are keyed into the agency's own record too, `elsewhere` says whether it is there.
    """

    title: str
    notices: tuple[str, ...]
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...]
    versions: tuple[tuple[str, tuple[Part, ...]], ...]
    may_add: bool
    has_draft: bool
    may_copy: bool = False
    elsewhere: str = ""


class NotePresenter(QObject):
    """Opens one signed note. `changed` when it is to be shown anew."""

    changed = Signal()

    def __init__(self, desk: Desk, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._formats = desk, formats
        self._document: SignedDocument | None = None
        self.note: SignedNote | None = None

    @property
    def document_id(self) -> UUID | None:
        """The document on the screen."""
        return None if self._document is None else self._document.summary.document_id

    @property
    def person_id(self) -> UUID | None:
        """Whose note it is."""
        return None if self._document is None else self._document.summary.person_id

    def open(self, document_id: UUID) -> None:
        """Read a signed note. Raises DocumentNotFound, NotSigned."""
        self._document = records.read(self._desk, document_id)
        self.note = self._read(self._document)
        self.changed.emit()

    def close(self) -> None:
        """Show nothing."""
        self._document = self.note = None
        self.changed.emit()

    def begin_addendum(self) -> None:
        """Open the draft of an addition. Raises NotSigned, NotTheAuthor."""
        if self.document_id is not None:
            signing.add_addendum(self._desk, self.document_id)

    def begin_amendment(self) -> None:
        """Open the draft of a correction. Raises NotSigned, NotTheAuthor."""
        if self.document_id is not None:
            signing.add_amendment(self._desk, self.document_id)

    def sign_with(self, sign: Callable[[UUID], object]) -> None:
        """Do a signing act on this note, then read it anew; raises what `sign` raises."""
        if self.document_id is not None:
            sign(self.document_id)
            self.open(self.document_id)

    def _read(self, document: SignedDocument) -> SignedNote:
        summary = document.summary
        person = (
            None if summary.person_id is None else people.summary(self._desk, summary.person_id)
        )
        around = self._around(document, person)
        versions = [
            (_entry(one.revision), parts(one.answers, around))
            for one in document.versions
            if one.answers is not None
        ]
        first, last = versions[0][1], versions[-1][1]
        in_error = summary.status is DocumentStatus.ENTERED_IN_ERROR
        present = document.present.answers
        return SignedNote(
            title=paper.UNTITLED if present is None else title(present, person),
            notices=_notices(document),
            parts=last if len(versions) == 1 else amended(first, last),
            entries=tuple(_entry(one.revision) for one in document.versions),
            versions=tuple((f"{entry.heading} · {entry.signed}", read) for entry, read in versions),
            may_add=not in_error and summary.author_id == self._desk.signer.worker_id,
            has_draft=summary.has_open_draft,
            may_copy=not in_error and entered_elsewhere.is_used(self._desk),
            elsewhere=_elsewhere(entered_elsewhere.of_document(self._desk, summary.document_id)),
        )

    def _around(self, document: SignedDocument, person: PersonSummary | None) -> Around:
        """What stands around the answers, all versions under the words of the one in force."""
        name, present = person.name if person else "", document.present.answers
        goals = [] if person is None else people.goals(self._desk, person.person_id)
        words = {str(goal.goal_id): goal.own_words for goal in goals}
        if present is None:
            return Around(document.summary.columns, words, name)
        chosen = self._formats[note_columns.narrative_format(present)]
        asked_by = labels(
            chosen, present, contact.name_or_they(name), has_person=person is not None
        )
        return Around(document.summary.columns, words, name, asked_by)


def _elsewhere(found: EnteredElsewhere | None) -> str:
    """Whether the note is in the agency's own record, "" where nobody waits for that."""
    if found is None:
        return ""
    if found.has_changed_since:
        return agency_copy.changed_since()
    if found.is_open or found.entered_on is None:
        return agency_copy.not_entered()
    return agency_copy.entered(found.entered_on, found.their_id)


def _notices(document: SignedDocument) -> tuple[str, ...]:
    notices = []
    columns, first = document.summary.columns, document.original.revision
    if document.summary.status is DocumentStatus.ENTERED_IN_ERROR:
        notices.append(contact.in_error())
    if columns.late:
        written = dates.moment(first.signed_at, first.signed_zone)
        answers = document.original.answers
        reason = answers.value("late_reason") if answers is not None else None
        day = dates.day(columns.service_date)
        notices.append(paper.late_entry(day, written, str(reason or "")))
    return tuple(notices)


def _entry(revision: Revision) -> Entry:
    worker = revision.worker
    headings = {
        RevisionKind.ORIGINAL: contact.signed_heading(),
        RevisionKind.ADDENDUM: paper.ADDENDUM,
        RevisionKind.AMENDMENT: paper.AMENDMENT,
        RevisionKind.ENTERED_IN_ERROR: paper.ENTERED_IN_ERROR,
    }
    name = ", ".join(filter(None, (worker.name, worker.title, worker.credential)))
    at = dates.moment(revision.signed_at, revision.signed_zone)
    return Entry(headings[revision.kind], f"{name} · {at}", revision.reason)
