"""A worker's own work of some days, read for a log: what was signed, and what is still open."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from peerdesk.domain.contact_notes import MET, ContactType
from peerdesk.domain.day_warnings import TimedContact, day_warnings
from peerdesk.domain.documents import (
    ContactFilter,
    DocumentStatus,
    DocumentSummary,
    Place,
)
from peerdesk.domain.problems import Problem
from peerdesk.domain.work_log import Gap, GapKind, LogLine, WorkAsked
from peerdesk.domain.zones import local_date, near_instant
from peerdesk.forms.answers import Answers
from peerdesk.forms.readings import contact_note
from peerdesk.forms.values import Coding
from peerdesk.services import note_columns, records, travel
from peerdesk.services.desk import Desk, today
from peerdesk.services.documents import CONTACT_NOTE, ground_of
from peerdesk.services.profiles import rules_in
from peerdesk.services.records import SignedDocument
from peerdesk.services.stored_forms import answers_of, drafted_form
from peerdesk.services.units_of_days import units_in
from peerdesk.storage import drafts, lists, people, work
from peerdesk.storage.session import Session
from peerdesk.wording.islands import island
from peerdesk.wording.records import person_line

_PAGE = 200
_A_DAY = timedelta(days=1)  # the day of a contact is that of its place, not of the desk


@dataclass(frozen=True, slots=True)
class WorkNote:
    """One signed note with every version, and its line in the log."""

    document: SignedDocument
    line: LogLine


@dataclass(frozen=True, slots=True)
class Miles:
    """Miles in tenths: those of a contact by its document, and those of no contact by day."""

    by_document: Mapping[UUID, int] = field(default_factory=dict)
    apart: tuple[tuple[date, int], ...] = ()


class Labels:
    """People by the labels agreed with them, each looked up once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[UUID | None, str] = {None: ""}

    def of(self, person_id: UUID | None) -> str:
        """`Darnell (red bike)`; "" for nobody. Raises PersonNotFound."""
        if person_id not in self._known and person_id is not None:
            found = people.summary(self._session, person_id)
            self._known[person_id] = person_line(island(found.name), island(found.identifier))
        return self._known[person_id]


def summaries(desk: Desk, session: Session, asked: WorkAsked) -> list[DocumentSummary]:
    """The worker's own notes that are asked for, drafts and errors among them, oldest first."""
    zone = desk.clock.zone()
    wanted = ContactFilter(
        author_id=desk.signer.worker_id,
        from_at=None if asked.first is None else _midnight(asked.first, zone) - _A_DAY,
        until=None if asked.last is None else _midnight(asked.last, zone) + 2 * _A_DAY,
        include_errors=True,
    )
    found: list[DocumentSummary] = []
    after: Place | None = None
    while page := lists.contacts(session, wanted, after, _PAGE):
        after = Place(page[-1].columns.happened_at, page[-1].document_id)
        found += [one for one in page if asked.covers(one.person_id, one.columns.service_date)]
    return found[::-1]


def miles_of(desk: Desk, asked: WorkAsked) -> Miles:
    """The miles of these days; those of no contact only where everyone is asked for."""
    found = travel.in_period(desk, asked.first or date.min, asked.last or date.max)
    by_document: dict[UUID, int] = {}
    apart: dict[date, int] = {}
    for trip in found.trips:
        if trip.document_id is not None:
            by_document[trip.document_id] = (
                by_document.get(trip.document_id, 0) + trip.tenths_of_miles
            )
        elif asked.person_ids is None:
            apart[trip.day] = apart.get(trip.day, 0) + trip.tenths_of_miles
    return Miles(by_document, tuple(sorted(apart.items())))


def notes(
    desk: Desk, session: Session, found: Sequence[DocumentSummary], miles: Mapping[UUID, int]
) -> Iterator[WorkNote]:
    """The signed ones among them, one after the other; `miles` in tenths by document."""
    signed = [one for one in found if one.status is not DocumentStatus.DRAFT]
    wholes = work.wholes(session, [one.document_id for one in signed])
    units = units_in(session, signed)
    labels = Labels(session)
    for one in signed:
        document = records.signed(desk, session, one.document_id)
        line = replace(
            _line(document),
            person=labels.of(one.person_id),
            units=units[one.document_id],
            tenths_of_miles=miles.get(one.document_id, 0),
            whole_id=wholes.get(one.document_id),
        )
        yield WorkNote(document, line)


def gaps(
    desk: Desk,
    session: Session,
    asked: WorkAsked,
    found: Sequence[DocumentSummary],
    lines: Sequence[LogLine],
) -> tuple[Gap, ...]:
    """What a reviewer would ask about, by day.

    Drafts and additions not signed, what was late, planned contacts nobody wrote of, and what only
    shows when contacts are seen together.
    """
    seen = (*_late(lines), *_overlaps(session, lines))
    return _in_order((*still_open(desk, session, asked, found), *seen))


def still_open(
    desk: Desk, session: Session, asked: WorkAsked, found: Sequence[DocumentSummary]
) -> tuple[Gap, ...]:
    """Of these, what somebody can still do something about; no signed note is read."""
    unsigned = _unsigned(desk, session, found, Labels(session))
    return _in_order((*unsigned, *_unwritten(desk, session, asked)))


def _in_order(found: Iterable[Gap]) -> tuple[Gap, ...]:
    return tuple(sorted(found, key=lambda gap: (gap.day, gap.kind, str(gap.document_id or ""))))


def kind_words(desk: Desk, code: str) -> str:
    """What the form calls a kind of contact; the code itself where it knows none."""
    options = desk.forms[CONTACT_NOTE].item("contact_type").options
    codings = (option.value for option in options if isinstance(option.value, Coding))
    return next((one.display for one in codings if one.code == code and one.display), code)


def _line(document: SignedDocument) -> LogLine:
    """What the note itself says; the rest stands beside it."""
    summary, answers = document.summary, document.present.answers
    if answers is None:
        raise ValueError("the version in force has answers")
    columns, first = summary.columns, document.original.revision
    read = contact_note(answers)
    return LogLine(
        document_id=summary.document_id,
        person_id=summary.person_id,
        person="",
        day=columns.service_date,
        starts=columns.happened_at,
        ends=columns.ended_at,
        zone=columns.zone,
        code=columns.contact_type,
        kind=_shown(answers, "contact_type"),
        outcome=_shown(answers, "outcome"),
        how=_shown(answers, "modality"),
        where=_shown(answers, "setting"),
        minutes=columns.minutes,
        units=None,
        rule=document.present.revision.profile.partition("|")[0],
        travel=read.minutes.travel,
        waiting=read.minutes.wait,
        writing=read.minutes.doc,
        tenths_of_miles=0,
        late=columns.late,
        late_reason=read.entry.late_reason.strip(),
        signed_at=first.signed_at,
        signed_zone=first.signed_zone,
        took_place=columns.outcome in MET,
        in_error=summary.status is DocumentStatus.ENTERED_IN_ERROR,
        is_open=summary.has_open_draft,
    )


def _shown(answers: Answers, link_id: str) -> str:
    """The words of a choice as the form shows them."""
    value = answers.value(link_id)
    return answers.form.item(link_id).words_of(value) if isinstance(value, Coding) else ""


def _unsigned(
    desk: Desk, session: Session, found: Sequence[DocumentSummary], labels: Labels
) -> Iterator[Gap]:
    """Drafts by their age and what they lack, never what they say; additions not signed yet."""
    day = today(desk)
    for one in found:
        if not one.has_open_draft:
            continue
        columns, draft = one.columns, drafts.draft(session, one.document_id)
        if draft is None or draft.author_id != desk.signer.worker_id:
            continue
        is_new = one.status is DocumentStatus.DRAFT
        overdue = is_new and columns.due_on is not None and columns.due_on < day
        kind = GapKind.OVERDUE if overdue else GapKind.DRAFT if is_new else GapKind.ADDITION
        yield Gap(
            kind,
            columns.service_date,
            one.person_id,
            labels.of(one.person_id),
            kind_words(desk, columns.contact_type),
            one.document_id,
            due_on=columns.due_on if is_new else None,
            age_days=(day - local_date(draft.saved_at, desk.clock.zone())).days,
            lacks=_lacking(desk, session, one) if is_new else 0,
        )


def _lacking(desk: Desk, session: Session, one: DocumentSummary) -> int:
    """How many answers a draft still needs before it can be signed."""
    draft = drafts.draft(session, one.document_id)
    if one.ready or draft is None:
        return 0
    answers = answers_of(drafted_form(session, desk.forms, draft), draft.response)
    ground = ground_of(session, one, answers)
    return len(note_columns.missing(answers, one.person_id, ground, desk.clock.now()))


def _late(lines: Sequence[LogLine]) -> Iterator[Gap]:
    for line in lines:
        if line.late and not line.in_error:
            yield Gap(
                GapKind.LATE,
                line.day,
                line.person_id,
                line.person,
                line.kind,
                line.document_id,
                reason=line.late_reason,
            )


def _unwritten(desk: Desk, session: Session, asked: WorkAsked) -> Iterator[Gap]:
    """Planned contacts of these days that are past, with no note."""
    zone, now = desk.clock.zone(), desk.clock.now()
    since = None if asked.first is None else _midnight(asked.first, zone) - _A_DAY
    until = now if asked.last is None else min(now, _midnight(asked.last, zone) + 2 * _A_DAY)
    for one in work.planned_without_note(session, desk.signer.worker_id, since, until):
        day = local_date(one.starts_at, one.zone)
        if asked.covers(one.person_id, day):
            person = person_line(island(one.person_name), island(one.identifier))
            what = kind_words(desk, one.contact_type)
            yield Gap(GapKind.NO_NOTE, day, one.person_id, person, what)


def _overlaps(session: Session, lines: Sequence[LogLine]) -> Iterator[Gap]:
    """What only shows when contacts are seen together: caps of people, then the worker's times.

    Parts of a meeting or round take place within it, so its own times stand for them.
    """
    met = [line for line in lines if line.ends is not None and line.took_place]
    counting = [line for line in met if not line.in_error]
    alone = [line for line in counting if line.whole_id is None]
    found = dict.fromkeys(
        (
            *(one for one in _seen(session, counting) if one[1] is Problem.OVER_DAILY_CAP),
            *(one for one in _seen(session, alone) if one[1] is not Problem.OVER_DAILY_CAP),
        )
    )
    for line, problem in found:
        yield Gap(
            GapKind.OVERLAP,
            line.day,
            line.person_id,
            line.person,
            line.kind,
            line.document_id,
            problem=problem,
        )


def _seen(session: Session, lines: Sequence[LogLine]) -> Iterator[tuple[LogLine, Problem]]:
    """The warnings about these lines together, under the rules of their last day."""
    if not lines:
        return
    profile = rules_in(session).on(lines[-1].day)
    timed = [_timed(place, line) for place, line in enumerate(lines)]
    for place, problem in sorted(day_warnings(timed, profile.limits, profile.units.soft_cap)):
        yield lines[place], problem


def _timed(place: int, line: LogLine) -> TimedContact:
    return TimedContact(
        place=place,
        worker="own",
        person=None if line.person_id is None else str(line.person_id),
        contact_type=ContactType(line.code) if line.code in set(ContactType) else None,
        start=line.starts,
        end=line.ends or line.starts,
        zone=line.zone,
        units=line.units or 0,
    )


def _midnight(day: date, zone: str) -> datetime:
    return near_instant(datetime.combine(day, time()), zone).astimezone(UTC)
