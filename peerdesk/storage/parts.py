"""Notes that belong to another: a member's entry to a meeting, a contact to an outreach round."""

from uuid import UUID

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from peerdesk.domain.documents import DocumentKind, DocumentStatus
from peerdesk.storage.tables import DocumentPartRow, DocumentRow


def add(session: Session, document_id: UUID, whole_id: UUID) -> None:
    """Make a note the last part of another; one that belongs somewhere already moves there."""
    query = select(func.max(DocumentPartRow.position)).where(DocumentPartRow.whole_id == whole_id)
    last = session.scalar(query)
    position = 0 if last is None else last + 1
    session.merge(DocumentPartRow(document_id=document_id, whole_id=whole_id, position=position))
    session.flush()


def parts(session: Session, whole_id: UUID) -> list[UUID]:
    """The notes that belong to one, in their order."""
    query = select(DocumentPartRow.document_id).where(DocumentPartRow.whole_id == whole_id)
    return list(session.scalars(query.order_by(DocumentPartRow.position)))


def finished(session: Session, whole_id: UUID) -> set[UUID]:
    """The notes that belong to one and lack nothing any more: ready to be signed, or signed."""
    query = (
        select(DocumentPartRow.document_id)
        .join(DocumentRow, DocumentRow.id == DocumentPartRow.document_id)
        .where(
            DocumentPartRow.whole_id == whole_id,
            or_(DocumentRow.ready, DocumentRow.has_open_draft.is_(False)),
        )
    )
    return set(session.scalars(query))


def whole_of(session: Session, document_id: UUID) -> UUID | None:
    """What a note belongs to, None when it stands alone."""
    row = session.get(DocumentPartRow, document_id)
    return None if row is None else row.whole_id


def forget(session: Session, document_id: UUID) -> None:
    """Let go of a note that is given up; what belonged to it stands alone from now on."""
    either = or_(
        DocumentPartRow.document_id == document_id, DocumentPartRow.whole_id == document_id
    )
    session.execute(delete(DocumentPartRow).where(either))


def last_whole(session: Session, author_id: UUID, contact_type: str, but: UUID) -> UUID | None:
    """The author's newest note of a kind that is about nobody and has parts, other than one."""
    query = select(DocumentRow.id).where(
        DocumentRow.kind == DocumentKind.CONTACT_NOTE,
        DocumentRow.person_id.is_(None),
        DocumentRow.contact_type == contact_type,
        DocumentRow.author_id == author_id,
        DocumentRow.status != DocumentStatus.ENTERED_IN_ERROR,
        DocumentRow.id != but,
        select(DocumentPartRow.whole_id).where(DocumentPartRow.whole_id == DocumentRow.id).exists(),
    )
    return session.scalar(query.order_by(DocumentRow.happened_at.desc()).limit(1))
