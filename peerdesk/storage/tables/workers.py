"""Workers, their signing keys, settings, and facts about the vault itself."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.storage.tables.base import Base


class WorkerRow(Base):
    """Whoever signs in."""

    __tablename__ = "worker"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    role: Mapped[str]
    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    credential: Mapped[str] = mapped_column(default="")
    credential_number: Mapped[str] = mapped_column(default="")
    credential_state: Mapped[str] = mapped_column(default="")
    credential_expires: Mapped[date | None]
    created_at: Mapped[datetime]
    created_on_device: Mapped[UUID]

    def snapshot(self) -> WorkerSnapshot:
        """The worker as they are now, to be frozen with what they sign."""
        return WorkerSnapshot(
            self.id,
            self.name,
            self.title,
            self.credential,
            self.credential_number,
            self.credential_state,
            self.credential_expires,
        )


class SigningKeyRow(Base):
    """A public key that verifies a worker's signatures; recovery issues a new one."""

    __tablename__ = "signing_key"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"), index=True)
    public: Mapped[bytes]
    issued_at: Mapped[datetime]
    reason: Mapped[str]


class SettingRow(Base):
    """One setting of the practice (no owner) or of a worker, as JSON."""

    __tablename__ = "setting"

    owner: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID | None]


class VaultFactRow(Base):
    """One fact about the vault, such as its id."""

    __tablename__ = "vault_fact"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
