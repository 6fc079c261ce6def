"""What happened to papers after they were sealed: added to, never changed."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from peerdesk.domain.consents.events import ConsentEvent, ConsentEventKind
from peerdesk.domain.documents import canonical_json, plain
from peerdesk.domain.trail import Act
from peerdesk.storage.tables import ConsentEventRow, DocumentRow, TrailRow


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


def trace(event: ConsentEvent) -> str:
    """What the audit trail says of an event, so that its chain commits to all of it.

    The kind, how, and a hash in which the event's own random id hides the words.
    """
    digest = hashlib.sha256(canonical_json(plain(event))).hexdigest()
    return f"{event.kind} {event.how or '-'} {digest}"


def traces(session: Session) -> Iterator[tuple[UUID, str]]:
    """Every event there is, as its paper and its trace."""
    for row in session.scalars(select(ConsentEventRow)):
        yield row.document_id, trace(_event(row))


def told(session: Session) -> Iterator[tuple[UUID, str]]:
    """Every event the audit trail tells of, as its paper and its trace."""
    query = select(TrailRow.subject_id, TrailRow.detail).where(TrailRow.act == Act.CONSENT_EVENT)
    for document_id, detail in session.execute(query):
        if document_id is not None:
            yield document_id, detail


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
