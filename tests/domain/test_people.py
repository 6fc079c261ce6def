"""Taking part is voluntary, and the door stays open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import StatusNotReachable
from peerdesk.domain.people import Participation, check_next, next_statuses


def test_a_new_record_starts_with_an_invitation_or_a_choice():
    assert next_statuses(None) >= {Participation.INVITED, Participation.ENGAGED}


def test_stepping_back_leaves_the_door_open():
    assert Participation.ENGAGED in next_statuses(Participation.STEPPED_BACK)


def test_an_invited_person_cannot_have_completed():
    with pytest.raises(StatusNotReachable):
        check_next(Participation.INVITED, Participation.COMPLETED_BY_CHOICE)


def test_nothing_follows_a_death():
    assert next_statuses(Participation.DECEASED) == frozenset()


@given(st.sampled_from(Participation))
def test_a_status_never_follows_itself(status):
    assert status not in next_statuses(status)


@given(st.sampled_from(sorted(set(Participation) - {Participation.DECEASED})))
def test_every_living_person_can_come_back(status):
    reachable = next_statuses(status) | {
        later for step in next_statuses(status) for later in next_statuses(step)
    }
    assert status is Participation.ENGAGED or Participation.ENGAGED in reachable
