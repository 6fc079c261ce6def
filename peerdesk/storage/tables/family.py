"""Which people with a record of their own belong together as caregiver and child or youth."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class FamilyLinkRow(Base):
    """One link; it keeps the ids it was written with, whatever records were merged since."""

    __tablename__ = "family_link"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    caregiver_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    youth_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[str]
    caregiver_is: Mapped[str]
    youth_is: Mapped[str]
    may_sign: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
    created_on_device: Mapped[UUID]
    changed_at: Mapped[datetime]
    changed_by: Mapped[UUID]
