"""Minutes and units: every vector of `contact-notes.md` §6, and what must hold for any figures."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import EndBeforeStart
from peerdesk.domain.units import (
    Rounding,
    UnitScope,
    direct_minutes,
    minutes_by_local_day,
    units,
    units_by_local_day,
    units_of_day,
)
from peerdesk.domain.zones import to_instant

MID8, FULL15, NONE = Rounding.MID8, Rounding.FULL15, Rounding.NONE
CHICAGO = "America/Chicago"


def at(wall: str, zone: str = CHICAGO, fold: int | None = None) -> datetime:
    return to_instant(datetime.fromisoformat(wall), zone, fold)


@pytest.mark.parametrize(
    ("zone", "start", "end", "folds", "minutes"),
    [
        ("America/Los_Angeles", "2026-03-08 01:30", "2026-03-08 03:30", (None, None), 60),
        ("America/New_York", "2026-11-01 00:30", "2026-11-01 02:30", (None, None), 180),
        ("America/New_York", "2026-11-01 01:50", "2026-11-01 01:10", (0, 1), 20),
        ("America/Phoenix", "2026-03-08 01:30", "2026-03-08 03:30", (None, None), 120),
        ("America/Shiprock", "2026-03-08 01:30", "2026-03-08 03:30", (None, None), 60),
        (CHICAGO, "2026-05-14 23:40", "2026-05-15 00:25", (None, None), 45),
        (CHICAGO, "2026-05-14 10:00", "2026-05-14 10:07", (None, None), 7),
    ],
)
def test_minutes_are_counted_between_instants(zone, start, end, folds, minutes):
    assert direct_minutes(at(start, zone, folds[0]), at(end, zone, folds[1])) == minutes


def test_minutes_are_whole_and_without_breaks():
    start = at("2026-05-14 10:00")
    assert direct_minutes(start, start + timedelta(minutes=52, seconds=59), breaks=5) == 47
    assert direct_minutes(start, start + timedelta(minutes=5), breaks=9) == 0


def test_an_end_before_the_start_has_no_minutes():
    with pytest.raises(EndBeforeStart):
        direct_minutes(at("2026-05-14 10:00"), at("2026-05-14 09:59"))


def test_a_contact_past_midnight_is_split_over_its_days():
    by_day = minutes_by_local_day(at("2026-05-14 23:40"), at("2026-05-15 00:25"), CHICAGO)
    assert by_day == {date(2026, 5, 14): 20, date(2026, 5, 15): 25}


def test_a_day_lasts_as_long_as_its_clock_says():
    start, end = at("2026-03-07 12:00"), at("2026-03-09 12:00")
    assert list(minutes_by_local_day(start, end, CHICAGO).values()) == [720, 23 * 60, 720]


def test_an_end_at_midnight_touches_no_second_day():
    by_day = minutes_by_local_day(at("2026-05-14 23:00"), at("2026-05-15 00:00"), CHICAGO)
    assert by_day == {date(2026, 5, 14): 60}


@given(
    st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2090-01-01")),
    st.integers(0, 5000 * 60),
    st.sampled_from([CHICAGO, "America/Havana", "Pacific/Apia", "America/St_Johns"]),
)
def test_the_days_of_a_contact_add_up_to_its_minutes(wall, seconds, zone):
    start = at(wall.isoformat(), "UTC")
    end = start + timedelta(seconds=seconds)
    by_day = minutes_by_local_day(start, end, zone)
    assert sum(by_day.values()) == direct_minutes(start, end)
    assert all(0 <= minutes <= 25 * 60 for minutes in by_day.values())


@pytest.mark.parametrize(
    ("from_minutes", "to_minutes", "counted"),
    [(0, 7, 0), (8, 22, 1), (23, 37, 2), (38, 52, 3), (53, 67, 4), (68, 82, 5), (83, 97, 6),
     (98, 112, 7), (113, 127, 8)],
)  # fmt: skip
def test_the_mid_point_rule_counts_from_the_eighth_minute(from_minutes, to_minutes, counted):
    assert {units(m, MID8) for m in range(from_minutes, to_minutes + 1)} == {counted}


@pytest.mark.parametrize(
    ("minutes", "mid8", "full15"), [(7, 0, 0), (8, 1, 0), (22, 1, 1), (23, 2, 1), (47, 3, 3)]
)
def test_each_rounding_has_its_own_figure(minutes, mid8, full15):
    assert (units(minutes, MID8), units(minutes, FULL15)) == (mid8, full15)
    assert units(minutes, NONE) is None


@pytest.mark.parametrize(
    ("minutes", "per_contact", "per_day_sum", "per_day_min8"),
    [
        ((7, 7), (0, 0), (0, 1), (0, 0)),
        ((8, 8), (1, 1), (1, 0), (1, 0)),
        ((7, 16), (0, 1), (0, 2), (0, 1)),
        ((22, 22), (1, 1), (1, 2), (1, 2)),
    ],
)
def test_the_scope_decides_what_the_same_day_counts(
    minutes, per_contact, per_day_sum, per_day_min8
):
    assert units_of_day(minutes, MID8, UnitScope.PER_CONTACT) == per_contact
    assert units_of_day(minutes, MID8, UnitScope.PER_DAY_SUM) == per_day_sum
    assert units_of_day(minutes, MID8, UnitScope.PER_DAY_MIN8) == per_day_min8


def test_where_only_minutes_count_a_day_has_no_units():
    assert units_of_day((20, 30), NONE, UnitScope.PER_DAY_SUM) is None


MINUTES = st.lists(st.integers(0, 600), max_size=8)


@given(MINUTES, st.sampled_from([MID8, FULL15]))
def test_what_the_contacts_of_a_day_get_adds_up_to_the_day(minutes, rounding):
    shares = units_of_day(minutes, rounding, UnitScope.PER_DAY_SUM)
    assert shares is not None
    assert sum(shares) == units(sum(minutes), rounding)
    assert all(share >= 0 for share in shares)


@given(st.integers(0, 100_000))
def test_rounding_never_strays_more_than_half_a_unit(minutes):
    counted = units(minutes, MID8)
    assert counted is not None
    assert -7 <= counted * 15 - minutes <= 7
    assert units(minutes + 1, MID8) in {counted, counted + 1}


def test_units_past_midnight_fall_on_the_day_they_were_earned():
    by_day = {date(2026, 5, 14): 20, date(2026, 5, 15): 25}
    assert list(units_by_local_day(3, by_day).values()) == [1, 2]
    assert list(units_by_local_day(3, {date(2026, 5, 14): 0}).values()) == [0]


@given(st.integers(0, 40), st.lists(st.integers(1, 600), min_size=1, max_size=4))
def test_no_unit_is_lost_at_midnight(counted, minutes):
    days = [date(2026, 5, 1) + timedelta(days=n) for n in range(len(minutes))]
    spread = units_by_local_day(counted, dict(zip(days, minutes, strict=True)))
    assert sum(spread.values()) == counted
