"""Which disclosures a person is told of when they ask (42 CFR 2.25, 45 CFR 164.528).

The log holds every one; a view takes out what its rule asks for. Where a rule leaves it open,
more is told rather than less.
"""

from calendar import isleap
from collections.abc import Iterable
from datetime import date, tzinfo
from enum import StrEnum
from typing import Final
from uuid import UUID

from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.trail import Act, Disclosure, TrailEntry

_FEBRUARY, _LAST = 2, 28


class AccountingView(StrEnum):
    """By which rule; `EVERYTHING` is the whole log, the person's own copies included."""

    PART2 = "part2"
    HIPAA = "hipaa"
    EVERYTHING = "everything"


class Outcome(StrEnum):
    """What came of it; `UNKNOWN` when it was cut off or is from before this was written down."""

    HANDED_OUT = "handed_out"
    NOT_COMPLETED = "not_completed"
    UNKNOWN = "unknown"


WITH_CONSENT: Final = frozenset({Reason.ALLOW_CONSENT, Reason.ALLOW_REDISCLOSURE})
"""2.25(a): made with consent. Those for treatment, payment and operations are told as well."""

ACCOUNTED: Final = frozenset(
    {
        *(Reason.ALLOW_MEDICAL_EMERGENCY, Reason.ALLOW_CRIME_REPORT),
        *(Reason.ALLOW_CHILD_ABUSE_REPORT, Reason.ALLOW_RESEARCH, Reason.ALLOW_AUDIT),
        *(Reason.ALLOW_COURT_ORDER, Reason.ALLOW_VITAL_STATISTICS, Reason.ALLOW_MINOR_THREAT),
        *(Reason.ALLOW_SERIOUS_THREAT, Reason.ALLOW_ABUSE_REPORT),
    }
)
"""164.528(a)(1): neither treatment, payment or operations, nor authorised, nor to the person, nor
to those who help them (164.510). An emergency is told though it may count as treatment."""

_OUTCOMES: Final = {
    Act.HANDED_OUT: Outcome.HANDED_OUT,
    Act.NOT_COMPLETED: Outcome.NOT_COMPLETED,
}
_YEARS: Final = {AccountingView.PART2: 3, AccountingView.HIPAA: 6}


def earliest_day(view: AccountingView, today: date) -> date | None:
    """How far back the rule reaches: 3 years (2.25), 6 years (164.528); None for everything."""
    years = _YEARS.get(view)
    return None if years is None else _years_before(today, years)


def is_in_view(disclosure: Disclosure, view: AccountingView) -> bool:
    """Whether the rule asks for it. An entry without a reason was never for anyone outside."""
    if view is AccountingView.EVERYTHING:
        return True
    told = WITH_CONSENT if view is AccountingView.PART2 else ACCOUNTED
    return disclosure.reason in told


def in_period(disclosure: Disclosure, from_day: date, to_day: date, zone: tzinfo) -> bool:
    """Whether it was made within these local days, both included."""
    return from_day <= disclosure.at.astimezone(zone).date() <= to_day


def outcomes(about_person: Iterable[TrailEntry]) -> dict[UUID, Outcome]:
    """What the audit trail of a person says came of each disclosure, by its id.

    A failure outweighs all else. What is not in here is `UNKNOWN`.
    """
    told: dict[UUID, Outcome] = {}
    for entry in about_person:
        came = _OUTCOMES.get(entry.act)
        named = _disclosure_named(entry.detail) if came is not None else None
        if came is None or named is None or told.get(named) is Outcome.NOT_COMPLETED:
            continue
        told[named] = came
    return told


def _disclosure_named(detail: str) -> UUID | None:
    """The id in a detail such as `pdf 0190… interrupted`; older entries name none."""
    _medium, _, rest = detail.partition(" ")
    try:
        return UUID(rest.partition(" ")[0])
    except ValueError:
        return None


def _years_before(day: date, years: int) -> date:
    year = day.year - years
    if (day.month, day.day) == (_FEBRUARY, _LAST + 1) and not isleap(year):
        return date(year, _FEBRUARY, _LAST)
    return day.replace(year=year)
