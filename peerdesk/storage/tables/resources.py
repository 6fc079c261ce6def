"""Places people can turn to, and what came of turning there."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class ResourceRow(Base):
    """A place or service people can turn to; never deleted, for contacts point at it."""

    __tablename__ = "resource"
    __table_args__ = (Index("ix_resource_name", "name_folded", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_folded: Mapped[str]
    words_folded: Mapped[str]  # what it is found by: name, what for, place, digits of the phone
    what_for: Mapped[str]
    phone: Mapped[str]
    hours: Mapped[str]
    address: Mapped[str]
    note: Mapped[str]
    hsds_organization_id: Mapped[str]
    hsds_service_id: Mapped[str]
    checked_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class ReferralRow(Base):
    """A resource given in a signed contact, and what came of it since.

    `signed_result` is what the note itself says, so that a correction of something else in the
    note leaves alone what was learnt later.
    """

    __tablename__ = "referral"
    __table_args__ = (
        Index("ix_referral_document", "document_id", "row"),
        Index("ix_referral_person", "person_id", "given_on", "id"),
        Index(
            "ix_referral_open",
            "given_on",
            "id",
            sqlite_where=text("result IN ('pending', 'waiting')"),
        ),
        Index("ix_referral_resource", "resource_id", "given_on", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    row: Mapped[int]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    resource_id: Mapped[UUID | None] = mapped_column(ForeignKey("resource.id"))
    name: Mapped[str]
    action: Mapped[str]
    result: Mapped[str]
    signed_result: Mapped[str]
    given_on: Mapped[date]
    result_on: Mapped[date | None]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]
