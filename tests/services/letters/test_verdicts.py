"""Whether a letter may go: told while it is written, in the words of the rules."""

from datetime import date

import pytest

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.reasons import Reason
from peerdesk.forms.letter_reading import GoalTold, with_goals
from peerdesk.services import letters
from peerdesk.services.letter_verdicts import letter_request, letter_verdict
from tests.builders import a_person, chosen
from tests.services.consents.builders import (
    a_grown_up,
    a_programme,
    sealed,
    signed,
    ticked,
    until,
)
from tests.services.letters.builders import a_party, ready


def a_letter_to(desk, person, party):
    made = letters.start(desk, person, "letter-support", party_id=party.party_id)
    return ready_for(desk, made, party)


def ready_for(desk, document_id, party):
    return letters.addressed(ready(letters.open_letter(desk, document_id).answers), party)


def test_nothing_is_weighed_before_it_is_known_who_gets_it(desk):
    person = a_person(desk)
    answers = letters.open_letter(desk, letters.start(desk, person, "letter-support")).answers
    assert letter_verdict(desk, person, answers) is None
    assert letter_request(person, ready(answers)) is None


def test_without_a_consent_the_answer_says_which_paper_would_help(desk):
    person, party = a_person(desk), a_party(desk)
    found = letter_verdict(desk, person, a_letter_to(desk, person, party))
    assert found is not None
    assert found.answer.reason is Reason.DENY_NO_CONSENT
    assert found.answer.opens is PaperKind.GENERAL
    assert found.too_much == frozenset()


@pytest.mark.parametrize(
    ("kind", "reason", "opens"),
    [
        (PartyKind.COURT, Reason.DENY_LEGAL_CONSENT_REQUIRED, PaperKind.LEGAL_PROCEEDING),
        (PartyKind.PROBATION, Reason.DENY_NO_CONSENT, PaperKind.CRIMINAL_JUSTICE),
    ],
)
def test_a_court_and_probation_need_a_paper_of_their_own(desk, kind, reason, opens):
    person, party = a_person(desk), a_party(desk, kind)
    made = letters.start(desk, person, "letter-support", party_id=party.party_id)
    answers = letters.open_letter(desk, made).answers
    found = letter_verdict(desk, person, answers)
    assert found is not None
    assert (found.answer.reason, found.answer.opens) == (reason, opens)


@pytest.mark.parametrize("told", ["", "24-CR-0091"])
def test_a_consent_for_one_case_says_which_case_it_is_for(desk, told):
    a_programme(desk)
    person, party = a_grown_up(desk), a_party(desk, PartyKind.COURT)

    def for_one_case(answers):
        answers = ticked(answers, "cn.what", "attendance").with_answer("cn.case", "26-FA-118")
        return signed(until(answers, date(2026, 12, 31)))

    paper = PaperKind.LEGAL_PROCEEDING
    sealed(desk, for_one_case, person_id=person, party_id=party.party_id, paper=paper)
    answers = a_letter_to(desk, person, party)
    refused = letter_verdict(desk, person, answers.with_answer("lt.case", told or None))
    assert refused is not None
    assert refused.answer.reason is Reason.DENY_PURPOSE
    assert "26-FA-118" in refused.answer.sentence
    found = letter_verdict(desk, person, answers.with_answer("lt.case", "26-FA-118"))
    assert found is not None
    assert found.answer.allowed


def case_told(person, answers):
    request = letter_request(person, answers)
    assert request is not None
    assert request.outside is not None
    return request.outside.proceeding_ref


def test_a_case_number_counts_in_a_legal_case_alone(desk):
    person, party = a_person(desk), a_party(desk)
    answers = a_letter_to(desk, person, party).with_answer("lt.case", "24-CR-0091")
    assert case_told(person, answers) is None
    in_court = chosen(answers, "lt.why", "legal_proceeding")
    assert case_told(person, in_court) == "24-CR-0091"


def test_what_a_letter_tells_is_what_is_asked_for(desk):
    person, party = a_person(desk), a_party(desk)
    answers = with_goals(a_letter_to(desk, person, party), [GoalTold("1", "Stay sober")])
    found = letter_verdict(desk, person, answers)
    assert found is not None
    assert found.answer.categories == {"attendance", "recovery_plan", "diagnosis"}
