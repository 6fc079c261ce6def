"""Open drafts: one a document, saved often, deletable until the first signature."""

from collections.abc import Sequence
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from peerdesk.domain.documents import (
    ContactColumns,
    Cursor,
    DocumentKind,
    DocumentStatus,
    Draft,
    RevisionKind,
)
from peerdesk.domain.errors import AlreadySigned, DocumentNotFound
from peerdesk.storage import parts, planned_contacts, travel
from peerdesk.storage.pieces import in_pieces
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import DocumentRow, DraftRow


def start(
    session: Session, draft: Draft, kind: DocumentKind, columns: ContactColumns, stamp: Stamp
) -> None:
    """Write a new document with its first draft."""
    session.add(
        DocumentRow(
            id=draft.document_id,
            kind=kind,
            status=DocumentStatus.DRAFT,
            person_id=draft.person_id,
            author_id=draft.author_id,
            device_id=stamp.device_id,
            created_at=stamp.at,
            revision=0,
            signed_at=None,
            has_open_draft=True,
            ready=False,
            **asdict(columns),
        )
    )
    session.flush()
    session.add(_row(draft))


def reopen(session: Session, draft: Draft) -> None:
    """Open an addition to a signed document: an addendum, an amendment, the next version."""
    session.add(_row(draft))
    document(session, draft.document_id).has_open_draft = True


def draft(session: Session, document_id: UUID) -> Draft | None:
    """The open draft of a document, None when nothing is being written."""
    row = session.get(DraftRow, document_id)
    if row is None:
        return None
    person_id = document(session, document_id).person_id
    return Draft(
        document_id,
        RevisionKind(row.kind),
        person_id,
        row.author_id,
        row.form,
        row.form_sha256,
        row.response,
        Cursor(row.cursor_link_id, row.cursor_position),
        row.narrative_format,
        row.reason,
        row.saved_at,
        row.language,
    )


def responses(session: Session, document_ids: Sequence[UUID]) -> dict[UUID, bytes]:
    """What stands in the open drafts of those of these documents that have one."""
    found: dict[UUID, bytes] = {}
    for piece in in_pieces(document_ids):
        query = select(DraftRow.document_id, DraftRow.response)
        query = query.where(DraftRow.document_id.in_(piece))
        found.update((document_id, response) for document_id, response in session.execute(query))
    return found


def open_notes(session: Session, document_ids: Sequence[UUID], author_id: UUID) -> set[UUID]:
    """Those of these that are contact notes the author is writing or adding to."""
    found: set[UUID] = set()
    for piece in in_pieces(document_ids):
        query = select(DraftRow.document_id).join(
            DocumentRow, DocumentRow.id == DraftRow.document_id
        )
        query = query.where(
            DraftRow.document_id.in_(piece),
            DraftRow.author_id == author_id,
            DocumentRow.kind == DocumentKind.CONTACT_NOTE,
        )
        found.update(session.scalars(query))
    return found


def save(session: Session, changed: Draft) -> None:
    """Write the answers, reason, format, language and cursor of an open draft.

    Raises AlreadySigned.
    """
    row = session.get(DraftRow, changed.document_id)
    if row is None:
        raise AlreadySigned
    row.response, row.reason = changed.response, changed.reason
    row.narrative_format = changed.narrative_format
    row.cursor_link_id = changed.cursor.link_id
    row.cursor_position = changed.cursor.position
    row.saved_at, row.language = changed.saved_at, changed.language


def set_columns(
    session: Session, document_id: UUID, columns: ContactColumns, *, ready: bool
) -> None:
    """Write the derived columns of a document."""
    row = document(session, document_id)
    for name, value in asdict(columns).items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    row.ready = ready


def move(session: Session, document_id: UUID, person_id: UUID) -> None:
    """Put a draft under another person. Raises AlreadySigned."""
    row = document(session, document_id)
    if row.revision:
        raise AlreadySigned
    row.person_id = person_id


def close(session: Session, document_id: UUID) -> None:
    """Take the open draft away after it was signed or given up."""
    session.execute(delete(DraftRow).where(DraftRow.document_id == document_id))
    document(session, document_id).has_open_draft = False


def discard(session: Session, document_id: UUID) -> None:
    """Take a never-signed document away. Raises AlreadySigned."""
    row = document(session, document_id)
    if row.revision:
        raise AlreadySigned
    close(session, document_id)
    parts.forget(session, document_id)
    travel.let_go(session, document_id)
    planned_contacts.let_go(session, document_id)
    session.flush()
    session.delete(row)


def document(session: Session, document_id: UUID) -> DocumentRow:
    """The row of a document, for this package alone. Raises DocumentNotFound."""
    row = session.get(DocumentRow, document_id)
    if row is None:
        raise DocumentNotFound
    return row


def _row(draft: Draft) -> DraftRow:
    return DraftRow(
        document_id=draft.document_id,
        kind=draft.kind,
        author_id=draft.author_id,
        form=draft.form,
        form_sha256=draft.form_sha256,
        response=draft.response,
        reason=draft.reason,
        narrative_format=draft.narrative_format,
        cursor_link_id=draft.cursor.link_id,
        cursor_position=draft.cursor.position,
        saved_at=draft.saved_at,
        language=draft.language,
    )
