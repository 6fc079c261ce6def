"""What a paper still needs: each thing named, with its place, and nobody pressed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.consents.decision import decide
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.records import Subject
from peerdesk.domain.consents.vocabulary import CapacityStatus
from peerdesk.domain.programme import ProgrammeFacts
from peerdesk.forms.answers import started
from peerdesk.forms.consent_writing import RecipientKnown, with_recipient
from peerdesk.forms.values import PartialDate
from peerdesk.services.consents.checking import Finding, findings
from peerdesk.services.consents.reading import consent_of
from peerdesk.wording.consent_findings import finding_words
from tests.forms.papers import (
    CLINIC,
    CONSENTS,
    FOR,
    FORMS,
    PAPERS,
    begun,
    choose,
    filled,
    on,
    pick,
    sign,
    write,
)
from tests.forms.plans import some_answers
from tests.services.consents.papers import ADULT, LATER, NOW, PROGRAMME, a_line, asked, on_record

STATEMENTS = {
    *("right_to_revoke", "how_to_revoke", "redisclosure_statement", "refusal_consequences"),
}
YOUNG = Subject(birth_date=date(2010, 1, 1), age_of_majority=18)


def found(answers, subject=ADULT, facts=None) -> tuple[Finding, ...]:
    return findings(answers, PROGRAMME, subject, NOW, facts or ProgrammeFacts())


def places(answers, **more) -> dict[str, str]:
    return {one.token: one.link_id for one in found(answers, **more)}


def changed(kind=PaperKind.GENERAL, **values):
    answers = filled(kind)
    for name, value in values.items():
        answers = answers.with_answer(name.replace("__", ".").replace("_of_", ":"), value)
    return answers


# --- Consents ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", CONSENTS)
def test_nothing_is_found_in_a_whole_paper(kind):
    assert found(filled(kind)) == ()


@pytest.mark.parametrize("kind", CONSENTS)
def test_nothing_is_found_where_hipaa_does_not_bind_the_programme(kind):
    unbound = replace(PROGRAMME, covered_entity=False)
    assert findings(filled(kind), unbound, ADULT, NOW) == ()


def test_every_purpose_the_general_form_offers_finds_its_statements():
    answers = with_recipient(filled(PaperKind.GENERAL), CLINIC)
    for option in answers.form.item("cn.why").options:
        assert found(answers.with_answer("cn.why", option.value)) == (), option.label


def test_an_empty_form_names_every_element_where_it_is_asked():
    assert places(started(PAPERS[PaperKind.GENERAL])) == {
        "patient_name": "cn.name",
        "disclosing_party": "cn.from",
        "recipient": "cn.to",
        "information": "cn.what",
        "purpose": "cn.why",
        "expiration": "cn.until",
        "signature": "cn.sign",
    }


@pytest.mark.parametrize(
    ("answers", "token", "place"),
    [
        (changed(cn__name=None), "patient_name", "cn.name"),
        (changed(cn__from=None), "disclosing_party", "cn.from"),
        (changed(cn__from="Elm Street Center"), "other_programme", "cn.from"),
        (changed(cn__what=None), "information", "cn.what"),
        (changed(cn__why=None), "purpose", "cn.why"),
        (changed(cn__until=None), "expiration", "cn.until"),
        (changed(cn__until__date=None), "expiration", "cn.until.date"),
        (changed(cn__sign_of_date=None), "date_signed", "cn.sign:date"),
        (changed(cn__sign_of_status=None), "signature", "cn.sign"),
        (changed(cn__sign_of_date=PartialDate("2026-05-15")), "signed_ahead", "cn.sign:date"),
        (changed(cn__until__date=PartialDate("2026-05-13")), "already_over", "cn.until.date"),
        (changed(cn__until__date=PartialDate("2027-05")), "half_day", "cn.until.date"),
        (changed(PaperKind.LEGAL_PROCEEDING, cn__case=None), "proceeding", "cn.case"),
        (
            changed(PaperKind.CRIMINAL_JUSTICE, cn__back__from=None),
            "revocability_terms",
            "cn.back.from",
        ),
        (changed(cn__why=("housing", "legal_proceeding")), "combined", "cn.why"),
    ],
)
def test_what_is_missing_or_wrong_is_named_with_its_place(answers, token, place):
    (one, *_) = [each for each in found(answers) if each.token == token]
    assert one.link_id == place
    assert one.blocks
    assert one.sentence.endswith(".")


def test_days_that_are_turned_round_are_told():
    answers = on(filled(PaperKind.GENERAL), "cn.what.since", date(2026, 5, 2))
    answers = on(answers, "cn.what.until", date(2026, 5, 1))
    assert places(answers) == {"days_turned": "cn.what.since"}


def test_findings_come_in_the_order_of_the_form():
    order = [one.link_id for one in found(started(PAPERS[PaperKind.GENERAL]))]
    form = PAPERS[PaperKind.GENERAL]
    assert order == sorted(order, key=form.place)


def test_a_row_of_its_own_is_named_for_each_receiver():
    unnamed = RecipientKnown(UUID(int=3), "", "housing")
    answers = with_recipient(filled(PaperKind.GENERAL), unnamed)
    _, second = answers.rows_of("cn.to")
    (one,) = found(answers)
    assert (one.token, one.link_id, one.row) == ("recipient_name", "cn.to:name", second)


def test_who_a_typed_receiver_is_is_asked_once():
    answers = filled(PaperKind.GENERAL)
    (row,) = answers.rows_of("cn.to")
    answers = answers.with_answer("cn.to:party", None, row).with_answer("cn.to:kind", None, row)
    assert places(answers) == {"recipient_kind": "cn.to:kind"}


@pytest.mark.parametrize("kind", ["court", "criminal_court"])
def test_a_court_needs_the_form_for_it(kind):
    court = RecipientKnown(UUID(int=4), "County Court", kind)
    for paper in (PaperKind.GENERAL, PaperKind.HIPAA_AUTHORIZATION):
        assert places(with_recipient(filled(paper), court)) == {"court_form": "cn.to:kind"}


def test_a_network_must_say_who_is_behind_it():
    network = RecipientKnown(UUID(int=5), "Region Exchange", "intermediary", exchange=True)
    assert places(with_recipient(filled(PaperKind.GENERAL), network)) == {
        "intermediary": "cn.to:behind"
    }


def test_a_network_that_must_follow_hipaa_is_no_intermediary():
    network = RecipientKnown(UUID(int=5), "Lab Exchange", "intermediary", covered=True)
    answers = with_recipient(filled(PaperKind.GENERAL), network)
    assert found(answers) == ()


def test_the_form_for_a_court_or_officer_is_for_nobody_else():
    answers = filled(PaperKind.CRIMINAL_JUSTICE)
    (row,) = answers.rows_of("cn.to")
    other = pick(PAPERS[PaperKind.GENERAL], "cn.to:kind", "employer")
    answers = answers.with_answer("cn.to:kind", other, row)
    assert places(answers) == {"criminal_justice_only": "cn.to:kind"}


def test_the_state_can_set_the_longest_time():
    year = ProgrammeFacts(longest_consent_days=365)
    assert found(filled(PaperKind.GENERAL), facts=year) == ()
    (one,) = found(filled(PaperKind.GENERAL), facts=ProgrammeFacts(longest_consent_days=364))
    assert (one.token, one.link_id) == ("too_long", "cn.until.date")
    assert "364" in one.sentence
    endless = choose(filled(PaperKind.TPO_SINGLE), "cn.until", "none")
    assert places(endless, facts=year) == {"too_long": "cn.until"}
    assert found(endless) == ()


def test_statements_that_hipaa_asks_for_are_missed_where_the_form_has_none():
    answers = with_recipient(filled(PaperKind.HIPAA_AUTHORIZATION), CLINIC)
    answers = answers.with_answer("cn.why", "treatment")
    assert places(answers) == {"hipaa_redisclosure_statement": "cn.know"}


# --- Who signs ---------------------------------------------------------------------------------


def test_an_age_that_is_not_on_record_is_told_and_does_not_stop():
    (one,) = found(filled(PaperKind.GENERAL), subject=Subject())
    assert (one.token, one.blocks) == ("age_unknown", False)


def test_for_a_young_person_without_a_rule_the_privacy_officer_is_named_and_no_parent():
    (one,) = found(filled(PaperKind.GENERAL), subject=YOUNG)
    assert (one.token, one.blocks) == ("minor_rule", False)
    for language in ("en", "es"):
        words = finding_words("minor_rule", language)
        assert not any(word in words.lower() for word in ("parent", "guardian", "madre", "padre"))


def test_only_what_the_states_rule_says_is_asked_of_a_young_person():
    alone = Subject(YOUNG.birth_date, 18, minor_may_consent_alone=True)
    both = Subject(YOUNG.birth_date, 18, minor_may_consent_alone=False)
    answers = filled(PaperKind.GENERAL)
    assert found(answers, subject=alone) == ()
    assert places(answers, subject=both) == {"DENY_MINOR_SIGNATURE": "cn.rep.want"}
    wanted = choose(answers.with_answer("cn.rep.want", True), "cn.rep.role", "parent_guardian")
    wanted = write(wanted, "cn.rep.authority", "mother")
    assert found(sign(wanted, "cn.rep", "B. Ruiz"), subject=both) == ()


def test_somebody_appointed_by_a_court_signs_and_says_by_what_right():
    lacking = Subject(date(1980, 1, 1), 18, capacity=CapacityStatus.ADJUDICATED)
    answers = filled(PaperKind.GENERAL)
    assert places(answers, subject=lacking) == {"DENY_SIGNER_NOT_AUTHORIZED": "cn.rep.want"}
    wanted = answers.with_answer("cn.rep.want", True)
    assert places(wanted) == {"other_signature": "cn.rep"}
    role = choose(wanted, "cn.rep.role", "personal_representative")
    signed = sign(role, "cn.rep", "B. Ruiz")
    assert places(signed, subject=lacking) == {"representative_authority": "cn.rep.authority"}
    told = write(signed, "cn.rep.authority", "order of May 2")
    assert found(told, subject=lacking) == ()


def test_after_a_death_a_representative_signs():
    dead = Subject(date(1980, 1, 1), 18, died_on=date(2026, 1, 1))
    assert places(filled(PaperKind.GENERAL), subject=dead) == {
        "DENY_DECEASED_NEEDS_REPRESENTATIVE": "cn.rep.want"
    }


def test_yes_said_aloud_is_no_signature():
    answers = choose(filled(PaperKind.GENERAL), "cn.sign:status", "verbal_agreement")
    assert places(answers) == {"signature": "cn.sign"}


# --- Papers from elsewhere ---------------------------------------------------------------------


def keyed(*statements, scan="scan-1"):
    answers = filled(PaperKind.GENERAL).with_answer("cn.paper", True)
    answers = answers.with_answer("cn.sheet.file", scan)
    return choose(answers, "cn.has", *statements) if statements else answers


def test_each_statement_the_paper_does_not_show_is_named():
    assert {one.token for one in found(keyed())} == STATEMENTS
    assert {one.link_id for one in found(keyed())} == {"cn.has"}
    (one,) = found(keyed("right_to_revoke", "how_to_revoke", "redisclosure_potential"))
    assert one.token == "refusal_consequences"
    assert one.sentence.startswith("The paper does not show what happens if")


def test_a_whole_paper_lacks_at_most_its_scan():
    every = ("right_to_revoke", "how_to_revoke", "redisclosure_potential", "refusal_consequences")
    assert found(keyed(*every)) == ()
    (one,) = found(keyed(*every, scan=None))
    assert (one.token, one.blocks) == ("scan", False)


def test_a_paper_that_shares_its_sheet_with_a_case_in_court_is_told():
    every = ("right_to_revoke", "how_to_revoke", "redisclosure_potential", "refusal_consequences")
    answers = choose(keyed(*every), "cn.combined", "legal_proceeding")
    assert places(answers) == {"combined": "cn.combined"}


def test_an_old_paper_may_be_kept_though_it_is_over():
    every = ("right_to_revoke", "how_to_revoke", "redisclosure_potential", "refusal_consequences")
    answers = on(keyed(*every), "cn.until.date", date(2020, 1, 1))
    (one,) = found(answers)
    assert (one.token, one.blocks) == ("already_over", False)


# --- The other papers --------------------------------------------------------------------------


def test_what_is_taken_back_must_be_named_and_signed_for():
    assert places(begun(PaperKind.REVOCATION)) == {
        "what_is_revoked": "rvk.scope",
        "signature": "cn.sign",
    }
    one = choose(sign(begun(PaperKind.REVOCATION)), "rvk.scope", "one")
    assert places(one) == {"which_is_revoked": "rvk.title"}
    assert found(write(one, "rvk.title", "To Harbor House")) == ()
    assert found(choose(one, "rvk.scope", "all")) == ()


def test_a_request_to_share_less_waits_for_its_answer():
    answers = sign(with_recipient(begun(PaperKind.RESTRICTION), CLINIC))
    assert places(answers) == {"answer": "rst.answer"}
    answers = choose(answers, "rst.answer", "refused")
    assert places(answers) == {"answer": "rst.answer.day"}
    assert found(on(answers, "rst.answer.day", date(2026, 5, 20))) == ()


def test_the_law_may_leave_no_choice_but_yes():
    plan = RecipientKnown(UUID(int=20), "State Health Plan", "health_plan")
    answers = with_recipient(begun(PaperKind.RESTRICTION), plan).with_answer("rst.paid", True)
    answers = choose(sign(answers), "rst.answer", "refused")
    answers = on(answers, "rst.answer.day", date(2026, 5, 20))
    assert places(answers) == {"must_agree": "rst.answer"}
    assert found(choose(answers, "rst.answer", "agreed")) == ()


def test_how_to_reach_someone_needs_its_number_and_no_signature():
    answers = begun(PaperKind.CONFIDENTIAL_COMMUNICATION)
    assert places(answers) == {"way": "cfc.way", "signature": "cn.sign"}
    answers = choose(answers, "cfc.way", "phone", "email", "letter")
    assert {"way_phone", "way_email", "way_address"} <= places(answers).keys()
    told = choose(answers, "cfc.way", "in_person")
    assert [one.blocks for one in found(told)] == [False]


def test_a_notice_is_signed_for_or_noted_as_declined():
    answers = begun(PaperKind.NOTICE_ACKNOWLEDGEMENT)
    assert places(answers) == {
        "notice_version": "nta.version",
        "notice_day": "nta.day",
        "notice_signature": "cn.sign",
    }
    answers = on(write(answers, "nta.version", "2026-02"), "nta.day", date(2026, 5, 14))
    assert found(sign(answers)) == ()
    declined = choose(answers, "cn.sign:status", "declined")
    assert places(declined) == {"notice_signature": "cn.sign"}
    assert found(write(declined, "cn.sign:why", "Did not want to")) == ()


# --- Whatever comes ----------------------------------------------------------------------------


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_any_answers_are_looked_through_and_every_place_exists(data):
    kind = data.draw(st.sampled_from(list(PaperKind)))
    language = data.draw(st.sampled_from(["en", "es"]))
    form = FORMS.in_language(PAPERS[kind].url, language)
    answers = data.draw(some_answers(form))
    for one in found(answers, facts=ProgrammeFacts(longest_consent_days=30)):
        assert one.link_id in form.by_link
        assert one.sentence.endswith(".")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_paper_without_findings_is_one_the_rules_can_use(data):
    """What passes here carries what it was signed for, whatever else was written on it."""
    kind = data.draw(st.sampled_from(CONSENTS))
    answers = filled(kind)
    if "cn.what.words" in answers.form.by_link:
        answers = write(answers, "cn.what.words", data.draw(st.text(min_size=1, max_size=30)))
    if "cn.why" in answers.form.by_link and data.draw(st.booleans()):
        answers = answers.with_answer("cn.why", data.draw(st.text(max_size=12)))
    if any(one.blocks for one in found(answers)):
        return
    consent = consent_of(answers, a_line(), PROGRAMME)
    purpose = next(iter(consent.purposes))
    to = FOR.get(kind, CLINIC)
    request = asked(to, purpose, *consent.categories, proceeding=consent.proceeding_ref)
    assert decide(on_record(consent), request, LATER).allowed


def test_a_form_that_is_none_of_ours_has_no_findings():
    assert found(started(FORMS["safety-plan"])) == ()
