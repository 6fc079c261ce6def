"""Contacts that workers mean to have, in the order of their times."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.planned import PlannedContact, PlannedWish, PlanState
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import PersonRow, PlannedContactRow

Planned = Select[PlannedContactRow, str | None, str | None]


def add(session: Session, planned_id: UUID, wish: PlannedWish, stamp: Stamp) -> None:
    """Write a planned contact of the worker who plans it."""
    session.add(
        PlannedContactRow(
            id=planned_id,
            worker_id=stamp.worker_id,
            state=PlanState.PLANNED,
            document_id=None,
            created_at=stamp.at,
            created_by=stamp.worker_id,
            created_on_device=stamp.device_id,
            changed_at=stamp.at,
            changed_by=stamp.worker_id,
            **asdict(wish),
        )
    )
    session.flush()


def change(session: Session, planned_id: UUID, wish: PlannedWish, stamp: Stamp) -> None:
    """Write what is planned anew. Raises EntryNotFound."""
    row = _row(session, planned_id)
    for name, value in asdict(wish).items():
        setattr(row, name, value)
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id


def set_state(
    session: Session, planned_id: UUID, state: PlanState, document_id: UUID | None, stamp: Stamp
) -> None:
    """Write what became of it. Raises EntryNotFound."""
    row = _row(session, planned_id)
    row.state, row.document_id = state, document_id
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id


def let_go(session: Session, document_id: UUID) -> None:
    """The note it became is given up: it is planned again."""
    session.execute(
        update(PlannedContactRow)
        .where(PlannedContactRow.document_id == document_id)
        .values(document_id=None, state=PlanState.PLANNED)
    )


def planned(session: Session, planned_id: UUID) -> PlannedContact:
    """One planned contact. Raises EntryNotFound."""
    found = session.execute(_planned().where(PlannedContactRow.id == planned_id)).one_or_none()
    if found is None:
        raise EntryNotFound
    return _record(*found)


def between(
    session: Session, worker_id: UUID, first: datetime, until: datetime
) -> list[PlannedContact]:
    """The worker's from `first` and before `until`, called off ones too, the first first."""
    return [_record(*found) for found in session.execute(between_query(worker_id, first, until))]


def open_with(
    session: Session, worker_id: UUID, person_id: UUID, first: datetime, until: datetime
) -> list[PlannedContact]:
    """The worker's with this person between two instants of which nothing became yet."""
    query = (
        _planned()
        .where(PlannedContactRow.person_id == person_id, PlannedContactRow.worker_id == worker_id)
        .where(PlannedContactRow.starts_at >= first, PlannedContactRow.starts_at < until)
        .where(PlannedContactRow.state == PlanState.PLANNED)
        .order_by(PlannedContactRow.starts_at, PlannedContactRow.id)
    )
    return [_record(*found) for found in session.execute(query)]


def is_written(session: Session, document_id: UUID) -> bool:
    """Whether something planned became this note."""
    query = select(PlannedContactRow.id).where(PlannedContactRow.document_id == document_id)
    return session.scalars(query.limit(1)).first() is not None


def between_query(worker_id: UUID, first: datetime, until: datetime) -> Planned:
    """The query behind `between`, so that a test can read its plan."""
    return (
        _planned()
        .where(PlannedContactRow.worker_id == worker_id)
        .where(PlannedContactRow.starts_at >= first, PlannedContactRow.starts_at < until)
        .order_by(PlannedContactRow.starts_at, PlannedContactRow.id)
    )


def _planned() -> Planned:
    return select(PlannedContactRow, PersonRow.chosen_name, PersonRow.identifier).outerjoin(
        PersonRow, PersonRow.id == PlannedContactRow.person_id
    )


def _record(row: PlannedContactRow, name: str | None, identifier: str | None) -> PlannedContact:
    wish = PlannedWish(
        starts_at=row.starts_at,
        zone=row.zone,
        contact_type=row.contact_type,
        person_id=row.person_id,
        minutes=row.minutes,
        modality=row.modality,
        setting=row.setting,
        place=row.place,
        note=row.note,
        remind_minutes=row.remind_minutes,
    )
    state = PlanState(row.state)
    return PlannedContact(row.id, wish, name or "", identifier or "", state, row.document_id)


def _row(session: Session, planned_id: UUID) -> PlannedContactRow:
    row = session.get(PlannedContactRow, planned_id)
    if row is None:
        raise EntryNotFound
    return row
