"""What happened to papers after they were sealed: added to, never changed."""

from dataclasses import asdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from peerdesk.domain.consents.events import ConsentEvent, ConsentEventKind
from peerdesk.storage.tables import ConsentEventRow, DocumentRow


def add(session: Session, event: ConsentEvent, device_id: UUID) -> None:
    """Write one event."""
    facts = asdict(event)
    session.add(ConsentEventRow(id=facts.pop("event_id"), device=device_id, **facts))
    session.flush()


def of(session: Session, document_id: UUID) -> tuple[ConsentEvent, ...]:
    """The events of one paper, the first written first."""
    query = select(ConsentEventRow).where(ConsentEventRow.document_id == document_id)
    in_order = query.order_by(ConsentEventRow.written_at, ConsentEventRow.id)
    return tuple(_event(row) for row in session.scalars(in_order))


def of_person(session: Session, person_id: UUID) -> dict[UUID, tuple[ConsentEvent, ...]]:
    """The events of all papers of a person, by paper."""
    query = (
        select(ConsentEventRow)
        .join(DocumentRow, DocumentRow.id == ConsentEventRow.document_id)
        .where(DocumentRow.person_id == person_id)
        .order_by(ConsentEventRow.written_at, ConsentEventRow.id)
    )
    found: dict[UUID, tuple[ConsentEvent, ...]] = {}
    for row in session.scalars(query):
        found[row.document_id] = (*found.get(row.document_id, ()), _event(row))
    return found


def _event(row: ConsentEventRow) -> ConsentEvent:
    return ConsentEvent(
        event_id=row.id,
        document_id=row.document_id,
        kind=ConsentEventKind(row.kind),
        written_at=row.written_at,
        written_by=row.written_by,
        at=row.at,
        day=row.day,
        how=row.how,
        reason=row.reason,
        by_document=row.by_document,
        second_person=row.second_person,
    )
