"""Papers about sharing: what lists need of them, what happened to them, and who may sign."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class ConsentRow(Base):
    """One paper; its columns are those of what was sealed, or of the draft.

    From `revoked_at` on they are what its events amount to, kept for lists alone and made anew
    from the events. A revocation told as a day has no `revoked_at`; `revoked_on` is its day in the
    programme's zone either way. Names and codes no query asks for are kept as JSON.
    """

    __tablename__ = "consent"
    __table_args__ = (
        Index("ix_consent_ending", "expires_on", "document_id"),
        Index("ix_consent_writing", "document_id", sqlite_where=text("needs_writing = 1")),
        Index("ix_consent_event_open", "document_id", sqlite_where=text("expiry = 'event'")),
    )

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    paper: Mapped[str]
    form_url: Mapped[str]
    form_version: Mapped[str]
    language: Mapped[str]
    title: Mapped[str]
    recipients: Mapped[str]
    party_ids: Mapped[str]
    purposes: Mapped[str]
    categories: Mapped[str]
    signed_at: Mapped[datetime | None]
    signed_on: Mapped[date | None]
    expiry: Mapped[str]
    expires_on: Mapped[date | None]
    expiry_event: Mapped[str]
    revocable_from: Mapped[date | None]
    is_on_paper: Mapped[bool]
    revokes: Mapped[UUID | None]
    replaces: Mapped[UUID | None]
    revoked_at: Mapped[datetime | None]
    revoked_on: Mapped[date | None]
    superseded_at: Mapped[datetime | None]
    error_at: Mapped[datetime | None]
    occurred_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    ended_how: Mapped[str]
    needs_writing: Mapped[bool]


class ConsentEventRow(Base):
    """One thing that happened to a paper after it was sealed; triggers keep it as it is."""

    __tablename__ = "consent_event"
    __table_args__ = (Index("ix_consent_event_document", "document_id", "written_at", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    kind: Mapped[str]
    at: Mapped[datetime | None]
    day: Mapped[date | None]
    how: Mapped[str]
    reason: Mapped[str]
    by_document: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    second_person: Mapped[str]
    written_at: Mapped[datetime]
    written_by: Mapped[UUID]
    device: Mapped[UUID]


class PersonLawRow(Base):
    """What about a person decides who may sign; a row only where something is known."""

    __tablename__ = "person_law"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    birth_date: Mapped[date | None]
    adult_by: Mapped[date | None]
    died_on: Mapped[date | None]
    capacity: Mapped[str]
    capacity_since: Mapped[date | None]
    representative_name: Mapped[str]
    representative_right: Mapped[str]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class LetterRow(Base):
    """One letter or mandated report; its columns are those of what was sealed, or of the draft."""

    __tablename__ = "letter"

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    form_url: Mapped[str]
    form_version: Mapped[str]
    language: Mapped[str]
    title: Mapped[str]
    addressee: Mapped[str]
    party_id: Mapped[UUID | None]
    told_on: Mapped[date | None]
