"""Groups that repeat: cards that come, go, move and come back, inside each other too."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from peerdesk.ui.form_view.prompt import Prompt
from tests.ui.form_view.forms import group, hint, press, question, type_into

STEPS = group("steps", question("string", "who"), repeats=True)
GOALS = group("goals", question("string", "want"), STEPS, repeats=True)
MOST = "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs"


def with_people(view, *names):
    for name in names:
        view.field("steps").add.click()
        type_into(view, name, "who", view.answers.rows_of("steps")[-1])
    return view.field("steps")


def names(view):
    return [view.answers.value("who", row) for row in view.answers.rows_of("steps")]


def drawn(field):
    return [card.row for card in field.cards]


def test_a_new_card_has_the_focus_in_its_first_field(view_of):
    view = view_of(STEPS)
    view.field("steps").add.click()
    (row,) = view.answers.rows_of("steps")
    assert view.field("who", row).focus_widget().hasFocus()


def test_cards_move_with_their_answers_and_no_field_is_made_anew(view_of):
    view = view_of(STEPS)
    field = with_people(view, "Ana", "Tom", "Linh")
    rows = view.answers.rows_of("steps")
    fields = [view.field("who", row) for row in rows]
    field.cards[2].up.click()
    assert names(view) == ["Ana", "Linh", "Tom"]
    assert drawn(field) == [rows[0], rows[2], rows[1]]
    assert [view.field("who", row) for row in rows] == fields
    assert field.cards[1].up.hasFocus()
    field.cards[1].up.click()
    assert field.cards[0].up.isHidden()
    assert field.cards[0].down.hasFocus()


def test_a_card_taken_away_comes_back_with_all_that_was_in_it(view_of):
    view = view_of(GOALS)
    view.field("goals").add.click()
    (goal,) = view.answers.rows_of("goals")
    type_into(view, "A home", "want", goal)
    view.field("steps", goal).add.click()
    (step,) = view.answers.rows_of("steps", goal)
    type_into(view, "Mr. Vega", "who", step)
    goals = view.field("goals")
    goals.cards[0].remove.click()
    assert not view.answers.owners
    assert not view.is_drawn("who", step)
    assert goals.undo.undo.hasFocus()
    press(view, "Put it back")
    assert view.answers.value("who", step) == "Mr. Vega"
    assert view.field("who", step).focus_widget().text() == "Mr. Vega"
    assert view.field("want", goal).focus_widget().hasFocus()


def test_what_was_written_since_stays_when_a_card_comes_back(view_of):
    view = view_of(STEPS)
    field = with_people(view, "Ana", "Tom")
    ana, tom = view.answers.rows_of("steps")
    field.cards[0].remove.click()
    type_into(view, "my", "who", tom)
    press(view, "Put it back")
    assert view.answers.rows_of("steps") == (ana, tom)
    assert set(names(view)) == {"Ana", view.field("who", tom).focus_widget().text()}


def test_adding_stops_at_the_most_and_says_so(view_of):
    view = view_of({**STEPS, "extension": [{"url": MOST, "valueInteger": 2}]})
    field = with_people(view, "Ana", "Tom")
    assert not field.add.isEnabled()
    assert "2" in field.add.toolTip()
    field.cards[0].remove.click()
    assert field.add.isEnabled()


def test_cards_and_their_buttons_are_named(view_of):
    view = view_of(
        group("steps", question("string", "who"), hint("help", "One at a time."), repeats=True)
    )
    field = with_people(view, "Ana", "Tom")
    assert [card.accessibleName() for card in field.cards] == ["About steps 1", "About steps 2"]
    assert field.cards[0].remove.accessibleDescription() == "About steps 1"
    assert "One at a time." in field.add.accessibleDescription()


def test_showing_other_rows_touches_only_the_cards_that_differ(view_of):
    view = view_of(STEPS, question("string", "after"))
    field = with_people(view, "Ana", "Tom")
    before = view.answers
    kept = field.cards[1]
    view.show_answers(before.remove_row(before.rows_of("steps")[0]))
    assert field.cards == [kept]
    view.show_answers(before)
    assert field.cards[1] is kept
    assert view.field("who", before.rows_of("steps")[0]).focus_widget().text() == "Ana"


def test_tab_follows_the_cards(view_of):
    view = view_of(STEPS, question("string", "after"))
    field = with_people(view, "Ana", "Tom")
    field.cards[1].up.click()
    tom, ana = view.answers.rows_of("steps")
    view.go_to("who", tom)
    seen = []
    for _ in range(6):
        seen.append(view.focusWidget())
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    first, second = field.cards
    assert seen == [
        view.field("who", tom).focus_widget(),
        first.down,
        first.remove,
        view.field("who", ana).focus_widget(),
        second.up,
        second.remove,
    ]


def test_a_toggle_touches_only_what_depends_on_it(view_of, monkeypatch):
    asks = [{"question": "more", "operator": "=", "answerBoolean": True}]
    others = [question("string", f"other{n}") for n in range(40)]
    view = view_of(
        question("boolean", "more"), question("string", "then", enableWhen=asks), *others
    )
    touched = []
    show = QWidget.setVisible

    def note_and_show(widget, on):
        touched.append(widget)
        show(widget, on)

    monkeypatch.setattr(Prompt, "setVisible", note_and_show)
    view.field("more").yes.click()
    assert touched == [view._drawing.prompt("then", None)]
    view.field("other3").line.insertPlainText("x")
    assert len(touched) == 1


def test_a_group_without_rows_offers_one(view_of):
    view = view_of(STEPS)
    assert view.field("steps").add.isVisible()
