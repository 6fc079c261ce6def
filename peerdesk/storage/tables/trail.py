"""The audit trail, the disclosure log, and the heads of every chain."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class TrailRow(Base):
    """One entry of the audit trail, chained per writer and device."""

    __tablename__ = "trail"
    __table_args__ = (
        UniqueConstraint("writer_id", "device_id", "sequence"),
        Index("ix_trail_subject", "subject_id", "at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    writer_id: Mapped[UUID]
    device_id: Mapped[UUID]
    sequence: Mapped[int]
    previous: Mapped[str]
    act: Mapped[str]
    subject_id: Mapped[UUID | None]
    detail: Mapped[str]
    content_hash: Mapped[str]


class ChainHeadRow(Base):
    """The last link of one chain (`revision` or `trail`) of one writer on one device."""

    __tablename__ = "chain_head"

    chain: Mapped[str] = mapped_column(primary_key=True)
    writer_id: Mapped[UUID] = mapped_column(primary_key=True)
    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    sequence: Mapped[int]
    content_hash: Mapped[str]


class DisclosureRow(Base):
    """One thing that left the vault (45 CFR 164.528)."""

    __tablename__ = "disclosure"
    __table_args__ = (Index("ix_disclosure_person", "person_id", "at", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    device_id: Mapped[UUID]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    recipient: Mapped[str]
    purpose: Mapped[str]
    basis: Mapped[str]
    medium: Mapped[str]
    documents: Mapped[str]
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    is_encrypted: Mapped[bool]
