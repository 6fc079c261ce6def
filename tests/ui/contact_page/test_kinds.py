"""Each kind of contact asks what it needs and no more, in the window."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel

from peerdesk.domain.contact_notes import NoteMode
from peerdesk.domain.people import Participation, ParticipationChange
from peerdesk.domain.preflight import Rule
from peerdesk.services import people, preflight, profiles
from tests.builders import a_draft


def shown(stage):
    """The parts of the page that can be seen."""
    editor = stage.editor
    parts = ("outcome", "narrative", "safety", "crisis", "part", "why_not", "theirs")
    seen = {name for name in parts if getattr(editor, name).isVisible()}
    asked = editor.form_parts.asked
    groups = (
        *("activity", "telehealth", "attempt", "missed", "community", "advocacy"),
        *("collateral", "team"),
    )
    return seen | {group for group in groups if asked.holds(group)}


def begin(stage, person, kind, outcome="attended"):
    stage.open("today")
    stage.open("contact", person=str(person), kind=kind)
    if outcome:
        stage.contact.presenter.choose("outcome", outcome)
    stage.settle()
    return shown(stage)


def test_every_kind_opens_its_own_part(stage, darnell):
    core = {"outcome", "narrative", "safety", "part", "theirs"}
    own = {
        "one_on_one": set(),
        "plan_visit": set(),
        "wellness_plan": set(),
        "linkage": set(),
        "community": {"community"},
        "advocacy": {"advocacy"},
        "team": {"team"},
        "collateral": {"collateral"},
        "crisis": {"crisis"},
        "suicide_prevention": {"crisis"},
    }
    for kind, parts in own.items():
        assert begin(stage, darnell, kind) == core | parts, kind
    assert begin(stage, darnell, "activity", outcome="") == {"narrative", "activity"}
    missed = {"outcome", "narrative", "safety", "attempt", "missed"}
    assert begin(stage, darnell, "attempt", "no_answer") == missed
    assert begin(stage, darnell, "one_on_one", "no_show") == missed - {"attempt"}
    assert begin(stage, darnell, "one_on_one", "not_reachable_facility") == missed - {"attempt"}


def test_a_call_asks_about_the_line_only_when_it_was_answered(stage, darnell):
    begin(stage, darnell, "one_on_one")
    stage.contact.presenter.choose("modality", "audio")
    assert "telehealth" in shown(stage)
    stage.contact.presenter.choose("outcome", "no_answer")
    assert "telehealth" not in shown(stage)


def test_a_programme_that_keeps_logistics_only_shows_no_place_for_words(stage, desk, darnell):
    document = a_draft(desk, darnell)
    profiles.choose_note_mode(desk, NoteMode.LOGISTICS_ONLY)
    stage.open("contact", document=str(document))
    assert shown(stage) & {"part", "theirs", "why_not"} == set()
    assert not any(field.isVisible() for field in stage.editor.narrative.fields.values())
    assert not stage.editor.theirs.can_turn
    assert stage.contact.presenter.text("purpose")  # not lost, only out of sight
    assert not stage.contact.presenter.keeper.touched
    assert begin(stage, darnell, "one_on_one") == {"outcome", "narrative", "safety"}
    assert not any(field.isVisible() for field in stage.editor.narrative.fields.values())
    profiles.choose_note_mode(desk, None)
    stage.open("today")
    stage.open("contact", document=str(document))
    assert stage.editor.narrative.fields["purpose"].isVisible()
    assert stage.editor.narrative.fields["purpose"].text.startswith("Darnell wanted")


@pytest.mark.parametrize(
    ("status", "kind", "said"),
    [
        ("paused_by_person", "one_on_one", "Taking a break"),
        ("lost_contact", "attempt", "Out of touch"),
        ("", "one_on_one", ""),
    ],
)
def test_where_the_person_stands_is_said_and_never_in_the_way(
    stage, desk, darnell, status, kind, said
):
    if status:
        for each in ("engaged", status):
            entry = ParticipationChange(Participation(each), date(2026, 1, 5))
            people.set_participation(desk, darnell, entry)
    stage.open("contact", person=str(darnell))
    presenter = stage.contact.presenter
    assert presenter.code("contact_type") == kind
    assert presenter.standing()[0].startswith(said)
    assert bool(presenter.standing()[0]) is bool(said)


def test_codes_are_suggested_in_sight_and_changed_under_more(stage, desk, darnell):
    profiles.choose(desk, "US-NJ-HorizonSUD")
    begin(stage, darnell, "one_on_one")
    presenter = stage.contact.presenter
    presenter.choose("modality", "audio")
    presenter.choose("setting", "home")
    presenter.type_when("205p-252p")
    quiet = stage.editor.header.quiet_line.text()
    assert "billed with H0038 HF 93 · place of service 10" in quiet
    stage.editor.form_parts.unfold.click()
    billing = stage.editor.form_parts.billing
    assert billing.fields["modifiers"].placeholderText() == "HF 93"
    assert billing.fields["pos_code"].placeholderText() == "10"
    billing.go_to("modifiers")
    stage.write("hf, fq")
    assert presenter.answers.values("modifiers") == ("HF", "FQ")
    assert "H0038 HF FQ" in stage.editor.header.quiet_line.text()
    profiles.choose(desk, "GRANT-ONLY")
    begin(stage, darnell, "one_on_one")
    stage.editor.form_parts.unfold.click()
    assert not stage.editor.form_parts.billing.isVisible()


def test_saying_crisis_leads_at_once_to_its_facts(stage, darnell):
    begin(stage, darnell, "one_on_one")
    stage.editor.safety.buttons()["crisis"].click()
    stage.settle()
    stage.write("They would not look up.")
    assert stage.contact.presenter.text("crisis.what_was_noticed") == "They would not look up."
    stage.editor.safety.buttons()["none"].click()
    stage.settle()
    assert not stage.editor.crisis.isVisible()


def test_saying_not_this_time_leads_to_the_reason(stage, darnell):
    begin(stage, darnell, "one_on_one")
    stage.contact.presenter.choose("risk_flag", "none")
    stage.editor.part.buttons()["not_done"].click()
    stage.settle()
    assert stage.focus.accessibleDescription() == "Why not?"
    stage.press(Qt.Key.Key_Space)
    assert stage.contact.presenter.code("collab.reason_not")
    stage.press(Qt.Key.Key_Tab)
    assert stage.editor.theirs.isAncestorOf(stage.focus)


def test_tab_too_goes_from_not_this_time_to_the_reason(stage, darnell):
    begin(stage, darnell, "one_on_one")
    stage.contact.presenter.choose("collab.mode", "not_done")
    stage.editor.part.focus_first()
    stage.press(Qt.Key.Key_Tab)
    assert stage.editor.why_not.isAncestorOf(stage.focus)


def begin_without_a_person(stage, kind):
    stage.open("contact")
    stage.contact.who.chosen.emit(None)
    stage.settle()
    for link_id, code in (("contact_type", kind), ("outcome", "attended")):
        stage.contact.presenter.choose(link_id, code)
    stage.settle()
    return shown(stage)


@pytest.mark.parametrize(("kind", "own"), [("team", set()), ("advocacy", {"advocacy"})])
def test_nobody_is_asked_about_where_no_person_is(stage, desk, kind, own):
    profiles.choose(desk, "US-NJ-HorizonSUD")
    assert begin_without_a_person(stage, kind) == {"outcome", "narrative"} | own
    editor, presenter = stage.editor, stage.contact.presenter
    assert not editor.narrative.fields["response"].isVisible()
    assert not editor.narrative.did_not_say.isVisible()
    assert not editor.form_parts.asked.holds("advocacy.wish")
    presenter.choose("modality", "video")
    stage.settle()
    assert shown(stage) == {"outcome", "narrative"} | own
    assert not editor.header.choices["setting"].isVisible()
    presenter.type_when("205p-252p")
    quiet = editor.header.quiet_line.text()
    assert "not billed to a person" in quiet
    assert "unit" not in quiet
    editor.form_parts.unfold.click()
    assert not editor.form_parts.billing.isVisible()


def test_a_team_meeting_without_a_person_lacks_nothing_of_one(stage):
    begin_without_a_person(stage, "team")
    presenter = stage.contact.presenter
    lacking = {one.link_id for one in presenter.missing()}
    assert lacking == {"start_at", "end_at", "purpose", "what_i_did"}
    stage.editor.form_parts.unfold.click()
    stage.settle()
    assert not stage.editor.form_parts.more.holds("collab")
    assert stage.editor.form_parts.more.holds("minutes")


def test_words_written_before_stay_in_sight_without_a_person(stage):
    begin_without_a_person(stage, "one_on_one")
    stage.contact.presenter.answer("response", "They want another room.")
    stage.contact.presenter.choose("contact_type", "team")
    stage.settle()
    assert stage.editor.narrative.fields["response"].isVisible()


def test_a_place_and_a_crisis_said_before_stay_in_sight_without_a_person(stage):
    begin_without_a_person(stage, "one_on_one")
    stage.contact.presenter.choose("setting", "home")
    stage.contact.presenter.choose("risk_flag", "crisis")
    stage.contact.presenter.choose("contact_type", "team")
    stage.settle()
    assert {"safety", "crisis"} <= shown(stage)
    assert stage.editor.header.choices["setting"].isVisible()


def test_words_of_danger_in_a_meeting_about_nobody_ask_for_no_answer(stage, desk):
    begin_without_a_person(stage, "team")
    presenter = stage.contact.presenter
    presenter.answer("what_i_did", "I told the team what to do when someone wants to die.")
    known = preflight.surroundings(desk, presenter.keeper.document_id, with_earlier=False)
    draft = presenter.keeper.opened.draft
    note = preflight.text_of(draft, presenter.answers)
    assert Rule.RISK not in {one.rule for one in preflight.findings(note, known)}


def test_somebody_met_on_a_round_without_a_record_is_told_of(stage):
    begin_without_a_person(stage, "outreach")
    assert stage.editor.narrative.fields["response"].isVisible()


def the_state(stage, person):
    begin(stage, person, "one_on_one")
    stage.contact.presenter.choose("modality", "video")
    stage.settle()
    assert stage.editor.form_parts.asked.go_to("person_location_state")
    return stage.focus


def test_a_state_is_taken_by_its_letters_or_its_name(stage, darnell):
    line = the_state(stage, darnell)
    stage.write("ca")
    assert stage.contact.presenter.text("person_location_state") == "CA"
    assert not [words for words in said_in(stage) if "letter" in words]
    line.clear()
    stage.write("new mexico")
    stage.press(Qt.Key.Key_Tab)
    assert line.text() == "NM"
    assert stage.contact.presenter.text("person_location_state") == "NM"


def test_no_such_state_is_said_kindly_and_nothing_is_cut(stage, darnell):
    line = the_state(stage, darnell)
    stage.write("z")
    assert not any("no such state" in words for words in said_in(stage))
    stage.write("z")
    assert any("There is no such state" in words for words in said_in(stage))
    assert line.text() == "zz"
    assert stage.contact.presenter.text("person_location_state") == ""


def test_passing_by_the_state_changes_nothing(stage, darnell):
    stage.open("contact", person=str(darnell), kind="one_on_one")
    presenter = stage.contact.presenter
    presenter.choose("modality", "video")
    stage.settle()
    stage.editor.form_parts.asked.go_to("person_location_state")
    answered = []
    presenter.answered.connect(lambda: answered.append(1))
    stage.press(Qt.Key.Key_Tab)
    assert answered == []


def said_in(stage):
    labels = stage.editor.form_parts.asked.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible()]


def is_in_sight(stage):
    """Whether all of what has the focus is seen in the part of the page that is scrolled to."""
    seen, focus = stage.contact.work.viewport(), stage.focus
    top = focus.mapTo(seen, focus.rect().topLeft())
    return seen.rect().contains(QRect(top, focus.size()))


@pytest.mark.parametrize(
    ("question", "code", "part"), [("safety", "crisis", "crisis"), ("part", "not_done", "why_not")]
)
def test_what_an_answer_opens_is_brought_into_sight(stage, darnell, question, code, part):
    begin(stage, darnell, "one_on_one")
    stage.window.resize(1100, 560)
    asked = getattr(stage.editor, question)
    asked.focus_first()
    stage.contact.work.ensureWidgetVisible(asked, 0, 0)
    stage.settle()
    asked.buttons()[code].click()
    stage.settle()
    assert getattr(stage.editor, part).isAncestorOf(stage.focus)
    stage.qtbot.waitUntil(lambda: is_in_sight(stage))
