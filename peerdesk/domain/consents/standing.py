"""Where a paper stands on a day: computed at every look, stored nowhere (`consent.md` §6, §8)."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import Final

from peerdesk.domain.consents.events import NO_END, ConsentEnds
from peerdesk.domain.consents.moments import local_day, reached

SOON_DAYS: Final = 30
"""How many days before its last a paper counts as ending soon (`consent.md` §8.4)."""


class ConsentStanding(StrEnum):
    """Where a paper stands; nothing here is a verdict on the person."""

    DRAFT = "draft"
    ACTIVE = "active"
    ENDING_SOON = "ending_soon"
    EXPIRED = "expired"
    REVOKED = "revoked"
    SUPERSEDED = "superseded"
    ENTERED_IN_ERROR = "entered_in_error"

    @property
    def is_in_force(self) -> bool:
        """Whether it still counts."""
        return self in {ConsentStanding.ACTIVE, ConsentStanding.ENDING_SOON}


@dataclass(frozen=True, slots=True)
class ConsentTimes:
    """All that decides where a paper stands.

    `expires_on` is its last day. `revocable_from` is the day before which it cannot be taken back
    (42 CFR 2.35(c)); a covered entity has none (45 CFR 164.508(b)(5)).
    """

    is_signed: bool
    expires_on: date | None = None
    revocable_from: date | None = None
    ends: ConsentEnds = NO_END


def standing(times: ConsentTimes, on: datetime, zone: tzinfo) -> ConsentStanding:
    """Where a paper stands at an instant, its days read in the programme's zone."""
    if times.ends.in_error is not None and times.ends.in_error <= on:
        return ConsentStanding.ENTERED_IN_ERROR
    if not times.is_signed:
        return ConsentStanding.DRAFT
    if times.ends.superseded is not None and times.ends.superseded <= on:
        return ConsentStanding.SUPERSEDED
    if _is_revoked(times, on, zone):
        return ConsentStanding.REVOKED
    day = local_day(on, zone)
    if _is_over(times, day):
        return ConsentStanding.EXPIRED
    left = days_left(times, day)
    is_soon = left is not None and left <= SOON_DAYS
    return ConsentStanding.ENDING_SOON if is_soon else ConsentStanding.ACTIVE


def days_left(times: ConsentTimes, day: date) -> int | None:
    """How many days are left after `day`, 0 on the last one; None without a last day."""
    return None if times.expires_on is None else (times.expires_on - day).days


def _is_revoked(times: ConsentTimes, on: datetime, zone: tzinfo) -> bool:
    revoked = times.ends.revoked
    if revoked is None or not reached(revoked, on, zone):
        return False
    return times.revocable_from is None or local_day(revoked, zone) >= times.revocable_from


def _is_over(times: ConsentTimes, day: date) -> bool:
    """A last day holds to its end; an event and an agreed end count from the start of theirs."""
    last, told = times.expires_on, times.ends
    if last is not None and day > last:
        return True
    return any(one is not None and day >= one for one in (told.occurred_on, told.ended_on))
