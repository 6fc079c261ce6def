"""When something is planned: the days of people's words lie ahead."""

from datetime import date

import pytest

from peerdesk.domain.errors import TimeDoesNotExist, TimeHappensTwice, TimeUnreadable
from peerdesk.domain.times import say_when
from peerdesk.domain.when_ahead import read_when_ahead, say_day_ahead

ZONE = "America/Chicago"
TUESDAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tue 2pm", "2:00 pm"),
        ("mon 2pm", "2/9 2:00 pm"),
        ("next tue 2p-245p", "2/10 2:00–2:45 pm"),
        ("2pm on friday", "2/6 2:00 pm"),
        ("Thu Feb 5 2:00 – 2:45 pm", "2/5 2:00–2:45 pm"),
        ("tomorrow 9a", "2/4 9:00 am"),
        ("mar 3, 10:30-11:15", "3/3 10:30–11:15 am"),
        ("12/31 4pm", "2026-12-31 4:00 pm"),
        ("1/5 9am", "2027-01-05 9:00 am"),
        ("3p 1h", "3:00–4:00 pm"),
    ],
)
def test_a_day_is_the_next_one_of_its_name(typed, meant):
    assert say_when(read_when_ahead(typed, TUESDAY, ZONE), TUESDAY) == meant


@pytest.mark.parametrize("typed", ["", "soon", "fri", "25:00"])
def test_what_names_no_time_is_refused(typed):
    with pytest.raises(TimeUnreadable):
        read_when_ahead(typed, TUESDAY, ZONE)


def test_times_the_clock_skips_or_shows_twice_are_asked_about():
    with pytest.raises(TimeDoesNotExist):
        read_when_ahead("mar 8 2:15 am", TUESDAY, ZONE)
    with pytest.raises(TimeHappensTwice):
        read_when_ahead("nov 1 1:30 am", TUESDAY, ZONE)


@pytest.mark.parametrize("day", [TUESDAY, date(2026, 2, 9), date(2026, 12, 31), date(2028, 2, 29)])
def test_a_day_is_said_in_words_that_read_back(day):
    span = read_when_ahead(f"{say_day_ahead(day, TUESDAY)} 9am", TUESDAY, ZONE)
    assert span.service_date == day
