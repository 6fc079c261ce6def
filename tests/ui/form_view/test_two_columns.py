"""Short questions of a card share a line where there is room; Tab still goes as the eye does."""

import pytest
from PySide6.QtWidgets import QApplication

from peerdesk.ui.form_view.prompt import Prompt
from peerdesk.ui.tab_order import takers

GOAL = "rp.home.goal"


def place(view, link_id, row):
    prompt = view._drawing.shown[link_id, row]
    assert isinstance(prompt, Prompt)
    corner = prompt.mapTo(view, prompt.rect().topLeft())
    return corner.x(), corner.y(), prompt.width()


@pytest.fixture
def person(plan_of):
    """A plan with one person named in it, and the row of that person."""
    view = plan_of("recovery-plan", "rp.p1")
    answers, row = view.answers.add_row("rp.people")
    view.show_answers(answers.with_answer("rp.people:name", "Rosa", row))
    QApplication.processEvents()
    return view, row


def test_name_and_relation_stand_side_by_side_and_phone_begins_the_next_line(person):
    view, row = person
    name, relation, phone = (
        place(view, f"rp.people:{one}", row) for one in ("name", "rel", "phone")
    )
    assert name[1] == relation[1]
    assert relation[0] > name[0] + name[2]
    assert phone[0] == name[0]
    assert phone[1] > name[1]


def test_in_a_narrow_place_they_stand_one_below_the_other(person):
    view, row = person
    view.resize(400, 900)
    QApplication.processEvents()
    name, relation = (place(view, f"rp.people:{one}", row) for one in ("name", "rel"))
    assert relation[0] == name[0]
    assert relation[1] > name[1]


def test_tab_goes_along_a_line_before_the_next(person):
    view, row = person
    stops = list(takers(view))
    order = [
        stops.index(view.field(f"rp.people:{one}", row).focus_widget())
        for one in ("name", "rel", "phone", "other", "lang", "when")
    ]
    assert order == sorted(order)


def test_what_needs_words_around_it_or_many_lines_has_a_line_of_its_own(plan_of):
    view = plan_of("recovery-plan", "rp.home")
    answers, row = view.answers.add_row(GOAL)
    view.show_answers(answers.with_answer(f"{GOAL}:say", "My own key", row))
    QApplication.processEvents()
    wide = place(view, f"{GOAL}:say", row)[2]
    for own in ("short", "have", "matters", "now"):
        assert place(view, f"{GOAL}:{own}", row)[2] == wide


def test_a_question_about_one_thought_stands_in_one_line_with_its_answer(plan_of):
    view = plan_of("wellness-plan", "wp.tools")
    answers = view.answers.with_answer("wp.tools.list", ("Walk",))
    view.show_answers(answers)
    QApplication.processEvents()
    (row,) = view.answers.rows_of("wp.tools.list")
    (kind,) = (c.link_id for c in view.answers.form.item("wp.tools.list").children if c.is_question)
    prompt = view._drawing.shown[kind, row]
    field = view.field(kind, row)
    assert field.mapTo(prompt, field.rect().topLeft()).x() > prompt.label.width() // 2
    assert field.focus_widget().accessibleName() == prompt.label.text()
    prompt.show_error("Choose one.")
    QApplication.processEvents()
    assert prompt._error_label.mapTo(prompt, prompt._error_label.rect().topLeft()).y() > field.y()


def test_the_star_says_what_it_means_and_an_empty_row_has_none(plan_of):
    view = plan_of("wellness-plan", "wp.tools")
    field = view.field("wp.tools.list")
    assert field.lines[0].star.isHidden()
    view.show_answers(view.answers.with_answer("wp.tools.list", ("Walk",)))
    star = view.field("wp.tools.list").lines[0].star
    assert star.isVisible()
    assert star.text() == "☆ Matters most"
    star.click()
    assert star.text() == "★ Matters most"
