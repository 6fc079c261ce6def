"""What people asked about their records, and complaints and breaches."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class AskingRow(Base):
    """One request of a person and what came of it; the trail tells each step."""

    __tablename__ = "asking"
    __table_args__ = (
        Index("ix_asking_person", "person_id", "received_on", "id"),
        Index("ix_asking_state", "state", "received_on", "id"),
        Index("ix_asking_received", "received_on", "id"),
        Index("ix_asking_due", "state", "due_on", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    received_on: Mapped[date]
    due_on: Mapped[date | None]
    what: Mapped[str]
    extension_reason: Mapped[str]
    state: Mapped[str]
    closed_on: Mapped[date | None]
    outcome: Mapped[str]
    disagreement: Mapped[str]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    written_at: Mapped[datetime]
    written_by: Mapped[UUID]
    device: Mapped[UUID]


class IncidentRow(Base):
    """One complaint or breach; the factors, people and notices are kept as JSON."""

    __tablename__ = "incident"
    __table_args__ = (Index("ix_incident_discovered", "discovered_on", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    discovered_on: Mapped[date]
    what: Mapped[str]
    reporter: Mapped[str]
    person_ids: Mapped[str]
    people_count: Mapped[int | None]
    most_in_one_state: Mapped[int | None]
    factors: Mapped[str]
    decision: Mapped[str]
    decided_on: Mapped[date | None]
    outcome: Mapped[str]
    delayed_until: Mapped[date | None]
    notified: Mapped[str]
    disclosure_id: Mapped[UUID | None] = mapped_column(ForeignKey("disclosure.id"))
    written_at: Mapped[datetime]
    written_by: Mapped[UUID]
    device: Mapped[UUID]
