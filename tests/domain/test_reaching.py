"""What a person asked for decides which ways on file are used against it."""

from datetime import date
from uuid import UUID

import pytest

from peerdesk.domain.people import ReachKind, WayToReach
from peerdesk.domain.reaching import AgainstRequest, against_request

ID = UUID(int=1)
TEXT_ONLY = frozenset({"text"})


def a_way(kind, value="309-555-0140", **more):
    return WayToReach(ID, kind, value, **more)


@pytest.mark.parametrize(
    ("kind", "code"),
    [(ReachKind.PHONE, "phone"), (ReachKind.EMAIL, "email"), (ReachKind.ADDRESS, "letter")],
)
def test_a_way_that_was_not_asked_for_is_against_the_request(kind, code):
    assert against_request([a_way(kind)], TEXT_ONLY, "") == (AgainstRequest(code, "309-555-0140"),)


def test_a_way_that_was_asked_for_is_fine():
    assert against_request([a_way(ReachKind.TEXT)], TEXT_ONLY, "309-555-0140") == ()


@pytest.mark.parametrize("written", ["(309) 555-0140", "+1 309 555 0140", "555-0140"])
def test_the_same_number_written_otherwise_is_the_same(written):
    assert against_request([a_way(ReachKind.TEXT, written)], TEXT_ONLY, "309-555-0140") == ()


def test_another_number_is_told():
    found = against_request([a_way(ReachKind.TEXT, "309-555-0199")], TEXT_ONLY, "309-555-0140")
    assert found == (AgainstRequest("text", "309-555-0199", is_other_number=True),)


def test_a_number_that_stopped_working_endangers_nobody():
    stopped = a_way(ReachKind.PHONE, stopped_on=date(2026, 1, 5))
    assert against_request([stopped], TEXT_ONLY, "") == ()


def test_a_request_without_ways_and_a_way_without_a_value_say_nothing():
    assert against_request([a_way(ReachKind.PHONE)], frozenset(), "") == ()
    assert against_request([a_way(ReachKind.PHONE, "  ")], TEXT_ONLY, "") == ()


def test_a_place_or_a_friend_is_no_way_of_the_request():
    ways = [a_way(ReachKind.PLACE, "the library"), a_way(ReachKind.THROUGH_SOMEONE, "Ana")]
    assert against_request(ways, TEXT_ONLY, "") == ()
