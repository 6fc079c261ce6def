"""What stands on record has happened: a device clock that was set back brings nothing to life.

Nothing can be written down before it happened, so an end that lies ahead of the clock shows only
that the clock is wrong (`consent.md` §6). A revocation that came too early stays without effect.
"""

from dataclasses import replace
from datetime import date, datetime, tzinfo

from peerdesk.domain.consents.moments import local_day, reached
from peerdesk.domain.consents.records import Consent, Moment, Programme
from peerdesk.domain.consents.standing import ConsentTimes
from peerdesk.domain.consents.vocabulary import ConsentKind


def as_known(consent: Consent, programme: Programme, at: datetime) -> Consent:
    """The consent as it is to be weighed now: ends ahead of `at` count without their time."""
    zone = programme.zone
    if _is_ahead(consent.revoked_at, at, zone) and not _came_too_early(consent, programme):
        consent = replace(consent, revoked_at=None, taken_back=True)
    if _is_ahead(consent.superseded_at, at, zone):
        consent = replace(consent, superseded_at=None, replaced=True)
    end, day = consent.expiration, local_day(at, zone)
    if end is not None and end.occurred_on is not None:
        over = replace(end, occurred_on=min(end.occurred_on, day))
        consent = replace(consent, expiration=over)
    return consent


def times_as_known(times: ConsentTimes, at: datetime, zone: tzinfo) -> ConsentTimes:
    """The same for what decides where a paper stands in lists."""
    told, day = times.ends, local_day(at, zone)
    if _is_ahead(told.revoked, at, zone) and not _is_earlier(
        told.revoked, times.revocable_from, zone
    ):
        times = replace(times, revocable_from=None)
        told = replace(told, revoked=day)
    return replace(
        times,
        ends=replace(
            told,
            superseded=None if told.superseded is None else min(told.superseded, at),
            in_error=None if told.in_error is None else min(told.in_error, at),
            occurred_on=None if told.occurred_on is None else min(told.occurred_on, day),
        ),
    )


def _is_ahead(moment: Moment | None, at: datetime, zone: tzinfo) -> bool:
    return moment is not None and not reached(moment, at, zone)


def _came_too_early(consent: Consent, programme: Programme) -> bool:
    """42 CFR 2.35(c); a covered entity honours every revocation (45 CFR 164.508(b)(5))."""
    may_hold = consent.kind is ConsentKind.CRIMINAL_JUSTICE and not programme.covered_entity
    return may_hold and _is_earlier(consent.revoked_at, consent.revocable_from, programme.zone)


def _is_earlier(moment: Moment | None, day: date | None, zone: tzinfo) -> bool:
    return moment is not None and day is not None and local_day(moment, zone) < day
