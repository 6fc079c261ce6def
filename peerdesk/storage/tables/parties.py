"""The address book, written agreements, and court orders."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class PartyRow(Base):
    """Somebody outside the programme; never deleted, for what was told them stays on record."""

    __tablename__ = "party"
    __table_args__ = (
        Index("ix_party_name", "name_folded", "id"),
        Index("ix_party_person", "person_id", "name_folded", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_folded: Mapped[str]
    kind: Mapped[str]
    covered_entity_or_ba: Mapped[bool]
    part2_program: Mapped[bool]
    exchange: Mapped[bool]
    address: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    note: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    retired_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class AgreementRow(Base):
    """One written agreement; only its last day is told later."""

    __tablename__ = "agreement"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    party_id: Mapped[UUID] = mapped_column(ForeignKey("party.id"), index=True)
    signed_on: Mapped[date]
    ends_on: Mapped[date | None]
    terms: Mapped[str]
    note: Mapped[str]
    written_at: Mapped[datetime]
    written_by: Mapped[UUID]
    device: Mapped[UUID]


class CourtOrderRow(Base):
    """One court order; only its last day is told later."""

    __tablename__ = "court_order"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    section: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    party_id: Mapped[UUID] = mapped_column(ForeignKey("party.id"))
    issued_on: Mapped[date]
    expires_on: Mapped[date | None]
    has_subpoena: Mapped[bool]
    has_findings: Mapped[bool]
    categories: Mapped[str]
    covers_notes: Mapped[bool]
    note: Mapped[str]
    written_at: Mapped[datetime]
    written_by: Mapped[UUID]
    device: Mapped[UUID]
