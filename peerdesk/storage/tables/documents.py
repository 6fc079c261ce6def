"""Documents: their header columns, open drafts, signed revisions and the bodies they commit to."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.domain.documents import ContactColumns
from peerdesk.storage.tables.base import Base

_CONTACTS = text("kind = 'contact_note'")
_UNSIGNED = text("kind = 'contact_note' AND signed_at IS NULL")
_BEGUN = text("kind <> 'contact_note' AND signed_at IS NULL")
_PLANS = text("kind = 'plan'")
_CONSENTS = text("kind = 'consent'")
_LETTERS = text("kind = 'letter'")
_REPORTS = text("kind = 'report'")


class DocumentRow(Base):
    """What lists need of a document; derived from its answers and rebuilt by one command.

    Each index holds one kind only, so that a list of contacts never meets a plan. Of a plan, a
    consent or a letter, `happened_at` is when it was last sealed or begun, `opening` its title.
    """

    __tablename__ = "document"
    __table_args__ = (
        Index("ix_document_timeline", "person_id", "happened_at", "id", sqlite_where=_CONTACTS),
        Index("ix_document_time", "happened_at", "id", sqlite_where=_CONTACTS),
        Index("ix_document_status_time", "status", "happened_at", "id", sqlite_where=_CONTACTS),
        Index("ix_document_type_time", "contact_type", "happened_at", "id", sqlite_where=_CONTACTS),
        Index("ix_document_author_time", "author_id", "happened_at", "id", sqlite_where=_CONTACTS),
        Index("ix_document_due", "author_id", "due_on", "id", sqlite_where=_UNSIGNED),
        Index("ix_document_begun", "author_id", "id", sqlite_where=_BEGUN),
        Index("ix_document_plans", "person_id", "happened_at", "id", sqlite_where=_PLANS),
        Index("ix_document_plan_time", "happened_at", "id", sqlite_where=_PLANS),
        Index("ix_document_consents", "person_id", "happened_at", "id", sqlite_where=_CONSENTS),
        Index("ix_document_consent_time", "happened_at", "id", sqlite_where=_CONSENTS),
        Index("ix_document_letters", "person_id", "happened_at", "id", sqlite_where=_LETTERS),
        Index("ix_document_letter_time", "happened_at", "id", sqlite_where=_LETTERS),
        Index("ix_document_reports", "person_id", "happened_at", "id", sqlite_where=_REPORTS),
        Index("ix_document_report_time", "happened_at", "id", sqlite_where=_REPORTS),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    status: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    author_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    device_id: Mapped[UUID]
    created_at: Mapped[datetime]
    revision: Mapped[int]
    signed_at: Mapped[datetime | None]
    has_open_draft: Mapped[bool]
    ready: Mapped[bool]
    happened_at: Mapped[datetime]
    zone: Mapped[str]
    service_date: Mapped[date]
    ended_at: Mapped[datetime | None]
    contact_type: Mapped[str]
    outcome: Mapped[str]
    modality: Mapped[str]
    setting: Mapped[str]
    risk_flag: Mapped[str]
    minutes: Mapped[int | None]
    units: Mapped[int | None]
    pos_code: Mapped[str]
    due_on: Mapped[date | None]
    late: Mapped[bool]
    opening: Mapped[str]

    def columns(self) -> ContactColumns:
        """The derived columns as one record."""
        return ContactColumns(
            happened_at=self.happened_at,
            zone=self.zone,
            service_date=self.service_date,
            ended_at=self.ended_at,
            contact_type=self.contact_type,
            outcome=self.outcome,
            modality=self.modality,
            setting=self.setting,
            risk_flag=self.risk_flag,
            minutes=self.minutes,
            units=self.units,
            pos_code=self.pos_code,
            due_on=self.due_on,
            late=self.late,
            opening=self.opening,
        )


class DocumentPartRow(Base):
    """A note that belongs to another: a member's entry to a group, a contact to a round."""

    __tablename__ = "document_part"
    __table_args__ = (Index("ix_document_part_whole", "whole_id", "position"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    whole_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    position: Mapped[int]


class DraftRow(Base):
    """The one open draft of a document: a first writing, an addendum or an amendment."""

    __tablename__ = "draft"
    __table_args__ = (Index("ix_draft_author", "author_id", "kind", "document_id"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    kind: Mapped[str]
    author_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    form: Mapped[str]
    form_sha256: Mapped[str]
    response: Mapped[bytes]
    reason: Mapped[str]
    narrative_format: Mapped[str]
    cursor_link_id: Mapped[str]
    cursor_position: Mapped[int]
    saved_at: Mapped[datetime]
    language: Mapped[str] = mapped_column(server_default="")


class RevisionRow(Base):
    """One signed revision: the envelope exactly as signed, and its place in the chain."""

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("writer_id", "device_id", "sequence"),
        UniqueConstraint("document_id", "number"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    number: Mapped[int]
    kind: Mapped[str]
    signed_at: Mapped[datetime]
    writer_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    device_id: Mapped[UUID]
    sequence: Mapped[int]
    previous: Mapped[str]
    key_id: Mapped[UUID] = mapped_column(ForeignKey("signing_key.id"))
    envelope: Mapped[bytes]
    signature: Mapped[bytes]
    content_hash: Mapped[str]


class BodyRow(Base):
    """The salted answers a revision commits to; only a signed tombstone may take them away."""

    __tablename__ = "body"

    revision_id: Mapped[UUID] = mapped_column(ForeignKey("revision.id"), primary_key=True)
    salt: Mapped[bytes]
    content: Mapped[bytes]


class TombstoneRow(Base):
    """The signed trace of a body taken away at the person's wish (never notes or consents)."""

    __tablename__ = "tombstone"

    revision_id: Mapped[UUID] = mapped_column(ForeignKey("revision.id"), primary_key=True)
    at: Mapped[datetime]
    key_id: Mapped[UUID] = mapped_column(ForeignKey("signing_key.id"))
    statement: Mapped[bytes]
    signature: Mapped[bytes]


class FormRow(Base):
    """The exact bytes of a form or catalogue that a document was written on."""

    __tablename__ = "form_definition"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    canonical: Mapped[str]
    content: Mapped[bytes]
    origin: Mapped[str]


class ScratchRow(Base):
    """Text typed in a dialog that is no document yet, so that it outlives a lock."""

    __tablename__ = "scratch"

    worker_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]
    saved_at: Mapped[datetime]
