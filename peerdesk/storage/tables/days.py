"""What a worker means to do, is to ask after, put off, drove, paid and wrote."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class PlannedContactRow(Base):
    """A contact a worker means to have; `state` says what became of it."""

    __tablename__ = "planned_contact"
    __table_args__ = (
        Index("ix_planned_contact_worker", "worker_id", "starts_at", "id"),
        Index("ix_planned_contact_person", "person_id", "starts_at", "id"),
        Index("ix_planned_contact_document", "document_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    contact_type: Mapped[str]
    starts_at: Mapped[datetime]
    zone: Mapped[str]
    minutes: Mapped[int | None]
    modality: Mapped[str]
    setting: Mapped[str]
    place: Mapped[str]
    note: Mapped[str]
    remind_minutes: Mapped[int | None]
    state: Mapped[str]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class CheckInRow(Base):
    """When a signed contact says to ask after the person again; `done_on` once that was done.

    One for each contact, whose answers name the day: after a crisis, or after a missed visit.
    """

    __tablename__ = "check_in"
    __table_args__ = (
        Index("ix_check_in_open", "due_on", "document_id", sqlite_where=text("done_on IS NULL")),
    )

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    due_on: Mapped[date]
    reason: Mapped[str]
    done_on: Mapped[date | None]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class SnoozeRow(Base):
    """A line of the Today page that a worker put off until a day."""

    __tablename__ = "snooze"
    __table_args__ = (Index("ix_snooze_record", "worker_id", "kind", "record_id", unique=True),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    kind: Mapped[str]
    record_id: Mapped[UUID]
    until: Mapped[date]
    written_at: Mapped[datetime]


class EnteredElsewhereRow(Base):
    """A note that is to be keyed into the agency's own record, or was, and under which id there.

    `revision` is the version of the note that was entered, 0 while none was; `is_open` while the
    newest one is not there yet.
    """

    __tablename__ = "entered_elsewhere"
    __table_args__ = (
        Index(
            "ix_entered_elsewhere_open",
            "worker_id",
            "document_id",
            sqlite_where=text("is_open = 1"),
        ),
    )

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    is_open: Mapped[bool]
    revision: Mapped[int]
    entered_on: Mapped[date | None]
    their_id: Mapped[str]
    written_at: Mapped[datetime]
    written_by: Mapped[UUID]
    device: Mapped[UUID]


class TripRow(Base):
    """Miles driven, in tenths; kept apart from any note."""

    __tablename__ = "trip"
    __table_args__ = (
        Index("ix_trip_day", "worker_id", "day", "id"),
        Index("ix_trip_document", "document_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    day: Mapped[date]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    tenths_of_miles: Mapped[int]
    route: Mapped[str]
    note: Mapped[str]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class ExpenseRow(Base):
    """Money laid out, in cents; kept apart from any note."""

    __tablename__ = "expense"
    __table_args__ = (
        Index("ix_expense_day", "worker_id", "day", "id"),
        Index("ix_expense_document", "document_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    day: Mapped[date]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    cents: Mapped[int]
    what: Mapped[str]
    note: Mapped[str]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]


class WritingTimeRow(Base):
    """Seconds a worker wrote in a week, for their eyes alone."""

    __tablename__ = "writing_time"
    __table_args__ = (Index("ix_writing_time_week", "worker_id", "week_begins", unique=True),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    worker_id: Mapped[UUID] = mapped_column(ForeignKey("worker.id"))
    week_begins: Mapped[date]
    seconds: Mapped[int]
