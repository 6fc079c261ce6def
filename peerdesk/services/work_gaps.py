"""What a reviewer of someone's work would ask about: what is not signed, late, or overlaps."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.day_warnings import TimedContact, day_warnings
from peerdesk.domain.documents import DocumentStatus, DocumentSummary
from peerdesk.domain.problems import Problem
from peerdesk.domain.work_log import Gap, GapKind, LogLine, WorkAsked
from peerdesk.domain.zones import local_date
from peerdesk.services import note_columns
from peerdesk.services.desk import Desk, today
from peerdesk.services.documents import ground_of
from peerdesk.services.profiles import rules_in
from peerdesk.services.stored_forms import answers_of, drafted_form
from peerdesk.services.work_log import Labels, kind_words, midnight
from peerdesk.storage import drafts, work
from peerdesk.storage.session import Session
from peerdesk.wording.islands import island
from peerdesk.wording.records import person_line

_A_DAY = timedelta(days=1)  # the day of a contact is that of its place, not of the desk


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
    since = None if asked.first is None else midnight(asked.first, zone) - _A_DAY
    until = now if asked.last is None else min(now, midnight(asked.last, zone) + 2 * _A_DAY)
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
