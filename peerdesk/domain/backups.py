"""Backups by name: what one is called, when the next is due, which ones may go."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

DAYS_KEPT = 7
WEEKS_KEPT = 4
_NAME = "peerdesk-%Y%m%d-%H%M.pdbackup"


def file_name(at: datetime) -> str:
    """The neutral name of a backup made at this local time."""
    return at.strftime(_NAME)


def made_at(name: str) -> datetime | None:
    """The local time in a name that `file_name` gave, None for any other name."""
    try:
        return datetime.strptime(name, _NAME)  # noqa: DTZ007 - names carry local time
    except ValueError:
        return None


def is_due(names: Iterable[str], at: datetime) -> bool:
    """Whether this local day has no backup yet. Names from a clock that ran ahead count not."""
    days = {made.date() for name in names if (made := made_at(name))}
    return at.date() not in days


def outdated(names: Iterable[str]) -> tuple[str, ...]:
    """The backups that may go: not the newest of the last 7 days or 4 weeks that have any."""
    dated = sorted(((made, name) for name in names if (made := made_at(name))), reverse=True)
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
