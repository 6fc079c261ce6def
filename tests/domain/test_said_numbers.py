"""Numbers one calls are said digit by digit; all others as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.said_numbers import digits_apart


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Call 988.", "Call 9 8 8."),
        ("Ring 911 or 211", "Ring 9 1 1 or 2 1 1"),
        ("Text HOME to 741741", "Text HOME to 7 4 1 7 4 1"),
        ("(309) 555-0142", "3 0 9, 5 5 5, 0 1 4 2"),
        ("1-800-662-4357, day and night", "1, 8 0 0, 6 6 2, 4 3 5 7, day and night"),
        ("+1 309.555.0142", "1, 3 0 9, 5 5 5, 0 1 4 2"),
        ("3095550142", "3 0 9 5 5 5 0 1 4 2"),
        ("555-0142", "5 5 5, 0 1 4 2"),
        ("Peoria 61602", "Peoria 6 1 6 0 2"),
    ],
)
def test_a_number_one_calls_is_said_in_digits(written, said):
    assert digits_apart(written) == said


@pytest.mark.parametrize(
    "written",
    [
        "Since 2026, on 2026-02-03 at 10:30",
        "02/03/2026",
        "$12500 and 10,000 notes",
        "350 steps, 12 blocks, 100 %",
        "Room 555-01",
        "A988 and 988th",
        "",
    ],
)
def test_days_times_and_amounts_stay(written):
    assert digits_apart(written) == written


@given(st.text())
def test_no_letter_or_digit_is_lost(text):
    kept = [each for each in text if each.isalpha()]
    said = digits_apart(text)
    assert [each for each in said if each.isalpha()] == kept
    assert [each for each in said if each.isdigit()] == [each for each in text if each.isdigit()]
