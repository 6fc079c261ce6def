"""When a contact was, from the cells that may say so: a day, a start, an end, or all in one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time

from peerdesk.domain.imports import Trouble
from peerdesk.domain.text import fold
from peerdesk.domain.times import Span
from peerdesk.domain.zones import local_date, wall_time
from peerdesk.services.imports.clock_cells import (
    Moment,
    has_24_hours,
    instant_of,
    is_range,
    moment_of,
    span_of,
)
from peerdesk.services.imports.dates import Calendar
from peerdesk.services.imports.filling import Tell
from peerdesk.services.imports.table import Cell, is_empty

Look = Callable[[str], Cell]
"""Gives the cell of a field in the line that is read."""


@dataclass(frozen=True, slots=True)
class When:
    """The day, and the span where a time of day is said."""

    day: date
    span: Span | None


@dataclass(frozen=True, slots=True)
class _Said:
    """What one cell says: a day, None without, and what stands there besides."""

    day: date | None
    rest: Cell


@dataclass(frozen=True, slots=True)
class Clock:
    """How a file writes days and times."""

    calendar: Calendar
    all_day: bool

    def read(self, look: Look, zone: str, tell: Tell) -> When | None:
        """When a line's contact was; None when that cannot be told, which is told then."""
        start = look("start_at")
        instant, trouble = instant_of(start, zone, _either(look("start_fold"), look("fold")))
        if trouble:
            tell(trouble, "start_at", start)
            return None
        if instant is not None:
            wall = wall_time(instant, zone)
            begun = Moment(f"{wall:%H:%M}", wall.time().replace(second=0, microsecond=0))
            return self._from_instant(Span(instant, None, zone), begun, look, tell)
        return self._from_words(look, zone, tell)

    def _from_instant(self, begun: Span, start: Moment, look: Look, tell: Tell) -> When | None:
        day = begun.service_date
        said = look("service_date")
        if not is_empty(said) and self._day("service_date", said, tell) != _Said(day, ""):
            tell(Trouble.DAYS_DIFFER, "service_date", said)
            return None
        cell = look("end_at")
        ended, trouble = instant_of(cell, begun.zone, _either(look("end_fold"), look("fold")))
        if ended is not None:
            if ended < begun.start:
                tell(Trouble.END_BEFORE_START, "end_at", cell)
                return None
            return When(day, Span(begun.start, ended, begun.zone))
        if trouble is None and is_empty(cell):
            return When(day, begun)
        if trouble is None:
            span, trouble = span_of(day, start, self._moment(cell), None, begun.zone)
            if span:
                return When(day, Span(begun.start, span.end, begun.zone))
        tell(trouble or Trouble.TIME_UNREADABLE, "end_at", cell)
        return None

    def _from_words(self, look: Look, zone: str, tell: Tell) -> When | None:
        name = "times" if is_empty(look("start_at")) else "start_at"
        cell, apart = look(name), self._apart(look("service_date"), tell)
        if apart is None:
            return None
        within = self._split(cell)
        if within is None:
            tell(Trouble.DAY_UNCLEAR, name, cell)
            return None
        if apart.day and within.day and apart.day != within.day:
            tell(Trouble.DAYS_DIFFER, name, cell)
            return None
        day = within.day or apart.day
        if day is None:
            tell(Trouble.DAY_MISSING, "service_date", "")
            return None
        if not self._agree(apart, within):
            tell(Trouble.DAY_UNREADABLE, "service_date", look("service_date"))
            return None
        start = within.rest if is_empty(apart.rest) else apart.rest
        return self._on(day, start, look("end_at"), zone, lambda what: tell(what, name, cell))

    def _agree(self, one: _Said, other: _Said) -> bool:
        """Whether they say one time of day, where both say any."""
        if is_empty(one.rest) or is_empty(other.rest):
            return True
        return self._moment(one.rest) == self._moment(other.rest)

    def _apart(self, cell: Cell, tell: Tell) -> _Said | None:
        """What a cell of its own says of the day; None where it cannot be read, which is told."""
        return _Said(None, "") if is_empty(cell) else self._day("service_date", cell, tell)

    def _split(self, cell: Cell) -> _Said | None:
        """The day in a cell that may hold one, and what is left; None where the day is unclear."""
        if not _may_hold_day(cell):
            return _Said(None, cell)
        read = self.calendar.read(cell)
        if read.is_unclear:
            return None
        return _Said(read.day, read.rest if read.day else cell)

    def _on(
        self, day: date, start: Cell, end: Cell, zone: str, tell: Callable[[Trouble], None]
    ) -> When | None:
        if is_empty(start):
            tell(Trouble.NO_TIME_OF_DAY if is_empty(end) else Trouble.TIME_UNREADABLE)
            return When(day, None) if is_empty(end) else None
        last = self._split(end)
        if last is None:
            tell(Trouble.DAY_UNCLEAR)
            return None
        ends = None if is_empty(last.rest) else self._moment(last.rest)
        if isinstance(start, str) and is_range(fold(start)) and ends is not None:
            tell(Trouble.TIME_UNREADABLE)  # both cells say an end
            return None
        span, trouble = span_of(day, self._moment(start), ends, last.day, zone)
        if trouble:
            tell(trouble)
            return None
        return When(span.service_date if span else day, span)

    def _moment(self, cell: Cell) -> Moment:
        return moment_of(cell, all_day=self.all_day)

    def _day(self, name: str, cell: Cell, tell: Tell) -> _Said | None:
        """A day, with what stands behind it; midnight is how some programs write a mere day."""
        read = self.calendar.read(cell)
        if read.day is None:
            tell(Trouble.DAY_UNCLEAR if read.is_unclear else Trouble.DAY_UNREADABLE, name, cell)
            return None
        rest = read.rest.strip()
        is_midnight = self._moment(rest).exact == time() if rest else False
        return _Said(read.day, "" if is_midnight else rest)


def clock_of(calendar: Calendar, columns: Iterable[Iterable[Cell]]) -> Clock:
    """The clock of a file, from all cells of its columns with times."""
    cells = [cell for column in columns for cell in column]
    return Clock(calendar, has_24_hours(cells))


def is_future(when: When, today: date) -> bool:
    """Whether a contact would be on a day that has not come; a plan is no contact."""
    day = local_date(when.span.start, when.span.zone) if when.span else when.day
    return day > today


def _may_hold_day(cell: Cell) -> bool:
    """A real day of a spreadsheet, a number that counts days, or a text."""
    if isinstance(cell, float):
        return cell >= 1
    return isinstance(cell, date | int | str) and not isinstance(cell, bool) and not is_empty(cell)


def _either(first: Cell, second: Cell) -> Cell:
    return second if is_empty(first) else first
