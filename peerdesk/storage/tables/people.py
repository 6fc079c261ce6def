"""People, how to reach them, where they stand, what they want, and agreed next steps."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base

_MERGED = text("merged_into IS NOT NULL")


class PersonRow(Base):
    """A person; lists of short texts that no query asks for are kept as JSON.

    `merged_into` is whose record an alias went into, at the end of every merge that holds.
    """

    __tablename__ = "person"
    __table_args__ = (
        Index("ix_person_last_contact_at", "last_contact_at", "id"),
        Index("ix_person_merged_into", "merged_into", sqlite_where=_MERGED),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    chosen_name: Mapped[str]
    name_folded: Mapped[str]
    pronouns: Mapped[str]
    legal_name: Mapped[str]
    identifier: Mapped[str]
    is_alias: Mapped[bool]
    how_to_reach: Mapped[str]
    what_matters: Mapped[str]
    languages: Mapped[str]
    strengths: Mapped[str]
    supports: Mapped[str]
    own_terms: Mapped[str]
    participation: Mapped[str | None]
    participation_since: Mapped[date | None]
    last_contact_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]
    merged_into: Mapped[UUID | None]


class WayToReachRow(Base):
    """One phone, address or other way."""

    __tablename__ = "way_to_reach"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str]
    value: Mapped[str]
    label: Mapped[str]
    safety: Mapped[str]
    note: Mapped[str]
    worked_on: Mapped[date | None]
    stopped_on: Mapped[date | None]


class ParticipationRow(Base):
    """One entry of the history of taking part; triggers keep it from being changed."""

    __tablename__ = "participation"
    __table_args__ = (
        Index("ix_participation_person", "person_id", "entered_at"),
        Index(
            "ix_participation_check_in",
            "check_in_on",
            "id",
            sqlite_where=text("check_in_on IS NOT NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    status: Mapped[str]
    since: Mapped[date]
    how: Mapped[str]
    wish: Mapped[str]
    check_in_on: Mapped[date | None]
    reason: Mapped[str]
    entered_at: Mapped[datetime]
    entered_by: Mapped[UUID]
    entered_on_device: Mapped[UUID]


class GoalRow(Base):
    """A goal in the person's words; a plan it comes from is named by document, linkId and row.

    A goal is never deleted: notes point at it. `short`, `part` and `soon` are the plan's words for
    it, the part of life and how soon it is wanted; `changed_at` is when its status was told.
    """

    __tablename__ = "goal"
    __table_args__ = (Index("ix_goal_person", "person_id", "position"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    position: Mapped[int]
    own_words: Mapped[str]
    status: Mapped[str]
    document_id: Mapped[UUID | None] = mapped_column(index=True)
    link_id: Mapped[str]
    row: Mapped[str]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    short: Mapped[str] = mapped_column(server_default="")
    part: Mapped[str] = mapped_column(server_default="")
    soon: Mapped[str] = mapped_column(server_default="")
    changed_at: Mapped[datetime | None]


class NextStepRow(Base):
    """A step agreed in a signed contact, or written in a plan, and what came of it.

    A plan's step names its goal, and the linkId and row it stands in; a contact's step does not.
    """

    __tablename__ = "next_step"
    __table_args__ = (
        Index("ix_next_step_person", "person_id", "status", "by_when"),
        Index("ix_next_step_due", "status", "by_when", "id"),
        Index("ix_next_step_owner", "owner", "status", "by_when", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), index=True)
    row: Mapped[int]
    text: Mapped[str]
    owner: Mapped[str]
    owner_label: Mapped[str]
    by_when: Mapped[date | None]
    when_text: Mapped[str]
    status: Mapped[str]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]
    goal_id: Mapped[UUID | None] = mapped_column(ForeignKey("goal.id"))
    link_id: Mapped[str] = mapped_column(server_default="")
    row_path: Mapped[str] = mapped_column(server_default="")
