"""Days, times and lengths as they stand in cells."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.imports import Trouble
from peerdesk.services.imports.clock_cells import has_24_hours, minutes_of, moment_of, span_of
from peerdesk.services.imports.dates import Calendar, DayOrder, order_of

DAY = date(2026, 3, 5)
CHICAGO = "America/Chicago"


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-05", "2026/3/5", "3/5/2026", "03-05-26", "Mar 5, 2026", "March 5th, 2026",
        "5 Mar 2026", "5-Mar-26", "Thursday, March 5, 2026", "5 de marzo de 2026", "20260305",
        "46086", 46086, 46086.0, DAY, datetime.fromisoformat("2026-03-05"),
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(written):
    assert Calendar(DayOrder.MONTH_FIRST).read(written).day == DAY


@pytest.mark.parametrize("written", ["", "soon", "2026-02-30", "13/13/2026", "3/5", 7, 1e9, True])
def test_what_is_no_day_is_never_taken_for_one(written):
    assert Calendar(DayOrder.MONTH_FIRST).read(written).day is None


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)), st.sampled_from("/-."))
def test_days_in_numbers_come_back_in_either_order(day, sign):
    for order, form in ((DayOrder.MONTH_FIRST, "%m{}%d{}%Y"), (DayOrder.DAY_FIRST, "%d{}%m{}%y")):
        written = day.strftime(form.format(sign, sign))
        assert Calendar(order).read(written).day == day


@given(st.dates(date(1955, 1, 1), date(2110, 1, 1)))
def test_the_serials_of_both_calendars_of_spreadsheets_are_read(day):
    assert Calendar().read((day - date(1899, 12, 30)).days).day == day
    if day.year > 1960:
        assert Calendar(from_1904=True).read((day - date(1904, 1, 1)).days).day == day


def test_one_day_beyond_the_twelfth_tells_the_order_of_a_column():
    assert order_of(["03/04/26", "3/25/26"]) == (DayOrder.MONTH_FIRST, True)
    assert order_of(["03/04/26", "25/3/26"]) == (DayOrder.DAY_FIRST, True)
    assert order_of(["03/04/26", "3/25/26", "25/3/26"]) == (None, True)
    assert order_of(["03/03/26", DAY, "Mar 4, 2026"]) == (None, False)
    assert Calendar().read("03/04/26").is_unclear
    assert Calendar().read("03/03/26").day == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2:05 pm", time(14, 5)), ("2:05PM", time(14, 5)), ("2 p.m.", time(14)),
        ("12:00 am", time(0)), ("14:05", time(14, 5)), ("14:05:00", time(14, 5)),
        ("1405", time(14, 5)), ("0:30", time(0, 30)), (time(9, 30), time(9, 30)),
        (datetime.fromisoformat("2026-03-05T09:30"), time(9, 30)), (0.5, time(12)),
        (timedelta(hours=9), time(9)), ("2:05", None), ("25:00", None), ("later", None),
    ],
)  # fmt: skip
def test_a_time_that_leaves_nothing_open_is_taken_at_its_word(cell, expected):
    assert moment_of(cell, all_day=False).exact == expected


def test_a_column_with_afternoon_hours_has_24_of_them():
    assert has_24_hours(["9:05", "13:10"])
    assert not has_24_hours(["9:05", "1:10"])
    assert not has_24_hours(["9:05 am", "13:10"])
    assert moment_of("9:05", all_day=True).exact == time(9, 5)


@given(st.times(), st.integers(0, 600))
def test_a_span_written_with_am_and_pm_keeps_its_minutes(start, minutes):
    begun = datetime.combine(DAY, start.replace(second=0, microsecond=0))
    ended = begun + timedelta(minutes=minutes)
    first, last = (moment_of(f"{each:%I:%M %p}", all_day=False) for each in (begun, ended))
    span, trouble = span_of(DAY, first, last, None, "America/Phoenix")
    assert trouble is None
    assert span
    assert span.minutes == minutes


def test_a_range_in_one_cell_is_read_like_the_when_field():
    span, _ = span_of(DAY, moment_of("2:05-2:52pm", all_day=False), None, None, CHICAGO)
    assert span
    assert (span.start, span.minutes) == (datetime(2026, 3, 5, 20, 5, tzinfo=UTC), 47)


@pytest.mark.parametrize(
    ("day", "start", "end", "trouble"),
    [
        (date(2026, 3, 8), "2:15 am", "3:15 am", Trouble.TIME_SKIPPED),
        (date(2026, 11, 1), "1:30 am", "2:30 am", Trouble.TIME_TWICE),
        (DAY, "2:00 pm", "1:00 pm", Trouble.END_BEFORE_START),
        (DAY, "25:00", "", Trouble.TIME_UNREADABLE),
    ],
)
def test_times_that_cannot_be_are_told(day, start, end, trouble):
    first = moment_of(start, all_day=False)
    last = moment_of(end, all_day=False) if end else None
    assert span_of(day, first, last, None, CHICAGO) == (None, trouble)


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("47", 47), ("47 min", 47), (47.0, 47), ("1h", 60), ("1h 15", 75), ("1:15", 75),
        ("1.5 hrs", 90), ("1 hr 5 min", 65), (timedelta(minutes=12), 12), (time(0, 45), 45),
    ],
)  # fmt: skip
def test_lengths_are_read_as_people_write_them(cell, minutes):
    assert minutes_of(cell) == minutes


@pytest.mark.parametrize("cell", ["", "long", "-5", None, True, 1e9])
def test_what_is_no_length_is_told(cell):
    with pytest.raises(TimeUnreadable):
        minutes_of(cell)


def test_hours_with_decimals_become_minutes():
    assert minutes_of("1.25", in_hours=True) == 75
    assert minutes_of(0.5, in_hours=True) == 30
