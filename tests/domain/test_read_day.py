"""A day typed by itself."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.when_text import read_day

TODAY = date(2026, 2, 3)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", date(2026, 2, 3)),
        ("Yesterday", date(2026, 2, 2)),
        ("last tuesday", date(2026, 1, 27)),
        ("2/1", date(2026, 2, 1)),
        ("12/30", date(2025, 12, 30)),
        ("2/1/24", date(2024, 2, 1)),
        ("Feb 1", date(2026, 2, 1)),
        ("March 5, 2024", date(2024, 3, 5)),
        ("1 Feb", date(2026, 2, 1)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_is_meant(typed, meant):
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", "2/30", "2/1 2pm", "soon", "Feb 30, 2024", "2026-02-03 x"])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(TimeUnreadable):
        read_day(typed, TODAY)


@given(st.dates(date(1000, 1, 1)))
def test_an_iso_day_comes_back_as_it_was(day):
    assert read_day(day.isoformat(), TODAY) == day


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text):
    with suppress(TimeUnreadable):
        assert isinstance(read_day(text, TODAY), date)
