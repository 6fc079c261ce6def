"""Backups by name: what one is called, when the next is due, which ones may go."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime, tzinfo

DAYS_KEPT = 7
WEEKS_KEPT = 4
_NAME = "peerdesk-%Y%m%d-%H%M%z.pdbackup"
_EARLIER_NAME = "peerdesk-%Y%m%d-%H%M.pdbackup"
"""Until November 2026: the local time alone, which another zone takes for its own."""


def file_name(at: datetime) -> str:
    """The neutral name of a backup made at this local time, which has its offset."""
    return at.strftime(_NAME)


def made_at(name: str, zone: tzinfo) -> datetime | None:
    """When a backup of that name was made, as the clocks of `zone` show it.

    None for a name that `file_name` did not give. An earlier name had no offset and is read as if
    it came from `zone`.
    """
    with suppress(ValueError):
        return datetime.strptime(name, _NAME).astimezone(zone)
    with suppress(ValueError):
        return datetime.strptime(name, _EARLIER_NAME).replace(tzinfo=zone)
    return None


def is_due(names: Iterable[str], at: datetime) -> bool:
    """Whether the day of `at` has no backup yet. Names from a clock that ran ahead count not."""
    zone = _zone(at)
    days = {made.date() for name in names if (made := made_at(name, zone))}
    return at.date() not in days


def outdated(names: Iterable[str], zone: tzinfo) -> tuple[str, ...]:
    """The backups that may go: not the newest of the last 7 days or 4 weeks that have any."""
    found = ((made, name) for name in names if (made := made_at(name, zone)))
    dated = sorted(found, reverse=True)
    kept = _newest_of_each(dated, lambda at: at.date(), DAYS_KEPT)
    kept |= _newest_of_each(dated, lambda at: at.isocalendar()[:2], WEEKS_KEPT)
    return tuple(name for _, name in reversed(dated) if name not in kept)


def _newest_of_each(
    dated: Sequence[tuple[datetime, str]], span: Callable[[datetime], object], most: int
) -> set[str]:
    newest: dict[object, str] = {}
    for at, name in dated:
        newest.setdefault(span(at), name)
    return set(list(newest.values())[:most])


def _zone(at: datetime) -> tzinfo:
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    return at.tzinfo
