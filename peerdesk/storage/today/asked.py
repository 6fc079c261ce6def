"""Whose day it is, which day, and how many lines of a kind are wanted at most."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, literal_column, not_
from sqlalchemy.orm import InstrumentedAttribute

from peerdesk.domain.today import TodayKind
from peerdesk.storage.tables import SnoozeRow

Rows = Select[*tuple[Any, ...]]
"""A query whose columns are known by name."""

_Ids = ColumnElement[UUID] | InstrumentedAttribute[UUID]


@dataclass(frozen=True, slots=True)
class Asked:
    """`day` is the local day of the worker; what they put off beyond it is left out."""

    worker_id: UUID
    day: date
    limit: int

    def not_put_off(self, kind: TodayKind, record: _Ids) -> ColumnElement[bool]:
        """The condition that the line about `record` is not put off until a later day."""
        return not_(
            exists().where(
                SnoozeRow.worker_id == self.worker_id,
                SnoozeRow.kind == kind,
                SnoozeRow.record_id == record,
                SnoozeRow.until > self.day,
            )
        )


def code(value: str) -> ColumnElement[str]:
    """A code written out, not bound: SQLite must see that an index holds what is asked for."""
    return literal_column(f"'{value}'")
