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
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.domain.zones import near_instant
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_texts import texts_of
from peerdesk.printing.records import Cover, Footer, PrintedNote, PrintedRecord
from peerdesk.services import records
from peerdesk.services.desk import Desk
from peerdesk.services.documents import ground_of
from peerdesk.services.lines import lines
from peerdesk.services.plans.reading import ReadPlan, in_force
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.services.sharing.note_paper import Around, draft_note, signed_note
from peerdesk.services.sharing.plan_paper import is_plan, plan_paper
from peerdesk.services.stored_forms import answers_of, stored_form
from peerdesk.storage import drafts, goals, lists, people, settings
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
    selection = request.selection
    phone_lines = lines(desk)
    with desk.vault.reading() as session:
        if len(selection.document_ids) == 1:
            (document_id,) = selection.document_ids
            if is_plan(session, document_id):
                plan = in_force(desk, session, document_id)
                return _plan_sheet(plan, request, phone_lines, today(desk))
            note = _note(desk, session, document_id, request.purpose)
            person_id = lists.summary(session, document_id).person_id
            return Sheet(person_id, selection.document_ids, note)
        return _record(desk, session, request, progress)


def _plan_sheet(
    plan: ReadPlan, request: SharingRequest, phone_lines: Sequence[PhoneLine], on: date
) -> Sheet:
    """An empty form is about nobody."""
    paper = plan_paper(plan, request, phone_lines, on)
    if paper.is_blank:
        return Sheet(None, (), paper)
    return Sheet(plan.summary.person_id, request.selection.document_ids, paper)


def today(desk: Desk) -> date:
    """The day it is where the worker is."""
    return desk.clock.now().astimezone(ZoneInfo(desk.clock.zone())).date()


def texts(sheet: Sheet) -> Iterator[str]:
    """Every text that would be drawn, for finding characters no font has."""
    if isinstance(sheet.printed, PlanPaper):
        yield from texts_of(sheet.printed)
        return
    notes = sheet.printed.notes if isinstance(sheet.printed, PrintedRecord) else (sheet.printed,)
    for note in notes:
        yield from (note.person, note.title, note.programme, *note.status)
        yield from (value for _, value in note.header_rows)
        for section in note.sections:
            yield from (section.label, section.text)
        for correction in note.corrections:
            yield from (correction.reason, correction.text, correction.author)
            yield from (text for one in correction.changes for text in (one.struck, one.text))


def _record(desk: Desk, session: Session, request: SharingRequest, progress: Progress) -> Sheet:
    found = list(_documents(session, request, desk.clock.zone()))
    if not found:
        raise NothingToShare
    notes: list[PrintedNote] = []
    for done, document_id in enumerate(found, 1):
        notes.append(_note(desk, session, document_id, request.purpose))
        progress(done, len(found))
    person_id = request.selection.person_id
    cover = _cover(desk, session, request, len(notes))
    footer = Footer(str(person_id or ""), words.RECORD, notices=())
    return Sheet(person_id, tuple(found), PrintedRecord(cover, tuple(notes), footer, _LANGUAGE))


def _note(desk: Desk, session: Session, document_id: UUID, purpose: SharingPurpose) -> PrintedNote:
    line = lists.summary(session, document_id)
    around = _around(session, line.person_id, for_person=purpose is SharingPurpose.PATIENT_ACCESS)
    if line.status is not DocumentStatus.DRAFT:
        return signed_note(records.signed(desk, session, document_id), around)
    draft = drafts.draft(session, document_id)
    if draft is None or draft.author_id != desk.signer.worker_id:
        raise NothingToShare
    form = stored_form(session, desk.forms, draft.form, draft.form_sha256)
    answers = answers_of(form, draft.response)
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
    """The chosen documents, the oldest first, without drafts; errors only for inside use."""
    if request.selection.document_ids:
        yield from request.selection.document_ids
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


def _cover(desk: Desk, session: Session, request: SharingRequest, notes: int) -> Cover:
    around = _around(session, request.selection.person_id, for_person=False)
    worker = settings.worker(session, desk.signer.worker_id)
    rows = [
        (words.PERIOD, _period(request.selection)),
        (words.NOTES_INSIDE, str(notes)),
        (words.MADE_FOR, request.recipient or words.PURPOSES[request.purpose]),
        (words.MADE_BY, ", ".join(filter(None, (worker.name, worker.title, worker.credential)))),
        (words.MADE_ON, dates.moment(desk.clock.now(), desk.clock.zone())),
    ]
    return Cover(words.RECORD, around.person, around.programme, tuple(rows), words.FILE_NOTICE)


def _period(selection: Selection) -> str:
    first, last = selection.from_day, selection.to_day
    if first is None and last is None:
        return words.EVERYTHING
    return f"{dates.day(first) if first else '…'} – {dates.day(last) if last else '…'}"
