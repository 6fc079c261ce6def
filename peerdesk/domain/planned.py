"""Contacts a worker means to have: what is planned, what became of it, and the days of a week."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.zones import local_date, near_instant

_WEEK = timedelta(days=7)


class PlanState(StrEnum):
    """What became of it. Codes never change meaning."""

    PLANNED = "planned"
    CALLED_OFF = "called_off"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class PlannedWish:
    """What a worker plans: with whom, what kind, from when, how long, where, how.

    `starts_at` is an instant and `zone` the IANA name it was said in. `person_id` is None for work
    without a person. `minutes` is how long it may take, `remind_minutes` how long before it the
    window says so, None for never; `place` and `note` are the worker's own words.
    """

    starts_at: datetime
    zone: str
    contact_type: str
    person_id: UUID | None = None
    minutes: int | None = None
    modality: str = ""
    setting: str = ""
    place: str = ""
    note: str = ""
    remind_minutes: int | None = None

    @property
    def ends_at(self) -> datetime | None:
        """When it may be over, as an instant; None without a length."""
        return None if self.minutes is None else self.starts_at + timedelta(minutes=self.minutes)

    @property
    def day(self) -> date:
        """The local day it is planned for, in its own zone."""
        return local_date(self.starts_at, self.zone)


@dataclass(frozen=True, slots=True)
class PlannedContact:
    """One planned contact as it is kept; `document_id` is the note it became."""

    planned_id: UUID
    wish: PlannedWish
    person_name: str
    identifier: str
    state: PlanState
    document_id: UUID | None = None

    def is_past(self, now: datetime) -> bool:
        """Whether its time has come and nothing was written: they met, or they did not."""
        ends = self.wish.ends_at or self.wish.starts_at
        return self.state is PlanState.PLANNED and ends <= now


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def days_span(first: date, days: int, zone: str) -> tuple[datetime, datetime]:
    """From the beginning of a local day to that of the day so many days later, as instants."""
    beginning, end = (
        near_instant(datetime.combine(each, time()), zone)
        for each in (first, first + timedelta(days=days))
    )
    return beginning.astimezone(UTC), end.astimezone(UTC)


def week_span(monday: date, zone: str) -> tuple[datetime, datetime]:
    """From the beginning of a week to that of the next; a night of changing clocks within."""
    return days_span(monday, _WEEK.days, zone)
