"""From records to what stands on paper: chosen here, in words, before anything is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.documents import ContactFilter, DocumentStatus, Place
from peerdesk.domain.errors import NothingToShare
from peerdesk.domain.lines import PhoneLine
from peerdesk.domain.progress import Progress
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.zones import near_instant
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_texts import texts_of
from peerdesk.printing.records import Cover, Footer, PrintedNote, PrintedRecord
from peerdesk.services import records
from peerdesk.services.desk import Desk
from peerdesk.services.documents import ground_of
from peerdesk.services.lines import lines
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.services.sharing.going_out import words_going_out
from peerdesk.services.sharing.note_paper import Around, draft_note, signed_note
from peerdesk.services.sharing.plan_paper import is_plan, plan_paper
from peerdesk.storage import goals, lists, people, settings
from peerdesk.storage.session import Session
from peerdesk.wording import dates
from peerdesk.wording import records as words

_PAGE = 200
_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is about to leave: of whom, which documents, and the words of it."""

    person_id: UUID | None
    document_ids: tuple[UUID, ...]
    printed: PrintedNote | PrintedRecord | PlanPaper


def read_sheet(desk: Desk, request: SharingRequest, progress: Progress) -> Sheet:
    """Read a selection for a purpose. Raises NothingToShare, DocumentNotFound, PersonNotFound."""
    reading = _Reading(desk, request, lines(desk), today(desk))
    with desk.vault.reading() as session:
        if len(request.selection.document_ids) == 1:
            return _single(session, reading)
        return _record(session, reading, progress)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What every document of a copy is read with."""

    desk: Desk
    request: SharingRequest
    phone_lines: Sequence[PhoneLine]
    today: date


def _single(session: Session, reading: _Reading) -> Sheet:
    """One document alone. An empty form is about nobody."""
    (document_id,) = reading.request.selection.document_ids
    printed = _document(session, document_id, reading)
    if isinstance(printed, PlanPaper) and printed.is_blank:
        return Sheet(None, (), printed)
    return Sheet(lists.summary(session, document_id).person_id, (document_id,), printed)


def today(desk: Desk) -> date:
    """The day it is where the worker is."""
    return desk.clock.now().astimezone(ZoneInfo(desk.clock.zone())).date()


def texts(sheet: Sheet) -> Iterator[str]:
    """Every text that would be drawn, for finding characters no font has."""
    printed = sheet.printed
    for one in printed.documents if isinstance(printed, PrintedRecord) else (printed,):
        yield from texts_of(one) if isinstance(one, PlanPaper) else _texts_of_note(one)


def _texts_of_note(note: PrintedNote) -> Iterator[str]:
    yield from (note.person, note.title, note.programme, *note.status)
    yield from (value for _, value in note.header_rows)
    for section in note.sections:
        yield from (section.label, section.text)
    for correction in note.corrections:
        yield from (correction.reason, correction.text, correction.author)
        yield from (text for one in correction.changes for text in (one.struck, one.text))


def _record(session: Session, reading: _Reading, progress: Progress) -> Sheet:
    """Several documents of one person; plans among them in full, however one alone would be set."""
    found = tuple(_documents(session, reading.request, reading.desk.clock.zone()))
    person_id = _whose(session, reading.request.selection, found)
    in_full = replace(reading, request=replace(reading.request, layout=Layout.FULL))
    printed: list[PrintedNote | PlanPaper] = []
    for done, document_id in enumerate(found, 1):
        printed.append(_document(session, document_id, in_full))
        progress(done, len(found))
    cover = _cover(session, reading, person_id, printed)
    footer = Footer(str(person_id or ""), cover.title, notices=())
    return Sheet(person_id, found, PrintedRecord(cover, tuple(printed), footer, _LANGUAGE))


def _whose(session: Session, selection: Selection, found: tuple[UUID, ...]) -> UUID | None:
    """The one person all of it is about: nobody gets what is about someone else."""
    whose = {lists.summary(session, document_id).person_id for document_id in found}
    if selection.person_id is not None:
        whose.add(selection.person_id)
    if not found or len(whose) != 1:
        raise NothingToShare
    return whose.pop()


def _document(session: Session, document_id: UUID, reading: _Reading) -> PrintedNote | PlanPaper:
    """One document as it stands, by the one rule of what may leave."""
    if not is_plan(session, document_id):
        return _note(reading.desk, session, document_id, reading.request.purpose)
    plan = words_going_out(reading.desk, session, document_id)
    return plan_paper(plan, reading.request, reading.phone_lines, reading.today)


def _note(desk: Desk, session: Session, document_id: UUID, purpose: SharingPurpose) -> PrintedNote:
    line = lists.summary(session, document_id)
    around = _around(session, line.person_id, for_person=purpose is SharingPurpose.PATIENT_ACCESS)
    if line.status is not DocumentStatus.DRAFT:
        return signed_note(records.signed(desk, session, document_id), around)
    answers = words_going_out(desk, session, document_id).answers
    rules = ground_of(session, line, answers).profile.name
    return draft_note(line, answers, replace(around, profile=rules))


def _around(session: Session, person_id: UUID | None, *, for_person: bool) -> Around:
    """What a note's paper takes from beside the note; its rules are those it was signed by."""
    programme = str(settings.value(session, settings.PRACTICE, PROGRAMME_SETTING) or "")
    if person_id is None:
        return Around("", programme, {}, "", for_person=for_person)
    person = people.summary(session, person_id)
    return Around(
        words.person_line(person.name, person.identifier),
        programme,
        {str(goal.goal_id): goal.own_words for goal in goals.goals(session, person_id)},
        "",
        for_person=for_person,
    )


def _documents(session: Session, request: SharingRequest, zone: str) -> Iterator[UUID]:
    """The chosen documents as they were chosen; or the contacts of a period, the oldest first.

    Of a period drafts are left out, and errors except for inside use.
    """
    if request.selection.document_ids:
        yield from dict.fromkeys(request.selection.document_ids)
        return
    wanted = _filter(request, zone)
    found: list[tuple[datetime, UUID]] = []
    after: Place | None = None
    while page := lists.contacts(session, wanted, after, _PAGE):
        last = page[-1]
        after = Place(last.columns.happened_at, last.document_id)
        found += [
            (one.columns.happened_at, one.document_id)
            for one in page
            if one.status is not DocumentStatus.DRAFT
        ]
    yield from (document_id for _, document_id in reversed(found))


def _filter(request: SharingRequest, zone: str) -> ContactFilter:
    selection = request.selection
    return ContactFilter(
        person_id=selection.person_id,
        from_at=_midnight(selection, zone, after=False),
        until=_midnight(selection, zone, after=True),
        include_errors=request.purpose is SharingPurpose.INTERNAL,
    )


def _midnight(selection: Selection, zone: str, *, after: bool) -> datetime | None:
    day = selection.to_day if after else selection.from_day
    if day is None:
        return None
    day = day + timedelta(days=1) if after else day
    return near_instant(datetime.combine(day, time()), zone).astimezone(UTC)


def _cover(
    session: Session,
    reading: _Reading,
    person_id: UUID | None,
    printed: Sequence[PrintedNote | PlanPaper],
) -> Cover:
    desk, request = reading.desk, reading.request
    around = _around(session, person_id, for_person=False)
    worker = settings.worker(session, desk.signer.worker_id)
    plans = sum(isinstance(one, PlanPaper) for one in printed)
    rows = [
        *_inside(request.selection, len(printed) - plans, plans),
        (words.MADE_FOR, request.recipient or words.PURPOSES[request.purpose]),
        (words.MADE_BY, ", ".join(filter(None, (worker.name, worker.title, worker.credential)))),
        (words.MADE_ON, dates.moment(desk.clock.now(), desk.clock.zone())),
    ]
    title = words.RECORD_WITH_PLANS if plans else words.RECORD
    return Cover(title, around.person, around.programme, tuple(rows), words.FILE_NOTICE)


def _inside(selection: Selection, notes: int, plans: int) -> Iterator[tuple[str, str]]:
    """What the cover says of how much there is; what was chosen one by one has no period."""
    if not selection.document_ids:
        yield words.PERIOD, _period(selection)
    yield words.NOTES_INSIDE, str(notes)
    if plans:
        yield words.PLANS_INSIDE, str(plans)


def _period(selection: Selection) -> str:
    first, last = selection.from_day, selection.to_day
    if first is None and last is None:
        return words.EVERYTHING
    return f"{dates.day(first) if first else '…'} – {dates.day(last) if last else '…'}"
