"""Complaints, and breaches with their four factors and who must hear of them by when.

45 CFR 164.402 (what a breach is), 164.404 (people), 164.406 (media), 164.408 (HHS), 164.412
(delay); 42 CFR 2.16(b) asks the same of every Part 2 programme.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

DAYS: Final = 60
"""Without unreasonable delay, and never later than this many days after discovery."""

MANY: Final = 500
_YEARS_END: Final = (12, 31)


class IncidentKind(StrEnum):
    """What was reported. Codes never change meaning."""

    COMPLAINT = "complaint"
    BREACH = "breach"


class IncidentDecision(StrEnum):
    """What the privacy officer decided."""

    UNDECIDED = "undecided"
    NO_BREACH = "no_breach"
    SECURED = "secured"
    EXCEPTION = "exception"
    LOW_PROBABILITY = "low_probability"
    BREACH = "breach"
    RESOLVED = "resolved"


_NO_NOTICE: Final = frozenset(
    {
        IncidentDecision.NO_BREACH,
        IncidentDecision.SECURED,
        IncidentDecision.EXCEPTION,
        IncidentDecision.LOW_PROBABILITY,
        IncidentDecision.RESOLVED,
    }
)


class Notified(StrEnum):
    """Who must hear of a breach."""

    PEOPLE = "people"
    HHS = "hhs"
    MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Factors:
    """The four factors of 164.402(2), each in the words of who judged it."""

    what_was_in_it: str = ""
    who_got_it: str = ""
    was_it_seen: str = ""
    what_was_done: str = ""

    @property
    def are_weighed(self) -> bool:
        """Whether something stands under each of the four."""
        each = (self.what_was_in_it, self.who_got_it, self.was_it_seen, self.what_was_done)
        return all(one.strip() for one in each)


_NOBODY: Final[Mapping[Notified, date]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Incident:
    """One complaint or suspected breach. Days are local.

    `discovered_on` is the day it was known, or would have been with ordinary care (164.404(a)(2)).
    `people_count` is how many people it is about, None while nobody knows; `most_in_one_state`
    likewise for the state with the most. `delayed_until` is a day until which the police asked in
    writing to wait (164.412). `notified` are the days on which somebody was told.
    """

    incident_id: UUID
    kind: IncidentKind
    discovered_on: date
    what: str
    reporter: str = ""
    person_ids: tuple[UUID, ...] = ()
    people_count: int | None = None
    most_in_one_state: int | None = None
    factors: Factors = Factors()
    decision: IncidentDecision = IncidentDecision.UNDECIDED
    decided_on: date | None = None
    outcome: str = ""
    delayed_until: date | None = None
    notified: Mapping[Notified, date] = field(default_factory=lambda: _NOBODY)
    disclosure_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Who must hear of it, by which day, and when they did."""

    who: Notified
    by: date
    told_on: date | None


def notices(incident: Incident) -> tuple[Notice, ...]:
    """Who must hear of an incident by when; nobody once it was decided that it is no breach.

    Until it is decided it counts as a breach (164.402(2)), and where nobody knows how many people
    it is about, the earlier day holds.
    """
    if incident.kind is not IncidentKind.BREACH or incident.decision in _NO_NOTICE:
        return ()
    soon = incident.discovered_on + timedelta(days=DAYS)
    owed = [(Notified.PEOPLE, soon), (Notified.HHS, _hhs_by(incident, soon))]
    if incident.most_in_one_state is not None and incident.most_in_one_state > MANY:
        owed.append((Notified.MEDIA, soon))
    return tuple(
        Notice(who, _put_off(by, incident.delayed_until), incident.notified.get(who))
        for who, by in owed
    )


def _hhs_by(incident: Incident, soon: date) -> date:
    """164.408: with the people from 500 on, else within 60 days after the year it was found in."""
    count = incident.people_count
    if count is None or count >= MANY:
        return soon
    return date(incident.discovered_on.year, *_YEARS_END) + timedelta(days=DAYS)


def _put_off(by: date, until: date | None) -> date:
    return by if until is None else max(by, until)
