"""Signed revisions: the envelope as signed, the body it commits to, and proof of both."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from peerdesk.domain.documents import (
    ANSWERED,
    ContactColumns,
    DocumentKind,
    DocumentStatus,
    Envelope,
    Revision,
    RevisionKind,
    WorkerSnapshot,
    revision_hash,
    status_after,
)
from peerdesk.storage import chains
from peerdesk.storage.chains import Link, advance, next_link
from peerdesk.storage.drafts import document
from peerdesk.storage.pieces import in_pieces
from peerdesk.storage.tables import (
    BodyRow,
    DocumentRow,
    FormRow,
    RevisionRow,
    SigningKeyRow,
    TombstoneRow,
)

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


def last_answers(session: Session, document_ids: Sequence[UUID]) -> dict[UUID, bytes]:
    """What was answered last in those of these documents that are signed."""
    found: dict[UUID, bytes] = {}
    for piece in in_pieces(document_ids):
        query = (
            select(RevisionRow.document_id, BodyRow.content)
            .join(BodyRow, BodyRow.revision_id == RevisionRow.id)
            .where(RevisionRow.document_id.in_(piece), RevisionRow.kind.in_(ANSWERED))
            .order_by(RevisionRow.number)
        )
        found.update((document_id, content) for document_id, content in session.execute(query))
    return found


def first_named(session: Session, document_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """Whom the first signed version of each document names; those that name nobody are left out."""
    found: dict[UUID, UUID] = {}
    for piece in in_pieces(document_ids):
        query = select(RevisionRow.document_id, RevisionRow.envelope).where(
            RevisionRow.number == 1, RevisionRow.document_id.in_(piece)
        )
        for document_id, envelope in session.execute(query):
            if person_id := json.loads(envelope)["person_id"]:
                found[document_id] = UUID(person_id)
    return found


def columns_in(session: Session, revision_id: UUID) -> object:
    """The header columns as a revision's signed envelope has them, as plain JSON values."""
    facts = json.loads(session.get_one(RevisionRow, revision_id).envelope)
    return facts["columns"]


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
class SignedTombstone:
    """What stands where a body was taken away, with the key it was signed with and whose it is."""

    statement: bytes
    signature: bytes
    key_owner: UUID
    public: bytes


@dataclass(frozen=True, slots=True)
class ChainedRevision:
    """A revision with all that proves it; `salt` and `body` are None after a tombstone."""

    revision_id: UUID
    document_id: UUID
    number: int
    kind: str
    writer_id: UUID
    device_id: UUID
    sequence: int
    previous: str
    envelope: bytes
    signature: bytes
    content_hash: str
    key_owner: UUID
    public: bytes
    salt: bytes | None
    body: bytes | None
    tombstone: "SignedTombstone | None" = None


def chain(session: Session) -> Iterator[ChainedRevision]:
    """Every revision, writer by writer and device by device, in the order of signing."""
    stones = _tombstones(session)
    query = (
        select(
            RevisionRow,
            SigningKeyRow.worker_id,
            SigningKeyRow.public,
            BodyRow.salt,
            BodyRow.content,
        )
        .join(SigningKeyRow, SigningKeyRow.id == RevisionRow.key_id)
        .outerjoin(BodyRow, BodyRow.revision_id == RevisionRow.id)
        .order_by(RevisionRow.writer_id, RevisionRow.device_id, RevisionRow.sequence)
        .execution_options(yield_per=500)
    )
    for row, key_owner, public, salt, body in session.execute(query):
        yield ChainedRevision(
            row.id,
            row.document_id,
            row.number,
            row.kind,
            row.writer_id,
            row.device_id,
            row.sequence,
            row.previous,
            _as_bytes(row.envelope),
            row.signature,
            row.content_hash,
            key_owner,
            public,
            salt,
            _body_bytes(body),
            stones.get(row.id),
        )


def _tombstones(session: Session) -> dict[UUID, SignedTombstone]:
    """Every tombstone by the revision whose body it replaced."""
    query = select(
        TombstoneRow.revision_id,
        TombstoneRow.statement,
        TombstoneRow.signature,
        SigningKeyRow.worker_id,
        SigningKeyRow.public,
    ).join(SigningKeyRow, SigningKeyRow.id == TombstoneRow.key_id)
    return {row[0]: SignedTombstone(*row[1:]) for row in session.execute(query)}


def _as_bytes(stored: object) -> bytes:
    """What is stored, as bytes even if somebody turned it into text."""
    return stored if isinstance(stored, bytes) else str(stored).encode()


def _body_bytes(stored: object | None) -> bytes | None:
    """The body as bytes; None when it is not there (the outer join finds nothing)."""
    return None if stored is None else _as_bytes(stored)


def missing_head(session: Session) -> UUID | None:
    """A writer whose last revision is not the head that was kept: something at the end is gone."""
    return chains.missing_head(session, CHAIN, RevisionRow)


def count(session: Session, document_id: UUID) -> int:
    """How many revisions a document has."""
    query = select(func.count()).where(RevisionRow.document_id == document_id)
    return session.scalar(query) or 0


def signed_columns(session: Session) -> Iterator[tuple[UUID, ContactColumns, bytes]]:
    """Each signed contact's columns beside the last envelope that set them."""
    last = (
        select(RevisionRow.document_id, func.max(RevisionRow.number).label("number"))
        .where(RevisionRow.kind.in_((RevisionKind.ORIGINAL, RevisionKind.AMENDMENT)))
        .group_by(RevisionRow.document_id)
        .subquery()
    )
    query = (
        select(DocumentRow, RevisionRow.envelope)
        .join(last, last.c.document_id == DocumentRow.id)
        .join(
            RevisionRow,
            (RevisionRow.document_id == last.c.document_id) & (RevisionRow.number == last.c.number),
        )
        .where(DocumentRow.kind == DocumentKind.CONTACT_NOTE)
        .execution_options(yield_per=500)
    )
    for row, envelope in session.execute(query):
        yield row.id, row.columns(), envelope


@dataclass(frozen=True, slots=True)
class Standing:
    """What a document's row says beside its columns: how far it is, and whose it is."""

    revision: int
    status: DocumentStatus
    person_id: UUID | None


def standings(session: Session) -> Iterator[tuple[UUID, Standing]]:
    """Every signed document with what its row says."""
    query = (
        select(DocumentRow.id, DocumentRow.revision, DocumentRow.status, DocumentRow.person_id)
        .where(DocumentRow.revision > 0)
        .execution_options(yield_per=500)
    )
    for document_id, revision, status, person_id in session.execute(query):
        yield document_id, Standing(revision, DocumentStatus(status), person_id)


def _move_on(session: Session, envelope: Envelope) -> None:
    row = document(session, envelope.document_id)
    row.revision = envelope.revision
    row.signed_at = row.signed_at or envelope.signed_at
    row.status = status_after(DocumentStatus(row.status), envelope.kind)


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
        facts["profile"],
        facts["language"],
        facts["catalogue_sha256"],
        row.device_id,
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
