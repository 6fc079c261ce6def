"""Seconds each worker wrote, week by week."""

from datetime import date
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from peerdesk.storage.tables import WritingTimeRow


def add(session: Session, row_id: UUID, worker_id: UUID, week_begins: date, seconds: int) -> None:
    """Add to a week; `row_id` is for a week nothing was kept of yet."""
    query = select(WritingTimeRow).where(
        WritingTimeRow.worker_id == worker_id, WritingTimeRow.week_begins == week_begins
    )
    row = session.scalars(query).first()
    if row is None:
        session.add(
            WritingTimeRow(id=row_id, worker_id=worker_id, week_begins=week_begins, seconds=seconds)
        )
    else:
        row.seconds += seconds


def since(session: Session, worker_id: UUID, week_begins: date) -> dict[date, int]:
    """Seconds by the Monday of each week that has any, from one week on."""
    query = select(WritingTimeRow.week_begins, WritingTimeRow.seconds).where(
        WritingTimeRow.worker_id == worker_id, WritingTimeRow.week_begins >= week_begins
    )
    return {row.week_begins: row.seconds for row in session.execute(query)}


def forget(session: Session, worker_id: UUID) -> None:
    """Take everything of a worker away."""
    session.execute(delete(WritingTimeRow).where(WritingTimeRow.worker_id == worker_id))
