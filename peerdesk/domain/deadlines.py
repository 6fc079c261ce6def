"""Deadlines: until when a note is on time, and what is said when it was not.

The day of service is day 0; a note is due at the end of the due day where the service was given
(`contact-notes.md` §7). Late is not void: the reason is written down, signing is never blocked.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from peerdesk.domain.contact_notes import ContactType, RiskFlag, is_urgent
from peerdesk.domain.profiles import NoteRules
from peerdesk.domain.zones import local_date, wall_time

_DAY = timedelta(days=1)
_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6


def deadline(
    rules: NoteRules,
    service_date: date,
    contact_type: ContactType | None = None,
    risk: RiskFlag | None = None,
) -> date | None:
    """The last local day on which the note is on time; None when the programme names none.

    A crisis counts calendar days, everything else business days.
    """
    if is_urgent(contact_type, risk) and rules.urgent_calendar_days is not None:
        return service_date + timedelta(days=rules.urgent_calendar_days)
    if rules.business_days is None:
        return None
    return add_business_days(service_date, rules.business_days, rules)


def add_business_days(day: date, count: int, rules: NoteRules) -> date:
    """The `count`-th working day after `day`, which itself counts as day 0."""
    while count > 0:
        day += _DAY
        count -= is_working_day(day, rules)
    return day


def is_working_day(day: date, rules: NoteRules) -> bool:
    """Whether the programme works on this day."""
    closed = day.weekday() in rules.weekend or day in rules.also_closed
    return not closed and not (rules.federal_holidays and day in federal_holidays(day.year))


def is_late(due: date | None, written_at: datetime, zone: str) -> bool:
    """Whether `written_at` (first signature, else first writing) is after the end of `due`.

    Judged by the clock in the zone of the service; nothing is late without a deadline.
    """
    return due is not None and local_date(written_at, zone) > due


@dataclass(frozen=True, slots=True)
class LateEntry:
    """The facts of a late note, in the order they are shown: when written, for which day, why."""

    written_at: datetime
    service_date: date
    due: date
    days_late: int
    reason: str


def late_entry(
    due: date | None, service_date: date, written_at: datetime, zone: str, reason: str
) -> LateEntry | None:
    """What the page says first about a late note; None when it was on time.

    `written_at` is given back as the clock in `zone` showed it.
    """
    if due is None or not is_late(due, written_at, zone):
        return None
    shown = wall_time(written_at, zone)
    return LateEntry(shown, service_date, due, (shown.date() - due).days, reason.strip())


@cache
def federal_holidays(year: int) -> frozenset[date]:
    """The days in `year` on which federal offices close (5 U.S.C. 6103, as of 2021).

    A holiday on a Saturday is observed the Friday before, on a Sunday the Monday after; so the
    New Year of the next year may close the last day of this one.
    """
    fixed = ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
    holidays = {_observed(date(year, month, day)) for month, day in fixed}
    holidays |= {_observed(date(year + 1, 1, 1)), *_on_weekdays(year)}
    return frozenset(day for day in holidays if day.year == year)


def _on_weekdays(year: int) -> tuple[date, ...]:
    return (
        _nth_weekday(year, 1, _MONDAY, 3),  # Martin Luther King, Jr.
        _nth_weekday(year, 2, _MONDAY, 3),  # Washington's Birthday
        _nth_weekday(year, 6, _MONDAY, 1) - 7 * _DAY,  # Memorial Day: the last Monday of May
        _nth_weekday(year, 9, _MONDAY, 1),  # Labor Day
        _nth_weekday(year, 10, _MONDAY, 2),  # Columbus Day
        _nth_weekday(year, 11, _THURSDAY, 4),  # Thanksgiving
    )


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _observed(day: date) -> date:
    return day + {_SATURDAY: -_DAY, _SUNDAY: _DAY}.get(day.weekday(), timedelta())
