"""Outreach: what was counted, what to look at once more, and places that say too much."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import Modality, Outcome
from peerdesk.domain.outreach import (
    MOST_COUNTED,
    Concern,
    Living,
    Meeting,
    SupplyGiven,
    Tally,
    concerns,
    concerns_of_tally,
    count_typed,
    is_exact_place,
    is_path_contact,
    tells_looks,
    together,
)

DAY = date(2026, 2, 3)
MET = Meeting(DAY, Modality.IN_PERSON, Outcome.ATTENDED, Living.OUTSIDE, None)


@pytest.mark.parametrize(
    "text",
    [
        "418 N Main St",
        "behind 418 Main Street, by the bins",
        "1200 Martin Luther King Jr Dr",
        "22b River Rd.",
        "500 5th Ave",
        "Calle Luna 12",
        "40.6936, -89.5890",
        "40.69362 N 89.58899 W",
        "40°41' N",
        "///filled.count.soap",
        "tent 4 by the river",
        "Apt #12",
        "https://maps.example/xyz",
    ],
)
def test_an_address_or_a_spot_is_too_exact(text):
    assert is_exact_place(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Riverfront",
        "north side, near the library",
        "4th and Main",
        "under the bridge, south end",
        "Zone 3",
        "the Main Street shelter",
        "2 blocks from the bus station",
        "Khu chợ Việt",
        "السوق القديم",
        "around 14 people at the park",
    ],
)
def test_a_part_of_town_may_stand(text):
    assert not is_exact_place(text)


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("", None),
        ("none", None),
        ("500", 500),
        ("12 kits", 12),
        ("  7", 7),
        ("٣٥", 35),
        ("-4", 4),
        ("9" * 400, MOST_COUNTED),
        ("0", 0),
        ("²", None),
    ],
)
def test_a_count_is_read_from_whatever_is_typed(typed, count):
    assert count_typed(typed) == count


@given(st.text(max_size=60))
def test_no_text_breaks_a_count_or_a_place(text):
    found = count_typed(text)
    assert found is None or 0 <= found <= MOST_COUNTED
    assert is_exact_place(text) in {True, False}


def test_a_path_contact_needs_the_person_there():
    assert is_path_contact(Modality.IN_PERSON, Outcome.ATTENDED)
    assert not is_path_contact(Modality.AUDIO, Outcome.ATTENDED)
    assert not is_path_contact(Modality.IN_PERSON, Outcome.NOT_FOUND)
    assert not is_path_contact(Modality.IN_PERSON, None)


def test_where_somebody_lives_is_asked_at_every_meeting_in_person():
    unasked = replace(MET, living=None)
    assert concerns(MET) == ()
    assert concerns(unasked) == (Concern.LIVING_NOT_ASKED,)
    assert concerns(replace(unasked, modality=Modality.AUDIO)) == ()
    assert concerns(replace(MET, living=Living.RATHER_NOT_SAY)) == ()


def test_engagement_comes_once_and_not_before_the_first_contact():
    engaged = replace(MET, engaged_on=DAY)
    assert concerns(engaged) == ()
    assert concerns(replace(engaged, first_on=date(2026, 2, 4))) == (Concern.ENGAGED_BEFORE_FIRST,)
    assert concerns(replace(engaged, engaged_on=date(2026, 2, 2))) == (
        Concern.ENGAGED_BEFORE_FIRST,
    )
    assert concerns(replace(engaged, engaged_before=(DAY,))) == ()
    assert concerns(replace(engaged, engaged_before=(date(2026, 1, 2),))) == (
        Concern.ENGAGED_TWICE,
    )


def test_after_ninety_days_it_is_only_said():
    assert concerns(replace(MET, last_on=date(2025, 11, 5))) == ()
    assert concerns(replace(MET, last_on=date(2025, 11, 4))) == (Concern.LONG_SINCE,)


def test_the_counts_of_a_round_are_looked_at():
    assert concerns_of_tally(Tally(reached=3, engaged=4), "Riverfront") == (
        Concern.MORE_TALKED_THAN_REACHED,
    )
    assert concerns_of_tally(Tally(engaged=4), "12 Oak St") == (Concern.PLACE_TOO_EXACT,)
    assert concerns_of_tally(Tally(0, 0), "") == ()


def test_supplies_add_up_with_the_usual_ones_first():
    given_out = [SupplyGiven("socks", 2), SupplyGiven("food", 3), SupplyGiven("naloxone", 1)]
    assert together([*given_out, SupplyGiven("food", 4)]) == (
        SupplyGiven("naloxone", 1),
        SupplyGiven("food", 7),
        SupplyGiven("socks", 2),
    )


@pytest.mark.parametrize(
    "name", ["Tall man", "lady with the scar", "Old guy, blue hat", "bald Mike"]
)
def test_a_name_that_tells_looks_is_noticed(name):
    assert tells_looks(name)


@pytest.mark.parametrize("name", ["Blue Jay", "Red", "Shorty", "Slim", "Đặng", "نور", "Black", ""])
def test_a_nickname_may_stand(name):
    assert not tells_looks(name)
