"""A plan is written, kept with every letter, saved as a version, and read in any of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.values import PartialDate
from peerdesk.services import people, plans
from tests.builders import a_key
from tests.ui.paper_stage import CTRL
from tests.ui.plan_page.stage import PlanStage


def filled(desk, document_id, **more):
    """The plan with what a paper needs, saved."""
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers
    given = {"me.title": "Mine", "me.name": "D.", "me.lang": "English"} | {
        key.replace("__", "."): text for key, text in more.items()
    }
    for link_id, text in given.items():
        answers = answers.with_answer(link_id, text)
    plans.save(desk, opened, answers, opened.draft.cursor)
    return document_id


def a_version(desk, document_id, **more):
    filled(desk, document_id, **more)
    plans.save_version(desk, a_key(desk), document_id)
    return document_id


def texts(widget):
    QApplication.processEvents()  # what was just put into a layout shows itself a turn later
    return [made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget)]


# --- Writing --------------------------------------------------------------------------------------


def test_a_new_plan_opens_to_be_written_at_its_first_question(stage, recovery):
    stage.open(recovery)
    assert stage.form.writing() is not None
    assert stage.page.head.begin.isHidden()
    assert "Every word is kept" in stage.page.head.notice.text()


def test_what_is_typed_is_in_the_vault_without_any_button(qtbot, stage, desk, recovery):
    stage.open(recovery)
    with qtbot.waitSignal(stage.page.presenter.saved):
        stage.write("me.title", "Blue notebook")
    kept = plans.open_plan(desk, recovery)
    assert kept.answers.value("me.title") == "Blue notebook"
    assert stage.page.head.title.text() == "Blue notebook"
    assert "Blue notebook" not in stage.window.windowTitle()


def test_leaving_and_coming_back_returns_to_the_same_letter(stage, recovery):
    stage.open(recovery)
    stage.write("rp.hope", "A quiet place and a cat")
    for _ in range(3):
        stage.press(Qt.Key.Key_Left)
    place = stage.page.place()
    stage.window.go("plans")
    stage.open(recovery, **{k: v for k, v in place.items() if k != "document"})
    assert stage.form.writing() == ("rp.hope", None)
    assert stage.focus.textCursor().position() == len("A quiet place and a cat") - 3


def test_after_a_crash_the_draft_opens_at_its_last_question(qtbot, stage, desk, theme, recovery):
    stage.open(recovery)
    stage.write("rp.hope", "A quiet place")
    assert stage.page.flush()
    other = PlanStage(qtbot, desk, theme)
    other.open(recovery)
    assert other.form.writing() == ("rp.hope", None)
    assert other.answers.value("rp.hope") == "A quiet place"


def test_nothing_on_the_page_counts_or_scores(stage, recovery):
    stage.open(recovery)
    shown = " ".join(texts(stage.page) + texts(stage.page.side)).lower()
    for word in ("%", "complete", "score", "missing", "required"):
        assert word not in shown


def test_the_questions_change_their_language_and_the_words_stay(stage, desk, recovery):
    stage.open(recovery)
    stage.write("rp.hope", "A quiet place")
    part = stage.form.shown_part()
    stage.page.head.language_chosen.emit("es")
    stage.settle()
    assert stage.answers.form.shown_in == "es"
    assert stage.answers.value("rp.hope") == "A quiet place"
    assert stage.form.shown_part().same_place(part)
    assert stage.form.shown_part().name != part.name
    assert plans.open_plan(desk, recovery).answers.form.shown_in == "es"


# --- Versions -------------------------------------------------------------------------------------


def test_ctrl_enter_and_the_passphrase_save_a_version(stage, desk, recovery):
    filled(desk, recovery, rp__hope="A quiet place")
    stage.open(recovery)
    stage.save_version()
    assert plans.read_plan(desk, recovery).summary.version_count == 1
    assert "Saved as version 1." in stage.said()
    assert stage.page.presenter.keeper is None
    assert "A quiet place" in texts(stage.page.sheet)


def test_only_what_a_paper_makes_no_sense_without_is_asked_for_first(stage, recovery):
    stage.open(recovery)
    stage.press(Qt.Key.Key_Return, CTRL)
    links = [link.text() for link in stage.page.version.links]
    assert links == [
        "Answer: What do you want to call this plan?",
        "Answer: What name should be printed?",
    ]
    assert not stage.page.version.panel.button.isEnabled()
    stage.page.version.links[0].click()
    stage.settle()
    assert stage.form.writing() == ("me.title", None)


def test_a_wrong_passphrase_keeps_everything_as_it_is(stage, desk, recovery):
    filled(desk, recovery)
    stage.open(recovery)
    stage.save_version("not this one at all")
    assert stage.page.version.panel.row.error
    assert plans.read_plan(desk, recovery).summary.version_count == 0


def test_esc_leaves_the_saving_and_goes_on_writing(stage, desk, recovery):
    filled(desk, recovery)
    stage.open(recovery)
    stage.press(Qt.Key.Key_Return, CTRL)
    assert not stage.page.version.isHidden()
    stage.press(Qt.Key.Key_Escape)
    assert stage.page.version.isHidden()
    assert stage.form.writing() is not None


def test_a_plan_in_force_is_read_until_someone_changes_it(stage, desk, recovery):
    a_version(desk, recovery, rp__hope="A quiet place")
    stage.open(recovery)
    assert stage.form is None
    assert stage.page.head.begin.hasFocus()
    assert not plans.read_plan(desk, recovery).summary.has_open_draft
    stage.page.head.begin.click()
    stage.settle()
    assert stage.form is not None
    assert "Version 1 stays in use" in stage.page.head.notice.text()


def test_the_second_version_asks_what_changed_in_their_words(stage, desk, recovery):
    a_version(desk, recovery)
    stage.open(recovery)
    stage.page.begin()
    stage.write("rp.hope", "A quiet place")
    stage.press(Qt.Key.Key_Return, CTRL)
    assert stage.page.version.change_row.isVisible()
    assert stage.page.version.panel.passphrase.hasFocus()  # what is typed blindly is not for all
    stage.page.version.change.setPlainText("I know what I want now.")
    stage.page._leave_saving()
    stage.save_version()
    assert plans.versions(desk, recovery)[-1].change == "I know what I want now."


def test_an_older_version_is_read_as_it_was_saved_and_esc_comes_back(stage, desk, recovery):
    a_version(desk, recovery, rp__hope="A quiet place")
    a_version(desk, recovery, rp__hope="A loud place")
    stage.open(recovery)
    assert "A loud place" in texts(stage.page.sheet)
    stage.page.head.version_chosen.emit(1)
    assert "A quiet place" in texts(stage.page.sheet)
    assert "newer one is in use" in stage.page.head.notice.text()
    stage.press(Qt.Key.Key_Escape)
    assert "A loud place" in texts(stage.page.sheet)


def test_an_older_version_can_be_read_while_a_draft_is_open(stage, desk, recovery):
    a_version(desk, recovery, rp__hope="A quiet place")
    stage.open(recovery)
    stage.page.begin()
    stage.write("rp.hope", " and a cat")
    stage.page.head.version_chosen.emit(1)
    assert stage.page.writing.isHidden()
    assert "A quiet place" in texts(stage.page.sheet)
    stage.page.head.version_chosen.emit(None)
    assert not stage.page.writing.isHidden()
    assert "and a cat" in str(stage.answers.value("rp.hope"))


def test_those_who_have_an_older_copy_are_named_after_a_new_version(stage, desk, recovery):
    a_version(desk, recovery)
    opened = plans.open_plan(desk, recovery)
    answers, row = opened.answers.add_row("cy")
    answers = answers.with_answer("cy:who", "Mom", row)
    plans.save(desk, opened, answers, opened.draft.cursor)
    stage.open(recovery)
    stage.save_version()
    assert "Mom" in stage.page.told.text()


# --- Standing, giving up, going on ----------------------------------------------------------------


def test_the_person_pauses_a_plan_and_it_stays_readable(stage, desk, recovery):
    a_version(desk, recovery)
    stage.open(recovery)
    stage.page.head.standing_chosen.emit(PlanStanding.PAUSED)
    assert plans.read_plan(desk, recovery).summary.standing is PlanStanding.PAUSED
    assert stage.page.head.standing.currentText() == "Paused by the person"


def test_giving_up_changes_leaves_the_version_in_force(stage, desk, recovery):
    a_version(desk, recovery, rp__hope="A quiet place")
    stage.open(recovery)
    stage.page.begin()
    stage.write("rp.hope", " and a cat")
    box = stage.page.question()
    assert "saved versions stay" in box.informativeText()
    next(one for one in box.buttons() if one.text() == "Discard").click()
    stage.settle()
    assert stage.page.presenter.keeper is None
    assert plans.read_plan(desk, recovery).answers.value("rp.hope") == "A quiet place"


def test_giving_up_a_plan_that_never_had_a_version_goes_back(stage, desk, recovery):
    stage.open(recovery)
    stage.page.discard()
    stage.settle()
    assert stage.window.page.key == "plans"
    assert plans.of_person(desk, plans_person(desk)) == ()


def plans_person(desk):
    return people.find(desk, "Darnell")[0].person_id


@pytest.mark.parametrize(
    ("wish", "key"),
    [
        ("together_wanted", "together"),
        ("paper_wanted", "export"),
        ("contact_wanted", "contact"),
        ("crisis_wanted", "crisis"),
    ],
)
def test_one_goes_on_from_the_plan(stage, desk, recovery, wish, key):
    stage.open(recovery)
    getattr(stage.page.head, wish).emit()
    stage.settle()
    assert stage.window.page.key == key


def test_the_contact_after_it_takes_the_open_goals_along(stage, desk, recovery, darnell):
    opened = plans.open_plan(desk, recovery)
    answers, row = opened.answers.add_row("rp.home.goal")
    answers = answers.with_answer("rp.home.goal:say", "A key that is mine", row)
    plans.save(desk, opened, answers, opened.draft.cursor)
    a_version(desk, recovery)
    stage.open(recovery)
    stage.page.head.contact_wanted.emit()
    stage.settle()
    place = stage.others["contact"].places[-1]
    assert place["person"] == str(darnell)
    assert place["kind"] == "plan_visit"
    assert len(place["goals"]) == 1


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("calming", "wellness_plan"),
        ("advocacy-plan", "one_on_one"),
        ("safety-plan", "one_on_one"),
    ],
)
def test_the_contact_after_another_plan_is_not_called_a_recovery_plan(
    stage, desk, darnell, form, kind
):
    stage.open(plans.start(desk, darnell, form))
    stage.page.write_contact()
    stage.settle()
    assert stage.others["contact"].places[-1]["kind"] == kind


def test_writing_how_a_goal_is_going_goes_to_its_number_with_todays_day(stage, desk, recovery):
    opened = plans.open_plan(desk, recovery)
    answers, row = opened.answers.add_row("rp.home.goal")
    answers = answers.with_answer("rp.home.goal:say", "A key that is mine", row)
    plans.save(desk, opened, answers, opened.draft.cursor)
    stage.open(recovery)
    stage.page.side.goals.look_buttons[0].click()
    stage.settle()
    link_id, look = stage.form.writing()
    assert link_id == "rp.home.goal:progress:rate"
    assert stage.answers.value("rp.home.goal:progress:date", look) == PartialDate("2026-02-03")


def test_f6_walks_to_the_parts_and_back(stage, recovery):
    stage.open(recovery)
    stage.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is stage.page.side.parts.list
    stage.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert stage.page.isAncestorOf(QApplication.focusWidget())


def test_going_to_a_goal_in_another_part_brings_it_into_sight(qtbot, stage, desk, recovery):
    opened = plans.open_plan(desk, recovery)
    answers, _ = opened.answers.add_row("rp.home.goal")
    answers, row = answers.add_row("rp.home.goal")
    answers = answers.with_answer("rp.home.goal:say", "A key that is mine", row)
    plans.save(desk, opened, answers, opened.draft.cursor)
    stage.open(recovery)
    stage.page.side.goals.goal_buttons[0].click()

    def in_sight():
        spot = stage.focus.mapTo(stage.page.work.viewport(), stage.focus.rect().topLeft())
        return stage.page.work.viewport().rect().contains(spot)

    qtbot.waitUntil(in_sight)
    assert stage.form.writing()[0] == "rp.home.goal:say"


def test_in_a_low_window_what_is_rarely_changed_folds_away(stage, recovery):
    stage.open(recovery)
    head = stage.page.head
    assert head.unfold.isHidden()
    assert head.language.isVisible()
    stage.window.resize(1366, 10 * head.fontMetrics().height())
    stage.settle()
    assert not head.language.isVisible()
    head.unfold.click()
    assert head.language.isVisible()
