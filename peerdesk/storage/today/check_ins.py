"""Whom to ask after: as a signed contact says, or as they wished when they took a break."""

from functools import cache
from typing import Final

from sqlalchemy import BigInteger, Integer, and_, cast, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from peerdesk.domain.today import CheckInReason, TodayKind, TodayLine
from peerdesk.storage.tables import CheckInRow, DocumentRow, ParticipationRow, PersonRow
from peerdesk.storage.today.asked import DAY, MOST, WORKER, Asked, Rows, not_put_off

_SECOND: Final = 1_000_000  # instants are kept as microseconds


def check_ins(session: Session, asked: Asked) -> list[TodayLine]:
    """Days that signed contacts of the worker name and that have come, the first day first."""
    return [
        TodayLine(
            TodayKind.CHECK_IN,
            row.document_id,
            row.person_id,
            row.chosen_name,
            row.identifier,
            row.document_id,
            code=row.reason,
            day=row.due_on,
            since=row.service_date,
        )
        for row in session.execute(check_ins_query(), asked.values())
    ]


@cache
def check_ins_query() -> Rows:
    """The query behind `check_ins`, so that a test can read its plan."""
    return (
        select(
            CheckInRow.document_id,
            CheckInRow.due_on,
            CheckInRow.reason,
            DocumentRow.person_id,
            DocumentRow.service_date,
            PersonRow.chosen_name,
            PersonRow.identifier,
        )
        .join(DocumentRow, DocumentRow.id == CheckInRow.document_id)
        .join(PersonRow, PersonRow.id == DocumentRow.person_id)
        .where(CheckInRow.done_on.is_(None), CheckInRow.due_on <= DAY)
        .where(DocumentRow.author_id == WORKER)
        .where(not_put_off(TodayKind.CHECK_IN, CheckInRow.document_id))
        .order_by(CheckInRow.due_on, CheckInRow.document_id)
        .limit(MOST)
    )


def pauses(session: Session, asked: Asked) -> list[TodayLine]:
    """People on a break who wished to hear from us by now, and were not met since that day.

    Only what they said last counts.
    """
    return [
        TodayLine(
            TodayKind.CHECK_IN,
            row.id,
            row.person_id,
            row.chosen_name,
            row.identifier,
            code=CheckInReason.PAUSE,
            day=row.check_in_on,
            since=row.since,
        )
        for row in session.execute(pauses_query(), asked.values())
    ]


@cache
def pauses_query() -> Rows:
    """The query behind `pauses`, so that a test can read its plan."""
    wished_at = cast(func.strftime("%s", ParticipationRow.check_in_on), Integer) * _SECOND
    last_met = type_coerce(PersonRow.last_contact_at, BigInteger)
    is_last = and_(
        PersonRow.participation == ParticipationRow.status,
        PersonRow.participation_since == ParticipationRow.since,
    )
    return (
        select(
            ParticipationRow.id,
            ParticipationRow.person_id,
            ParticipationRow.check_in_on,
            ParticipationRow.since,
            PersonRow.chosen_name,
            PersonRow.identifier,
        )
        .join(PersonRow, PersonRow.id == ParticipationRow.person_id)
        .where(ParticipationRow.check_in_on <= DAY, is_last)
        .where(or_(last_met.is_(None), last_met < wished_at))
        .where(not_put_off(TodayKind.CHECK_IN, ParticipationRow.id))
        .order_by(ParticipationRow.check_in_on, ParticipationRow.id)
        .limit(MOST)
    )
