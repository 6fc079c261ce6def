"""Signing needs: what each kind of contact asks for before it can be signed."""

import json
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from peerdesk.domain.contact_notes import ContactType, Modality, NoteMode, Outcome, RiskFlag
from peerdesk.domain.signing_needs import (
    CRISIS_FIELDS,
    CRISIS_NEEDED,
    ContactKind,
    late_reason_missing,
    required_to_sign,
)
from peerdesk.resource_files import resource

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


@pytest.mark.parametrize("kind", [ContactType.TEAM, ContactType.ADVOCACY])
def test_a_meeting_about_nobody_asks_for_no_place_and_no_safety_of_a_person(kind):
    met = ContactKind(kind, Outcome.ATTENDED, Modality.IN_PERSON)
    about_a_person, about_nobody = (
        set(required_to_sign(replace(met, has_person=has_person))) for has_person in (True, False)
    )
    assert about_a_person - about_nobody == {"setting", "risk_flag"}
    told = replace(met, has_person=False, risk=RiskFlag.CRISIS)
    assert set(CRISIS_NEEDED) <= set(required_to_sign(told))


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
    assert {"what_was_noticed", "988_offered", "plan_used"} <= set(required_to_sign(kind))
    assert "988_offered" not in required_to_sign(MET)


def test_a_crisis_never_asks_for_what_may_not_have_happened():
    needed = set(required_to_sign(ContactKind(ContactType.CRISIS, Outcome.ATTENDED)))
    assert not needed & {"who_was_called", "handoff_to", "supervisor_told_at", "follow_up_due"}
    assert set(CRISIS_NEEDED) < set(CRISIS_FIELDS)


@pytest.mark.parametrize(
    ("contact_type", "field"),
    [
        (ContactType.LINKAGE, "resources"),
        (ContactType.ADVOCACY, "advocacy.with_role"),
        (ContactType.COLLATERAL, "collateral.direction"),
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


def link_ids(items: list[dict[str, Any]]) -> set[str]:
    below = [link_ids(item.get("item", [])) for item in items]
    return {item["linkId"] for item in items}.union(*below)


def test_every_need_is_a_question_of_the_form():
    form = json.loads(resource("forms", "contact-note@1.1.0.json").read_text(encoding="utf-8"))
    kinds = (
        ContactKind(kind, outcome, modality)
        for kind, outcome, modality in product(ContactType, Outcome, Modality)
    )
    needed = {field for kind in kinds for field in required_to_sign(kind)} - {"person_id"}
    asked = link_ids(form["item"])
    assert {f"crisis.{field}" if field in CRISIS_FIELDS else field for field in needed} <= asked


def test_the_counts_of_a_round_need_its_times_its_place_and_how_many_were_reached():
    kind = ContactKind(ContactType.OUTREACH, modality=Modality.IN_PERSON, is_tally=True)
    assert required_to_sign(kind) == ("start_at", "end_at", "place_detail", "outreach.reached")


def test_somebody_met_on_a_round_needs_far_less_than_a_visit():
    met = ContactKind(ContactType.OUTREACH, Outcome.ATTENDED, Modality.IN_PERSON)
    needed = required_to_sign(met)
    assert needed == ("outcome", "start_at", "modality", "outreach.living", "risk_flag")
    on_the_phone = ContactKind(ContactType.OUTREACH, Outcome.ATTENDED, Modality.AUDIO)
    assert "outreach.living" not in required_to_sign(on_the_phone)
    in_crisis = replace(met, risk=RiskFlag.CRISIS)
    assert set(CRISIS_NEEDED) <= set(required_to_sign(in_crisis))
    about_nobody = replace(met, has_person=False)
    assert "purpose" in required_to_sign(about_nobody)
