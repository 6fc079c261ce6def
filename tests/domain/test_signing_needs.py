"""Signing needs: what each kind of contact asks for before it can be signed."""

import pytest

from peerdesk.domain.contact_notes import ContactType, Modality, NoteMode, Outcome, RiskFlag
from peerdesk.domain.signing_needs import ContactKind, late_reason_missing, required_to_sign

MET = ContactKind(ContactType.ONE_ON_ONE, Outcome.ATTENDED, Modality.IN_PERSON)


def test_a_routine_contact_asks_for_the_whole_core():
    assert required_to_sign(MET) == (
        "person_id", "outcome", "start_at", "end_at", "modality", "setting", "goal_links",
        "purpose", "what_i_did", "response", "next_steps", "collab.mode", "risk_flag",
    )  # fmt: skip


@pytest.mark.parametrize(
    "kind",
    [
        ContactKind(ContactType.ATTEMPT, Outcome.NO_ANSWER, Modality.AUDIO),
        ContactKind(ContactType.ONE_ON_ONE, Outcome.NO_SHOW, Modality.IN_PERSON),
        ContactKind(ContactType.ATTEMPT),
    ],
)
def test_a_missed_contact_asks_for_planned_time_what_was_tried_and_the_next_try(kind):
    assert required_to_sign(kind) == (
        "person_id", "outcome", "start_at", "modality", "what_i_did", "next_steps",
    )  # fmt: skip


def test_work_without_a_person_asks_only_for_time_and_purpose():
    kind = ContactKind(ContactType.ACTIVITY, Outcome.ATTENDED)
    assert required_to_sign(kind) == ("start_at", "end_at", "purpose")


def test_a_text_message_needs_no_end_and_no_place():
    kind = ContactKind(ContactType.ONE_ON_ONE, Outcome.ATTENDED, Modality.TEXT_MESSAGE)
    assert not {"end_at", "setting"} & set(required_to_sign(kind))


@pytest.mark.parametrize(
    "kind",
    [
        ContactKind(ContactType.CRISIS, Outcome.ATTENDED),
        ContactKind(ContactType.SUICIDE_PREVENTION, Outcome.ATTENDED),
        ContactKind(ContactType.ONE_ON_ONE, Outcome.ATTENDED, risk=RiskFlag.CRISIS),
    ],
)
def test_a_crisis_opens_its_block(kind):
    assert {"what_was_noticed", "988_offered", "follow_up_due"} <= set(required_to_sign(kind))
    assert "988_offered" not in required_to_sign(MET)


@pytest.mark.parametrize(
    ("contact_type", "field"),
    [
        (ContactType.LINKAGE, "resources"),
        (ContactType.ADVOCACY, "others_present"),
        (ContactType.COLLATERAL, "others_present"),
    ],
)
def test_some_kinds_ask_for_one_thing_more(contact_type, field):
    assert field in required_to_sign(ContactKind(contact_type, Outcome.ATTENDED))
    assert field not in required_to_sign(MET)


def test_a_logistics_only_programme_never_asks_for_narrative():
    kind = ContactKind(
        ContactType.CRISIS, Outcome.ATTENDED, Modality.IN_PERSON, note_mode=NoteMode.LOGISTICS_ONLY
    )
    assert required_to_sign(kind) == (
        "person_id", "outcome", "start_at", "end_at", "modality", "setting", "risk_flag",
    )  # fmt: skip


def test_an_aggregate_programme_never_asks_for_a_person():
    kind = ContactKind(ContactType.ONE_ON_ONE, note_mode=NoteMode.AGGREGATE_ONLY)
    assert "person_id" not in required_to_sign(kind)


def test_late_needs_its_reason_only_where_the_programme_asks():
    assert late_reason_missing(late=True, reason="  ", reason_required=True)
    assert not late_reason_missing(late=True, reason="Office closed", reason_required=True)
    assert not late_reason_missing(late=True, reason=None, reason_required=False)
    assert not late_reason_missing(late=False, reason=None, reason_required=True)
