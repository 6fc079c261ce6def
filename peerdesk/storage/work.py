"""What a packet of a worker's work asks beside the notes themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from peerdesk.storage.pieces import in_pieces
from peerdesk.storage.tables import DocumentPartRow, PersonRow, PlannedContactRow

_PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class PlannedWithoutNote:
    """A contact that was planned and of which no note was begun."""

    person_id: UUID | None
    person_name: str
    identifier: str
    contact_type: str
    starts_at: datetime
    zone: str


def wholes(session: Session, document_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """To which meeting or round each of these notes belongs; none of those that stand alone."""
    found: dict[UUID, UUID] = {}
    for piece in in_pieces(document_ids):
        query = select(DocumentPartRow.document_id, DocumentPartRow.whole_id).where(
            DocumentPartRow.document_id.in_(piece)
        )
        found.update((part, whole) for part, whole in session.execute(query))
    return found


def planned_without_note(
    session: Session, worker_id: UUID, since: datetime | None, until: datetime
) -> list[PlannedWithoutNote]:
    """Contacts of a worker that were planned before `until` and never written of, in order."""
    query = (
        select(PlannedContactRow, PersonRow.chosen_name, PersonRow.identifier)
        .outerjoin(PersonRow, PersonRow.id == PlannedContactRow.person_id)
        .where(
            PlannedContactRow.worker_id == worker_id,
            PlannedContactRow.state == _PLANNED,
            PlannedContactRow.document_id.is_(None),
            PlannedContactRow.starts_at < until,
        )
        .order_by(PlannedContactRow.starts_at, PlannedContactRow.id)
    )
    if since is not None:
        query = query.where(PlannedContactRow.starts_at >= since)
    return [
        PlannedWithoutNote(
            row.person_id, name or "", sign or "", row.contact_type, row.starts_at, row.zone
        )
        for row, name, sign in session.execute(query)
    ]
