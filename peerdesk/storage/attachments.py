"""Attachments: their lines without the content, and the content one at a time."""

import hashlib
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, delete, insert, literal, select, update
from sqlalchemy.orm import Session

from peerdesk.domain.attachments import Attachment, MediaType
from peerdesk.domain.errors import AttachmentNotFound
from peerdesk.domain.trail import Act
from peerdesk.storage.tables import AttachmentRow, TrailRow

_LINE = (
    AttachmentRow.id,
    AttachmentRow.person_id,
    AttachmentRow.document_id,
    AttachmentRow.link_id,
    AttachmentRow.name,
    AttachmentRow.media_type,
    AttachmentRow.size,
    AttachmentRow.sha256,
    AttachmentRow.added_at,
    AttachmentRow.added_by,
)


def add(session: Session, attachment: Attachment, content: bytes, device_id: UUID) -> None:
    """Write one attachment with its content."""
    row = AttachmentRow(**_facts(attachment, device_id), content=content)
    session.add(row)
    session.flush()
    session.expunge(row)  # the content need not stay in memory


def add_same(session: Session, attachment: Attachment, there: UUID, device_id: UUID) -> None:
    """Write one attachment with the content of another, which does not leave the database."""
    facts, columns = _facts(attachment, device_id), AttachmentRow.__table__.c
    written = (literal(value, columns[name].type) for name, value in facts.items())
    same = select(*written, AttachmentRow.content).where(AttachmentRow.id == there)
    session.execute(insert(AttachmentRow).from_select([*facts, "content"], same))


def attachment(session: Session, attachment_id: UUID) -> Attachment:
    """One line. Raises AttachmentNotFound."""
    row = session.execute(select(*_LINE).where(AttachmentRow.id == attachment_id)).one_or_none()
    if row is None:
        raise AttachmentNotFound
    return _line(row)


def of_person(session: Session, person_id: UUID) -> list[Attachment]:
    """Everything kept for a person and their documents, the newest first."""
    return _lines(session, AttachmentRow.person_id == person_id)


def of_document(session: Session, document_id: UUID) -> list[Attachment]:
    """What belongs to one document, the newest first."""
    return _lines(session, AttachmentRow.document_id == document_id)


def content(session: Session, attachment_id: UUID) -> bytes:
    """The file as it is kept. Raises AttachmentNotFound."""
    query = select(AttachmentRow.content).where(AttachmentRow.id == attachment_id)
    found = session.scalars(query).one_or_none()
    if found is None:
        raise AttachmentNotFound
    return found


def remove(session: Session, attachment_id: UUID) -> None:
    """Take one away; the database overwrites what it held."""
    session.execute(delete(AttachmentRow).where(AttachmentRow.id == attachment_id))


def release(session: Session, document_id: UUID) -> None:
    """Leave what belonged to a draft that is given up with the person alone."""
    session.execute(
        update(AttachmentRow)
        .where(AttachmentRow.document_id == document_id)
        .values(document_id=None, link_id="")
    )


def trace(attachment: Attachment) -> str:
    """What the audit trail says of an attachment, so that its chain commits to the content."""
    return f"{attachment.attachment_id} {attachment.media_type.kind} {attachment.sha256}"


def strayed(session: Session) -> UUID | None:
    """The first attachment that is not what the trail says was added; None when all of them are."""
    added = set(
        session.scalars(select(TrailRow.detail).where(TrailRow.act == Act.ATTACHMENT_ADDED))
    )
    for row in session.execute(select(*_LINE).order_by(AttachmentRow.id)).all():
        line = _line(row)
        found = hashlib.sha256(content(session, line.attachment_id)).hexdigest()
        if found != line.sha256 or trace(line) not in added:
            return line.attachment_id
    return None


def _facts(attachment: Attachment, device_id: UUID) -> dict[str, object]:
    """A line and who wrote it, by the names of the columns."""
    return {
        "id": attachment.attachment_id,
        "person_id": attachment.person_id,
        "document_id": attachment.document_id,
        "link_id": attachment.link_id,
        "name": attachment.name,
        "media_type": attachment.media_type,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "added_at": attachment.added_at,
        "added_by": attachment.added_by,
        "device": device_id,
    }


def _lines(session: Session, which: ColumnElement[bool]) -> list[Attachment]:
    newest_first = (AttachmentRow.added_at.desc(), AttachmentRow.id.desc())
    query = select(*_LINE).where(which).order_by(*newest_first)
    return [_line(row) for row in session.execute(query)]


def _line(row: Row[*tuple[Any, ...]]) -> Attachment:
    facts = row._asdict()
    return Attachment(
        attachment_id=facts.pop("id"), media_type=MediaType(facts.pop("media_type")), **facts
    )
