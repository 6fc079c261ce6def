"""What was taken in from files."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class ImportBatchRow(Base):
    """One import: what was taken in, how its columns were read, whether it was undone."""

    __tablename__ = "import_batch"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    lines: Mapped[int]
    columns: Mapped[str]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[UUID | None]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]


class ImportItemRow(Base):
    """A record that an import made, and the line it stood in."""

    __tablename__ = "import_item"
    __table_args__ = (Index("ix_import_item_batch", "batch_id", "line"),)

    record_id: Mapped[UUID] = mapped_column(primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("import_batch.id"))
    line: Mapped[int]
