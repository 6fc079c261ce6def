"""Where a paper stands: computed at every look, in the programme's days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.consents.events import (
    NO_END,
    ConsentEnds,
    ConsentEvent,
    ConsentEventKind,
    ends,
)
from peerdesk.domain.consents.known import times_as_known
from peerdesk.domain.consents.standing import ConsentStanding, ConsentTimes, days_left, standing

CHICAGO = ZoneInfo("America/Chicago")
NOON = datetime(2026, 2, 3, 18, tzinfo=UTC)
TODAY = date(2026, 2, 3)
ACTIVE = ConsentTimes(is_signed=True)
EVENT = ConsentEvent(
    UUID(int=1), UUID(int=2), ConsentEventKind.REVOKED, NOON, UUID(int=3), how="oral"
)


def on(times, at=NOON, zone=CHICAGO):
    return standing(times, at, zone)


def happened(**facts):
    return replace(ACTIVE, ends=ConsentEnds(**facts))


def test_a_last_day_holds_to_its_end_where_the_programme_is():
    times = replace(ACTIVE, expires_on=TODAY)
    midnight = datetime(2026, 2, 4, tzinfo=CHICAGO)
    assert on(times, midnight - timedelta(microseconds=1)) is ConsentStanding.ENDING_SOON
    assert on(times, midnight) is ConsentStanding.EXPIRED
    assert on(times, midnight, ZoneInfo("America/Boise")) is ConsentStanding.ENDING_SOON


@pytest.mark.parametrize(
    ("days", "expected"), [(30, ConsentStanding.ENDING_SOON), (31, ConsentStanding.ACTIVE)]
)
def test_thirty_days_before_its_last_it_ends_soon(days, expected):
    times = replace(ACTIVE, expires_on=TODAY + timedelta(days=days))
    assert on(times) is expected
    assert days_left(times, TODAY) == days


def test_an_event_and_an_agreed_end_count_from_the_start_of_their_day():
    for name in ("occurred_on", "ended_on"):
        assert on(happened(**{name: TODAY})) is ConsentStanding.EXPIRED
        assert on(happened(**{name: TODAY + timedelta(days=1)})) is ConsentStanding.ACTIVE


def test_a_revocation_counts_from_its_very_instant_or_the_start_of_its_day():
    assert on(happened(revoked=NOON)) is ConsentStanding.REVOKED
    assert on(happened(revoked=NOON + timedelta(microseconds=1))) is ConsentStanding.ACTIVE
    assert on(happened(revoked=TODAY)) is ConsentStanding.REVOKED


def test_a_criminal_justice_consent_is_revocable_from_its_day_on():
    times = replace(happened(revoked=NOON), revocable_from=TODAY + timedelta(days=1))
    assert on(times) is ConsentStanding.ACTIVE
    assert on(replace(times, revocable_from=TODAY)) is ConsentStanding.REVOKED


def test_a_draft_is_a_draft_whatever_its_days():
    times = replace(ACTIVE, is_signed=False, expires_on=date(2020, 1, 1))
    assert on(times) is ConsentStanding.DRAFT


def test_the_first_that_fits_is_told():
    times = happened(
        in_error=NOON, superseded=NOON, revoked=NOON, occurred_on=TODAY, ended_on=TODAY
    )
    order = (
        ("in_error", ConsentStanding.ENTERED_IN_ERROR),
        ("superseded", ConsentStanding.SUPERSEDED),
        ("revoked", ConsentStanding.REVOKED),
    )
    for name, expected in order:
        assert on(times) is expected
        times = replace(times, ends=replace(times.ends, **{name: None}))
    assert on(times) is ConsentStanding.EXPIRED


def test_without_events_nothing_has_ended():
    assert ends(()) == NO_END


def test_what_was_said_aloud_waits_until_it_is_in_writing():
    aloud = ends((EVENT,))
    assert (aloud.revoked, aloud.needs_writing) == (NOON, True)
    written = replace(
        EVENT,
        event_id=UUID(int=9),
        kind=ConsentEventKind.WRITTEN,
        written_at=NOON + timedelta(days=1),
    )
    later = ends((written, EVENT))
    assert (later.revoked, later.needs_writing) == (NOON, False)
    assert ends((replace(EVENT, how="written"),)).needs_writing is False


moments = st.integers(-500_000, 500_000).map(lambda minutes: NOON + timedelta(minutes=minutes))
days = st.dates(date(2025, 1, 1), date(2027, 1, 1))


@given(moments, days, st.timedeltas(timedelta(), timedelta(days=400)))
def test_what_is_over_is_never_in_force_again(at, last, later):
    times = replace(ACTIVE, expires_on=last)
    if not on(times, at).is_in_force:
        assert not on(times, at + later).is_in_force


@given(moments, moments)
def test_a_revocation_at_an_instant_counts_the_same_in_every_zone(at, revoked):
    times = happened(revoked=revoked)
    zones = ("America/Chicago", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")
    assert len({on(times, at, ZoneInfo(zone)) for zone in zones}) == 1


@given(moments, days, st.sampled_from(["America/Chicago", "Pacific/Kiritimati", "Asia/Kolkata"]))
def test_a_day_and_the_instant_at_its_start_end_a_paper_alike(at, day, name):
    zone = ZoneInfo(name)
    start = datetime(day.year, day.month, day.day, tzinfo=zone)
    assert on(happened(revoked=day), at, zone) is on(happened(revoked=start), at, zone)


@given(moments, st.timedeltas(timedelta(), timedelta(days=400)))
def test_what_is_on_record_has_happened_even_for_a_clock_set_back(at, ahead):
    later = at + ahead
    day = later.astimezone(CHICAGO).date()
    for told in (
        ConsentEnds(revoked=later),
        ConsentEnds(revoked=day),
        ConsentEnds(superseded=later),
        ConsentEnds(in_error=later),
        ConsentEnds(occurred_on=day),
    ):
        known = times_as_known(replace(ACTIVE, ends=told), at, CHICAGO)
        assert not on(known, at).is_in_force


def test_a_clock_set_back_makes_no_revocation_too_early_nor_an_early_one_count():
    tomorrow = TODAY + timedelta(days=1)
    times = replace(happened(revoked=NOON + timedelta(days=1)), revocable_from=tomorrow)
    assert on(times_as_known(times, NOON, CHICAGO)) is ConsentStanding.REVOKED
    early = replace(times, revocable_from=tomorrow + timedelta(days=1))
    assert on(times_as_known(early, NOON, CHICAGO)) is ConsentStanding.ACTIVE
