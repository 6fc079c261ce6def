"""Aliases that turned out to be somebody known."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class PersonMergeRow(Base):
    """An alias that turned out to be a person with a record; undone at any time."""

    __tablename__ = "person_merge"
    __table_args__ = (
        Index("ix_person_merge_person", "person_id"),
        Index("ix_person_merge_alias", "alias_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    alias_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[UUID | None]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]


class MergeItemRow(Base):
    """A record that went over with an alias, so that it can go back."""

    __tablename__ = "merge_item"
    __table_args__ = (
        Index("ix_merge_item_merge", "merge_id"),
        Index("ix_merge_item_record", "record_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    merge_id: Mapped[UUID] = mapped_column(ForeignKey("person_merge.id"))
    kind: Mapped[str]
    record_id: Mapped[UUID]
