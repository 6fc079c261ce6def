"""The *When* field: what each way of typing a time means, and back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import (
    EndBeforeStart,
    InputError,
    TimeDoesNotExist,
    TimeHappensTwice,
    TimeUnreadable,
    ZoneUnknown,
)
from peerdesk.domain.times import Span, names_now, read_when, say_when, with_now
from peerdesk.domain.zones import wall_time

CHICAGO, NEW_YORK, LOS_ANGELES = "America/Chicago", "America/New_York", "America/Los_Angeles"
TODAY = date(2026, 5, 15)  # a Friday


def read(text: str, today: date = TODAY, zone: str = CHICAGO) -> str:
    span = read_when(text, today, zone)
    start = wall_time(span.start, zone)
    if span.end is None:
        return f"{start:%m-%d %H:%M}"
    end = wall_time(span.end, zone)
    return f"{start:%m-%d %H:%M} {end:%H:%M}" + (" +1" if end.date() > start.date() else "")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("205p-252p", "05-15 14:05 14:52"),
        ("1405 47m", "05-15 14:05 14:52"),
        ("yesterday 2-2:45", "05-14 14:00 14:45"),
        ("2:05-2:52 pm", "05-15 14:05 14:52"),
        ("2:05–2:52 p.m.", "05-15 14:05 14:52"),
        ("2.05 pm to 2.52 pm", "05-15 14:05 14:52"),
        ("from 2:05 until 2:52", "05-15 14:05 14:52"),
        ("02:05-02:52 pm", "05-15 14:05 14:52"),
        ("14:05-14:52", "05-15 14:05 14:52"),
        ("1405-1452", "05-15 14:05 14:52"),
        ("14:05-2:52", "05-15 14:05 14:52"),
        ("2:05p 47 min", "05-15 14:05 14:52"),
        ("2:05 PM for 47 minutes", "05-15 14:05 14:52"),
        ("TODAY at 2:05PM - 2:52PM", "05-15 14:05 14:52"),
        ("2:05p-2:52p yesterday", "05-14 14:05 14:52"),
        ("2p 47m 5/12", "05-12 14:00 14:47"),
        ("mon 9a 30m", "05-11 09:00 09:30"),
        ("Monday, 9a 30m", "05-11 09:00 09:30"),
        ("fri 9-10", "05-15 09:00 10:00"),
        ("last fri 9-10", "05-08 09:00 10:00"),
        ("tues 9a", "05-12 09:00"),
        ("thurs 9a", "05-14 09:00"),
        ("wednesday 9a", "05-13 09:00"),
        ("tomorrow 9a", "05-16 09:00"),
        ("thu 5/14 9a", "05-14 09:00"),
        ("5/14 11:40p-12:25a", "05-14 23:40 00:25 +1"),
        ("5/14 11:40p-12:25", "05-14 23:40 00:25 +1"),
        ("5/14 23:40-00:25", "05-14 23:40 00:25 +1"),
        ("11-12:30a", "05-15 23:00 00:30 +1"),
        ("11p-midnight", "05-15 23:00 00:00 +1"),
        ("22:00-24:00", "05-15 22:00 00:00 +1"),
        ("5/14/2026 2-3", "05-14 14:00 15:00"),
        ("5/14/26 2-3", "05-14 14:00 15:00"),
        ("2026-05-14 2-3", "05-14 14:00 15:00"),
        ("2026-05-14T14:05", "05-14 14:05"),
        ("May 14, 2-3", "05-14 14:00 15:00"),
        ("14 may 2-3", "05-14 14:00 15:00"),
        ("noon-1", "05-15 12:00 13:00"),
        ("noon", "05-15 12:00"),
        ("noon 90m", "05-15 12:00 13:30"),
        ("midnight 10m", "05-15 00:00 00:10"),
        ("11-1", "05-15 11:00 13:00"),
        ("11-1pm", "05-15 11:00 13:00"),
        ("12-1", "05-15 12:00 13:00"),
        ("12:30-1:15", "05-15 12:30 13:15"),
        ("12:10a-12:40a", "05-15 00:10 00:40"),
        ("9a-1", "05-15 09:00 13:00"),
        ("8-5", "05-15 08:00 17:00"),
        ("6-7", "05-15 18:00 19:00"),
        ("7-8", "05-15 07:00 08:00"),
        ("7-8p", "05-15 19:00 20:00"),
        ("5:30a-6", "05-15 05:30 06:00"),
        ("0905-0950", "05-15 09:05 09:50"),
        ("0215 20m", "05-15 02:15 02:35"),
        ("2", "05-15 14:00"),
        ("7", "05-15 07:00"),
        ("10p 2h", "05-15 22:00 00:00 +1"),
        ("2p 1h30", "05-15 14:00 15:30"),
        ("2p 1h 30m", "05-15 14:00 15:30"),
        ("2p 1.5 hours", "05-15 14:00 15:30"),
        ("2p-2p", "05-15 14:00 14:00"),
        ("6p-9a", "05-15 18:00 09:00 +1"),
        ("1a-11p", "05-15 01:00 23:00"),
    ],
)
def test_a_time_is_read_as_the_worker_means_it(text, meaning):
    assert read(text) == meaning


def test_a_day_without_a_year_is_the_nearest_one():
    new_year = date(2026, 1, 3)
    assert read_when("12/30 2p", new_year, CHICAGO).service_date == date(2025, 12, 30)
    assert read_when("1/6 2p", new_year, CHICAGO).service_date == date(2026, 1, 6)
    assert read_when("11/3 10-10:30", date(2026, 11, 4), CHICAGO).service_date == date(2026, 11, 3)
    assert read_when("2/29 10a", TODAY, CHICAGO).service_date == date(2028, 2, 29)


def test_a_time_in_the_future_is_read_and_reported():
    span = read_when("tomorrow 9a-10", TODAY, CHICAGO)
    assert span.starts_after(datetime(2026, 5, 15, 20, 0, tzinfo=UTC))
    assert not span.starts_after(datetime(2026, 5, 16, 20, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "47m", "hello", "2p-", "-2p", "25:00", "2:60", "14:00a", "0p", "13/1 2p",
        "2/30 2p", "5/14", "mon", "today", "2p 3p", "2p-3p-4p", "1405 47", "2p-3p 20m",
        "2p yesterday today", "thu 5/13 2p", "2p second", "99999", "2p 99h",
        "0000-00-00 2p", "9999-12-31 11p-1a",
        "2p-3p ☃", "1899-01-01 2p", "2p 1e9h",
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_an_expected_failure(text):
    with pytest.raises(TimeUnreadable):
        read_when(text, TODAY, CHICAGO)


@pytest.mark.parametrize("text", ["2:52p-2:05p", "10a-9a", "14:52-14:05", "5/14 2p - 5/13 3p"])
def test_an_end_before_the_start_is_not_stretched_over_a_day(text):
    with pytest.raises(EndBeforeStart):
        read_when(text, TODAY, CHICAGO)


def test_an_unknown_zone_is_named_as_such():
    with pytest.raises(ZoneUnknown):
        read_when("2p", TODAY, "America/Nowhere")


SPRING, AUTUMN = date(2026, 3, 8), date(2026, 11, 1)


@pytest.mark.parametrize(
    ("text", "today", "zone", "minutes"),
    [
        ("1:30a-3:30a", SPRING, LOS_ANGELES, 60),
        ("12:30a-2:30a", AUTUMN, NEW_YORK, 180),
        ("1:50a first-1:10a second", AUTUMN, NEW_YORK, 20),
        ("1:50 first - 1:10 second", AUTUMN, NEW_YORK, 20),
        ("1:30a-3:30a", SPRING, "America/Phoenix", 120),
        ("1:30a-3:30a", SPRING, "America/Shiprock", 60),
        ("11:40p-12:25a", TODAY, CHICAGO, 45),
        ("1:30 second 20m", AUTUMN, NEW_YORK, 20),
        ("1:45 1st 30m", AUTUMN, NEW_YORK, 30),
        ("1:30a first-1:30a second", AUTUMN, NEW_YORK, 60),
    ],
)
def test_lengths_hold_on_the_nights_when_clocks_change(text, today, zone, minutes):
    assert read_when(text, today, zone).minutes == minutes


@pytest.mark.parametrize("text", ["2:15a-3:30a", "2:15a", "1:30a-2:15a", "130a-215", "2:15a 20m"])
def test_a_time_the_clock_skipped_is_refused_with_the_one_it_showed(text):
    with pytest.raises(TimeDoesNotExist) as refused:
        read_when(text, SPRING, LOS_ANGELES)
    assert refused.value.instead == "03:15"


@pytest.mark.parametrize(
    "text", ["1:30a", "1:30a-3a", "12:30a-1:30a", "1:30a first-1:30a", "1:30a 20m", "130a-2"]
)
def test_a_time_the_clock_showed_twice_is_asked_about(text):
    with pytest.raises(TimeHappensTwice) as asked:
        read_when(text, AUTUMN, NEW_YORK)
    assert asked.value.time == "01:30"


def test_a_moment_has_no_minutes():
    assert read_when("2p", TODAY, CHICAGO).minutes is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("205p-252p", "2:05–2:52 pm"),
        ("11-1", "11:00 am–1:00 pm"),
        ("yesterday 2", "yesterday 2:00 pm"),
        ("5/2 11:40p-12:25a", "5/2 11:40 pm–12:25 am"),
        ("2025-03-03 9a", "2025-03-03 9:00 am"),
    ],
)
def test_a_span_is_said_briefly(text, said):
    assert say_when(read_when(text, TODAY, CHICAGO), TODAY) == said


def test_a_span_is_said_by_the_24_hour_clock_too():
    assert say_when(read_when("205p-252p", TODAY, CHICAGO), TODAY, 24) == "14:05–14:52"
    assert say_when(read_when("9-9:50", TODAY, CHICAGO), TODAY, 24) == "09:00–09:50"


ZONES = st.sampled_from(
    [NEW_YORK, LOS_ANGELES, "America/Phoenix", "Australia/Lord_Howe", "America/Havana",
     "Pacific/Apia", "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns", "UTC"]
)  # fmt: skip
MINUTE = timedelta(minutes=1)


@st.composite
def spans(draw) -> Span:
    """Spans anywhere, and often on a night when some clock changes."""
    near_a_change = st.sampled_from(
        ["2026-03-08T06:00Z", "2026-11-01T04:00Z", "2026-04-04T14:00Z", "2011-12-30T09:00Z"]
    ).map(datetime.fromisoformat)
    anywhere = st.integers(0, 60_000_000).map(
        lambda n: datetime(1980, 1, 1, tzinfo=UTC) + n * MINUTE
    )
    base = draw(st.one_of(near_a_change, anywhere))
    start = base + draw(st.integers(0, 300)) * MINUTE
    length = draw(st.one_of(st.none(), st.integers(0, 240), st.integers(0, 4000)))
    return Span(start, None if length is None else start + length * MINUTE, draw(ZONES))


@given(spans(), st.integers(-3, 800), st.sampled_from([12, 24]))
def test_what_is_said_reads_back_to_the_same_span(span, days_later, hours):
    today = span.service_date + timedelta(days=days_later)
    assert read_when(say_when(span, today, hours), today, span.zone) == span


def test_seconds_are_left_out_of_what_is_said():
    span = read_when("2:05-2:52", TODAY, CHICAGO)
    with_seconds = Span(span.start + timedelta(seconds=31), span.end, span.zone)
    assert say_when(with_seconds, TODAY) == "2:05–2:52 pm"


WORDS = st.sampled_from(
    ["2", "205p", "14:05", "noon", "1:30", "first", "second", "-", "–", "47m", "1h", "mon", "5/14",
     "2026-11-01", "a", "pm", "yesterday", "last", "may"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=30), st.lists(WORDS, max_size=7).map(" ".join)), ZONES)
def test_any_text_is_read_or_refused_and_never_crashes(text, zone):
    for today in (TODAY, SPRING, AUTUMN):
        try:
            span = read_when(text, today, zone)
        except InputError:
            continue
        assert span.end is None or span.end >= span.start


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("now", "05-15 14:52"),
        ("NOW", "05-15 14:52"),
        ("right now", "05-15 14:52"),
        ("ahora", "05-15 14:52"),
        ("205p-now", "05-15 14:05 14:52"),
        ("2:05 to now", "05-15 14:05 14:52"),
        ("now 20m", "05-15 14:52 15:12"),
    ],
)
def test_now_is_the_minute_it_is_typed_in(text, meaning):
    now = datetime(2026, 5, 15, 19, 52, 40, tzinfo=UTC)
    assert names_now(text)
    assert read(with_now(text, now, CHICAGO)) == meaning


def test_now_is_said_apart_in_the_hour_that_happens_twice():
    for hour, which in ((5, "first"), (6, "second")):
        now = datetime(2026, 11, 1, hour, 30, tzinfo=UTC)
        typed = with_now("now", now, NEW_YORK)
        assert typed.endswith(which)
        assert read_when(typed, date(2026, 11, 1), NEW_YORK).start == now


@pytest.mark.parametrize("text", ["noon", "nov 3 9a", "9:05", "known 9a", ""])
def test_only_the_word_itself_is_now(text):
    assert not names_now(text)
    assert with_now(text, datetime(2026, 5, 15, tzinfo=UTC), CHICAGO) == text
