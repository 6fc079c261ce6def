"""Papers as the rules see them: what is sealed carries, and nothing is guessed towards sharing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.consents.decision import decide
from peerdesk.domain.consents.events import ConsentEnds
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import Participant
from peerdesk.domain.consents.vocabulary import ConsentStatus, TerminationType
from peerdesk.forms.answers import started
from peerdesk.forms.consent_writing import RecipientKnown, with_recipient
from peerdesk.forms.sharing_papers import limit_answers
from peerdesk.services.consents.reading import by_name, consent_of, must_agree, restrictions_of
from tests.forms.papers import (
    CLINIC,
    HARBOR,
    LAWYER,
    PAPERS,
    PROBATION,
    begun,
    choose,
    filled,
    on,
    pick,
    sign,
    write,
)
from tests.forms.plans import some_answers
from tests.services.consents.papers import (
    LATER,
    PROGRAMME,
    SEALED,
    a_line,
    asked,
    on_record,
)

PLAN = RecipientKnown(UUID(int=20), "State Health Plan", "health_plan", covered=True)


def decided(answers, request, line=None, at=LATER, entries=None):
    consent = consent_of(answers, line or a_line(), PROGRAMME, entries or {})
    return decide(on_record(consent), request, at)


# --- Consents ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "request_of"),
    [
        (PaperKind.GENERAL, asked(HARBOR, "housing", "attendance")),
        (PaperKind.TPO_SINGLE, asked(CLINIC, "treatment", "attendance")),
        (PaperKind.TPO_SINGLE, asked(PLAN, "payment", "attendance")),
        (PaperKind.HIPAA_AUTHORIZATION, asked(HARBOR, "housing", "attendance")),
        (PaperKind.COUNSELING_NOTES, asked(CLINIC, "treatment", "sud_counseling_notes")),
        (
            PaperKind.LEGAL_PROCEEDING,
            asked(LAWYER, "legal_proceeding", "attendance", proceeding="24-CV-118"),
        ),
        (
            PaperKind.CRIMINAL_JUSTICE,
            asked(PROBATION, "criminal_justice_monitoring", "attendance"),
        ),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_each_of_our_forms_carries_what_it_was_signed_for(kind, request_of, language):
    assert decided(filled(kind, language), request_of).reason is Reason.ALLOW_CONSENT


@pytest.mark.parametrize(
    ("request_of", "reason"),
    [
        (asked(CLINIC, "housing", "attendance"), Reason.DENY_RECIPIENT),
        (asked(HARBOR, "employment", "attendance"), Reason.DENY_PURPOSE),
        (asked(HARBOR, "housing", "attendance", "contact_notes"), Reason.DENY_CATEGORY),
        (asked(HARBOR, "housing", "psychotherapy_notes"), Reason.DENY_NOTES_CONSENT_REQUIRED),
        (asked(HARBOR, "legal_proceeding", "attendance"), Reason.DENY_LEGAL_CONSENT_REQUIRED),
    ],
)
def test_it_carries_nothing_else(request_of, reason):
    assert decided(filled(PaperKind.GENERAL), request_of).reason is reason


HOUSING = asked(HARBOR, "housing", "attendance")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (a_line(sealed_at=None), Reason.DENY_NOT_ACTIVE),
        (a_line(ends=ConsentEnds(in_error=LATER)), Reason.DENY_NOT_ACTIVE),
        (a_line(ends=ConsentEnds(revoked=LATER)), Reason.DENY_REVOKED),
        (a_line(ends=ConsentEnds(superseded=LATER)), Reason.DENY_SUPERSEDED),
    ],
)
def test_what_happened_since_counts(line, reason):
    assert decided(filled(PaperKind.GENERAL), HOUSING, line).reason is reason


def test_the_event_that_ends_it_is_noted_later():
    answers = choose(filled(PaperKind.GENERAL), "cn.until", "event")
    answers = write(answers, "cn.until.event", "When I have moved in")
    assert decided(answers, HOUSING).reason is Reason.ALLOW_CONSENT
    over = a_line(ends=ConsentEnds(occurred_on=date(2026, 6, 1)))
    assert decided(answers, HOUSING, over).reason is Reason.DENY_EXPIRED


def test_signed_here_counts_from_the_instant_of_sealing():
    consent = consent_of(filled(PaperKind.GENERAL), a_line(), PROGRAMME)
    assert consent.signed_at == SEALED
    before = SEALED.replace(hour=17)
    assert decided(filled(PaperKind.GENERAL), HOUSING, at=before).reason is Reason.DENY_SIGNED_AFTER


def test_signed_on_paper_or_on_another_day_counts_by_its_day():
    paper = filled(PaperKind.GENERAL).with_answer("cn.paper", True)
    assert consent_of(paper, a_line(), PROGRAMME).signed_at == date(2026, 5, 14)
    next_day = a_line(sealed_at=datetime(2026, 5, 15, 18, tzinfo=UTC))
    signed = consent_of(filled(PaperKind.GENERAL), next_day, PROGRAMME).signed_at
    assert signed == date(2026, 5, 14)


def test_the_day_of_sealing_is_the_programmes_day():
    """At one in the night UTC it is still the day before in New York."""
    night = a_line(sealed_at=datetime(2026, 5, 15, 1, 0, tzinfo=UTC))
    assert consent_of(filled(PaperKind.GENERAL), night, PROGRAMME).signed_at == night.sealed_at


def test_a_paper_of_another_programme_lets_us_share_nothing():
    answers = write(filled(PaperKind.GENERAL), "cn.from", "Elm Street Center")
    assert decided(answers, HOUSING).reason is Reason.DENY_DISCLOSER


def test_a_paper_still_counts_when_the_programme_has_a_new_name():
    renamed = replace(PROGRAMME, name="Bright Road")
    consent = consent_of(filled(PaperKind.GENERAL), a_line(), renamed)
    assert decide(on_record(consent), HOUSING, LATER).reason is Reason.ALLOW_CONSENT


def test_a_receiver_without_an_entry_matches_nobody():
    answers = filled(PaperKind.GENERAL)
    (row,) = answers.rows_of("cn.to")
    unknown = answers.with_answer("cn.to:party", None, row)
    assert decided(unknown, HOUSING).reason is Reason.DENY_RECIPIENT


def test_days_of_the_record_are_limited_by_the_paper():
    answers = on(filled(PaperKind.GENERAL), "cn.what.since", date(2026, 5, 1))
    inside = replace(HOUSING, records_created_on=date(2026, 5, 1))
    assert decided(answers, inside).reason is Reason.ALLOW_CONSENT
    assert decided(answers, HOUSING).missing == {"dates"}


def test_a_general_form_for_a_case_in_court_carries_nothing():
    answers = filled(PaperKind.GENERAL).with_answer("cn.why", ("housing", "legal_proceeding"))
    assert decided(answers, HOUSING).reason is Reason.DENY_COMBINED


NETWORK = RecipientKnown(UUID(int=30), "Region Exchange", "intermediary", exchange=True)


def through_network(behind, participants=""):
    answers = with_recipient(begun(PaperKind.GENERAL), NETWORK)
    (row,) = answers.rows_of("cn.to")
    option = pick(answers.form, "cn.to:behind", behind)
    answers = answers.with_answer("cn.to:behind", option, row)
    answers = answers.with_answer("cn.to:participants", participants, row)
    answers = choose(choose(answers, "cn.what", "attendance"), "cn.why", "housing")
    return sign(choose(answers, "cn.until", "end_of_treatment"))


def test_names_behind_a_network_are_those_of_the_address_book():
    entries = by_name({str(CLINIC.party_id): "Elm  clinic", "x": "Twin", "y": "Twin"})
    request = asked(NETWORK, "housing", "attendance")
    clinic = replace(request, participant=Participant(str(CLINIC.party_id)))
    twin = replace(request, participant=Participant("x"))
    named = through_network("named", "Elm Clinic\nTwin")
    assert decided(named, clinic, entries=entries).reason is Reason.ALLOW_CONSENT
    assert decided(named, twin, entries=entries).reason is Reason.DENY_RECIPIENT
    assert decided(through_network("named"), request).reason is Reason.DENY_INTERMEDIARY
    treating = replace(request, participant=Participant("z", frozenset({"treating_provider"})))
    assert decided(through_network("treating"), treating).reason is Reason.ALLOW_CONSENT


# --- Requests to share less --------------------------------------------------------------------


def a_limit(*recipients, answer="agreed", paid=False):
    answers = begun(PaperKind.RESTRICTION)
    for recipient in recipients:
        answers = with_recipient(answers, recipient)
    if paid:
        answers = answers.with_answer("rst.paid", True)
    answers = sign(answers)
    if answer:
        answers = choose(answers, "rst.answer", answer)
        answers = on(answers, "rst.answer.day", date(2026, 5, 20))
    return answers


def limited(answers, request, line=None):
    tpo = consent_of(filled(PaperKind.TPO_SINGLE), a_line(number=2), PROGRAMME)
    record = on_record(tpo, restrictions=restrictions_of(answers, line or a_line()))
    return decide(record, request, LATER).reason


TO_CLINIC, TO_PLAN = asked(CLINIC, "treatment", "attendance"), asked(PLAN, "payment", "attendance")


def test_a_limit_the_programme_agreed_to_holds_for_whom_it_names():
    answers = a_limit(CLINIC)
    assert limited(answers, TO_CLINIC) is Reason.DENY_RESTRICTION
    assert limited(answers, TO_PLAN) is Reason.ALLOW_CONSENT


@pytest.mark.parametrize("answer", ["", "refused"])
def test_a_request_alone_limits_nothing(answer):
    assert limited(a_limit(CLINIC, answer=answer), TO_CLINIC) is Reason.ALLOW_CONSENT


@pytest.mark.parametrize("line", [a_line(sealed_at=None), a_line(ends=ConsentEnds(in_error=LATER))])
def test_a_draft_or_a_mistake_limits_nothing(line):
    assert limited(a_limit(CLINIC), TO_CLINIC, line) is Reason.ALLOW_CONSENT


def test_a_limit_that_names_nobody_holds_for_everybody():
    assert limited(a_limit(), TO_CLINIC) is Reason.DENY_RESTRICTION
    assert limited(a_limit(), TO_PLAN) is Reason.DENY_RESTRICTION


def test_a_limit_with_a_name_nobody_knows_holds_for_everybody():
    answers = a_limit(CLINIC)
    (row,) = answers.rows_of("cn.to")
    for field in ("party", "kind"):
        answers = answers.with_answer(f"cn.to:{field}", None, row)
    assert limited(answers, TO_PLAN) is Reason.DENY_RESTRICTION


def test_names_and_kinds_are_limits_of_their_own():
    answers = a_limit(HARBOR, PLAN)
    _, row = answers.rows_of("cn.to")
    for field in ("party", "name"):
        answers = answers.with_answer(f"cn.to:{field}", None, row)
    assert len(restrictions_of(answers, a_line())) == 2
    assert limited(answers, TO_PLAN) is Reason.DENY_RESTRICTION
    assert limited(answers, TO_CLINIC) is Reason.ALLOW_CONSENT


def test_what_was_paid_without_the_plan_binds_before_anybody_answers():
    for answers in (a_limit(PLAN, answer="", paid=True), a_limit(answer="refused", paid=True)):
        assert must_agree(limit_answers(answers))
        assert limited(answers, TO_PLAN) is Reason.DENY_RESTRICTION
        assert limited(answers, TO_CLINIC) is Reason.ALLOW_CONSENT


def test_a_limit_ends_when_both_say_so_but_not_where_the_law_binds():
    ended = a_line(
        ends=ConsentEnds(ended_on=date(2026, 5, 30), ended_how=TerminationType.PERSON_AGREED)
    )
    alone = a_line(
        ends=ConsentEnds(ended_on=date(2026, 5, 30), ended_how=TerminationType.UNILATERAL)
    )
    assert limited(a_limit(CLINIC), TO_CLINIC, ended) is Reason.ALLOW_CONSENT
    assert limited(a_limit(PLAN, paid=True), TO_PLAN, alone) is Reason.DENY_RESTRICTION


# --- Whatever comes ----------------------------------------------------------------------------


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_any_answers_make_a_consent_that_can_be_weighed(data):
    form = PAPERS[data.draw(st.sampled_from(list(PaperKind)))]
    answers = data.draw(some_answers(form))
    consent = consent_of(answers, a_line(), PROGRAMME)
    record = on_record(consent, restrictions=restrictions_of(answers, a_line()))
    for request in (HOUSING, TO_CLINIC, asked(LAWYER, "legal_proceeding", "attendance")):
        assert not decide(record, request, LATER).allowed  # a handful of answers signs nothing


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_draft_and_no_other_paper_is_a_consent(data):
    kind = data.draw(st.sampled_from(list(PaperKind)))
    answers = data.draw(some_answers(PAPERS[kind]))
    assert consent_of(answers, a_line(sealed_at=None), PROGRAMME).status is ConsentStatus.DRAFT
    if not kind.is_consent:
        assert consent_of(answers, a_line(), PROGRAMME).kind is None


def test_an_empty_form_of_each_kind_carries_nothing():
    for kind in PaperKind:
        assert not decided(started(PAPERS[kind]), HOUSING).allowed
