from datetime import UTC, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.comparing import order, same
from peerdesk.forms.definition import Kind
from peerdesk.forms.value_json import read_value, write_value
from peerdesk.forms.values import (
    Coding,
    Foreign,
    PartialDate,
    PartialDateTime,
    Quantity,
    is_blank,
    shown,
    well_formed,
)


@pytest.mark.parametrize("text", ["2024", "2024-05", "2024-02-29", "0001"])
def test_a_date_may_be_a_year_or_a_month(text):
    assert PartialDate(text).text == text


@pytest.mark.parametrize(
    "text", ["", "24", "2024-13", "2023-02-29", "2024-5-1", "0000", "2024-05-31T"]
)
def test_a_day_that_no_calendar_has_is_no_date(text):
    with pytest.raises(ValueError, match=r"date|day"):
        PartialDate(text)


def test_a_moment_keeps_its_offset_and_its_text():
    at = PartialDateTime("2026-11-01T01:10:00-05:00")
    assert at.text == "2026-11-01T01:10:00-05:00"
    assert at.moment() == datetime(2026, 11, 1, 6, 10, tzinfo=UTC)
    assert at.date == PartialDate("2026-11-01")


@pytest.mark.parametrize(
    "text", ["2024-05-31T10:00:00", "2024-05T10:00:00Z", "2024-05-31T25:00:00Z"]
)
def test_a_clock_time_needs_a_day_and_an_offset(text):
    with pytest.raises(ValueError, match="clock"):
        PartialDateTime(text)


def test_a_leap_second_and_many_decimals_are_moments():
    assert PartialDateTime("2016-12-31T23:59:60Z").moment() is not None
    assert PartialDateTime("2024-05-31T10:00:00.123456789Z").moment() is not None


@pytest.mark.parametrize(
    ("key", "raw"),
    [
        ("valueBoolean", "true"),
        ("valueInteger", True),
        ("valueInteger", Decimal("1.0")),
        ("valueDate", "yesterday"),
        ("valueTime", "14:05"),
        ("valueTime", "14:05:00+02:00"),
        ("valueCoding", "yes"),
        ("valueAttachment", {"title": "scan"}),
        ("valueReference", {"reference": "Patient/1"}),
    ],
)
def test_what_does_not_fit_its_type_is_kept_and_goes_out_again(key, raw):
    value = read_value(key, raw)
    assert isinstance(value, Foreign)
    assert write_value(Kind.STRING, value) == (key, raw)


VALUES = st.one_of(
    st.booleans().map(lambda v: (Kind.BOOLEAN, v)),
    st.integers(-(10**12), 10**12).map(lambda v: (Kind.INTEGER, v)),
    st.decimals(allow_nan=False, allow_infinity=False).map(lambda v: (Kind.DECIMAL, v)),
    st.dates().map(lambda v: (Kind.DATE, PartialDate(v.isoformat()))),
    st.datetimes(timezones=st.just(UTC)).map(
        lambda v: (Kind.DATE_TIME, PartialDateTime(v.isoformat()))
    ),
    st.times().map(lambda v: (Kind.TIME, v)),
    st.text(min_size=1).map(lambda v: (Kind.TEXT, well_formed(v))),
    st.text(min_size=1).map(lambda v: (Kind.URL, well_formed(v))),
    st.builds(Coding, *[st.text("abc:/ é", max_size=5)] * 3).map(lambda v: (Kind.CHOICE, v)),
    st.builds(Quantity, st.decimals(allow_nan=False, allow_infinity=False), st.text("kgm/")).map(
        lambda v: (Kind.QUANTITY, v)
    ),
)


@given(VALUES)
def test_every_value_survives_writing_and_reading(pair):
    kind, value = pair
    key, written = write_value(kind, value)
    again = read_value(key, written)
    assert again == value
    assert str(again) == str(value)  # 1.10 is not 1.1


def test_half_a_character_becomes_a_mark_not_a_crash():
    assert well_formed("a\ud83db") == "a\ufffdb"
    assert well_formed("Trần 😊") == "Trần 😊"


def test_codes_decide_and_words_only_without_codes():
    yes = Coding("urn:c", "y", "Yes")
    assert same(yes, Coding("urn:c", "y", "Sí"))
    assert same(yes, Coding("", "y"))
    assert not same(yes, Coding("urn:other", "y", "Yes"))
    assert not same(yes, Coding("urn:c", "n", "Yes"))
    assert not same(yes, Coding("", "", "Yes"))
    assert same(Coding(display="Yes"), Coding(display="Yes"))
    assert not same(Coding(), Coding())


def test_false_is_not_zero_and_text_is_not_a_code():
    assert not same(False, 0)
    assert not same("y", Coding("urn:c", "y", "y"))
    assert order(True, 0) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (1, Decimal("1.0"), 0),
        (Decimal("1.1"), 2, -1),
        (PartialDate("2024"), PartialDate("2025-01"), -1),
        (PartialDate("2024"), PartialDate("2024-05"), None),
        (PartialDate("2024-05"), PartialDate("2024-05"), 0),
        (PartialDateTime("2024-05-31T10:00:00Z"), PartialDateTime("2024-05-31T12:00:00+02:00"), 0),
        (PartialDateTime("2024-05-31T10:00:00Z"), PartialDate("2024-05-31"), None),
        (time(9), time(10), -1),
        (Quantity(Decimal(5), "kg"), Quantity(Decimal(4)), 1),
        (Quantity(Decimal(5), "kg"), Quantity(Decimal(4), "lb"), None),
        (Quantity(None), Quantity(Decimal(4)), None),
        ("b", "a", 1),
        ("b", 1, None),
    ],
)
def test_what_comes_first_is_said_only_where_it_is_known(left, right, expected):
    assert order(left, right) == expected


def test_blank_text_says_nothing_but_false_does():
    assert is_blank(" \n\u00a0")
    assert is_blank(Coding())
    assert not is_blank(False)
    assert not is_blank(0)


def test_values_have_plain_words():
    assert shown(Quantity(Decimal("1.10"), "kg")) == "1.10 kg"
    assert shown(Coding("urn:c", "y")) == "y"
    assert shown(time(14, 5)) == "14:05"
