"""The goals beside a plan, in the person's words, with how they say it is going."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from peerdesk.forms.values import PartialDate
from peerdesk.ui.plan_page.goals_panel import GoalsPanel
from tests.ui.plan_page.forms_and_answers import a_plan, with_goal

TODAY = date(2026, 2, 3)


def rated(answers, row, day, rate, words=""):
    group = "rp.home.goal:progress"
    answers, look = answers.add_row(group, row)
    answers = answers.with_answer(f"{group}:date", PartialDate(day), look)
    answers = answers.with_answer(f"{group}:rate", rate, look)
    return answers.with_answer(f"{group}:say", words or None, look)


@pytest.fixture
def panel(qtbot, theme):
    made = GoalsPanel(theme, TODAY)
    qtbot.addWidget(made)
    return made


def texts(panel):
    return [made.text() for made in panel.findChildren(QLabel) if not made.isHidden()]


def test_without_goals_there_is_no_panel(panel):
    panel.show_answers(a_plan(), may_write=True)
    assert panel.isHidden()


def test_a_goal_stands_in_the_persons_words_without_a_number_or_colour_of_ours(panel):
    answers, _row = with_goal(a_plan(), "A key that is mine")
    panel.show_answers(answers, may_write=True)
    assert "A key that is mine" in texts(panel)
    assert not panel.charts
    assert not any("%" in text for text in texts(panel))


def test_ratings_are_dots_and_the_last_words_stand_below(panel):
    answers, row = with_goal(a_plan(), "A key that is mine")
    answers = rated(answers, row, "2026-01-05", 4)
    answers = rated(answers, row, "2026-02-02", 6, "I saw two rooms.")
    panel.show_answers(answers, may_write=True)
    assert len(panel.charts[0].spots()) == 2
    assert panel.charts[0].accessibleName() == ("Mon Jan 5: 4; Mon Feb 2: 6 · “I saw two rooms.”")
    assert "Mon Feb 2: 6 · “I saw two rooms.”" in texts(panel)


def test_where_a_goal_stands_is_said_in_the_words_of_the_form(panel):
    answers, row = with_goal(a_plan(), "A key that is mine")
    option = answers.form.item("rp.home.goal:now").options[1]
    answers = answers.with_answer("rp.home.goal:now", option.value, row)
    panel.show_answers(answers, may_write=True)
    assert option.label in texts(panel)


def test_one_can_go_to_a_goal_and_write_how_it_is_going(qtbot, panel):
    answers, row = with_goal(a_plan(), "A key that is mine")
    panel.show_answers(answers, may_write=True)
    with qtbot.waitSignal(panel.wanted) as told:
        panel.goal_buttons[0].click()
    assert told.args[0].row == row
    with qtbot.waitSignal(panel.look_wanted):
        panel.look_buttons[0].click()


def test_in_an_older_version_nothing_can_be_written(panel):
    answers, _row = with_goal(a_plan(), "A key that is mine")
    panel.show_answers(answers, may_write=False)
    assert not panel.look_buttons
