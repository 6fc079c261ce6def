"""The contact note as a file that others can read, and as facts that PeerDesk works with."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

from peerdesk.domain.contact_notes import (
    AudioReason,
    CollabMode,
    CollabReasonNot,
    ContactType,
    CopyOffer,
    MissedCause,
    Modality,
    NarrativeFormat,
    NextStepBy,
    NoGoalReason,
    NoteMode,
    OtherRole,
    Outcome,
    PersonAgrees,
    ResourceAction,
    ResourceResult,
    RiskFlag,
)
from peerdesk.domain.goals import StepStatus
from peerdesk.domain.places import Setting
from peerdesk.domain.signing_needs import CRISIS_FIELDS, ContactKind, required_to_sign
from peerdesk.forms.answers import Answers, RowKey, started
from peerdesk.forms.checking import check
from peerdesk.forms.definition import Item, Kind, walk
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.readings import contact_note
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, left_out, to_response
from peerdesk.forms.search_text import search_text
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Value, shown
from peerdesk.resource_files import resource

FILE = resource("forms", "contact-note@1.1.0.json")
NOTE = FormLibrary(resource("forms"))["contact-note"]
RAW: dict[str, Any] = json.loads(FILE.read_bytes())
CODES: dict[str, type[StrEnum]] = {
    "contact_type": ContactType,
    "activities": ContactType,
    "outcome": Outcome,
    "modality": Modality,
    "setting": Setting,
    "audio_reason": AudioReason,
    "missed.cause": MissedCause,
    "no_goal_reason": NoGoalReason,
    "next_steps.who": NextStepBy,
    "next_steps.status": StepStatus,
    "resources.action": ResourceAction,
    "resources.result": ResourceResult,
    "others_present.role": OtherRole,
    "risk_flag": RiskFlag,
    "collab.mode": CollabMode,
    "collab.reason_not": CollabReasonNot,
    "person_agrees": PersonAgrees,
    "copy": CopyOffer,
    "note_mode": NoteMode,
    "narrative_format": NarrativeFormat,
}


def raw_items(raw: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for item in raw.get("item", []) for found in (item, *raw_items(item))]


def option(link_id: str, code: str) -> Coding:
    for each in NOTE.item(link_id).options:
        if isinstance(each.value, Coding) and each.value.code == code:
            return each.value
    raise KeyError(code)


def answered(answers: Answers, row: RowKey | None = None, **given: Value) -> Answers:
    for link_id, value in given.items():
        link = link_id.replace("__", ".")
        chosen = option(link, str(value)) if NOTE.item(link).options else value
        answers = answers.with_answer(link, chosen, row)
    return answers


def a_meeting(**more: Value) -> Answers:
    answers = answered(
        started(NOTE),
        contact_type=ContactType.ONE_ON_ONE,
        outcome=Outcome.ATTENDED,
        modality=Modality.IN_PERSON,
        setting=Setting.LIBRARY,
        start_at=PartialDateTime("2026-05-14T14:05:00-05:00"),
        end_at=PartialDateTime("2026-05-14T14:52:00-05:00"),
        zone="America/Chicago",
        purpose="Darnell wanted to look at two openings.",
        what_i_did="I sat with him while he wrote the first one.",
        response="“I can do this one,” he said.",
        risk_flag=RiskFlag.NONE,
        collab__mode=CollabMode.READ_BACK,
    )
    return answered(answers, None, **more)


def test_it_is_a_questionnaire_for_the_tools_of_others():
    read = Questionnaire.model_validate_json(FILE.read_bytes())
    assert read.url == "urn:peerdesk:form:contact-note"
    assert read.version == "1.1.0"


def test_the_invariants_of_the_standard_hold():
    """que-1 to que-13 of FHIR R4, which the reading tool above does not check."""
    items = raw_items(RAW)
    links = [item["linkId"] for item in items]
    assert len(links) == len(set(links))  # que-2
    for item in items:
        kind, where = item["type"], item["linkId"]
        assert kind != "group" or item.get("item"), where  # que-1
        if kind == "display":
            asks = {"item", "code", "required", "repeats", "readOnly", "enableBehavior"}
            assert not asks & item.keys(), where  # que-1, que-3, que-6, que-9
        assert not {"answerOption", "answerValueSet"} <= item.keys(), where  # que-4
        if {"answerOption", "answerValueSet"} & item.keys():
            assert kind in {"choice", "open-choice"}, where  # que-5
        if "maxLength" in item:
            assert kind in {"string", "text", "url"}, where  # que-10
        assert "initial" not in item, where  # que-8, que-11, que-13
        for condition in item.get("enableWhen", []):
            assert condition["operator"] != "exists" or "answerBoolean" in condition  # que-7
            assert condition["question"] in links
        assert len(item.get("enableWhen", [])) < 2 or "enableBehavior" in item, where  # que-12


def test_conditions_name_codes_that_their_question_offers():
    for item in walk(NOTE.items):
        for condition in item.conditions:
            asked = NOTE.item(condition.question)
            if asked.options and isinstance(condition.answer, Coding):
                assert any(
                    isinstance(each.value, Coding)
                    and (each.value.system, each.value.code)
                    == (condition.answer.system, condition.answer.code)
                    for each in asked.options
                ), item.link_id


@pytest.mark.parametrize("link_id", CODES)
def test_the_options_are_the_codes_of_the_domain_in_its_order(link_id):
    codes = [
        each.value.code for each in NOTE.item(link_id).options if isinstance(each.value, Coding)
    ]
    assert codes == list(CODES[link_id])


def test_the_words_are_those_decided_for_the_screen():
    outcome = {shown(each.value): each.label for each in NOTE.item("outcome").options}
    assert option("outcome", "no_show").display == "We did not meet"
    assert option("outcome", "attended").display == "Met"
    assert set(outcome) == set(outcome.values())
    assert NOTE.item("risk_flag").text == "Did anything about safety come up?"
    safety = [each.label for each in NOTE.item("risk_flag").options]
    assert safety == ["Nothing was raised", "They shared a worry", "Crisis"]


def test_every_competency_is_there_by_category():
    codes = [
        each.value.code
        for each in NOTE.item("competency_tags").options
        if isinstance(each.value, Coding)
    ]
    counts = [sum(code.startswith(f"C{number}.") for code in codes) for number in range(13)]
    assert counts == [1, 5, 5, 4, 4, 4, 6, 6, 5, 6, 6, 7, 5]
    assert [code for code in codes if "." not in code] == [f"C{number}" for number in range(13)]
    assert "not-on-person-copy" in NOTE.item("competency_tags").flags


def test_every_field_that_may_be_needed_for_signing_is_in_the_form():
    for contact_type in ContactType:
        for outcome in Outcome:
            for modality in (Modality.IN_PERSON, Modality.AUDIO, Modality.TEXT_MESSAGE):
                kind = ContactKind(contact_type, outcome, modality, RiskFlag.CRISIS)
                for name in required_to_sign(kind):
                    link = f"crisis.{name}" if name in CRISIS_FIELDS else name
                    assert link == "person_id" or link in NOTE.by_link


def test_narrative_holds_any_length():
    for link_id in ("purpose", "what_i_did", "response", "person_comment"):
        assert NOTE.item(link_id).kind is Kind.TEXT
        assert NOTE.item(link_id).limits.max_length is None


def test_a_meeting_reads_as_typed_facts():
    answers = a_meeting(break_minutes=5, progress_by_person=7)
    answers, row = answers.add_row("next_steps")
    answers = answers.with_answer("next_steps.text", "apply to one opening", row)
    answers = answered(
        answers, row, next_steps__who="person", next_steps__by_when=PartialDate("2026-05-22")
    )
    answers = answers.with_answer("goal_links", ("0197-goal",))
    read = contact_note(answers)
    assert (read.header.contact_type, read.header.outcome) == (
        ContactType.ONE_ON_ONE,
        Outcome.ATTENDED,
    )
    assert (read.header.modality, read.header.setting) == (Modality.IN_PERSON, Setting.LIBRARY)
    assert read.header.start_at == datetime(2026, 5, 14, 19, 5, tzinfo=UTC)
    assert read.header.end_at == datetime(2026, 5, 14, 19, 52, tzinfo=UTC)
    assert (read.header.service_date, read.header.zone) == (date(2026, 5, 14), "America/Chicago")
    assert (read.minutes.breaks, read.minutes.direct) == (5, None)
    assert read.narrative.response == "“I can do this one,” he said."
    assert read.narrative.goal_links == ("0197-goal",)
    assert read.narrative.progress_by_person == 7
    assert read.narrative.opening == "Darnell wanted to look at two openings."
    (step,) = read.next_steps
    assert (step.text, step.who, step.by_when) == (
        "apply to one opening",
        "person",
        date(2026, 5, 22),
    )
    assert read.part.mode is CollabMode.READ_BACK
    assert read.crisis is None
    assert check(answers) == ()


def test_the_service_date_is_the_local_day_of_the_start():
    read = contact_note(a_meeting(start_at=PartialDateTime("2026-05-14T23:40:00-05:00")))
    assert read.header.service_date == date(2026, 5, 14)


def test_an_empty_draft_reads_as_nothing_known():
    read = contact_note(Answers(NOTE))
    assert read.header.contact_type is None
    assert read.header.start_at is None
    assert read.next_steps == ()
    assert read.entry.note_mode is NoteMode.FULL
    assert read.narrative.opening == ""
    assert [problem.link_id for problem in check(Answers(NOTE))] == [
        *("contact_type", "outcome", "start_at", "modality")
    ]


def test_codes_from_elsewhere_and_dates_without_a_clock_are_not_guessed():
    answers = started(NOTE).with_answer("outcome", Coding("urn:x", "banana", "Banana"))
    read = contact_note(answers.with_answer("start_at", PartialDate("2026-05-14")))
    assert read.header.outcome is None
    assert read.header.start_at is None
    assert read.header.service_date == date(2026, 5, 14)


def asks(answers: Answers, *link_ids: str) -> list[bool]:
    state = Enablement(NOTE).state(answers)
    return [state.asks(link_id) for link_id in link_ids]


def test_each_kind_of_contact_opens_its_own_questions():
    own = {
        ContactType.COMMUNITY: "community",
        ContactType.ADVOCACY: "advocacy",
        ContactType.COLLATERAL: "collateral",
        ContactType.TEAM: "team",
        ContactType.ATTEMPT: "attempt",
        ContactType.OUTREACH: "person_label",
        ContactType.CRISIS: "crisis",
        ContactType.SUICIDE_PREVENTION: "crisis",
    }
    for contact_type in ContactType:
        answers = a_meeting(contact_type=contact_type)
        opened = {link for link in own.values() if asks(answers, link) == [True]}
        assert (
            opened == {own[contact_type]} & set(own.values()) if contact_type in own else not opened
        )


def test_phone_and_video_ask_what_telehealth_needs():
    assert asks(a_meeting(), "telehealth", "audio_reason") == [False, False]
    assert asks(a_meeting(modality=Modality.VIDEO), "telehealth", "audio_reason") == [True, False]
    phone = a_meeting(
        modality=Modality.AUDIO, audio_reason=AudioReason.NO_DATA, privacy_confirmed=True
    )
    assert asks(phone, "audio_reason") == [True]
    read = contact_note(phone).telehealth
    assert (read.audio_reason, read.privacy_confirmed) == (AudioReason.NO_DATA, True)


def test_a_missed_visit_asks_what_was_tried_and_keeps_the_text_already_written():
    missed = a_meeting(outcome=Outcome.NO_SHOW, wait_minutes=20, missed__cause=MissedCause.ACCESS)
    missed = missed.with_answer(
        "missed.tried", (option("missed.tried", "called"), "asked at the desk")
    )
    missed = answered(missed, missed__next_try=PartialDateTime("2026-05-15T10:00:00-05:00"))
    assert asks(missed, "missed", "collab", "purpose", "response") == [True, False, True, True]
    read = contact_note(missed)
    assert read.missed.tried == ("called", "asked at the desk")
    assert read.missed.cause is MissedCause.ACCESS
    assert read.missed.next_try == datetime(2026, 5, 15, 15, tzinfo=UTC)
    assert read.minutes.wait == 20
    assert [out.link_id for out in left_out(missed)] == ["collab.mode"]
    assert contact_note(a_meeting()).missed.tried == ()


def test_a_crisis_opens_its_facts_and_closing_it_keeps_them():
    crisis = a_meeting(risk_flag=RiskFlag.CRISIS, crisis__plan_used=True)
    crisis = crisis.with_answer("crisis.988_offered", value := True)
    crisis, row = crisis.add_row("crisis.who_was_called")
    crisis = answered(crisis, row, crisis__who_was_called__role="mobile team")
    read = contact_note(crisis).crisis
    assert read is not None
    assert (read.offered_988, read.plan_used) == (value, True)
    assert [called.role for called in read.who_was_called] == ["mobile team"]
    calm = answered(crisis, risk_flag=RiskFlag.NONE)
    assert contact_note(calm).crisis is None
    assert contact_note(answered(calm, risk_flag=RiskFlag.CRISIS)).crisis == read


def test_no_next_step_is_an_honest_answer():
    answers = a_meeting(next_steps_none=True)
    assert asks(answers, "next_steps") == [False]
    assert contact_note(answers).next_steps_none


@pytest.mark.parametrize("mode", [NoteMode.LOGISTICS_ONLY, NoteMode.AGGREGATE_ONLY])
def test_a_programme_without_narrative_asks_for_none(mode):
    answers = a_meeting(note_mode=mode)
    narrative = ("purpose", "what_i_did", "response", "goals", "next_steps", "collab", "learning")
    assert not any(asks(answers, *narrative))
    assert contact_note(answers).narrative.purpose == ""
    assert answers.value("purpose")  # the draft still has it


@pytest.mark.parametrize("mode", [NoteMode.LOGISTICS_ONLY, NoteMode.AGGREGATE_ONLY])
def test_a_programme_without_narrative_tells_nothing_of_a_person_in_any_other_part(mode):
    words = {
        "crisis.what_was_noticed", "crisis.what_person_wanted", "advocacy.wish",
        "collateral.topic", "community.person_led", "strengths_seen", "person_comment",
    }  # fmt: skip
    everything = every_answer()
    kinds = (ContactType.CRISIS, ContactType.ADVOCACY, ContactType.COLLATERAL)
    for kind in (*kinds, ContactType.COMMUNITY):
        answers = answered(everything, contact_type=kind, note_mode=mode)
        assert not any(asks(answers, *words))


def test_work_without_a_person_asks_for_its_kind_and_nothing_of_a_person():
    work = a_meeting(contact_type=ContactType.ACTIVITY, activity__kind="supervision")
    of_a_person = (
        "outcome", "modality", "setting", "others_present", "response", "strengths_seen",
        "goals", "next_steps", "risk_flag", "collab", "learning", "telehealth",
    )  # fmt: skip
    assert asks(work, "activity.kind", "purpose", "what_i_did") == [True, True, True]
    assert not any(asks(work, *of_a_person))
    assert contact_note(work).activity == "supervision"
    assert asks(a_meeting(), "activity.kind") == [False]


@pytest.mark.parametrize(
    ("kind", "outcome", "asked"),
    [
        (ContactType.ONE_ON_ONE, Outcome.ATTENDED, True),
        (ContactType.ONE_ON_ONE, Outcome.LEFT_EARLY_SAFETY, True),
        (ContactType.ONE_ON_ONE, Outcome.NO_ANSWER, False),
        (ContactType.ONE_ON_ONE, Outcome.LEFT_MESSAGE, False),
        (ContactType.ATTEMPT, Outcome.ATTENDED, False),
    ],
)
def test_a_call_nobody_answered_asks_nothing_about_the_line(kind, outcome, asked):
    call = a_meeting(contact_type=kind, outcome=outcome, modality=Modality.AUDIO)
    assert asks(call, "telehealth", "audio_reason") == [asked, asked]


def test_what_the_person_changed_is_read_with_both_wordings():
    answers, row = a_meeting(person_agrees=PersonAgrees.PARTLY).add_row("collab.edits")
    words = {"field": "purpose", "before": "He wanted a job.", "after": "I want that job."}
    for name, text in words.items():
        answers = answers.with_answer(f"collab.edits.{name}", text, row)
    part = contact_note(answers).part
    (edit,) = part.edits
    assert (edit.field, edit.before, edit.after) == tuple(words.values())
    assert not edit.put_back
    assert part.disagrees
    assert not contact_note(a_meeting(person_agrees=PersonAgrees.YES)).part.disagrees


def test_a_note_on_the_first_version_of_the_form_still_reads():
    first = FormLibrary(resource("forms"))["urn:peerdesk:form:contact-note|1.0.0"]
    read = contact_note(started(first))
    assert (read.activity, read.plan_link, read.part.edits) == ("", "", ())
    assert (read.part.typed_comment, read.part.initials, read.collateral.told) == (False, "", "")


def test_late_and_other_facts_of_the_entry_are_read():
    answers = a_meeting(
        late=True, part2_protected=True, pos_code="99", narrative_format=NarrativeFormat.DAP
    )
    assert [problem.link_id for problem in check(answers)] == ["late_reason"]
    read = contact_note(answered(answers, late_reason="The vault was at the office."))
    assert (read.entry.late, read.entry.late_reason) == (True, "The vault was at the office.")
    assert read.entry.narrative_format is NarrativeFormat.DAP
    assert (read.entry.part2_protected, read.billing.pos_code) == (True, "99")


def every_answer() -> Answers:
    answers = Answers(NOTE)
    for item in walk(NOTE.items):
        for row in answers.every_row(NOTE.holder(item.link_id)):
            if item.kind is Kind.GROUP and item.repeats:
                answers, _ = answers.add_row(item.link_id, row)
            elif item.is_question:
                answers = answers.with_answer(item.link_id, some(item), row)
    return answers


def some(item: Item) -> Value:
    if item.options:
        return item.options[0].value
    by_kind: dict[Kind, Value] = {
        Kind.BOOLEAN: True,
        Kind.INTEGER: 1,
        Kind.DATE: PartialDate("2026-05"),
        Kind.DATE_TIME: PartialDateTime("2026-05-14T14:05:00-05:00"),
    }
    return by_kind.get(item.kind, f"words of {item.link_id}")


def test_search_finds_every_visible_text_and_no_machine_field():
    text = search_text(every_answer())
    for item in walk(NOTE.items):
        if item.kind in {Kind.STRING, Kind.TEXT}:
            assert (f"words of {item.link_id}" in text.splitlines()) is not item.look.hidden


@pytest.mark.parametrize("mode", [NoteMode.LOGISTICS_ONLY, NoteMode.AGGREGATE_ONLY])
def test_words_a_programme_keeps_out_of_notes_are_not_found_either(mode):
    hidden = a_meeting(note_mode=mode, place_detail="Reading room")
    assert search_text(hidden) == "Reading room"
    assert "two openings" in search_text(answered(hidden, note_mode=NoteMode.FULL))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_full_note_is_a_response_for_the_tools_of_others_and_reads_back(language):
    form = FormLibrary(resource("forms")).in_language("contact-note", language)
    answers = from_response(
        form, canonical_bytes(to_response(every_answer(), ResponseHeader(), frozen=False))
    )
    header = ResponseHeader(
        "completed", subject="urn:uuid:p", authored=datetime(2026, 5, 14, tzinfo=UTC)
    )
    data = canonical_bytes(to_response(answers, header, frozen=True))
    assert QuestionnaireResponse.model_validate_json(data).language == language
    assert contact_note(from_response(form, data)) == contact_note(answers)
