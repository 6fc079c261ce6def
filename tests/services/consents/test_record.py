"""What is on record decides: only a paper in force lets anything be told, and only what it says."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import text

from peerdesk.domain.address_book import PartyKind, recipient_of
from peerdesk.domain.agreements import AgreementKind, OrderSection, WrittenAgreement, WrittenOrder
from peerdesk.domain.consents.decision import decide
from peerdesk.domain.consents.listing import ConsentFilter
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import DisclosureRequest
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.forms.values import PartialDate
from peerdesk.services import consents
from peerdesk.services.address_book import party
from peerdesk.services.agreements import add_agreement, add_order, new_entry_id
from peerdesk.services.consents import Prefill
from peerdesk.services.person_facts import change_legal_facts
from tests.builders import a_key, a_person, chosen
from tests.services.consents.builders import (
    TODAY,
    a_grown_up,
    a_party,
    about_housing,
    drafted,
    sealed,
    signed,
    ticked,
    until,
    until_event,
)


@pytest.fixture
def person(desk):
    return a_grown_up(desk)


@pytest.fixture
def housing(desk):
    return a_party(desk)


def asked(desk, person, party_id, purpose="housing", *categories, basis=Basis.CONSENT):
    return DisclosureRequest(
        person_id=str(person),
        basis=basis,
        purpose=purpose,
        categories=frozenset(categories or ("attendance",)),
        recipient=recipient_of(party(desk, party_id)),
    )


def reason(desk, person, party_id, *what):
    return decision(desk, person, party_id, *what).reason


def decision(desk, person, party_id, *what):
    with desk.vault.reading() as session:
        record = consents.consent_record(desk, session, person)
    return decide(record, asked(desk, person, party_id, *what), desk.clock.now())


def test_a_paper_in_force_lets_be_told_what_it_says_to_whom_it_says(desk, person, housing):
    paper = sealed(desk, person_id=person, party_id=housing)
    found = decision(desk, person, housing)
    assert (found.reason, found.consent_id) == (Reason.ALLOW_CONSENT, str(paper))
    assert reason(desk, person, a_party(desk, "Another")) is Reason.DENY_RECIPIENT
    assert reason(desk, person, housing, "employment") is Reason.DENY_PURPOSE
    assert reason(desk, person, housing, "housing", "contact_notes") is Reason.DENY_CATEGORY


def test_nobody_elses_paper_counts(desk, person, housing):
    sealed(desk, person_id=a_grown_up(desk, "Ana"), party_id=housing)
    assert reason(desk, person, housing) is Reason.DENY_NO_CONSENT


def test_a_draft_never_counts_however_complete(desk, person, housing):
    drafted(desk, person_id=person, party_id=housing)
    assert reason(desk, person, housing) is Reason.DENY_NOT_ACTIVE


def _expire(desk, turning, _paper):
    turning.pass_time(days=365)


def _revoke(how):
    return lambda desk, _turning, paper: consents.revoke(desk, paper, how)


def _mistake(desk, _turning, paper):
    consents.enter_in_error(desk, paper, "wrong person", "Sam")


ENDINGS = {
    "expired": (_expire, Reason.DENY_EXPIRED),
    "oral": (_revoke("oral"), Reason.DENY_REVOKED),
    "written": (_revoke("written"), Reason.DENY_REVOKED),
    "mistake": (_mistake, Reason.DENY_NOT_ACTIVE),
}


@pytest.mark.parametrize("how", sorted(ENDINGS))
def test_once_it_is_over_it_lets_nothing_be_told_that_very_moment(
    desk, turning, person, housing, how
):
    paper = sealed(desk, person_id=person, party_id=housing)
    end, expected = ENDINGS[how]
    end(desk, turning, paper)
    assert reason(desk, person, housing) is expected


def test_what_lists_keep_is_never_believed(desk, person, housing):
    paper = sealed(desk, person_id=person, party_id=housing)
    consents.revoke(desk, paper, "oral")
    with desk.vault.writing() as session:
        session.execute(text("UPDATE consent SET revoked_at = NULL, revoked_on = NULL"))
        session.execute(text("UPDATE consent SET categories = '[\"all_records\"]'"))
    assert reason(desk, person, housing) is Reason.DENY_REVOKED


def test_a_replaced_paper_counts_no_more_and_the_new_one_does(desk, person, housing):
    old = sealed(desk, person_id=person, party_id=housing)
    sealed(
        desk,
        lambda a: ticked(about_housing(a), "cn.why", "employment"),
        person_id=person,
        party_id=housing,
        replaces=old,
    )
    assert reason(desk, person, housing, "employment") is Reason.ALLOW_CONSENT
    assert reason(desk, person, housing) is Reason.DENY_PURPOSE


def test_an_event_ends_it_from_the_start_of_its_day(desk, person, housing):
    paper = sealed(
        desk, lambda a: until_event(about_housing(a)), person_id=person, party_id=housing
    )
    assert reason(desk, person, housing) is Reason.ALLOW_CONSENT
    consents.event_happened(desk, paper, TODAY)
    assert reason(desk, person, housing) is Reason.DENY_EXPIRED


def test_without_a_known_age_the_privacy_officer_decides(desk, housing):
    nobody_knows = a_person(desk)
    sealed(desk, person_id=nobody_knows, party_id=housing)
    assert reason(desk, nobody_knows, housing) is Reason.REFER_PRIVACY_OFFICER
    change_legal_facts(desk, nobody_knows, LegalFacts(adult_by=TODAY))
    assert reason(desk, nobody_knows, housing) is Reason.ALLOW_CONSENT


def a_limit(desk, person_id, party_id, answer):
    asked_for = Prefill(party_id=party_id)
    document_id = consents.start(desk, person_id, PaperKind.RESTRICTION, prefill=asked_for)
    opened = consents.open_consent(desk, document_id)
    answers = chosen(signed(opened.answers), "rst.answer", answer)
    answers = answers.with_answer("rst.answer.day", PartialDate("2026-02-03"))
    answers = answers.with_answer("rst.answer.who", "Rosa Little")
    if answer == "refused":
        answers = answers.with_answer("rst.answer.why", "We cannot keep to it.")
    consents.save(desk, opened, answers)
    consents.sign(desk, a_key(desk), document_id)
    return document_id


def for_treatment(answers):
    return ticked(about_housing(answers), "cn.why", "treatment")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("agreed", Reason.DENY_RESTRICTION), ("refused", Reason.ALLOW_CONSENT)],
)
def test_an_agreed_limit_holds_and_a_refused_one_does_not(desk, person, answer, expected):
    clinic = a_party(desk, "Clinic", PartyKind.TREATING_PROVIDER)
    sealed(desk, for_treatment, person_id=person, party_id=clinic)
    assert reason(desk, person, clinic, "treatment") is Reason.ALLOW_CONSENT
    a_limit(desk, person, clinic, answer)
    assert reason(desk, person, clinic, "treatment") is expected


def unreadable(desk, document_id: UUID) -> None:
    """The answers of a sealed paper as a damaged disk might leave them."""
    with desk.vault.writing() as session:
        for act in ("update", "delete"):
            session.execute(text(f"DROP TRIGGER final_body_{act}"))
        session.execute(
            text(
                "UPDATE body SET content = x'7b' WHERE revision_id = "
                "(SELECT id FROM revision WHERE document_id = :it)"
            ),
            {"it": document_id.bytes},
        )


def test_a_paper_that_cannot_be_read_lets_nothing_be_told(desk, person, housing):
    unreadable(desk, sealed(desk, person_id=person, party_id=housing))
    assert reason(desk, person, housing) is Reason.DENY_NO_CONSENT


def test_a_limit_that_cannot_be_read_holds_for_everybody(desk, person):
    clinic = a_party(desk, "Clinic", PartyKind.TREATING_PROVIDER)
    sealed(desk, for_treatment, person_id=person, party_id=clinic)
    unreadable(desk, a_limit(desk, person, a_party(desk, "Another"), "refused"))
    assert reason(desk, person, clinic, "treatment") is Reason.DENY_RESTRICTION


def test_agreements_and_orders_are_on_record(desk, person, housing):
    kind, section = AgreementKind.QSO, OrderSection.NONCRIMINAL
    agreement = WrittenAgreement(new_entry_id(desk), kind, housing, date(2026, 1, 1))
    order = WrittenOrder(new_entry_id(desk), section, housing, date(2026, 1, 1), person)
    add_agreement(desk, agreement)
    add_order(desk, order)
    with desk.vault.reading() as session:
        mine = consents.consent_record(desk, session, person)
        hers = consents.consent_record(desk, session, UUID(int=99))
    assert (mine.agreements, mine.orders) == ((agreement.as_agreement(),), (order.as_order(),))
    assert (hers.agreements, hers.orders) == ((agreement.as_agreement(),), ())


def test_the_last_day_counts_whole(desk, turning, person, housing):
    sealed(desk, lambda a: until(about_housing(a), TODAY), person_id=person, party_id=housing)
    turning.pass_time(hours=9)  # 11:52 in the evening where the programme is
    assert reason(desk, person, housing) is Reason.ALLOW_CONSENT
    turning.pass_time(minutes=9)
    assert reason(desk, person, housing) is Reason.DENY_EXPIRED


@pytest.mark.parametrize("how", ["oral", "written", "mistake"])
def test_a_clock_set_back_brings_nothing_to_life(desk, turning, person, housing, how):
    paper = sealed(desk, person_id=person, party_id=housing)
    turning.pass_time(hours=2)
    end, expected = ENDINGS[how]
    end(desk, turning, paper)
    turning.pass_time(hours=-1)
    assert reason(desk, person, housing) is expected
    assert not consents.summary(desk, paper).standing.is_in_force
    assert consents.consents(desk, ConsentFilter(in_force=True)) == ()
    turning.pass_time(days=-1)
    assert reason(desk, person, housing) is not Reason.ALLOW_CONSENT
