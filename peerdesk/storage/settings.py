"""Settings of the practice and of each worker, workers themselves, and unsaved dialog text."""

import json
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import (
    ScratchRow,
    SettingRow,
    SigningKeyRow,
    VaultFactRow,
    WorkerRow,
)

PRACTICE = ""
"""The owner of settings that hold for the whole practice."""


def value(session: Session, owner: str, name: str) -> object | None:
    """A setting as it was stored, None when it was never set."""
    row = session.get(SettingRow, (owner, name))
    return None if row is None else json.loads(row.value)


def put(session: Session, owner: str, name: str, value: object, stamp: Stamp) -> None:
    """Store a setting; `value` is anything JSON can hold."""
    session.merge(
        SettingRow(
            owner=owner,
            name=name,
            value=json.dumps(value, ensure_ascii=False),
            changed_at=stamp.at,
            changed_by=stamp.worker_id,
        )
    )


RECOVERY_PROVEN = "recovery_proven"
"""The fact that holds the slot of the recovery key that was typed back, "" while none was.

Where it is missing, the key was handed over another way (a file, a demo's last words).
"""


def fact(session: Session, name: str) -> str | None:
    """A fact about the vault."""
    row = session.get(VaultFactRow, name)
    return None if row is None else row.value


def put_fact(session: Session, name: str, value: str) -> None:
    """Store a fact about the vault."""
    session.merge(VaultFactRow(name=name, value=value))


def add_worker(session: Session, worker: WorkerSnapshot, role: str, stamp: Stamp) -> None:
    """Write a worker."""
    session.add(
        WorkerRow(
            id=worker.worker_id,
            role=role,
            name=worker.name,
            title=worker.title,
            credential=worker.credential,
            credential_number=worker.credential_number,
            credential_state=worker.credential_state,
            credential_expires=worker.credential_expires,
            created_at=stamp.at,
            created_on_device=stamp.device_id,
        )
    )
    session.flush()


def worker(session: Session, worker_id: UUID) -> WorkerSnapshot:
    """The worker as they are now."""
    return session.get_one(WorkerRow, worker_id).snapshot()


def change_worker(session: Session, changed: WorkerSnapshot) -> None:
    """Write a worker's name, title and credential anew; signed notes keep the old ones."""
    row = session.get_one(WorkerRow, changed.worker_id)
    row.name, row.title, row.credential = changed.name, changed.title, changed.credential
    row.credential_number = changed.credential_number
    row.credential_state = changed.credential_state
    row.credential_expires = changed.credential_expires


def add_signing_key(
    session: Session, key_id: UUID, worker_id: UUID, public: bytes, reason: str, stamp: Stamp
) -> None:
    """Write the public half of a signing key."""
    session.add(
        SigningKeyRow(
            id=key_id, worker_id=worker_id, public=public, issued_at=stamp.at, reason=reason
        )
    )


def knows_signing_key(session: Session, worker_id: UUID, public: bytes) -> bool:
    """Whether this public key was written for the worker."""
    query = select(SigningKeyRow.id).where(
        SigningKeyRow.worker_id == worker_id, SigningKeyRow.public == public
    )
    return session.scalars(query).first() is not None


def signing_key_id(session: Session, worker_id: UUID, public: bytes) -> UUID:
    """The id under which a public key is known."""
    query = select(SigningKeyRow.id).where(
        SigningKeyRow.worker_id == worker_id, SigningKeyRow.public == public
    )
    return session.scalars(query).one()


def scratch(session: Session, worker_id: UUID, name: str) -> str:
    """Text typed in a dialog and not yet put anywhere, empty if none."""
    row = session.get(ScratchRow, (worker_id, name))
    return "" if row is None else row.content


def put_scratch(session: Session, name: str, content: str, stamp: Stamp) -> None:
    """Keep the text of a dialog; empty text is forgotten."""
    row = session.get(ScratchRow, (stamp.worker_id, name))
    if not content:
        if row is not None:
            session.delete(row)
        return
    session.merge(
        ScratchRow(worker_id=stamp.worker_id, name=name, content=content, saved_at=stamp.at)
    )


def workers(session: Session) -> list[WorkerSnapshot]:
    """Everyone who has worked here, in the order in which they came."""
    query = select(WorkerRow).order_by(WorkerRow.created_at)
    return [row.snapshot() for row in session.scalars(query)]
