"""What versions are called; beside what was sealed, so a name can change and go."""

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import RevisionRow, VersionNameRow


def of(session: Session, document_id: UUID) -> dict[UUID, str]:
    """The names of a document's versions, by revision; those without one are left out."""
    query = (
        select(VersionNameRow.revision_id, VersionNameRow.name)
        .join(RevisionRow, RevisionRow.id == VersionNameRow.revision_id)
        .where(RevisionRow.document_id == document_id)
    )
    return {row.revision_id: row.name for row in session.execute(query)}


def put(session: Session, revision_id: UUID, name: str, stamp: Stamp) -> None:
    """Call a version so from now on; an empty name takes the old one away."""
    if not name:
        session.execute(delete(VersionNameRow).where(VersionNameRow.revision_id == revision_id))
        return
    session.merge(
        VersionNameRow(
            revision_id=revision_id, name=name, changed_at=stamp.at, changed_by=stamp.worker_id
        )
    )
    session.flush()
