"""Miles and money as people type them."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import AmountOutOfRange, AmountUnreadable
from peerdesk.domain.travel import (
    MOST_CENTS,
    MOST_TENTHS,
    Expense,
    MilesTyped,
    MoneyTyped,
    Travel,
    Trip,
    read_travel,
)
from peerdesk.wording.travel import miles, money


@pytest.mark.parametrize(
    ("typed", "tenths", "route"),
    [
        ("12", 120, ""),
        ("12.4", 124, ""),
        ("12,4", 124, ""),
        (" 12.4  mi ", 124, ""),
        ("12.4mi.", 124, ""),
        ("12.45 miles", 125, ""),
        (".5 mi", 5, ""),
        ("1,240 mi", 12400, ""),
        ("１２.４ mi", 124, ""),
        ("12.4 mi: office to Đức Bà", 124, "office to Đức Bà"),
        ("12 mi to 4 Oak St", 120, "to 4 Oak St"),
    ],
)
def test_miles_are_read_as_people_write_them(typed, tenths, route):
    assert read_travel(typed) == (MilesTyped(tenths, route),)


@pytest.mark.parametrize(
    ("typed", "cents", "what"),
    [
        ("$3.50", 350, ""),
        ("$3,50", 350, ""),
        ("$3.5 parking", 350, "parking"),
        ("bus fare: $2.25", 225, "bus fare"),
        ("parking - $4", 400, "parking"),
        ("3.50 dollars", 350, ""),
        ("US$ 1,240.50", 124050, ""),
        ("4 USD coffee for two", 400, "coffee for two"),
    ],
)
def test_money_is_read_as_people_write_it(typed, cents, what):
    assert read_travel(typed) == (MoneyTyped(cents, what),)


def test_one_line_can_hold_both():
    both = (MilesTyped(124, "clinic and back"), MoneyTyped(350, "parking"))
    assert read_travel("12.4 mi clinic and back, $3.50 parking") == both
    assert read_travel("12.4 mi clinic and back; $3.50 parking") == both
    assert read_travel("12 mi and $3 + 4 mi") == (MilesTyped(120), MoneyTyped(300), MilesTyped(40))


@pytest.mark.parametrize(
    "typed",
    ["", "abc", "3.50", "12.4.5", "$3.505", "$", "-5", "-$5", "$-5", "12-14 mi", "12.4 km", "mi",
     "5 Oak Street", "1,2,3 mi", "\u202e", "9" * 400],
)  # fmt: skip
def test_what_is_neither_is_refused(typed):
    with pytest.raises(AmountUnreadable):
        read_travel(typed)


@pytest.mark.parametrize("typed", ["0", "0.04 mi", "$0", "$0.00", "10,000 mi", "$100,000"])
def test_nothing_and_far_too_much_are_refused(typed):
    with pytest.raises(AmountOutOfRange):
        read_travel(typed)


@given(st.integers(1, MOST_TENTHS))
def test_miles_read_back_as_they_are_said(tenths):
    assert read_travel(miles(tenths)) == (MilesTyped(tenths),)


@given(st.integers(1, MOST_CENTS))
def test_money_reads_back_as_it_is_said(cents):
    assert read_travel(money(cents)) == (MoneyTyped(cents),)


@given(st.text())
def test_any_text_is_read_or_refused(typed):
    try:
        for one in read_travel(typed):
            assert isinstance(one, MilesTyped | MoneyTyped)
    except (AmountUnreadable, AmountOutOfRange):
        pass


def test_sums_are_whole_numbers():
    one = UUID(int=1)
    day = date(2026, 2, 3)
    travel = Travel(
        (Trip(one, one, day, 124), Trip(one, one, day, 1)), (Expense(one, one, day, 7),)
    )
    assert (travel.tenths, travel.cents, Travel().tenths) == (125, 7, 0)
