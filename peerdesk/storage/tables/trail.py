"""The audit trail, the disclosure log, and the heads of every chain."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base

_UNDER_CONSENT = text("consent_id IS NOT NULL")
_IN_EMERGENCY = text("basis_code = 'medical_emergency'")


class TrailRow(Base):
    """One entry of the audit trail, chained per writer and device."""

    __tablename__ = "trail"
    __table_args__ = (
        UniqueConstraint("writer_id", "device_id", "sequence"),
        Index("ix_trail_subject", "subject_id", "at"),
        Index("ix_trail_at", "at"),
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
    """One thing that left the vault (45 CFR 164.528); lists of codes are kept as JSON.

    From `reason` on, entries of the first two versions hold nothing.
    """

    __tablename__ = "disclosure"
    __table_args__ = (
        Index("ix_disclosure_person", "person_id", "at", "id"),
        Index("ix_disclosure_consent", "consent_id", "at", sqlite_where=_UNDER_CONSENT),
        Index("ix_disclosure_emergency", "at", "id", sqlite_where=_IN_EMERGENCY),
    )

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
    reason: Mapped[str] = mapped_column(server_default="")
    basis_code: Mapped[str] = mapped_column(server_default="")
    for_what: Mapped[str] = mapped_column(server_default="")
    party_id: Mapped[UUID | None]
    recipient_address: Mapped[str] = mapped_column(server_default="")
    participant_id: Mapped[UUID | None]
    categories: Mapped[str] = mapped_column(server_default="[]")
    consent_id: Mapped[UUID | None]
    resting_on: Mapped[UUID | None]
    notice_version: Mapped[str] = mapped_column(server_default="")
    obligations: Mapped[str] = mapped_column(server_default="[]")
    facts: Mapped[str] = mapped_column(server_default="[]")
    answered_by: Mapped[str] = mapped_column(server_default="")
    what: Mapped[str] = mapped_column(server_default="")


class EmergencyRow(Base):
    """What is written down right after an emergency disclosure (42 CFR 2.51(c)); final."""

    __tablename__ = "emergency_record"

    disclosure_id: Mapped[UUID] = mapped_column(ForeignKey("disclosure.id"), primary_key=True)
    receiver: Mapped[str]
    facility: Mapped[str]
    discloser: Mapped[str]
    at: Mapped[datetime]
    nature: Mapped[str]
    written_at: Mapped[datetime]
    written_by: Mapped[UUID]
    device: Mapped[UUID]
