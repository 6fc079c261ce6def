"""Forms with very much in them, one question alone, and what a page adds of its own."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from peerdesk.forms.answers import started
from peerdesk.forms.definition import Kind
from peerdesk.ui.form_view.fields import WordsField
from peerdesk.ui.form_view.one_question import QuestionField
from peerdesk.ui.form_view.view import FormView
from tests.ui.form_view.conftest import ZONE
from tests.ui.form_view.forms import form, group, hint, press, question, type_into


def many_sections(number, each=2):
    return [
        group(f"g{n}", *(question("string", f"g{n}.q{q}") for q in range(each)))
        for n in range(number)
    ]


def test_a_form_of_many_sections_opens_the_first_and_draws_others_when_opened(view_of):
    view = view_of(*many_sections(13))
    assert view.field("g0.q0").isVisible()
    assert not view.is_drawn("g5.q0")
    press(view, "▸  About g5")
    assert view.field("g5.q0").isVisible()
    assert view.go_to("g12.q1")
    assert view.field("g12.q1").line.hasFocus()


def test_answers_are_complete_whatever_is_drawn(view_of):
    view = view_of(*many_sections(13))
    answers = view.answers.with_answer("g9.q0", "kept")
    view.show_answers(answers)
    type_into(view, "x", "g0.q0")
    assert view.answers.value("g9.q0") == "kept"
    view.go_to("g9.q0")
    assert view.field("g9.q0").line.text() == "kept"


def test_a_form_of_many_items_in_one_group_is_taken_apart_too(view_of):
    view = view_of(group("all", *many_sections(4, each=100)))
    assert view.is_drawn("g0.q99")
    assert not view.is_drawn("g1.q0")
    assert any(label.text() == "About all" for label in view.findChildren(QLabel))


def test_a_condition_reaches_into_a_section_that_is_drawn_later(view_of):
    asks = [{"question": "g0.q0", "operator": "exists", "answerBoolean": True}]
    sections = many_sections(13)
    sections[3]["item"][0]["enableWhen"] = asks
    view = view_of(*sections)
    view.go_to("g3.q1")
    assert not view.field("g3.q0").isVisible()
    type_into(view, "x", "g0.q0")
    assert view.field("g3.q0").isVisible()


def test_a_middling_form_comes_whole_between_events(qtbot, view_of):
    view = view_of(*many_sections(10, each=10))
    qtbot.waitUntil(lambda: view.is_drawn("g9.q9"))
    assert view.field("g9.q9").isVisible()


def test_one_question_stands_alone_over_all_answers(qtbot, shown):
    answers = started(form(question("string", "one"), question("string", "two")))
    answers = answers.with_answer("two", "kept")
    small = shown(QuestionField(answers.form.item("one"), answers, None, ZONE))
    alone = shown(QuestionField(answers.form.item("one"), answers, None, ZONE, large=True))
    assert alone.field("one").line.font().pixelSize() > small.field("one").line.font().pixelSize()
    assert not alone.is_drawn("two")
    with qtbot.waitSignal(alone.answers_changed) as told:
        type_into(alone, "x", "one")
    (answers,) = told.args
    assert (answers.value("one"), answers.value("two")) == ("x", "kept")


def test_everything_in_a_large_question_is_large(shown):
    kind = question("string", "kind", item=[hint("help", "You can leave it out.")])
    helps = question("string", "helps", repeats=True, item=[kind])
    answers = started(form(helps)).with_answer("helps", ("Walk", "Sing"))
    alone = shown(QuestionField(answers.form.item("helps"), answers, None, ZONE, large=True))
    alone.field("helps").add.click()
    twenty_points = 27
    for widget in (*alone.findChildren(QLabel), *alone.findChildren(QAbstractButton)):
        if widget.isVisible():
            assert widget.font().pixelSize() >= twenty_points, widget.text()


def test_one_question_of_a_row_stands_alone_too(shown):
    answers, row = started(form(group("g", question("string", "who"), repeats=True))).add_row("g")
    alone = shown(QuestionField(answers.form.item("who"), answers, row, ZONE))
    type_into(alone, "Ana", "who", row)
    assert alone.answers.value("who", row) == "Ana"
    alone.enter()
    assert alone.field("who", row).line.hasFocus()


def test_a_page_can_bring_its_own_field_and_its_own_block(shown):
    class Mine(WordsField):
        pass

    def own_field(item):
        return Mine() if item.link_id == "mine" else None

    def own_block(item, row):
        return QLabel(f"below {item.link_id} {row}")

    rows = group("rows", question("string", "in"), repeats=True)
    answers = started(
        form(question("string", "mine"), group("once", question("string", "q")), rows)
    )
    view = shown(FormView(answers, ZONE, own_field=own_field, own_block=own_block))
    view.field("rows").add.click()
    assert isinstance(view.field("mine"), Mine)
    said = [label.text() for label in view.findChildren(QLabel)]
    assert "below once None" in said
    assert f"below rows {view.answers.rows_of('rows')[0]}" in said


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.GROUP, Kind.DISPLAY}])
def test_every_kind_alone_and_repeating_shows_what_was_answered_elsewhere(view_of, kind):
    view = view_of(question(kind.value, "one"), question(kind.value, "many", repeats=True))
    view.show_answers(view.answers.with_answer("one", "some words").with_answer("many", ("a", "b")))
    before = view.answers
    view.build_all()
    assert view.answers is before


def test_sections_keep_their_numbers(view_of):
    numbered = [{**one, "prefix": f"{at}."} for at, one in enumerate(many_sections(3), 1)]
    view = view_of({**group("all", *numbered), "prefix": "A"})
    shown = [label.text() for label in view.findChildren(QLabel)]
    assert [text for text in shown if text.endswith(("all", "g0", "g1", "g2"))] == [
        *("A About all", "1. About g0", "2. About g1", "3. About g2"),
    ]
