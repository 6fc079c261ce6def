"""Lines of a day that a worker put off until another day."""

from datetime import date
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from peerdesk.domain.today import TodayKind
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import SnoozeRow


def put_off(
    session: Session, snooze_id: UUID, kind: TodayKind, record_id: UUID, until: date, stamp: Stamp
) -> date | None:
    """Put a line off until a day; gives the day it was put off until before, if it was."""
    row = _row(session, stamp.worker_id, kind, record_id)
    if row is None:
        session.add(
            SnoozeRow(
                id=snooze_id,
                worker_id=stamp.worker_id,
                kind=kind,
                record_id=record_id,
                until=until,
                written_at=stamp.at,
            )
        )
        return None
    before, row.until, row.written_at = row.until, until, stamp.at
    return before


def take_back(session: Session, worker_id: UUID, kind: TodayKind, record_id: UUID) -> None:
    """Let a line be there again."""
    session.execute(
        delete(SnoozeRow).where(
            SnoozeRow.worker_id == worker_id,
            SnoozeRow.kind == kind,
            SnoozeRow.record_id == record_id,
        )
    )


def is_put_off(
    session: Session, worker_id: UUID, kind: TodayKind, record_id: UUID, day: date
) -> bool:
    """Whether a line is put off beyond a day."""
    row = _row(session, worker_id, kind, record_id)
    return row is not None and row.until > day


def _row(session: Session, worker_id: UUID, kind: TodayKind, record_id: UUID) -> SnoozeRow | None:
    return session.scalar(
        select(SnoozeRow).where(
            SnoozeRow.worker_id == worker_id,
            SnoozeRow.kind == kind,
            SnoozeRow.record_id == record_id,
        )
    )
