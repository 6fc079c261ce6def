"""Times of day and lengths as they stand in cells: 2:05 pm, 14:05, 2:05-2:52pm, 47 min, 1h 15.

A cell that says exactly which time is meant (am or pm, a 24-hour time, a real time of a
spreadsheet) is taken at its word. A bare "2:05" is read as the *When* field reads it, unless
another time in the file shows that its clock has 24 hours.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from peerdesk.domain.errors import (
    EndBeforeStart,
    InputError,
    TimeDoesNotExist,
    TimeHappensTwice,
    TimeUnreadable,
    ZoneUnknown,
)
from peerdesk.domain.handed_times import read_moment
from peerdesk.domain.imports import Trouble
from peerdesk.domain.text import fold
from peerdesk.domain.times import Span, read_when
from peerdesk.domain.zones import to_instant
from peerdesk.services.imports.table import Cell, text_of

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?:[:.]\d\d(?:\.\d+)?)?)?"
    r"(?: ?(?P<half>[ap])\.? ?(?:m\.?)?)?"
)
_MILITARY = re.compile(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: ?h(?:ou)?rs?)?")
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d", re.IGNORECASE)
_RANGE = re.compile(r"[-\u2010-\u2015\u2212~]|\b(?:to|till|until|a|hasta)\b")
_LENGTHS = (
    re.compile(r"(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d)(?::\d\d)?"),
    re.compile(
        r"(?P<hours>\d+(?:\.\d+)?) ?h(?:(?:ou)?rs?|oras?)?\.?,? ?"
        r"(?:(?P<minutes>\d{1,2}) ?m?[a-z]*\.?)?"
    ),
    re.compile(r"(?P<minutes>\d+(?:\.0+)?) ?(?:m|min|mins|minutes?|minutos?)?\.?"),
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NOON, _HOURS, _MINUTES = 12, 24, 60
_LONGEST_NIGHT = timedelta(hours=16)
_MOST_MINUTES = 7 * 24 * 60
_TROUBLES: tuple[tuple[type[InputError], Trouble], ...] = (
    (TimeDoesNotExist, Trouble.TIME_SKIPPED),
    (TimeHappensTwice, Trouble.TIME_TWICE),
    (EndBeforeStart, Trouble.END_BEFORE_START),
    (ZoneUnknown, Trouble.ZONE_UNKNOWN),
    (InputError, Trouble.TIME_UNREADABLE),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a cell says of a time: its words, and the time itself where they leave nothing open."""

    text: str
    exact: time | None = None


def moment_of(cell: Cell, *, all_day: bool) -> Moment:
    """The time of day in a cell; `all_day` when the file's clock has 24 hours."""
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, timedelta):
        cell = _after_midnight(cell.total_seconds() / _MINUTES)
    if isinstance(cell, float) and 0 <= cell < 1:
        cell = _after_midnight(cell * _HOURS * _MINUTES)
    if isinstance(cell, time):
        exact = cell.replace(second=0, microsecond=0, tzinfo=None)
        return Moment(f"{exact:%H:%M}", exact)
    text = " ".join(fold(text_of(cell)).split())
    return Moment(text, _exact(text, all_day=all_day))


def _after_midnight(minutes: float) -> time:
    hours, rest = divmod(round(minutes), _MINUTES)
    return time(hours % _HOURS, rest)


def has_24_hours(cells: Iterable[Cell]) -> bool:
    """Whether any bare time of a column can only be of a 24-hour clock, and none says am or pm."""
    found = False
    for cell in cells:
        told = _CLOCK.fullmatch(" ".join(fold(cell).split())) if isinstance(cell, str) else None
        if told and told["half"]:
            return False
        found = found or bool(told and told["minute"] and _is_late(int(told["hour"])))
    return found


def _is_late(hour: int) -> bool:
    return hour == 0 or hour > _NOON


def _exact(text: str, *, all_day: bool) -> time | None:
    found = _CLOCK.fullmatch(text)
    military = None if found else _MILITARY.fullmatch(text)
    told = found or military
    if told is None:
        return None
    hour, minute = int(told["hour"]), int(told["minute"] or 0)
    half = found["half"] if found else None
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    elif half or not (military or (told["minute"] and (all_day or _is_late(hour)))):
        return None
    in_reach = hour < _HOURS and minute < _MINUTES
    return time(hour, minute) if in_reach else None


def is_range(text: str) -> bool:
    """Whether a text names a start and an end."""
    return bool(_RANGE.search(text)) and not _ISO.match(text)


def span_of(
    day: date, start: Moment, end: Moment | None, end_day: date | None, zone: str
) -> tuple[Span | None, Trouble | None]:
    """From start to end on that day, or what is wrong with them."""
    try:
        if start.exact is not None and (end is None or end.exact is not None):
            return _taken_at_word(day, start.exact, end.exact if end else None, end_day, zone), None
        last = "" if end is None else f"-{end_day.isoformat() + ' ' if end_day else ''}{end.text}"
        return read_when(f"{start.text}{last}", day, zone), None
    except InputError as error:
        return None, next(trouble for kind, trouble in _TROUBLES if isinstance(error, kind))


def _taken_at_word(
    day: date, start: time, end: time | None, end_day: date | None, zone: str
) -> Span:
    begun = to_instant(datetime.combine(day, start), zone)
    if end is None:
        return Span(begun, None, zone)
    ended = to_instant(datetime.combine(end_day or day, end), zone)
    if ended < begun and end_day is None:
        ended = to_instant(datetime.combine(day + timedelta(days=1), end), zone)
        if ended - begun > _LONGEST_NIGHT:
            raise EndBeforeStart
    if ended < begun:
        raise EndBeforeStart
    return Span(begun, ended, zone)


def instant_of(cell: Cell, zone: str, fold_said: Cell) -> tuple[datetime | None, Trouble | None]:
    """The instant of an ISO 8601 text with a time; (None, None) for anything else."""
    if not (isinstance(cell, str) and _ISO.match(cell.strip())):
        return None, None
    fold_number = {"0": 0, "first": 0, "1": 1, "second": 1}.get(text_of(fold_said))
    found, problem = read_moment("start_at", cell.strip(), zone, fold_number)
    if found is None and problem is not None:
        code = problem.value
        if code.endswith("does_not_exist"):
            return None, Trouble.TIME_SKIPPED
        return None, Trouble.TIME_TWICE if code.endswith("twice") else Trouble.TIME_UNREADABLE
    return (found.astimezone(UTC) if found else None), None


def minutes_of(cell: Cell, *, in_hours: bool = False) -> int:
    """A length in whole minutes. Raises TimeUnreadable."""
    found = _length(cell, in_hours=in_hours)
    if found is None or not 0 <= found <= _MOST_MINUTES:
        raise TimeUnreadable
    return round(found)


def _length(cell: Cell, *, in_hours: bool) -> float | None:
    found: float | None = None
    if isinstance(cell, timedelta):
        found = cell.total_seconds() / _MINUTES
    elif isinstance(cell, time):
        found = cell.hour * _MINUTES + cell.minute
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        found = cell * (_MINUTES if in_hours else 1)
    elif isinstance(cell, str):
        found = _length_in_words(" ".join(fold(cell).split()), in_hours=in_hours)
    return found


def _length_in_words(text: str, *, in_hours: bool) -> float | None:
    if in_hours and _NUMBER.fullmatch(text):
        return float(text) * _MINUTES
    for pattern in _LENGTHS:
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            return float(parts.get("hours") or 0) * _MINUTES + float(parts["minutes"] or 0)
    return None
