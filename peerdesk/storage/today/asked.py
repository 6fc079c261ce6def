"""Whose day it is, which day, and how many lines of a kind are wanted at most.

The queries of a day are built once and then only given their values: building them anew costs
several times what they cost to run.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Integer,
    Select,
    String,
    bindparam,
    exists,
    literal_column,
    not_,
)
from sqlalchemy.orm import InstrumentedAttribute

from peerdesk.domain.today import REFERRALS_AFTER, STEPS_LOOK_BACK, TodayKind
from peerdesk.storage.tables import SnoozeRow

Rows = Select[*tuple[Any, ...]]
"""A query whose columns are known by name."""

_Ids = ColumnElement[UUID] | InstrumentedAttribute[UUID]

WORKER: Final[BindParameter[UUID]] = bindparam("worker", type_=SnoozeRow.worker_id.type)
DAY: Final[BindParameter[date]] = bindparam("day", type_=Date())
STEPS_SINCE: Final[BindParameter[date]] = bindparam("steps_since", type_=Date())
GIVEN_UNTIL: Final[BindParameter[date]] = bindparam("given_until", type_=Date())
MOST: Final[BindParameter[int]] = bindparam("most", type_=Integer())


@dataclass(frozen=True, slots=True)
class Asked:
    """`day` is the local day of the worker; what they put off beyond it is left out."""

    worker_id: UUID
    day: date
    limit: int

    def values(self) -> dict[str, object]:
        """What the queries of a day are given."""
        return {
            "worker": self.worker_id,
            "day": self.day,
            "steps_since": self.day - STEPS_LOOK_BACK,
            "given_until": self.day - REFERRALS_AFTER,
            "most": self.limit,
        }


def not_put_off(kind: TodayKind, record: _Ids) -> ColumnElement[bool]:
    """The condition that the line about `record` is not put off until a later day."""
    return not_(
        exists().where(
            SnoozeRow.worker_id == WORKER,
            SnoozeRow.kind == literal_column(f"'{kind}'", String()),
            SnoozeRow.record_id == record,
            SnoozeRow.until > DAY,
        )
    )


def code(value: str) -> ColumnElement[str]:
    """A code written out, not bound: SQLite must see that an index holds what is asked for."""
    return literal_column(f"'{value}'")
