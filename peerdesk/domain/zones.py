"""Time zones: from what a clock on the wall shows to the instant that is stored, and back.

Every duration is taken between UTC instants, so the nights on which clocks change come out right
(`contact-notes.md` §6.1). A time the clock skipped is refused with the time it showed instead; a
time it showed twice must be told apart by `fold` (0 the first, 1 the second).
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from peerdesk.domain.errors import (
    TimeDoesNotExist,
    TimeHappensTwice,
    TimeUnreadable,
    ZoneUnknown,
)

_YEARS = range(1900, 2200)  # beyond them a typing slip is likelier than a contact
_FIXED = re.compile(r"([+-])([01]\d|2[0-3]):([0-5]\d)")


def zone_named(name: str) -> tzinfo:
    """The zone of this IANA name, or of a fixed offset such as "-05:00". Raises ZoneUnknown."""
    if fixed := _FIXED.fullmatch(name):
        offset = timedelta(hours=int(fixed[2]), minutes=int(fixed[3]))
        return timezone(-offset if fixed[1] == "-" else offset)
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:  # OSError: the name of a folder of zones
        raise ZoneUnknown from error


def to_instant(wall: datetime, zone: str, fold: int | None = None) -> datetime:
    """The UTC instant at which the clock in `zone` shows `wall` (without an offset).

    `fold` matters only for a time that happens twice. Raises TimeDoesNotExist, TimeHappensTwice
    (no fold given), TimeUnreadable (a year out of reach), ZoneUnknown.
    """
    if not exists(wall, zone):
        shown = near_instant(wall, zone).astimezone(zone_named(zone))
        raise TimeDoesNotExist(f"{shown:%H:%M}")
    if fold is None and happens_twice(wall, zone):
        raise TimeHappensTwice(f"{wall:%H:%M}")
    return near_instant(wall, zone, fold or 0)


def in_reach(moment: datetime) -> bool:
    """Whether the year is one in which a contact can have been."""
    return moment.year in _YEARS


def near_instant(wall: datetime, zone: str, fold: int = 0) -> datetime:
    """The instant like `to_instant`, without refusing a time that is skipped or shown twice."""
    if not in_reach(wall):
        raise TimeUnreadable
    return wall.replace(tzinfo=zone_named(zone), fold=fold).astimezone(UTC)


def exists(wall: datetime, zone: str) -> bool:
    """Whether the clock in `zone` ever shows `wall`."""
    shown = near_instant(wall, zone).astimezone(zone_named(zone))
    return shown.replace(tzinfo=None, fold=0) == wall.replace(fold=0)


def happens_twice(wall: datetime, zone: str) -> bool:
    """Whether the clock in `zone` shows `wall` two times."""
    return near_instant(wall, zone, 0) != near_instant(wall, zone, 1) and exists(wall, zone)


def wall_time(instant: datetime, zone: str) -> datetime:
    """What the clock in `zone` shows at `instant`, without offset; `fold` tells first from second.

    Raises TimeUnreadable for an instant at the very ends of the calendar.
    """
    try:
        return instant.astimezone(zone_named(zone)).replace(tzinfo=None)
    except OverflowError as error:
        raise TimeUnreadable from error


def local_date(instant: datetime, zone: str) -> date:
    """The day it is in `zone` at `instant`."""
    return wall_time(instant, zone).date()
