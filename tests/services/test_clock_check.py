"""A device clock that was set back: it is said, and it is no reason to share anything."""

from datetime import date, timedelta

import pytest

from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.sharing import Outside, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.services import consents, sharing, telling
from peerdesk.services.clock_check import clock_behind, clock_is_right
from peerdesk.services.practice import set_practice_setting
from peerdesk.services.sharing.contents import Contents
from peerdesk.storage import trail
from tests.services.consents.builders import a_grown_up, a_party, about_housing, sealed

LAST_DAY = date(2026, 12, 31)
"""Of the consent that `about_housing` fills in."""
A_YEAR = timedelta(days=365)


@pytest.fixture
def person(desk):
    return a_grown_up(desk)


@pytest.fixture
def housing(desk):
    return a_party(desk)


@pytest.fixture
def paper(desk, person, housing):
    return sealed(desk, about_housing, person_id=person, party_id=housing)


def may_leave(desk, person, housing):
    outside = Outside(housing, Basis.CONSENT, "housing")
    request = SharingRequest(Selection(person), SharingPurpose.OUTSIDE, outside=outside)
    day = date(2026, 2, 3)
    held = Contents(person, (), frozenset({"attendance"}), day, day)
    answer = sharing.verdict(desk, request, held)
    assert answer is not None
    return answer.allowed


def write_something(desk):
    set_practice_setting(desk, "anything", 1)


def test_a_consent_that_ended_stays_ended_when_the_clock_is_set_back(
    desk, turning, person, housing, paper
):
    assert may_leave(desk, person, housing)
    turning.now += A_YEAR
    write_something(desk)
    turning.now -= A_YEAR
    assert not may_leave(desk, person, housing)
    assert consents.summary(desk, paper).standing is ConsentStanding.EXPIRED
    assert not telling.telling(desk, person, housing).may


def test_the_clock_is_behind_once_something_was_written_ten_minutes_ahead(desk, turning):
    assert clock_behind(desk) is None
    turning.now += timedelta(minutes=30)
    write_something(desk)
    turning.now -= timedelta(minutes=25)
    found = clock_behind(desk)
    assert found is not None
    assert timedelta(minutes=24) < found.last_written - found.clock < timedelta(minutes=26)


def test_a_few_minutes_are_not_worth_a_word(desk, turning):
    turning.now += timedelta(minutes=9)
    write_something(desk)
    turning.now -= timedelta(minutes=9)
    assert clock_behind(desk) is None


def test_a_worker_can_say_that_the_clock_was_ahead_before(desk, turning, person, housing, paper):
    turning.now += A_YEAR
    write_something(desk)
    turning.now -= A_YEAR
    clock_is_right(desk)
    assert clock_behind(desk) is None
    assert may_leave(desk, person, housing)


def test_what_is_said_of_the_clock_holds_only_until_something_later_is_written(
    desk, turning, person, housing, paper
):
    turning.now += A_YEAR
    write_something(desk)
    turning.now -= A_YEAR
    clock_is_right(desk)
    turning.now += 2 * A_YEAR
    write_something(desk)
    turning.now -= 2 * A_YEAR
    assert clock_behind(desk) is not None
    assert not may_leave(desk, person, housing)


def test_it_is_on_the_trail_who_said_that_the_clock_is_right(desk, turning):
    turning.now += A_YEAR
    write_something(desk)
    turning.now -= A_YEAR
    clock_is_right(desk)
    with desk.vault.reading() as session:
        told = trail.about(session, desk.signer.worker_id)
    assert [entry.act for entry in told] == [Act.CLOCK_CONFIRMED]
