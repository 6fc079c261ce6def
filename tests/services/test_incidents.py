"""Complaints and breaches in the vault."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.domain.errors import EntryNotFound, MomentAhead, ReasonMissing
from peerdesk.domain.incidents import Factors, IncidentDecision, IncidentKind, Notified
from peerdesk.services import incidents
from peerdesk.services.desk import new_id
from peerdesk.services.incidents import add_incident, change_incident, decide_incident, incident
from tests.builders import a_person

TODAY = date(2026, 2, 3)
WEIGHED = Factors("names, no diagnosis", "a neighbour", "it came back sealed", "returned")


def a_breach(desk, **facts):
    return add_incident(desk, IncidentKind.BREACH, "A letter went to the wrong house.", **facts)


def test_an_incident_comes_back_as_it_was_written(desk):
    found = incident(desk, a_breach(desk))
    whole = replace(
        found,
        reporter="the neighbour",
        person_ids=(a_person(desk),),
        people_count=1,
        most_in_one_state=1,
        factors=WEIGHED,
        delayed_until=TODAY + timedelta(days=9),
    )
    assert change_incident(desk, whole) == whole
    assert incident(desk, found.incident_id) == whole


def test_a_decision_is_made_by_its_own_step_with_a_reason(desk):
    found = incident(desk, a_breach(desk))
    sneaked = replace(found, decision=IncidentDecision.NO_BREACH, decided_on=TODAY)
    assert change_incident(desk, sneaked).decision is IncidentDecision.UNDECIDED
    with pytest.raises(ReasonMissing):
        decide_incident(desk, found.incident_id, IncidentDecision.BREACH, " ")
    decided = decide_incident(desk, found.incident_id, IncidentDecision.BREACH, "It was read.")
    assert (decided.decision, decided.decided_on) == (IncidentDecision.BREACH, TODAY)


def test_low_probability_needs_all_four_factors(desk):
    found = incident(desk, a_breach(desk))
    low = IncidentDecision.LOW_PROBABILITY
    with pytest.raises(ReasonMissing):
        decide_incident(desk, found.incident_id, low, "It came back sealed.")
    change_incident(desk, replace(found, factors=WEIGHED))
    decided = decide_incident(desk, found.incident_id, low, "It came back sealed.")
    assert decided.decision is low


def test_who_was_told_is_kept_with_the_day_and_never_ahead_of_it(desk):
    one = a_breach(desk, discovered_on=TODAY - timedelta(days=3))
    incidents.note_notified(desk, one, Notified.PEOPLE, TODAY)
    with pytest.raises(MomentAhead):
        incidents.note_notified(desk, one, Notified.HHS, TODAY + timedelta(days=1))
    assert dict(incident(desk, one).notified) == {Notified.PEOPLE: TODAY}


def test_incidents_come_newest_first_in_pages(desk):
    days = [TODAY - timedelta(days=number) for number in range(5)]
    found = [a_breach(desk, discovered_on=day) for day in days]
    first = incidents.incidents(desk, limit=2)
    rest = incidents.incidents(desk, first[-1])
    assert [one.incident_id for one in (*first, *rest)] == found


def test_nothing_said_the_future_and_the_unknown_are_refused(desk):
    with pytest.raises(ReasonMissing):
        add_incident(desk, IncidentKind.COMPLAINT, " ")
    with pytest.raises(MomentAhead):
        a_breach(desk, discovered_on=TODAY + timedelta(days=1))
    with pytest.raises(EntryNotFound):
        incident(desk, new_id(desk))
