"""A day on its own, as workers type it."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.when_text import read_day

TODAY = date(2026, 5, 15)  # a Friday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 5, 15)), ("Yesterday", date(2026, 5, 14)), ("5/3", date(2026, 5, 3)),
        ("mon", date(2026, 5, 11)), ("Feb 3", date(2026, 2, 3)), ("3 Feb", date(2026, 2, 3)),
        ("2/3/2025", date(2025, 2, 3)), ("2025-02-03", date(2025, 2, 3)),
        ("Tue Feb 3", date(2026, 2, 3)),
    ],
)  # fmt: skip
def test_a_day_is_read_as_it_is_meant(text, day):
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "soon", "2/30", "today 2pm", "Mon Feb 3", "13/1"])
def test_what_is_no_day_is_an_expected_failure(text):
    with pytest.raises(TimeUnreadable):
        read_day(text, TODAY)


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_refused(text):
    with suppress(TimeUnreadable):
        assert isinstance(read_day(text, TODAY), date)
