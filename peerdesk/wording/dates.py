"""Days and times in words, the American way, without asking the system's locale."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NOON = 12


def day(on: date) -> str:
    """As on paper: `Tuesday, February 3, 2026`."""
    return f"{_DAYS[on.weekday()]}, {MONTHS[on.month - 1]} {on.day}, {on.year}"


def short_day(on: date, today: date | None = None) -> str:
    """As in a list: `Tue Feb 3`, with the year when it is not the year of `today`."""
    words = f"{_DAYS[on.weekday()][:3]} {MONTHS[on.month - 1][:3]} {on.day}"
    return words if today is not None and today.year == on.year else f"{words}, {on.year}"


def brief_day(on: date) -> str:
    """As one types it, with nothing left open: `Feb 3 2026`."""
    return f"{MONTHS[on.month - 1][:3]} {on.day} {on.year}"


def month(on: date) -> str:
    """`March 2026`."""
    return f"{MONTHS[on.month - 1]} {on.year}"


def clock_time(at: datetime, zone: str) -> str:
    """A moment as the wall clock of `zone` showed it: `2:05 pm`."""
    return wall_clock(at.astimezone(ZoneInfo(zone)))


def wall_clock(at: datetime) -> str:
    """A time as it stands, whatever its zone: `2:05 pm`."""
    return f"{at.hour % _NOON or _NOON}:{at:%M} {_half(at)}"


def wall_clock_to_the_second(at: datetime) -> str:
    """The same where a second counts: `2:05:31 pm`."""
    return f"{at.hour % _NOON or _NOON}:{at:%M:%S} {_half(at)}"


def _half(at: datetime) -> str:
    return "am" if at.hour < _NOON else "pm"


def span(start: datetime, end: datetime | None, zone: str) -> str:
    """From start to end: `2:05 – 2:52 pm`, `11:40 am – 12:25 pm`, or the start alone."""
    first = clock_time(start, zone)
    if end is None:
        return first
    last = clock_time(end, zone)
    if first[-2:] == last[-2:] and _same_day(start, end, zone):
        first = first[:-3]
    return f"{first} – {last}"


def moment(at: datetime, zone: str) -> str:
    """Day and time with the zone, as a signature needs it."""
    wall = at.astimezone(ZoneInfo(zone))
    return f"{day(wall.date())}, {clock_time(at, zone)} ({wall.tzname()}, {zone})"


def minutes(count: int) -> str:
    """`47 minutes`, `1 minute`, `1 hour 5 minutes`."""
    hours, rest = divmod(count, 60)
    parts = [_counted(hours, "hour")] if hours else []
    if rest or not hours:
        parts.append(_counted(rest, "minute"))
    return " ".join(parts)


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _same_day(start: datetime, end: datetime, zone: str) -> bool:
    place = ZoneInfo(zone)
    return start.astimezone(place).date() == end.astimezone(place).date()
