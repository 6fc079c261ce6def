"""Signed contacts written many at once: the same rows, chains and indexes, in fewer statements.

Triggers and constraints stay on. Whoever builds the envelopes is told the place in the chain for
each, so that nothing here can differ from signing one by one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from peerdesk.domain.documents import ContactColumns, DocumentStatus, Envelope, revision_hash
from peerdesk.domain.goals import NextStep, StepStatus
from peerdesk.domain.trail import Act
from peerdesk.storage import people, search
from peerdesk.storage.chains import Link, advance, next_link
from peerdesk.storage.revisions import CHAIN
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import BodyRow, DocumentRow, NextStepRow, RevisionRow, TrailRow
from peerdesk.storage.trail import CHAIN as TRAIL
from peerdesk.storage.trail import entry_hash

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class SignedContact:
    """A first revision as it was signed, with what lists, search and next steps know of it.

    `signed` is the envelope's canonical bytes; `columns` are those in it; `created` says when the
    writing began.
    """

    envelope: Envelope
    columns: ContactColumns
    signed: bytes
    signature: bytes
    key_id: UUID
    salt: bytes
    body: bytes
    created: Stamp
    text: str
    steps: tuple[NextStep, ...]


@dataclass(frozen=True, slots=True)
class NewEntry:
    """One entry of the audit trail to be."""

    entry_id: UUID
    act: Act
    stamp: Stamp
    subject_id: UUID
    detail: str = ""


def add_signed(session: Session, contacts: Sequence[SignedContact]) -> None:
    """Write contacts signed by one worker on one device, in the order of their chain.

    Their envelopes must follow on `revisions.place` and on each other.
    """
    if not contacts:
        return
    session.execute(insert(DocumentRow), [_document(one) for one in contacts])
    session.execute(insert(RevisionRow), [_revision(one) for one in contacts])
    session.execute(insert(BodyRow), [_body(one) for one in contacts])
    if steps := [row for one in contacts for row in _steps(one)]:
        session.execute(insert(NextStepRow), steps)
    search.index_new(session, [_text(one) for one in contacts])
    for person_id in {found for one in contacts if (found := one.envelope.person_id)}:
        people.find_last_contact(session, person_id)
    last = contacts[-1]
    link = Link(last.envelope.sequence, last.envelope.previous)
    worker_id, head = last.envelope.worker.worker_id, revision_hash(last.signed, last.signature)
    advance(session, CHAIN, worker_id, last.envelope.device_id, link, head)
    session.flush()


def add_trail(session: Session, entries: Sequence[NewEntry]) -> None:
    """Add many entries of one worker on one device to the audit trail, in this order."""
    if not entries:
        return
    worker_id, device_id = entries[0].stamp.worker_id, entries[0].stamp.device_id
    link = next_link(session, TRAIL, worker_id, device_id)
    rows: list[Row] = []
    for entry in entries:
        rows.append(_entry(entry, link))
        head = str(rows[-1]["content_hash"])
        last, link = link, Link(link.sequence + 1, head)
    session.execute(insert(TrailRow), rows)
    advance(session, TRAIL, worker_id, device_id, last, head)
    session.flush()


def _document(one: SignedContact) -> Row:
    envelope = one.envelope
    return {
        "id": envelope.document_id,
        "kind": envelope.document_kind,
        "status": DocumentStatus.SIGNED,
        "person_id": envelope.person_id,
        "author_id": envelope.worker.worker_id,
        "device_id": envelope.device_id,
        "created_at": one.created.at,
        "revision": envelope.revision,
        "signed_at": envelope.signed_at,
        "has_open_draft": False,
        "ready": True,
        **asdict(one.columns),
    }


def _revision(one: SignedContact) -> Row:
    envelope = one.envelope
    return {
        "id": envelope.revision_id,
        "document_id": envelope.document_id,
        "number": envelope.revision,
        "kind": envelope.kind,
        "signed_at": envelope.signed_at,
        "writer_id": envelope.worker.worker_id,
        "device_id": envelope.device_id,
        "sequence": envelope.sequence,
        "previous": envelope.previous,
        "key_id": one.key_id,
        "envelope": one.signed,
        "signature": one.signature,
        "content_hash": revision_hash(one.signed, one.signature),
    }


def _body(one: SignedContact) -> Row:
    return {"revision_id": one.envelope.revision_id, "salt": one.salt, "content": one.body}


def _text(one: SignedContact) -> search.NewText:
    return search.NewText(one.envelope.document_id, one.columns.happened_at, one.text)


def _steps(one: SignedContact) -> Iterator[Row]:
    for row, step in enumerate(one.steps):
        yield {
            "id": step.step_id,
            "person_id": step.person_id,
            "document_id": step.document_id,
            "row": row,
            "text": step.text,
            "owner": step.owner,
            "owner_label": step.owner_label,
            "by_when": step.by_when,
            "when_text": step.when_text,
            "status": StepStatus.TODO,
            "changed_at": one.envelope.signed_at,
            "changed_by": one.envelope.worker.worker_id,
        }


def _entry(entry: NewEntry, link: Link) -> Row:
    facts: Row = {
        "id": entry.entry_id,
        "at": entry.stamp.at,
        "writer_id": entry.stamp.worker_id,
        "device_id": entry.stamp.device_id,
        "sequence": link.sequence,
        "previous": link.previous,
        "act": entry.act,
        "subject_id": entry.subject_id,
        "detail": entry.detail,
    }
    return facts | {"content_hash": entry_hash(TrailRow(**facts, content_hash=""))}
