"""Times as they are handed in: ISO 8601 text with an offset, or local to a zone."""

from datetime import UTC, date, datetime

from peerdesk.domain.errors import (
    TimeDoesNotExist,
    TimeHappensTwice,
    TimeUnreadable,
    ZoneUnknown,
)
from peerdesk.domain.problems import Problem
from peerdesk.domain.zones import exists, in_reach, to_instant, wall_time, zone_named

Read = tuple[datetime | None, Problem | None]
"""A UTC instant, None when there is none, and what is to be said about it."""


def read_moment(key: str, value: object, zone: str | None, fold: int | None) -> Read:
    """The instant that `value` means; `key` is the field's name, which the problem carries."""
    moment = _parsed(value)
    if moment is None:
        return None, Problem(f"{key}_unreadable")
    if moment.tzinfo is not None:
        return _with_offset(key, moment, zone)
    if zone is None:
        return None, Problem.ZONE_MISSING
    return _local(key, moment, zone, fold)


def _local(key: str, wall: datetime, zone: str, fold: int | None) -> Read:
    try:
        return to_instant(wall, zone, fold), None
    except TimeDoesNotExist:
        return None, Problem(f"{key}_does_not_exist")
    except TimeHappensTwice:
        return None, Problem(f"{key}_happens_twice")
    except TimeUnreadable:
        return None, Problem(f"{key}_unreadable")


def _with_offset(key: str, moment: datetime, zone: str | None) -> Read:
    """The instant; an offset that the zone did not have then is named (UTC always fits)."""
    instant = moment.astimezone(UTC)
    wall = moment.replace(tzinfo=None)
    if zone is None or not moment.utcoffset() or wall_time(instant, zone) == wall:
        return instant, None
    what = "offset_differs" if exists(wall, zone) else "does_not_exist"
    return instant, Problem(f"{key}_{what}")


def read_day(value: object) -> date | None:
    """The day that an ISO 8601 text means, None for anything else."""
    try:
        return date.fromisoformat(value.strip()) if isinstance(value, str) else None
    except ValueError:
        return None


def is_zone(value: object) -> bool:
    """Whether `value` names a zone."""
    try:
        return isinstance(value, str) and zone_named(value) is not None
    except ZoneUnknown:
        return False


def offset_of(value: object) -> str:
    """The offset in which a time was written, as "-05:00"; UTC when it has none."""
    moment = _parsed(value)
    offset = moment.utcoffset() if moment is not None else None
    minutes = int(offset.total_seconds() / 60) if offset is not None else 0
    sign, size = ("-", -minutes) if minutes < 0 else ("+", minutes)
    return f"{sign}{size // 60:02}:{size % 60:02}"


def _parsed(value: object) -> datetime | None:
    """A date and time in a year within reach; a bare date is none."""
    if not isinstance(value, str) or read_day(value) is not None:
        return None
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return moment if in_reach(moment) else None
