"""Zones: skipped and doubled times are asked about, never guessed."""

from datetime import UTC, date, datetime

import pytest

from peerdesk.domain.errors import (
    TimeDoesNotExist,
    TimeHappensTwice,
    TimeUnreadable,
    ZoneUnknown,
)
from peerdesk.domain.zones import (
    exists,
    happens_twice,
    local_date,
    to_instant,
    wall_time,
    zone_named,
)

NEW_YORK, PHOENIX = "America/New_York", "America/Phoenix"
SPRING, AUTUMN = datetime(2026, 3, 8, 2, 15), datetime(2026, 11, 1, 1, 30)  # noqa: DTZ001 wall times


def test_an_ordinary_time_becomes_its_instant_and_back():
    instant = to_instant(SPRING.replace(hour=14), NEW_YORK)
    assert instant == datetime(2026, 3, 8, 18, 15, tzinfo=UTC)
    assert wall_time(instant, NEW_YORK) == SPRING.replace(hour=14)


@pytest.mark.parametrize("fold", [None, 0, 1])
def test_a_skipped_time_is_refused_with_the_time_the_clock_showed(fold):
    with pytest.raises(TimeDoesNotExist) as refused:
        to_instant(SPRING, NEW_YORK, fold)
    assert refused.value.instead == "03:15"
    assert not exists(SPRING, NEW_YORK)
    assert exists(SPRING, PHOENIX)


def test_a_doubled_time_is_asked_about():
    with pytest.raises(TimeHappensTwice) as asked:
        to_instant(AUTUMN, NEW_YORK)
    assert asked.value.time == "01:30"
    assert to_instant(AUTUMN, NEW_YORK, 0) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert to_instant(AUTUMN, NEW_YORK, 1) == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)


def test_a_time_happens_twice_only_where_the_clock_goes_back():
    assert happens_twice(AUTUMN, NEW_YORK)
    assert not happens_twice(AUTUMN, PHOENIX)
    assert not happens_twice(SPRING, NEW_YORK)


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "America", "../etc/passwd", "a\0b", "/etc", "+24:00", "-5:00"]
)
def test_an_unknown_zone_is_an_expected_failure(name):
    with pytest.raises(ZoneUnknown):
        zone_named(name)


@pytest.mark.parametrize("year", [1, 1899, 2200, 9999])
def test_a_year_out_of_reach_is_taken_for_a_slip(year):
    with pytest.raises(TimeUnreadable):
        to_instant(SPRING.replace(year=year), NEW_YORK)


def test_the_local_day_is_that_of_the_zone():
    late = datetime(2026, 5, 15, 3, 0, tzinfo=UTC)
    assert local_date(late, NEW_YORK) == date(2026, 5, 14)
    with pytest.raises(TimeUnreadable):
        local_date(datetime.min.replace(tzinfo=UTC), NEW_YORK)


def test_a_fixed_offset_is_a_zone_without_changes():
    assert to_instant(SPRING, "-05:00") == datetime(2026, 3, 8, 7, 15, tzinfo=UTC)
    assert not happens_twice(AUTUMN, "+05:30")
