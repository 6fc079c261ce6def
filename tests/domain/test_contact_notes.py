"""Contact notes: what each kind of contact asks for (`contact-notes.md` §2, §3, §7)."""

import pytest

from peerdesk.domain.contact_notes import (
    ContactKind,
    ContactType,
    Modality,
    NoteMode,
    Outcome,
    PersonNeed,
    RiskFlag,
    forces_zero_units,
    is_live,
    is_urgent,
    late_reason_missing,
    person_need,
    required_to_sign,
)

MET = ContactKind(ContactType.ONE_ON_ONE, Outcome.ATTENDED, Modality.IN_PERSON)


def test_only_a_contact_that_took_place_may_count_units():
    counted = {outcome for outcome in Outcome if not forces_zero_units(outcome)}
    assert counted == {Outcome.ATTENDED, Outcome.ATTENDED_PARTIAL}


def test_a_person_may_be_absent_only_from_outreach_team_advocacy_and_activity():
    without = {kind for kind in ContactType if person_need(kind) is not PersonNeed.ALWAYS}
    assert {str(kind) for kind in without} == {"outreach", "advocacy", "team", "activity"}
    assert person_need(ContactType.ACTIVITY) is PersonNeed.NEVER


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
    assert not is_live(Modality.TEXT_MESSAGE)


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
    assert is_urgent(kind.contact_type, kind.risk)


def test_a_shared_concern_is_not_yet_a_crisis():
    assert not is_urgent(ContactType.ONE_ON_ONE, RiskFlag.CONCERN_SHARED)
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
