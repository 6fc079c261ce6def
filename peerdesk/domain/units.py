"""Minutes and units: how long a contact was, and what a programme may count of it.

Minutes come first and are never pre-rounded; units follow from them by a rounding and a scope
that the programme chooses in writing (`contact-notes.md` §6). No scope always gives the lower
figure, so none is the safe one.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import accumulate, pairwise

from peerdesk.domain.errors import EndBeforeStart
from peerdesk.domain.zones import local_date, near_instant

MINUTES_IN_A_UNIT = 15
_LEAST_MINUTES = 8  # the mid-point of a unit, rounded up to whole minutes
_MINUTE = timedelta(minutes=1)


class Rounding(StrEnum):
    """How whole minutes become 15-minute units."""

    MID8 = "MID8"
    FULL15 = "FULL15"
    NONE = "NONE"


class UnitScope(StrEnum):
    """What is added up before rounding, for the same person, code and day."""

    PER_CONTACT = "per_contact"
    PER_DAY_SUM = "per_day_sum"
    PER_DAY_MIN8 = "per_day_min8"


def direct_minutes(start: datetime, end: datetime, breaks: int = 0) -> int:
    """Whole minutes from start to end (aware instants) without `breaks` minutes, at least 0.

    Raises EndBeforeStart.
    """
    if end < start:
        raise EndBeforeStart
    return max((end - start) // _MINUTE - breaks, 0)


def minutes_by_local_day(start: datetime, end: datetime, zone: str) -> dict[date, int]:
    """The minutes on each local day the contact touched; together the whole minutes of it."""
    days = _days(local_date(start, zone), local_date(end, zone))
    midnights = [near_instant(datetime.combine(day, time()), zone) for day in days[1:]]
    passed = [(moment - start) // _MINUTE for moment in (start, *midnights, end)]
    minutes = [later - earlier for earlier, later in pairwise(passed)]
    return {day: n for day, n in zip(days, minutes, strict=True) if n or day == days[0]}


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def units(minutes: int, rounding: Rounding) -> int | None:
    """The units of one figure in whole minutes; None when the programme counts minutes only."""
    match rounding:
        case Rounding.MID8:
            return (minutes + MINUTES_IN_A_UNIT - _LEAST_MINUTES) // MINUTES_IN_A_UNIT
        case Rounding.FULL15:
            return minutes // MINUTES_IN_A_UNIT
        case Rounding.NONE:
            return None


def units_of_day(
    minutes: Sequence[int], rounding: Rounding, scope: UnitScope
) -> tuple[int, ...] | None:
    """The units of each contact of one person, code and day, in the order of start.

    Where the day's minutes are added up, a contact gets the units by which it raised the day's
    total, so the figures always add up to the total. None when only minutes are counted.
    """
    if rounding is Rounding.NONE:
        return None
    if scope is UnitScope.PER_CONTACT:
        return tuple(units(n, rounding) or 0 for n in minutes)
    if scope is UnitScope.PER_DAY_MIN8:
        minutes = [n if n >= _LEAST_MINUTES else 0 for n in minutes]
    totals = (units(total, rounding) or 0 for total in accumulate(minutes))
    return _rises(totals)


def units_by_local_day(counted: int, by_day: dict[date, int]) -> dict[date, int]:
    """One contact's units spread over the local days it touched, by the minutes on each.

    For daily caps: 3 units over 20 and 25 minutes are 1 and 2.
    """
    whole = sum(by_day.values())
    if not whole:
        return dict.fromkeys(by_day, 0)
    shares = (counted * passed // whole for passed in accumulate(by_day.values()))
    return dict(zip(by_day, _rises(shares), strict=True))


def _rises(totals: Iterable[int]) -> tuple[int, ...]:
    return tuple(later - earlier for earlier, later in pairwise((0, *totals)))
