"""To somebody outside something goes by a consent or by the law, with all that must go along."""

from dataclasses import replace
from datetime import date

import pytest

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.consents.reasons import Obligation, Reason
from peerdesk.domain.errors import (
    CannotCarryNotice,
    DraftStaysHere,
    NothingToShare,
    PartyNotFound,
    SharingRefused,
)
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.forms.values import PartialDate
from peerdesk.services import consents, documents, sharing, signing
from peerdesk.services.address_book import add_party, new_party_id
from peerdesk.services.person_facts import change_legal_facts
from peerdesk.services.prescribed import STATEMENT_1, STATEMENT_2, prescribed
from peerdesk.services.sharing import Verdict
from tests.builders import a_draft, a_key, finished
from tests.services.consents.builders import a_grown_up, sealed, signed, ticked, until
from tests.services.plans.builders import frozen
from tests.services.sharing.builders import (
    CLINIC,
    LAST_DAY,
    a_clinic,
    a_consent,
    a_person_with_note,
    disclosures,
    for_outside,
    pages_of,
    told_about,
)

pytestmark = pytest.mark.usefixtures("qapp")

NOTICE = " ".join(prescribed(STATEMENT_1).text.split())
FOOT = prescribed(STATEMENT_2).text


def answer_on(desk, request) -> Verdict:
    found = sharing.verdict(desk, request)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def press(qapp):
    return sharing.Press()


def test_without_a_consent_nothing_goes_and_the_refusal_is_written_down(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    request = for_outside(a_clinic(desk), note)
    with pytest.raises(SharingRefused) as refused:
        sharing.save_pdf(desk, request, press, tmp_path / "n.pdf")
    assert refused.value.reason == Reason.DENY_NO_CONSENT
    assert sharing.would_help(refused.value) is PaperKind.GENERAL
    assert list(tmp_path.glob("*.pdf")) == []
    assert disclosures(desk, person_id) == []
    (told,) = told_about(desk, person_id, Act.DISCLOSURE_REFUSED)
    assert told.detail == Reason.DENY_NO_CONSENT


def test_with_a_consent_notice_and_copy_go_along(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "contact_notes")
    path = sharing.save_pdf(desk, for_outside(clinic, note), press, tmp_path / "n.pdf")
    cover, record, *behind = pages_of(path)
    assert NOTICE in cover
    assert "Prescribed wording, 42 CFR 2.32(a)(1)" in cover
    assert CLINIC in cover
    assert "Darnell" in cover
    assert "We looked up three warehouse openings." in record
    assert CLINIC in " ".join(behind), "the consent stands behind the record"
    for page in (cover, record, *behind):
        assert page.count(FOOT) == 1


def test_the_log_says_by_which_rule_to_whom_what_and_for_what(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    consent = a_consent(desk, person_id, clinic, "contact_notes")
    sharing.save_pdf(desk, for_outside(clinic, note), press, tmp_path / "n.pdf")
    (entry,) = disclosures(desk, person_id)
    assert (entry.reason, entry.basis_code) == (Reason.ALLOW_CONSENT, "consent")
    assert entry.basis.startswith("ALLOW_CONSENT: 42 CFR 2.31")
    assert (entry.recipient, entry.party_id, entry.for_what) == (CLINIC, clinic, "treatment")
    assert (entry.consent_id, entry.document_ids) == (consent, (note,))
    assert (entry.categories, entry.notice_version) == (("contact_notes",), "2024")
    assert Obligation.NOTICE_2_32 in entry.obligations


def test_what_the_consent_does_not_name_stays_here(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "attendance")
    with pytest.raises(SharingRefused) as refused:
        sharing.save_pdf(desk, for_outside(clinic, note), press, tmp_path / "n.pdf")
    assert refused.value.reason == Reason.DENY_CATEGORY
    assert refused.value.missing == {"contact_notes"}


@pytest.mark.parametrize("how", ["oral", "written"])
def test_a_consent_taken_back_stops_the_next_copy_at_once(desk, press, tmp_path, how):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    consent = a_consent(desk, person_id, clinic, "contact_notes")
    request = for_outside(clinic, note)
    sharing.save_pdf(desk, request, press, tmp_path / "first.pdf")
    consents.revoke(desk, consent, how)
    with pytest.raises(SharingRefused) as refused:
        sharing.save_pdf(desk, request, press, tmp_path / "second.pdf")
    assert refused.value.reason == Reason.DENY_REVOKED
    assert refused.value.consent_id == str(consent)
    assert [one.name for one in tmp_path.glob("*.pdf")] == ["first.pdf"]


def test_a_plan_needs_the_consent_to_name_plans(desk, press, tmp_path):
    person_id, _ = a_person_with_note(desk)
    plan = frozen(desk, person_id=person_id)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "contact_notes")
    request = for_outside(clinic, plan)
    assert answer_on(desk, request).missing == {"recovery_plan"}
    a_consent(desk, person_id, clinic, "recovery_plan")
    made = pages_of(sharing.save_pdf(desk, request, press, tmp_path / "plan.pdf"))
    assert all(FOOT in page for page in made)


def test_a_packet_is_weighed_by_all_that_is_in_it(desk):
    person_id, note = a_person_with_note(desk)
    plan = frozen(desk, person_id=person_id)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "contact_notes")
    answer = answer_on(desk, for_outside(clinic, note, plan))
    assert answer.categories == {"contact_notes", "recovery_plan"}
    assert not answer.allowed


def test_another_purpose_or_receiver_is_refused(desk):
    person_id, note = a_person_with_note(desk)
    clinic, other = a_clinic(desk), a_clinic(desk, "Another Clinic")
    a_consent(desk, person_id, clinic, "contact_notes")
    assert answer_on(desk, for_outside(clinic, note)).allowed
    assert answer_on(desk, for_outside(other, note)).reason is Reason.DENY_RECIPIENT
    housing = for_outside(clinic, note, purpose="housing")
    assert not answer_on(desk, housing).allowed


def test_an_expired_consent_carries_nothing(desk, turning):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "contact_notes")
    turning.pass_time(days=340)
    answer = answer_on(desk, for_outside(clinic, note))
    assert answer.reason is Reason.DENY_EXPIRED
    assert "December 31, 2026" in answer.sentence


def test_drafts_and_errors_reach_nobody_outside(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "contact_notes")
    with pytest.raises(DraftStaysHere):
        sharing.save_pdf(
            desk, for_outside(clinic, a_draft(desk, person_id)), press, tmp_path / "n.pdf"
        )
    signing.mark_entered_in_error(desk, a_key(desk), note, "Wrong person")
    with pytest.raises(DraftStaysHere):
        sharing.save_pdf(desk, for_outside(clinic, note), press, tmp_path / "n.pdf")
    assert disclosures(desk, person_id) == []


def test_somebody_elses_private_people_are_nobody_here(desk):
    _, note = a_person_with_note(desk)
    other = a_grown_up(desk, "Marisol")
    mother = add_party(desk, Party(new_party_id(desk), "Mum", PartyKind.FAMILY, person_id=other))
    with pytest.raises(PartyNotFound):
        answer_on(desk, for_outside(mother, note))


def test_two_people_never_leave_together(desk):
    _, note = a_person_with_note(desk)
    _, other = a_person_with_note(desk, "Marisol")
    with pytest.raises(NothingToShare):
        answer_on(desk, for_outside(a_clinic(desk), note, other))


def test_a_code_on_the_screen_has_no_room_for_the_notice(desk):
    person_id, _ = a_person_with_note(desk)
    plan = frozen(desk, person_id=person_id)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "recovery_plan")
    request = replace(for_outside(clinic, plan), layout=Layout.CARD)
    with pytest.raises(CannotCarryNotice):
        sharing.card_as_qr(desk, request)
    assert disclosures(desk, person_id) == []


def test_an_outside_request_without_anybody_is_invalid(desk):
    _, note = a_person_with_note(desk)
    request = SharingRequest(Selection(None, (note,)), SharingPurpose.OUTSIDE)
    answer = answer_on(desk, request)
    assert answer.reason is Reason.DENY_INVALID_REQUEST
    assert answer.missing >= {"purpose", "recipient"}


def test_what_supervision_alone_may_read_stays_here(desk, press, tmp_path):
    person_id, _ = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "contact_notes")
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers).with_answer("lived_experience_shared", True)
    answers = answers.with_answer("lived_experience_topic", "My own years outside")
    documents.save(desk, opened, documents.Writing(answers))
    signing.sign(desk, a_key(desk), [document_id])
    request = for_outside(clinic, document_id)
    told = " ".join(pages_of(sharing.save_pdf(desk, request, press, tmp_path / "n.pdf")))
    assert "warehouse openings" in told
    assert "My own years outside" not in told


def test_the_days_of_the_consent_bound_the_records(desk):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)

    def for_march(answers):
        answers = ticked(ticked(answers, "cn.what", "contact_notes"), "cn.why", "treatment")
        for link_id, day in (("cn.what.since", "2026-03-01"), ("cn.what.until", "2026-03-31")):
            answers = answers.with_answer(link_id, PartialDate(day))
        return signed(until(answers, LAST_DAY))

    sealed(desk, for_march, person_id=person_id, party_id=clinic)
    answer = answer_on(desk, for_outside(clinic, note))
    assert answer.reason is Reason.DENY_CATEGORY
    assert answer.missing == {"dates"}


def test_after_a_death_only_who_may_act_for_the_person_has_a_right_to_the_record(desk, turning):
    person_id, note = a_person_with_note(desk)
    own = SharingRequest(Selection(None, (note,)), SharingPurpose.PATIENT_ACCESS)
    assert answer_on(desk, own).reason is Reason.ALLOW_PATIENT_ACCESS
    change_legal_facts(desk, person_id, LegalFacts(died_on=date(2026, 2, 1)))
    assert not answer_on(desk, own).allowed
    acting = LegalFacts(died_on=date(2026, 2, 1), representative_name="Ines, executor")
    change_legal_facts(desk, person_id, acting)
    assert answer_on(desk, own).reason is Reason.ALLOW_PATIENT_ACCESS
