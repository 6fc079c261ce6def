"""Time rules of consents (`consent.md` §2): days are those of the programme's own zone."""

from calendar import isleap
from datetime import date, datetime, time, tzinfo

from peerdesk.domain.consents.records import Moment

_LEAP_MONTH_AND_DAY = (2, 29)


def local_day(moment: Moment, zone: tzinfo) -> date:
    """The day of a moment in the programme's zone; a date alone is that day."""
    if isinstance(moment, datetime):
        return moment.astimezone(zone).date()
    return moment


def reached(moment: Moment, on: datetime, zone: tzinfo) -> bool:
    """Whether it has come: an instant at that very instant, a date from the start of its day."""
    if isinstance(moment, datetime):
        return moment <= on
    return moment <= local_day(on, zone)


def instant(moment: Moment, zone: tzinfo) -> datetime:
    """A moment to sort by: a date counts from the start of its day."""
    if isinstance(moment, datetime):
        return moment
    return datetime.combine(moment, time(), zone)


def comes_of_age(birth_date: date, age: int) -> date:
    """The birthday on which a person reaches `age`; 29 February falls on 1 March otherwise."""
    year = birth_date.year + age
    if (birth_date.month, birth_date.day) == _LEAP_MONTH_AND_DAY and not isleap(year):
        return date(year, 3, 1)
    return birth_date.replace(year=year)
