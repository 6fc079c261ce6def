"""Places people can turn to: when they were checked, and when two look like one."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.resources import Resource, ResourceResult, digits, may_be_the_same

DAY = date(2026, 2, 3)


def a_place(name, phone="", number=1, **facts):
    return Resource(UUID(int=number), name, phone=phone, **facts)


@pytest.mark.parametrize(
    ("checked_on", "stale"),
    [(None, True), (DAY, False), (date(2025, 8, 4), False), (date(2025, 8, 3), True)],
)
def test_an_entry_is_to_be_checked_after_half_a_year(checked_on, stale):
    assert a_place("Food bank", checked_on=checked_on).is_stale(DAY) is stale


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (a_place("Harbor House"), a_place("The Harbor House")),
        (a_place("Harbor House"), a_place("House, Harbor")),
        (a_place("Harbor House Shelter"), a_place("harbor house")),
        (a_place("Đức Mẹ Pantry"), a_place("Duc Me Pantry")),
        (a_place("Food bank", "(503) 555-0142"), a_place("St. Mary's pantry", "503.555.0142")),
        (a_place("Food bank", "+1 503 555 0142"), a_place("Pantry", "555-0142")),
    ],
)
def test_two_entries_that_may_be_one_place_are_hinted(one, other):
    assert may_be_the_same(one, other)
    assert may_be_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (a_place("Harbor House"), a_place("Harbor Clinic")),
        (a_place("Clinic"), a_place("Oak Street Clinic")),
        (a_place("Food bank", "555-0142"), a_place("Pantry", "555-0143")),
        (a_place("Food bank", "911"), a_place("Crisis line", "1-503-555-0911")),
        (a_place("!!!"), a_place("???")),
    ],
)
def test_places_that_only_share_a_common_word_are_not(one, other):
    assert not may_be_the_same(one, other)


@given(st.text(), st.text())
def test_likeness_is_the_same_both_ways_and_never_fails(one, other):
    first, second = a_place(one, other), a_place(other, one)
    assert may_be_the_same(first, second) == may_be_the_same(second, first)
    assert digits(one).isdecimal() or not digits(one)


def test_only_what_is_pending_or_waiting_is_still_open():
    assert {one for one in ResourceResult if one.is_open} == {"pending", "waiting"}
