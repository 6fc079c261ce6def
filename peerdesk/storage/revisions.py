"""Signed revisions: the envelope as signed, the body it commits to, and proof of both."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from peerdesk.domain.documents import (
    DocumentStatus,
    Envelope,
    Revision,
    RevisionKind,
    WorkerSnapshot,
    revision_hash,
)
from peerdesk.storage.chains import Link, advance, next_link
from peerdesk.storage.drafts import document
from peerdesk.storage.tables import BodyRow, FormRow, RevisionRow, SigningKeyRow

CHAIN = "revision"


def place(session: Session, writer_id: UUID, device_id: UUID) -> Link:
    """Where the writer's next revision on this device goes."""
    return next_link(session, CHAIN, writer_id, device_id)


def latest_hash(session: Session, document_id: UUID) -> str:
    """The content hash of a document's last revision, empty before the first."""
    query = (
        select(RevisionRow.content_hash)
        .where(RevisionRow.document_id == document_id)
        .order_by(RevisionRow.number.desc())
        .limit(1)
    )
    return session.scalars(query).first() or ""


def add(
    session: Session, envelope: Envelope, signature: bytes, key_id: UUID, body: tuple[bytes, bytes]
) -> None:
    """Write a signed revision with its body (salt, content) and move the document on."""
    signed = envelope.canonical_bytes()
    row = RevisionRow(
        id=envelope.revision_id,
        document_id=envelope.document_id,
        number=envelope.revision,
        kind=envelope.kind,
        signed_at=envelope.signed_at,
        writer_id=envelope.worker.worker_id,
        device_id=envelope.device_id,
        sequence=envelope.sequence,
        previous=envelope.previous,
        key_id=key_id,
        envelope=signed,
        signature=signature,
        content_hash=revision_hash(signed, signature),
    )
    session.add(row)
    session.flush()
    session.add(BodyRow(revision_id=row.id, salt=body[0], content=body[1]))
    link = Link(row.sequence, row.previous)
    advance(session, CHAIN, row.writer_id, row.device_id, link, row.content_hash)
    _move_on(session, envelope)


def of(session: Session, document_id: UUID) -> list[Revision]:
    """All revisions of a document, the first one first, with their answers."""
    query = (
        select(RevisionRow, BodyRow.content)
        .join(BodyRow, BodyRow.revision_id == RevisionRow.id)
        .where(RevisionRow.document_id == document_id)
        .order_by(RevisionRow.number)
    )
    return [_revision(row, content) for row, content in session.execute(query)]


def keep_form(session: Session, sha256: str, canonical: str, content: bytes, origin: str) -> None:
    """Keep the exact bytes of a form or catalogue that something was written on."""
    if session.get(FormRow, sha256) is None:
        session.add(FormRow(sha256=sha256, canonical=canonical, content=content, origin=origin))
        session.flush()


def form_content(session: Session, sha256: str) -> bytes | None:
    """The kept bytes of a form, None when it was never kept."""
    row = session.get(FormRow, sha256)
    return None if row is None else row.content


@dataclass(frozen=True, slots=True)
class ChainedRevision:
    """A revision with all that proves it; `salt` and `body` are None after a tombstone."""

    revision_id: UUID
    document_id: UUID
    writer_id: UUID
    device_id: UUID
    sequence: int
    previous: str
    envelope: bytes
    signature: bytes
    content_hash: str
    public: bytes
    salt: bytes | None
    body: bytes | None


def chain(session: Session) -> Iterator[ChainedRevision]:
    """Every revision, writer by writer and device by device, in the order of signing."""
    query = (
        select(RevisionRow, SigningKeyRow.public, BodyRow.salt, BodyRow.content)
        .join(SigningKeyRow, SigningKeyRow.id == RevisionRow.key_id)
        .outerjoin(BodyRow, BodyRow.revision_id == RevisionRow.id)
        .order_by(RevisionRow.writer_id, RevisionRow.device_id, RevisionRow.sequence)
        .execution_options(yield_per=500)
    )
    for row, public, salt, body in session.execute(query):
        yield ChainedRevision(
            row.id,
            row.document_id,
            row.writer_id,
            row.device_id,
            row.sequence,
            row.previous,
            row.envelope,
            row.signature,
            row.content_hash,
            public,
            salt,
            body,
        )


def _move_on(session: Session, envelope: Envelope) -> None:
    row = document(session, envelope.document_id)
    row.revision = envelope.revision
    row.signed_at = row.signed_at or envelope.signed_at
    if envelope.kind is RevisionKind.ENTERED_IN_ERROR:
        row.status = DocumentStatus.ENTERED_IN_ERROR
    elif envelope.kind is RevisionKind.AMENDMENT:
        row.status = DocumentStatus.AMENDED
    elif envelope.kind is RevisionKind.ORIGINAL:
        row.status = DocumentStatus.SIGNED


def _revision(row: RevisionRow, content: bytes) -> Revision:
    facts = json.loads(row.envelope)
    return Revision(
        row.id,
        row.document_id,
        row.number,
        RevisionKind(row.kind),
        datetime.fromisoformat(facts["signed_at"]),
        facts["signed_zone"],
        _worker(facts["worker"]),
        facts["reason"],
        row.content_hash,
        content,
        facts["form"],
        facts["form_sha256"],
    )


def _worker(facts: dict[str, str | None]) -> WorkerSnapshot:
    expires = facts["credential_expires"]
    return WorkerSnapshot(
        UUID(facts["worker_id"]),
        facts["name"] or "",
        facts["title"] or "",
        facts["credential"] or "",
        facts["credential_number"] or "",
        facts["credential_state"] or "",
        date.fromisoformat(expires) if expires else None,
    )
