"""How long somebody writes: only while keys come, never while they think or are called away."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

IDLE: Final = timedelta(seconds=60)
"""A pause longer than this counts for nothing."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time written so far, and when the last key came (an instant), None before the first."""

    written: timedelta = timedelta()
    last: datetime | None = None

    def typed(self, at: datetime) -> "Stretch":
        """With a key at this moment; a clock that was set back adds nothing."""
        pause = timedelta() if self.last is None else at - self.last
        counts = timedelta() < pause <= IDLE
        return Stretch(self.written + pause if counts else self.written, at)

    @property
    def seconds(self) -> int:
        """Whole seconds written."""
        return int(self.written.total_seconds())

    def without(self, seconds: int) -> "Stretch":
        """With so many seconds taken off: they were put down elsewhere."""
        return Stretch(self.written - timedelta(seconds=seconds), self.last)


@dataclass(frozen=True, slots=True)
class WritingWeek:
    """Seconds written in the week that begins on a Monday."""

    begins: date
    seconds: int

    @property
    def minutes(self) -> int:
        """Minutes, rounded half up."""
        return (self.seconds + 30) // 60


def monday_of(day: date) -> date:
    """The first day of a day's week."""
    return day - timedelta(days=day.weekday())
