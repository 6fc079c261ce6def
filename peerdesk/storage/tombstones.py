"""Answers taken away for good: the body of a revision goes, a signed tombstone stays."""

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from peerdesk.domain.tombstones import Gone, Tombstone
from peerdesk.storage.tables import BodyRow, RevisionRow, TombstoneRow


def add(session: Session, stone: Tombstone, signature: bytes, key_id: UUID) -> None:
    """Write the tombstone of a revision, then take its answers and their salt away.

    The database writes over what it lets go of (`secure_delete`).
    """
    session.add(
        TombstoneRow(
            revision_id=stone.revision_id,
            at=stone.at,
            key_id=key_id,
            statement=stone.canonical_bytes(),
            signature=signature,
        )
    )
    session.flush()  # without its tombstone the database refuses to let a body go
    session.execute(delete(BodyRow).where(BodyRow.revision_id == stone.revision_id))


def of(session: Session, document_id: UUID) -> list[Gone]:
    """The versions of a document that were taken away, the first one first."""
    query = (
        select(RevisionRow.number, RevisionRow.signed_at, TombstoneRow.at)
        .join(TombstoneRow, TombstoneRow.revision_id == RevisionRow.id)
        .where(RevisionRow.document_id == document_id)
        .order_by(RevisionRow.number)
    )
    return [Gone(*row) for row in session.execute(query)]
