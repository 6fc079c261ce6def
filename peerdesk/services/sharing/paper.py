"""From records to what stands on paper: chosen here, in words, before anything is drawn."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from peerdesk.domain.documents import DocumentKind, DocumentStatus
from peerdesk.domain.lines import PhoneLine
from peerdesk.domain.progress import Progress
from peerdesk.domain.sharing import Layout, Selection, SharingRequest
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.letters import LetterPaper
from peerdesk.printing.packet import PrintedRecord
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import PlanPdf
from peerdesk.printing.plan_texts import texts_of
from peerdesk.printing.records import Cover, Footer, PaperSettings, PrintedNote
from peerdesk.services import records
from peerdesk.services.desk import Desk, today
from peerdesk.services.documents import ground_of
from peerdesk.services.lines import lines_in
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.services.sharing.contents import NOBODY, Contents, contents
from peerdesk.services.sharing.going_out import words_going_out
from peerdesk.services.sharing.letter_paper import letter_paper
from peerdesk.services.sharing.note_paper import Around, draft_note, signed_note
from peerdesk.services.sharing.plan_paper import plan_paper
from peerdesk.services.sharing.report_paper import report_paper
from peerdesk.services.sharing.second_column import with_second_column
from peerdesk.storage import attachments, goals, lists, parties, people, settings
from peerdesk.storage.session import Session
from peerdesk.wording import dates
from peerdesk.wording import records as words

_LANGUAGE = "en"


class OtherPaper(Protocol):
    """A paper of another shape, such as a letter: it knows its own texts and draws itself."""

    def texts(self) -> Iterable[str]:
        """Every text that would be drawn."""

    def drawn(self, shelf: FontShelf, at: datetime, settings: PaperSettings) -> PlanPdf:
        """The pages, made at that moment. Raises GlyphsMissing."""


Printed = PrintedNote | PrintedRecord | PlanPaper | OtherPaper


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is about to leave: what of whose record it holds, and the words of it."""

    held: Contents
    printed: Printed


def read_sheet(desk: Desk, session: Session, request: SharingRequest, progress: Progress) -> Sheet:
    """Read a selection for a purpose.

    Raises NothingToShare, DraftStaysHere, DocumentNotFound, PersonNotFound.
    """
    held = contents(desk, session, request)
    reading = _Reading(desk, request, lines_in(session), today(desk))
    if len(request.selection.document_ids) == 1:
        return _single(session, reading, held)
    return _record(session, reading, held, progress)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What every document of a copy is read with."""

    desk: Desk
    request: SharingRequest
    phone_lines: Sequence[PhoneLine]
    today: date


def _single(session: Session, reading: _Reading, held: Contents) -> Sheet:
    """One document alone. An empty form is about nobody."""
    (document_id,) = reading.request.selection.document_ids
    printed = _document(session, document_id, reading)
    is_blank = isinstance(printed, PlanPaper) and printed.is_blank
    return Sheet(NOBODY if is_blank else held, printed)


def texts(sheet: Sheet) -> Iterator[str]:
    """Every text that would be drawn, for finding characters no font has."""
    printed = sheet.printed
    for one in printed.documents if isinstance(printed, PrintedRecord) else (printed,):
        yield from _texts(one)


def _texts(one: PrintedNote | PlanPaper | OtherPaper) -> Iterable[str]:
    if isinstance(one, PlanPaper):
        return texts_of(one)
    return _texts_of_note(one) if isinstance(one, PrintedNote) else one.texts()


def _texts_of_note(note: PrintedNote) -> Iterator[str]:
    yield from (note.person, note.title, note.programme, *note.status)
    yield from (value for _, value in note.header_rows)
    for section in note.sections:
        yield from (section.label, section.text)
    for correction in note.corrections:
        yield from (correction.reason, correction.text, correction.author)
        yield from (text for one in correction.changes for text in (one.struck, one.text))


def _record(session: Session, reading: _Reading, held: Contents, progress: Progress) -> Sheet:
    """Several documents of one person; plans among them in full, however one alone would be set."""
    in_full = replace(reading, request=replace(reading.request, layout=Layout.FULL))
    printed: list[PrintedNote | PlanPaper | LetterPaper] = []
    kinds: list[DocumentKind] = []
    for done, document_id in enumerate(held.record_ids, 1):
        kinds.append(lists.summary(session, document_id).kind)
        printed.append(_document(session, document_id, in_full))
        progress(done, len(held.record_ids))
    cover = _cover(session, reading, held.person_id, Counter(kinds))
    footer = Footer(str(held.person_id or ""), cover.title, notices=())
    return Sheet(held, PrintedRecord(cover, tuple(printed), footer, _LANGUAGE))


def _document(
    session: Session, document_id: UUID, reading: _Reading
) -> PrintedNote | PlanPaper | LetterPaper:
    """One document as it stands, by the one rule of what may leave."""
    line = lists.summary(session, document_id)
    if line.kind is DocumentKind.LETTER:
        return letter_paper(reading.desk, session, document_id, reading.request)
    if line.kind is DocumentKind.CONTACT_NOTE:
        return _note(reading.desk, session, document_id, reading.request)
    plan = words_going_out(reading.desk, session, document_id)
    if line.kind is DocumentKind.REPORT:
        around = _around(session, line.person_id, reading.request)
        return report_paper(plan, str(document_id), around, reading.desk.clock.zone())
    files = {one.name for one in attachments.of_document(session, document_id)}
    paper = plan_paper(plan, reading.request, reading.phone_lines, reading.today, files)
    return with_second_column(reading.desk, session, paper)


def _note(desk: Desk, session: Session, document_id: UUID, request: SharingRequest) -> PrintedNote:
    line = lists.summary(session, document_id)
    around = _around(session, line.person_id, request)
    if line.status is not DocumentStatus.DRAFT:
        return signed_note(records.signed(desk, session, document_id), around)
    answers = words_going_out(desk, session, document_id).answers
    rules = ground_of(session, line, answers).profile.name
    return draft_note(line, answers, replace(around, profile=rules))


def _around(session: Session, person_id: UUID | None, request: SharingRequest) -> Around:
    """What a note's paper takes from beside the note; its rules are those it was signed by.

    The sign agreed with a person is between them and whoever works here.
    """
    programme = str(settings.value(session, settings.PRACTICE, PROGRAMME_SETTING) or "")
    if person_id is None:
        return Around("", programme, {}, "", for_person=request.without_supervision)
    person = people.summary(session, person_id)
    return Around(
        words.person_line(person.name, "" if request.is_outside else person.identifier),
        programme,
        {str(goal.goal_id): goal.own_words for goal in goals.goals(session, person_id)},
        "",
        for_person=request.without_supervision,
    )


def _cover(
    session: Session, reading: _Reading, person_id: UUID | None, inside: Mapping[DocumentKind, int]
) -> Cover:
    desk, request = reading.desk, reading.request
    around = _around(session, person_id, request)
    worker = settings.worker(session, desk.signer.worker_id)
    rows = [
        *_inside(request.selection, inside),
        (words.MADE_FOR, _receiver(session, request)),
        (words.MADE_BY, ", ".join(filter(None, (worker.name, worker.title, worker.credential)))),
        (words.MADE_ON, dates.moment(desk.clock.now(), desk.clock.zone())),
    ]
    title = words.record_title(inside)
    return Cover(title, around.person, around.programme, tuple(rows), words.FILE_NOTICE)


def _receiver(session: Session, request: SharingRequest) -> str:
    if request.outside is not None and request.is_outside:
        return parties.party(session, request.outside.party_id).name
    return request.recipient or words.PURPOSES[request.purpose]


def _inside(selection: Selection, inside: Mapping[DocumentKind, int]) -> Iterator[tuple[str, str]]:
    """What the cover says of how much there is; what was chosen one by one has no period."""
    if not selection.document_ids:
        yield words.PERIOD, _period(selection)
    for kind, name in words.INSIDE.items():
        if count := inside.get(DocumentKind(kind), 0):
            yield name, str(count)


def _period(selection: Selection) -> str:
    first, last = selection.from_day, selection.to_day
    if first is None and last is None:
        return words.EVERYTHING
    return f"{dates.day(first) if first else '…'} – {dates.day(last) if last else '…'}"
