"""A signed note field by field, for keying it into the agency's own record by the clipboard.

Looked at first; with the first field that is copied the decision is asked and written down, once
for the whole note. What belongs to supervision alone stays here: people read that record too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.documents import ContactColumns, DocumentKind, DocumentStatus
from peerdesk.domain.errors import NotSigned
from peerdesk.domain.sharing import Medium, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.printing.records import PrintedNote, SectionKind
from peerdesk.services import records
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sharing.contents import Contents, contents
from peerdesk.services.sharing.deciding import Verdict, weigh
from peerdesk.services.sharing.disclosing import Departure, completed, disclose
from peerdesk.services.sharing.note_paper import Around, signed_note
from peerdesk.storage import goals, lists, trail
from peerdesk.storage.session import Session
from peerdesk.wording import agency_copy as words
from peerdesk.wording import dates
from peerdesk.wording import records as record_words

_ANSWERS = frozenset({SectionKind.ANSWER, SectionKind.SHORT})
_SAID_APART = frozenset({record_words.WHEN, record_words.LENGTH})


@dataclass(frozen=True, slots=True)
class NoteField:
    """One field: what it is called, and its text as it goes to the clipboard."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteFields:
    """A signed note to look at, field by field, and the answer on copying it."""

    document_id: UUID
    fields: tuple[NoteField, ...]
    request: SharingRequest
    held: Contents
    verdict: Verdict | None


def note_fields(desk: Desk, document_id: UUID) -> NoteFields:
    """The fields in the order of the note, for this screen only; the trail says it was viewed.

    Raises NotSigned, DocumentNotFound, SharingRefused.
    """
    with desk.vault.reading() as session:
        line = lists.summary(session, document_id)
        unsigned = line.status in {DocumentStatus.DRAFT, DocumentStatus.ENTERED_IN_ERROR}
        if unsigned or line.kind is not DocumentKind.CONTACT_NOTE:
            raise NotSigned
        selection = Selection(line.person_id, (document_id,))
        request = SharingRequest(selection, SharingPurpose.INTERNAL, words.recipient())
        held = contents(desk, session, request)
        answer = None if held.person_id is None else weigh(desk, session, request, held)
        if answer is not None and not answer.allowed:
            raise answer.refusal()
        printed = _printed(desk, session, document_id, line.person_id)
        found = tuple(_fields(printed, line.columns))
    with desk.vault.writing() as session:
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), held.person_id, "fields")
    return NoteFields(document_id, found, request, held, answer)


def begin_copying(desk: Desk, looked: NoteFields) -> None:
    """Decide and write down that the note goes to the clipboard; nothing is copied if it raises.

    Raises SharingRefused, and ChangedMeanwhile when the note is no longer what was looked at.
    """
    departure = Departure(looked.held, Medium.CLIPBOARD, seen=looked.verdict)
    completed(desk, disclose(desk, looked.request, departure))


def _printed(
    desk: Desk, session: Session, document_id: UUID, person_id: UUID | None
) -> PrintedNote:
    wanted = () if person_id is None else goals.goals(session, person_id)
    own_words = {str(goal.goal_id): goal.own_words for goal in wanted}
    beside = Around("", "", own_words, "", for_person=True)
    return signed_note(records.signed(desk, session, document_id), beside)


def _fields(printed: PrintedNote, columns: ContactColumns) -> Iterator[NoteField]:
    yield from _times(columns)
    yield NoteField(words.kind(), printed.title)
    for label, value in printed.header_rows:
        if label not in _SAID_APART:
            yield NoteField(label, value)
    for section in printed.sections:
        if section.kind in _ANSWERS and section.text.strip():
            yield NoteField(section.label, section.text)
    for correction in printed.corrections:
        if correction.text:
            yield NoteField(f"{correction.title}, {correction.at}", correction.text)


def _times(columns: ContactColumns) -> Iterator[NoteField]:
    """Day, times and minutes apart, as other records ask for them."""
    day = columns.service_date
    yield NoteField(words.day_of_service(), f"{day.month:02}/{day.day:02}/{day.year:04}")
    yield NoteField(words.start(), dates.clock_time(columns.happened_at, columns.zone))
    if columns.ended_at is not None:
        yield NoteField(words.end(), dates.clock_time(columns.ended_at, columns.zone))
    if columns.minutes is not None:
        yield NoteField(words.minutes(), str(columns.minutes))
