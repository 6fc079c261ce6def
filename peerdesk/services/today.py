"""What today brings a worker: each kind read by one bounded query, lines put off until later.

Nothing here grows with the number of contacts: every query walks an index to its limit and
stops. Other people's drafts are theirs; requests and emergencies are everyone's.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Final

from peerdesk.domain.goals import StepStatus
from peerdesk.domain.planned import PlannedContact, PlanState, days_span
from peerdesk.domain.today import (
    BACKUP_AFTER,
    CREDENTIAL_AHEAD,
    TodayGroup,
    TodayKind,
    TodayLine,
)
from peerdesk.services import backup, check_ins, entered_elsewhere, people
from peerdesk.services.desk import Desk, new_id, stamp, today
from peerdesk.services.plans.copies import ask_again, let_be
from peerdesk.services.programme import now_in
from peerdesk.storage import planned_contacts, settings, snoozes
from peerdesk.storage import today as rows
from peerdesk.storage.session import Session

SHOWN: Final = 5
"""How many lines of a kind are shown at first."""

COUNTED: Final = 50
"""How many of a kind are counted at most: beyond that it is "more than"."""

_Provider = Callable[[Session, rows.Asked], Sequence[TodayLine]]


def groups(desk: Desk, limit_per_kind: int = SHOWN) -> tuple[TodayGroup, ...]:
    """What today brings, kind by kind, with how many more there are."""
    found = (_group(kind, lines, limit_per_kind) for kind, lines in _all(desk, COUNTED))
    return tuple(group for group in found if group.lines)


def group(desk: Desk, kind: TodayKind, limit: int = 500) -> TodayGroup:
    """All of one kind, as far as one can read."""
    found = [line for each, lines in _all(desk, limit, kind) if each is kind for line in lines]
    return _group(kind, found, limit)


def put_off(desk: Desk, line: TodayLine, until: date) -> date | None:
    """Put a line off until a day; gives the day it was put off until before, for taking it back."""
    written = stamp(desk)
    with desk.vault.writing() as session:
        return snoozes.put_off(session, new_id(desk), line.kind, line.record_id, until, written)


def take_back(desk: Desk, line: TodayLine) -> None:
    """Let a line that was put off be there again."""
    with desk.vault.writing() as session:
        snoozes.take_back(session, desk.signer.worker_id, line.kind, line.record_id)


def set_done(desk: Desk, line: TodayLine, *, done: bool) -> None:
    """Say of a step or a check-in that it is done, or take that back; of copies, that it is well.

    Raises ValueError for a line of which that cannot be said.
    """
    if line.kind in {TodayKind.MY_STEP, TodayKind.THEIR_STEP}:
        status = StepStatus.DONE if done else StepStatus.TODO
        people.set_step_status(desk, line.record_id, status)
    elif line.kind is TodayKind.COPIES:
        let_be(desk, line.record_id) if done else ask_again(desk, line.record_id)
    elif line.kind is TodayKind.CHECK_IN and line.document_id is not None:
        check_ins.set_done(desk, line.document_id, done=done)
    else:
        raise ValueError(line.kind)


def _group(kind: TodayKind, lines: Sequence[TodayLine], limit: int) -> TodayGroup:
    return TodayGroup(
        kind, tuple(lines[:limit]), max(0, len(lines) - limit), at_least=len(lines) >= COUNTED
    )


def _all(
    desk: Desk, limit: int, only: TodayKind | None = None
) -> Iterator[tuple[TodayKind, Sequence[TodayLine]]]:
    """Every kind in the order of the page, or `only` one, all in one view of the records."""
    asked = rows.Asked(desk.signer.worker_id, today(desk), limit)
    with desk.vault.reading() as session:
        providers = _providers(desk, session)
        wanted = [kind for kind in TodayKind if only in {None, kind}]
        found = [(kind, providers[kind](session, asked)) for kind in wanted if kind in providers]
    yield from found
    for kind, lines in ((TodayKind.ENTRY, _to_enter), (TodayKind.BACKUP, _backup)):
        if only in {None, kind}:
            yield kind, lines(desk, asked)


def _providers(desk: Desk, session: Session) -> dict[TodayKind, _Provider]:
    programme_day = now_in(desk, session)
    return {
        TodayKind.PLANNED: partial(_planned, desk),
        TodayKind.EMERGENCY: rows.emergencies,
        TodayKind.CHECK_IN: _check_ins,
        TodayKind.NOTE: rows.notes,
        TodayKind.ADDITION: rows.additions,
        TodayKind.MY_STEP: rows.my_steps,
        TodayKind.THEIR_STEP: rows.their_steps,
        TodayKind.REVIEW: rows.reviews,
        TodayKind.COPIES: rows.older_copies,
        TodayKind.BEGUN: rows.begun,
        TodayKind.CONSENT_ENDING: partial(rows.consents_ending, today=programme_day),
        TodayKind.CONSENT_WRITING: rows.consents_to_write,
        TodayKind.ASKING: rows.askings,
        TodayKind.REFERRAL: rows.referrals,
        TodayKind.CREDENTIAL: _credential,
    }


def _planned(desk: Desk, session: Session, asked: rows.Asked) -> Sequence[TodayLine]:
    """Today's appointments, and nothing that was called off or is written down already."""
    first, until = days_span(asked.day, 1, desk.clock.zone())
    found = planned_contacts.between(session, asked.worker_id, first, until)
    return [line_of(one) for one in found if one.state is PlanState.PLANNED][: asked.limit]


def line_of(one: PlannedContact) -> TodayLine:
    """A planned contact as a line of a day."""
    wish = one.wish
    return TodayLine(
        TodayKind.PLANNED,
        one.planned_id,
        wish.person_id,
        one.person_name,
        one.identifier,
        one.document_id,
        text=wish.place or wish.note,
        code=wish.contact_type,
        day=wish.day,
        at=wish.starts_at,
        zone=wish.zone,
    )


def _check_ins(session: Session, asked: rows.Asked) -> Sequence[TodayLine]:
    """Both kinds of asking after someone, the first day first."""
    found = [*rows.check_ins(session, asked), *rows.pauses(session, asked)]
    return sorted(found, key=lambda line: (line.day or asked.day, line.record_id))[: asked.limit]


def _credential(session: Session, asked: rows.Asked) -> Sequence[TodayLine]:
    expires = settings.worker(session, asked.worker_id).credential_expires
    kind = TodayKind.CREDENTIAL
    if expires is None or expires - CREDENTIAL_AHEAD > asked.day:
        return ()
    if snoozes.is_put_off(session, asked.worker_id, kind, asked.worker_id, asked.day):
        return ()
    return (TodayLine(kind, asked.worker_id, day=expires),)


def _to_enter(desk: Desk, asked: rows.Asked) -> Sequence[TodayLine]:
    """Signed notes that are to be keyed into the agency's own record too."""
    kind = TodayKind.ENTRY
    found = entered_elsewhere.open_ones(desk, asked.limit)
    lines = [
        TodayLine(
            kind,
            one.document_id,
            one.person_id,
            one.person_name,
            identifier=people.summary(desk, one.person_id).identifier if one.person_id else "",
            document_id=one.document_id,
            code=one.columns.contact_type,
            since=one.columns.service_date,
        )
        for one in found
    ]
    return _not_put_off(desk, asked, lines)


def _backup(desk: Desk, asked: rows.Asked) -> Sequence[TodayLine]:
    """That the last backup is old; one is made each day, so something keeps it from being made."""
    newest = backup.newest(desk.vault, desk.clock)
    if newest is None or newest.date() + BACKUP_AFTER > asked.day:
        return ()
    vault_id = desk.vault.header.vault_id
    return _not_put_off(desk, asked, [TodayLine(TodayKind.BACKUP, vault_id, since=newest.date())])


def _not_put_off(desk: Desk, asked: rows.Asked, lines: Sequence[TodayLine]) -> Sequence[TodayLine]:
    if not lines:
        return ()
    with desk.vault.reading() as session:
        return [
            line
            for line in lines
            if not snoozes.is_put_off(
                session, asked.worker_id, line.kind, line.record_id, asked.day
            )
        ]
