"""What is read from a consent, whatever stands in it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.consents.papers import CONSENT_KINDS, PaperKind
from peerdesk.domain.consents.vocabulary import TPO, SignatureMethod, SignerRole
from peerdesk.forms.answers import started
from peerdesk.forms.consent_reading import TPO_CLASSES, consent_answers
from peerdesk.forms.consent_writing import (
    KnownBefore,
    RecipientKnown,
    prefilled,
    renewed,
    with_recipient,
    with_replaced,
)
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.sharing_papers import limit_answers, notice_answers, revocation_answers
from peerdesk.forms.values import Coding, PartialDate
from tests.forms.papers import (
    CLINIC,
    CONSENTS,
    FORMS,
    HARBOR,
    PAPERS,
    SIGNED_ON,
    begun,
    choose,
    filled,
    on,
    pick,
    sign,
    write,
)
from tests.forms.plans import some_answers

EVERY_STATEMENT = {
    *("right_to_revoke", "how_to_revoke", "redisclosure_potential", "refusal_consequences"),
    "hipaa_redisclosure",
}


def test_a_consent_is_read_as_it_was_written():
    read = consent_answers(filled(PaperKind.GENERAL))
    assert read.kind is CONSENT_KINDS[PaperKind.GENERAL]
    assert read.person_name == "Ana Ruiz"
    assert read.discloser_is_ours
    assert read.categories == {"attendance"}
    assert read.description == "Whether I come, and when"
    assert read.purposes == {"housing"}
    assert [(one.party_id, one.name, one.kind) for one in read.recipients] == [
        (HARBOR.party_id, "Harbor House", "housing")
    ]
    assert (read.expiry, read.expires_on) == ("date", date(2027, 5, 14))
    assert read.statements == EVERY_STATEMENT
    assert read.signed_on == SIGNED_ON
    (signature,) = read.signatures
    assert (signature.role, signature.method) == (SignerRole.PERSON, SignatureMethod.ELECTRONIC)


def test_the_same_is_read_in_spanish_but_for_the_words():
    english, spanish = filled(PaperKind.GENERAL), filled(PaperKind.GENERAL, "es")
    assert consent_answers(spanish).description == "Si vengo y cuándo"
    assert consent_answers(spanish).categories == consent_answers(english).categories
    assert consent_answers(spanish).purposes == consent_answers(english).purposes


@pytest.mark.parametrize(
    ("kind", "purposes"),
    [
        (PaperKind.TPO_SINGLE, TPO),
        (PaperKind.LEGAL_PROCEEDING, {"legal_proceeding"}),
        (PaperKind.CRIMINAL_JUSTICE, {"criminal_justice_monitoring"}),
    ],
)
def test_what_a_form_is_for_is_read_though_nobody_is_asked(kind, purposes):
    assert consent_answers(filled(kind)).purposes == purposes


def test_the_single_consent_names_its_classes():
    assert consent_answers(filled(PaperKind.TPO_SINGLE)).recipient_classes == TPO_CLASSES
    assert consent_answers(filled(PaperKind.GENERAL)).recipient_classes == frozenset()


def test_a_paper_from_elsewhere_has_the_classes_and_statements_seen_on_it():
    answers = filled(PaperKind.TPO_SINGLE).with_answer("cn.paper", True)
    assert consent_answers(answers).recipient_classes == frozenset()
    assert consent_answers(answers).statements == frozenset()
    answers = choose(answers, "cn.to.class", "health_plan")
    answers = choose(answers, "cn.has", "how_to_revoke")
    answers = choose(answers, "cn.combined", "legal_proceeding")
    read = consent_answers(answers)
    assert read.recipient_classes == {"health_plan"}
    assert read.statements == {"how_to_revoke"}
    assert read.combined_with == {"legal_proceeding"}
    assert read.signatures[0].method is SignatureMethod.WET


def test_own_words_that_say_an_offered_purpose_mean_it():
    answers = filled(PaperKind.GENERAL)
    answers = answers.with_answer(
        "cn.why", ("A place to live", "  a  trip home ", "Legal_Proceeding")
    )
    assert consent_answers(answers).purposes == {"housing", "a trip home", "Legal_Proceeding"}


def test_an_offered_purpose_is_known_in_the_language_of_the_form_and_its_own():
    answers = filled(PaperKind.GENERAL, "es")
    answers = answers.with_answer("cn.why", ("un lugar para vivir", "Work"))
    assert consent_answers(answers).purposes == {"housing", "employment"}


def test_a_part_in_own_words_alone_describes_nothing():
    answers = started(PAPERS[PaperKind.GENERAL])
    answers = write(answers, "cn.what.words", "all of it")
    assert consent_answers(answers).description == ""


def test_what_is_no_longer_asked_does_not_count():
    answers = choose(filled(PaperKind.GENERAL), "cn.until", "end_of_treatment")
    read = consent_answers(answers)
    assert (read.expiry, read.expires_on) == ("end_of_treatment", None)
    assert read.expiry_event == "When my time in this program ends"


@pytest.mark.parametrize(
    ("status", "drawn", "name", "method"),
    [
        ("signed", True, "Ana", SignatureMethod.ELECTRONIC),
        ("signed", True, "", SignatureMethod.ELECTRONIC),
        ("signed", False, "Ana", None),
        ("typed", False, "Ana", SignatureMethod.ELECTRONIC),
        ("typed", False, "  ", None),
        ("verbal_agreement", True, "Ana", SignatureMethod.VERBAL),
        ("pending", True, "Ana", None),
        ("declined", True, "Ana", None),
        ("unable", False, "Ana", None),
    ],
)
def test_a_tick_alone_is_nobodys_signature(status, drawn, name, method):
    answers = begun(PaperKind.GENERAL)
    answers = sign(answers) if drawn else answers
    answers = write(answers, "cn.sign:name", name)
    answers = choose(answers, "cn.sign:status", status)
    (signature,) = consent_answers(answers).signatures
    assert signature.method is method


def test_whoever_signs_for_another_must_be_named():
    answers = filled(PaperKind.GENERAL).with_answer("cn.rep.want", True)
    answers = choose(answers, "cn.rep.role", "personal_representative")
    nameless = sign(answers, "cn.rep", "")
    assert not consent_answers(nameless).signatures[1].counts
    named = consent_answers(sign(answers, "cn.rep", "B. Ruiz")).signatures[1]
    assert (named.role, named.counts) == (SignerRole.REPRESENTATIVE, True)


def test_the_day_of_signing_is_that_of_the_last_and_unknown_while_one_is():
    answers = filled(PaperKind.GENERAL).with_answer("cn.rep.want", True)
    later = sign(answers, "cn.rep", "B. Ruiz", date(2026, 5, 20))
    assert consent_answers(later).signed_on == date(2026, 5, 20)
    undated = sign(answers, "cn.rep", "B. Ruiz", None)
    assert consent_answers(undated).signed_on is None


def test_a_month_is_no_day_and_is_told():
    answers = filled(PaperKind.GENERAL).with_answer("cn.until.date", PartialDate("2027-05"))
    read = consent_answers(answers)
    assert read.expires_on is None
    assert read.half_days == ("cn.until.date",)


def test_a_paper_that_names_another_programme_is_not_ours():
    answers = write(filled(PaperKind.GENERAL), "cn.from", "Elm Street Center")
    assert not consent_answers(answers).discloser_is_ours
    assert not consent_answers(started(PAPERS[PaperKind.GENERAL])).discloser_is_ours


def test_a_programme_that_has_not_told_its_name_fills_in_its_own_papers():
    answers = filled(PaperKind.GENERAL).with_answer("cn.from.ours", None)
    assert consent_answers(answers).discloser_is_ours
    assert not consent_answers(answers.with_answer("cn.paper", True)).discloser_is_ours
    assert not consent_answers(answers.with_answer("cn.from", None)).discloser_is_ours


def test_names_behind_a_network_stand_on_lines_of_their_own():
    answers = filled(PaperKind.GENERAL)
    (row,) = answers.rows_of("cn.to")
    answers = answers.with_answer("cn.to:exchange", True, row)
    answers = answers.with_answer("cn.to:behind", pick(answers.form, "cn.to:behind", "named"), row)
    answers = answers.with_answer(
        "cn.to:participants", "Elm Clinic\n Oak, Inc. ; Elm Clinic\n\n", row
    )
    (network,) = consent_answers(answers).recipients
    assert network.participants == ("Elm Clinic", "Oak, Inc.")


def test_a_form_that_is_no_consent_has_no_kind():
    assert consent_answers(started(FORMS["safety-plan"])).kind is None
    assert consent_answers(begun(PaperKind.REVOCATION)).kind is None


# --- What is put in before ---------------------------------------------------------------------

names = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20)
recipients = st.builds(
    RecipientKnown,
    st.integers(1, 2**64).map(lambda number: UUID(int=number)),
    names,
    st.sampled_from(["housing", "attorney", "treating_provider"]),
    names,
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=50, deadline=None)
@given(
    st.builds(
        KnownBefore,
        person_name=names,
        programme_name=names,
        recipients=st.lists(recipients, max_size=3).map(tuple),
        purposes=st.lists(st.sampled_from(["housing", "treatment", "a trip"]), unique=True).map(
            tuple
        ),
        categories=st.frozensets(st.sampled_from(["attendance", "recovery_plan", "all_records"])),
        replaces=st.none() | st.uuids(),
        on_paper=st.booleans(),
    )
)
def test_what_is_known_before_is_read_back_as_it_was(known):
    read = consent_answers(prefilled(started(PAPERS[PaperKind.GENERAL]), known))
    assert read.person_name == known.person_name
    assert read.discloser_is_ours
    assert read.purposes == set(known.purposes)
    assert read.categories == known.categories
    assert read.replaces == known.replaces
    assert read.is_on_paper is known.on_paper
    found = [
        RecipientKnown(one.party_id, one.name, one.kind, one.address, one.covered, one.exchange)
        for one in read.recipients
        if one.party_id
    ]
    assert tuple(found) == known.recipients


def test_the_lines_of_an_address_stand_in_one():
    clinic = replace(CLINIC, address="4 Elm Street\n Suite 2\n\nOmaha NE 68102\n")
    known = KnownBefore(recipients=(clinic,))
    (one,) = consent_answers(prefilled(started(PAPERS[PaperKind.GENERAL]), known)).recipients
    assert one.address == "4 Elm Street, Suite 2, Omaha NE 68102"


@pytest.mark.parametrize("kind", PaperKind)
def test_what_a_form_does_not_have_is_left_out(kind):
    known = KnownBefore(
        "Ana",
        "Bright Path",
        (HARBOR, CLINIC),
        ("housing", "legal_proceeding"),
        frozenset({"attendance", "sud_counseling_notes", "files"}),
        "24-CV-118",
        UUID(int=1),
        "Permission to share",
        UUID(int=2),
        "2026-02",
    )
    read = consent_answers(prefilled(started(PAPERS[kind]), known))
    assert read.person_name == "Ana"
    if kind is PaperKind.COUNSELING_NOTES:
        assert read.categories == {"sud_counseling_notes"}
    else:
        assert read.categories <= {"attendance"}
    with_replaced(started(PAPERS[kind]), UUID(int=2))


def test_the_other_papers_are_filled_in_too():
    known = KnownBefore("Ana", "Bright Path", revokes=UUID(int=5), revokes_title="To Harbor House")
    revoked = revocation_answers(prefilled(started(PAPERS[PaperKind.REVOCATION]), known))
    assert (revoked.scope, revoked.which, revoked.title) == ("one", UUID(int=5), "To Harbor House")
    notice = KnownBefore("Ana", "Bright Path", notice_version="2026-02")
    given_out = notice_answers(prefilled(started(PAPERS[PaperKind.NOTICE_ACKNOWLEDGEMENT]), notice))
    assert given_out.version == "2026-02"
    limit = prefilled(started(PAPERS[PaperKind.RESTRICTION]), KnownBefore(recipients=(CLINIC,)))
    assert limit_answers(limit).recipients[0].party_id == CLINIC.party_id


def test_a_renewed_paper_says_the_same_and_nobody_has_signed_it():
    before = with_recipient(filled(PaperKind.GENERAL), CLINIC)
    before = write(before, "cn.what.words", "Not my address")
    again = renewed(before, PAPERS[PaperKind.GENERAL])
    old, new = consent_answers(before), consent_answers(again)
    assert [one.name for one in new.recipients] == ["Harbor House", "Elm Clinic"]
    assert (new.categories, new.purposes, new.words) == (old.categories, old.purposes, old.words)
    assert new.signed_on is None
    assert new.expiry == ""
    assert new.signatures[0].name == ""


# --- Whatever comes ----------------------------------------------------------------------------


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_any_answers_are_read_and_the_same_after_being_kept(data):
    form = PAPERS[data.draw(st.sampled_from(list(PaperKind)))]
    answers = data.draw(some_answers(form))
    read = consent_answers(answers)
    kept = canonical_bytes(to_response(answers, ResponseHeader(), frozen=False))
    again = consent_answers(from_response(form, kept))
    assert without_rows(read) == without_rows(again)
    revocation_answers(answers)
    limit_answers(answers)
    notice_answers(answers)


def without_rows(read):
    """What was read, without the places of rows, which are made anew."""
    people = [(one.party_id, one.name, one.kind, one.participants) for one in read.recipients]
    words = (read.categories, read.purposes, read.statements)
    return (*words, read.signatures, read.signed_on, people)


@pytest.mark.parametrize("kind", CONSENTS)
def test_codes_nobody_knows_are_kept_so_that_they_match_nothing(kind):
    answers = filled(kind).with_answer("cn.what", Coding("elsewhere", "blood_type", "Blood"))
    assert consent_answers(answers).categories == {"blood_type"}


def test_a_request_to_share_less_with_its_answer_is_read():
    answers = with_recipient(begun(PaperKind.RESTRICTION), CLINIC)
    answers = choose(answers, "cn.what", "medications")
    answers = choose(answers, "cn.why", "payment")
    answers = on(choose(sign(answers), "rst.answer", "agreed"), "rst.answer.day", SIGNED_ON)
    read = limit_answers(answers)
    assert read.categories == {"medications"}
    assert read.purposes == {"payment"}
    assert (read.answer, read.answered_on) == ("agreed", SIGNED_ON)
    assert read.head.is_signed
