"""A field for a day reads what people write, and shows days so that they read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.when_text import read_day
from peerdesk.ui.day_field import DayField, day_text

TODAY = date(2026, 2, 3)
DAYS = st.dates(date(1000, 1, 1), date(9000, 1, 1))


@given(DAYS, DAYS)
def test_what_is_shown_reads_back_to_the_same_day(day, today):
    assert read_day(day_text(day, today), today) == day


@pytest.mark.parametrize(
    ("text", "day", "unreadable"),
    [
        ("yesterday", date(2026, 2, 2), False),
        ("", None, False),
        ("  ", None, False),
        ("when it rained", None, True),
    ],
)
def test_words_that_name_no_day_are_told_from_no_words(qtbot, text, day, unreadable):
    field = DayField(TODAY)
    qtbot.addWidget(field)
    field.setText(text)
    assert (field.day, field.unreadable) == (day, unreadable)


def test_a_day_is_shown_briefly(qtbot):
    field = DayField(TODAY)
    qtbot.addWidget(field)
    field.show_day(date(2026, 1, 5))
    assert field.text() == "Mon Jan 5"
    field.show_day(None)
    assert field.text() == ""
