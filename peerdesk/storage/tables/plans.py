"""Plans: what lists need of them, their answers, versions, copies and files, adopted forms."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.domain.plans import PlanColumns
from peerdesk.storage.tables.base import Base


class PlanRow(Base):
    """One plan; its columns are those of the version in force, or of the first draft."""

    __tablename__ = "plan"
    __table_args__ = (Index("ix_plan_review", "review_on"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    form_url: Mapped[str]
    form_version: Mapped[str]
    language: Mapped[str]
    title: Mapped[str]
    printed_name: Mapped[str]
    review_on: Mapped[date | None]
    standing: Mapped[str]
    version_count: Mapped[int]
    last_version_at: Mapped[datetime | None]

    def columns(self) -> PlanColumns:
        """The derived columns as one record."""
        return PlanColumns(
            form_url=self.form_url,
            form_version=self.form_version,
            language=self.language,
            title=self.title,
            printed_name=self.printed_name,
            review_on=self.review_on,
        )


class AnswerRow(Base):
    """One answer of the version in force; derived from it (`interop.md` §5).

    `row` is the places of the repeating groups on the way (`0`, `2.1`, empty outside of them).
    """

    __tablename__ = "answer"
    __table_args__ = (
        Index("ix_answer_code", "link_id", "v_code"),
        Index("ix_answer_number", "link_id", "v_num"),
    )

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    link_id: Mapped[str] = mapped_column(primary_key=True)
    row: Mapped[str] = mapped_column(primary_key=True)
    ord: Mapped[int] = mapped_column(primary_key=True)
    v_text: Mapped[str | None]
    v_num: Mapped[float | None]
    v_date: Mapped[str | None]
    v_code: Mapped[str | None]
    v_system: Mapped[str | None]


class VersionNameRow(Base):
    """What somebody calls a version; it stands beside what was sealed, which never changes."""

    __tablename__ = "version_name"

    revision_id: Mapped[UUID] = mapped_column(ForeignKey("revision.id"), primary_key=True)
    name: Mapped[str]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class PlanCopyRow(Base):
    """Who has a plan on paper or as a file, and which version (`plans.md` B10).

    `held`, `told` and `settled` are numbers of versions: what they have, of which they were told,
    and up to which nobody asks about them again. `name_folded` finds them under one name.
    """

    __tablename__ = "plan_copy"
    __table_args__ = (
        Index("ix_plan_copy_document", "document_id", "name_folded", unique=True),
        Index("ix_plan_copy_to_tell", "document_id", sqlite_where=text("to_tell = 1")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    name: Mapped[str]
    name_folded: Mapped[str]
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("party.id"))
    held: Mapped[int]
    told: Mapped[int]
    settled: Mapped[int]
    to_tell: Mapped[bool]
    took_back: Mapped[bool]
    what: Mapped[str]
    ticked: Mapped[str]
    held_back: Mapped[str]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class AttachmentRow(Base):
    """A file kept for a person, with a document or without; `content` is what was added."""

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_person", "person_id", "added_at", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"), index=True)
    link_id: Mapped[str]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    added_at: Mapped[datetime]
    added_by: Mapped[UUID]
    device: Mapped[UUID]
    content: Mapped[bytes]  # the last column: SQLite walks all of it to reach what comes after


class AdoptedFormRow(Base):
    """A form a programme brought in; its exact bytes are in `form_definition`."""

    __tablename__ = "adopted_form"

    sha256: Mapped[str] = mapped_column(ForeignKey("form_definition.sha256"), primary_key=True)
    url: Mapped[str]
    version: Mapped[str]
    title: Mapped[str]
    publisher: Mapped[str]
    adopted_at: Mapped[datetime]
    adopted_by: Mapped[UUID]
    retired_at: Mapped[datetime | None]
