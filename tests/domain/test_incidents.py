"""A breach: who must hear of it by when (45 CFR 164.404-412)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from peerdesk.domain.incidents import (
    Factors,
    Incident,
    IncidentDecision,
    IncidentKind,
    Notice,
    Notified,
    notices,
)

FOUND = date(2026, 11, 20)
SIXTY_DAYS_ON = date(2027, 1, 19)
A_BREACH = Incident(UUID(int=1), IncidentKind.BREACH, FOUND, "A letter went astray.")


def owed(incident):
    return {one.who: one.by for one in notices(incident)}


def test_people_hear_within_sixty_days_and_hhs_after_the_year_when_they_are_few():
    few = replace(A_BREACH, people_count=499)
    assert owed(few) == {Notified.PEOPLE: SIXTY_DAYS_ON, Notified.HHS: date(2027, 3, 1)}


def test_sixty_days_after_a_year_that_precedes_a_leap_year_end_in_february():
    found = replace(A_BREACH, people_count=1, discovered_on=date(2027, 5, 1))
    assert owed(found)[Notified.HHS] == date(2028, 2, 29)


@pytest.mark.parametrize("count", [500, 501])
def test_from_five_hundred_on_hhs_hears_with_the_people(count):
    assert owed(replace(A_BREACH, people_count=count))[Notified.HHS] == SIXTY_DAYS_ON


def test_media_hear_when_more_than_five_hundred_live_in_one_state():
    many = replace(A_BREACH, people_count=900, most_in_one_state=500)
    assert Notified.MEDIA not in owed(many)
    assert owed(replace(many, most_in_one_state=501))[Notified.MEDIA] == SIXTY_DAYS_ON


def test_while_nobody_knows_how_many_the_earlier_day_holds():
    assert owed(A_BREACH) == {Notified.PEOPLE: SIXTY_DAYS_ON, Notified.HHS: SIXTY_DAYS_ON}


@pytest.mark.parametrize(
    ("decision", "is_owed"),
    [
        (IncidentDecision.UNDECIDED, True),
        (IncidentDecision.BREACH, True),
        (IncidentDecision.NO_BREACH, False),
        (IncidentDecision.SECURED, False),
        (IncidentDecision.EXCEPTION, False),
        (IncidentDecision.LOW_PROBABILITY, False),
    ],
)
def test_it_counts_as_a_breach_until_it_is_decided_otherwise(decision, is_owed):
    assert bool(notices(replace(A_BREACH, decision=decision))) is is_owed


def test_a_complaint_alone_is_told_to_nobody():
    assert notices(replace(A_BREACH, kind=IncidentKind.COMPLAINT)) == ()


def test_the_police_may_put_off_the_notices_and_never_bring_them_forward():
    asked = replace(A_BREACH, people_count=1, delayed_until=date(2027, 2, 1))
    assert owed(asked) == {Notified.PEOPLE: date(2027, 2, 1), Notified.HHS: date(2027, 3, 1)}


def test_who_was_told_is_shown_with_the_day():
    told = replace(A_BREACH, people_count=1, notified={Notified.PEOPLE: date(2026, 12, 1)})
    assert notices(told)[0] == Notice(Notified.PEOPLE, SIXTY_DAYS_ON, date(2026, 12, 1))
    assert notices(told)[1].told_on is None


def test_factors_are_weighed_only_when_something_stands_under_each():
    whole = Factors("names", "a neighbour", "sealed, unopened", "given back")
    assert whole.are_weighed
    for name in ("what_was_in_it", "who_got_it", "was_it_seen", "what_was_done"):
        assert not replace(whole, **{name: "  "}).are_weighed
