"""What may be told to somebody, from a real vault, with the sentences a worker reads."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.consents.reasons import Obligation, Reason
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.errors import PartyNotFound, PersonNotFound
from peerdesk.domain.programme import ProgrammeFacts
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.services import consents
from peerdesk.services.address_book import add_party, new_party_id, retire_party
from peerdesk.services.consents.writing import Prefill, start
from peerdesk.services.desk import Desk
from peerdesk.services.person_facts import change_legal_facts
from peerdesk.services.programme import choose_programme_facts
from peerdesk.services.telling import (
    STRANGER,
    MayNot,
    Telling,
    recent_parties,
    telling,
    telling_a_stranger,
)
from peerdesk.storage import trail
from tests.builders import START, TurningClock, a_person
from tests.services.consents.builders import a_grown_up, about_housing, sealed

OFFICER = ProgrammeFacts(privacy_officer_name="Lena Ortiz", privacy_officer_phone="555-0142")
HIPAA = replace(OFFICER, is_part2=False)


def a_party(
    desk: Desk, name: str = "Harbor House", kind: PartyKind = PartyKind.HOUSING, **more: object
) -> UUID:
    made = Party(new_party_id(desk), name, kind, **more)  # type: ignore[arg-type]
    return add_party(desk, made)


def an_adult(desk: Desk, name: str = "Darnell") -> UUID:
    person_id = a_person(desk, name)
    change_legal_facts(desk, person_id, LegalFacts(adult_by=START.date().replace(year=2020)))
    return person_id


def no_for(told: Telling, kind: str) -> MayNot:
    """Why this kind of record may not be told for housing."""
    (no,) = (no for no in told.may_not if "housing" in no.purposes and kind in no.categories)
    return no


def test_without_a_consent_nothing_may_be_told_and_the_form_that_helps_is_named(desk: Desk) -> None:
    told = telling(desk, an_adult(desk), a_party(desk))
    assert told.may == ()
    no = no_for(told, "attendance")
    assert (no.reason, no.opens) == (Reason.DENY_NO_CONSENT, PaperKind.GENERAL)
    assert "No signed consent covers this" in no.sentence
    legal = next(no for no in told.may_not if no.reason is Reason.DENY_LEGAL_CONSENT_REQUIRED)
    assert legal.opens is PaperKind.LEGAL_PROCEEDING


def test_a_draft_never_counts_and_says_so(desk: Desk) -> None:
    person, party = an_adult(desk), a_party(desk)
    start(desk, person, PaperKind.GENERAL, prefill=Prefill(party_id=party, purpose="housing"))
    told = telling(desk, person, party)
    assert told.may == ()
    no = no_for(told, "attendance")
    assert no.reason is Reason.DENY_NOT_ACTIVE
    assert no.paper is not None
    assert no.paper.title


def test_the_line_for_a_crisis_and_the_one_to_read_aloud_are_always_there(desk: Desk) -> None:
    told = telling(desk, an_adult(desk), a_party(desk))
    assert "911" in told.crisis_sentence
    assert "988" in told.crisis_sentence
    assert "can't say whether anyone" in told.never_confirm
    assert [ground.basis for ground in told.in_danger] == [Basis.MEDICAL_EMERGENCY]


def test_outside_part_2_treatment_may_be_told_without_a_consent(desk: Desk) -> None:
    choose_programme_facts(desk, HIPAA)
    clinic = a_party(desk, "Rosa Clinic", PartyKind.TREATING_PROVIDER)
    told = telling(desk, an_adult(desk), clinic)
    (treatment,) = (may for may in told.may if may.purpose == "treatment")
    assert treatment.reason is Reason.ALLOW_HIPAA_TPO
    assert treatment.paper is None
    assert Basis.SERIOUS_THREAT in [ground.basis for ground in told.in_danger]
    housing = telling(desk, an_adult(desk, "Minh"), a_party(desk))
    no = next(no for no in housing.may_not if "housing" in no.purposes)
    assert no.opens is PaperKind.HIPAA_AUTHORIZATION


def test_it_is_written_on_the_trail_who_was_asked_about_never_what(desk: Desk) -> None:
    person, party = an_adult(desk), a_party(desk)
    telling(desk, person, party)
    telling_a_stranger(desk, person, PartyKind.POLICE)
    with desk.vault.reading() as session:
        entries = [one for one in trail.about(session, person) if one.act is Act.TELLING_VIEWED]
    assert [one.detail for one in entries] == [str(party), "police"]


def test_a_stranger_is_told_nothing_but_what_danger_allows(desk: Desk) -> None:
    told = telling_a_stranger(desk, an_adult(desk), PartyKind.POLICE)
    assert told.party.party_id == STRANGER
    assert told.may == ()
    assert Basis.CRIME_ON_PREMISES in [ground.basis for ground in told.in_danger]


def test_the_privacy_officer_is_given_with_their_number(desk: Desk) -> None:
    choose_programme_facts(desk, OFFICER)
    told = telling(desk, an_adult(desk), a_party(desk))
    assert (told.officer.name, told.officer.contact) == ("Lena Ortiz", "555-0142")


def test_those_on_papers_are_likeliest_and_retired_ones_are_left_out(desk: Desk) -> None:
    person = an_adult(desk)
    court = a_party(desk, "Family court", PartyKind.COURT)
    gone = a_party(desk, "Old landlord")
    a_party(desk, "Never met")
    for party in (court, gone):
        start(desk, person, PaperKind.GENERAL, prefill=Prefill(party_id=party))
    assert {party.name for party in recent_parties(desk, person, 5)} == {
        "Family court",
        "Old landlord",
    }
    retire_party(desk, gone)
    assert [party.name for party in recent_parties(desk, person, 5)] == ["Family court"]
    assert recent_parties(desk, person, 0) == ()


def test_nobody_is_asked_about_who_is_not_there(desk: Desk) -> None:
    person, party = an_adult(desk), a_party(desk)
    with pytest.raises(PartyNotFound):
        telling(desk, person, UUID(int=5))
    with pytest.raises(PersonNotFound):
        telling(desk, UUID(int=5), party)


def test_somebody_elses_private_people_are_unknown_here(desk: Desk) -> None:
    person, other = an_adult(desk), an_adult(desk, "Marisol")
    aunt = a_party(desk, "Aunt Bea", PartyKind.FAMILY, person_id=other)
    with pytest.raises(PartyNotFound):
        telling(desk, person, aunt)


def test_what_a_signed_consent_lets_be_told_stands_with_its_end_and_its_duties(desk: Desk) -> None:
    person, party = a_grown_up(desk), a_party(desk)
    paper = sealed(desk, person_id=person, party_id=party)
    told = telling(desk, person, party)
    (housing,) = told.may
    assert (housing.purpose, set(housing.categories)) == ("housing", {"attendance"})
    assert housing.until is not None
    assert housing.until.day == date(2026, 12, 31)
    assert {Obligation.NOTICE_2_32, Obligation.CONSENT_COPY_OR_SCOPE} <= housing.obligations
    assert housing.paper is not None
    assert (housing.paper.document_id, housing.paper.is_draft) == (paper, False)
    assert "Tuesday, February 3, 2026" in housing.sentence
    rest = next(
        no for no in told.may_not if "housing" in no.purposes and "billing" in no.categories
    )
    assert rest.reason is Reason.DENY_CATEGORY
    assert "toxicology" in rest.categories
    assert "does not cover this" in rest.sentence
    assert rest.opens is PaperKind.GENERAL


def test_what_was_taken_back_aloud_may_not_be_told_any_more(
    desk: Desk, turning: TurningClock
) -> None:
    person, party = a_grown_up(desk), a_party(desk)
    paper = sealed(desk, person_id=person, party_id=party)
    turning.pass_time(hours=1)
    consents.revoke(desk, paper, "oral")
    told = telling(desk, person, party)
    assert told.may == ()
    no = no_for(told, "attendance")
    assert no.reason is Reason.DENY_REVOKED
    assert "took this consent back on Tuesday, February 3, 2026" in no.sentence


def test_a_consent_for_others_reaches_nobody_else(desk: Desk) -> None:
    person = a_grown_up(desk)
    sealed(desk, person_id=person)
    told = telling(desk, person, a_party(desk, "Rosa Clinic", PartyKind.TREATING_PROVIDER))
    assert told.may == ()
    no = no_for(told, "attendance")
    assert no.sentence.startswith("No consent names Rosa Clinic.")


def test_an_age_nobody_knows_is_left_to_the_privacy_officer(desk: Desk) -> None:
    person, party = a_person(desk), a_party(desk)
    sealed(desk, person_id=person, party_id=party)
    told = telling(desk, person, party)
    assert told.refers
    assert all(no.opens is None for no in told.may_not if no.reason is Reason.REFER_PRIVACY_OFFICER)


def test_the_persons_own_words_on_what_they_mean_stand_beside_the_yes(desk: Desk) -> None:
    person, party = a_grown_up(desk), a_party(desk)

    def but_not_the_children(answers: Answers) -> Answers:
        limited = answers.with_answer("cn.what.words", "not the part about my children")
        return about_housing(limited)

    sealed(desk, but_not_the_children, person_id=person, party_id=party)
    (housing,) = telling(desk, person, party).may
    assert housing.paper is not None
    assert housing.paper.own_words == "not the part about my children"
