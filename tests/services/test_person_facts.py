"""Facts that decide who may sign: kept only where somebody told them."""

from datetime import date

import pytest

from peerdesk.domain.consents.person_facts import LegalFacts, subject_of
from peerdesk.domain.consents.signers import is_minor
from peerdesk.domain.consents.vocabulary import CapacityStatus
from peerdesk.domain.errors import MomentAhead, PersonNotFound
from peerdesk.domain.programme import ProgrammeFacts
from peerdesk.services import person_facts
from peerdesk.services.consents.record import consent_record
from peerdesk.services.desk import new_id
from peerdesk.services.person_facts import change_legal_facts, legal_facts
from peerdesk.services.programme import choose_programme_facts
from tests.builders import a_person

DAY = date(2026, 2, 3)


def test_facts_come_back_as_they_were_told(desk):
    person = a_person(desk)
    assert legal_facts(desk, person) == LegalFacts()
    told = LegalFacts(
        birth_date=date(1990, 2, 28),
        died_on=date(2026, 1, 1),
        capacity=CapacityStatus.ADJUDICATED,
        capacity_since=date(2020, 1, 1),
        representative_name="Denise Hughes",
        representative_right="guardian by court order",
    )
    change_legal_facts(desk, person, told)
    assert legal_facts(desk, person) == told


AHEAD = date(2026, 2, 4)


@pytest.mark.parametrize(
    "facts",
    [
        LegalFacts(birth_date=AHEAD),
        LegalFacts(adult_by=AHEAD),
        LegalFacts(died_on=AHEAD),
        LegalFacts(capacity_since=AHEAD),
    ],
)
def test_no_fact_lies_ahead(desk, facts):
    person = a_person(desk)
    with pytest.raises(MomentAhead):
        change_legal_facts(desk, person, facts)
    assert legal_facts(desk, person) == LegalFacts()


def test_nobody_unknown_has_facts(desk):
    nobody = new_id(desk)
    with pytest.raises(PersonNotFound):
        legal_facts(desk, nobody)
    with pytest.raises(PersonNotFound):
        change_legal_facts(desk, nobody, LegalFacts())


def test_the_rules_see_the_person_under_the_states_rules(desk):
    person = a_person(desk)
    state = ProgrammeFacts(age_of_majority=19, minor_may_consent_alone=True, covered_entity=False)
    choose_programme_facts(desk, state)
    change_legal_facts(desk, person, LegalFacts(birth_date=date(2008, 1, 1)))
    with desk.vault.reading() as session:
        record = consent_record(desk, session, person)
    assert record.subject.minor_may_consent_alone is True
    assert is_minor(record.subject, DAY) is True
    assert record.programme.id == str(desk.vault.header.vault_id)
    assert record.programme.covered_entity is False
    assert not any((record.consents, record.restrictions, record.agreements, record.orders))


def test_somebody_known_to_be_grown_up_needs_no_birth_date():
    known = subject_of(LegalFacts(adult_by=DAY), None, minor_may_consent_alone=None)
    assert is_minor(known, DAY) is False
    assert is_minor(known, date(2026, 2, 2)) is None
    born = subject_of(LegalFacts(birth_date=DAY, adult_by=DAY), 18, minor_may_consent_alone=None)
    assert is_minor(born, DAY) is True


def test_without_a_paper_nobody_told_how_to_reach_them(desk):
    assert person_facts.safe_contact(desk, a_person(desk)) is None
