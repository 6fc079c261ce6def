"""Lists: one thought a row, by keyboard and by mouse, and what is asked about each."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from peerdesk.forms.keeping import stars
from peerdesk.forms.values import PartialDate
from peerdesk.ui.form_view.thought_line import ThoughtLine
from tests.ui.form_view.forms import group, options, press, question, type_into

LIST = question("string", "helps", repeats=True)
WITH_KIND = {**LIST, "item": [question("choice", "kind", answerOption=options("body", "calm"))]}


def write(view, *thoughts, link_id="helps"):
    field = view.field(link_id)
    field.enter()
    for number, words in enumerate(thoughts):
        if number:
            QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
        QTest.keyClicks(view.focusWidget(), words)
    return field


def texts(field):
    return [line.words.text() for line in field.lines]


def kinds(view):
    rows = view.answers.rows_of("helps")
    said = (view.answers.value("kind", row) for row in rows)
    return dict(zip(view.answers.values("helps"), [s and s.code for s in said], strict=True))


def test_each_thought_of_a_list_has_its_own_questions_and_no_words_are_lost(view_of):
    view = view_of(WITH_KIND)
    write(view, "Walk", "Sing")
    walk, sing = view.answers.rows_of("helps")
    view.field("kind", walk).buttons[0].click()
    view.field("kind", sing).buttons[1].click()
    assert kinds(view) == {"Walk": "body", "Sing": "calm"}


def test_what_is_said_about_a_thought_stays_while_its_words_change(view_of):
    view = view_of(WITH_KIND)
    field = write(view, "Wal")
    (row,) = view.answers.rows_of("helps")
    kind = view.field("kind", row)
    kind.buttons[0].click()
    field.lines[0].enter()
    QTest.keyClicks(view.focusWidget(), "k")
    assert kinds(view) == {"Walk": "body"}
    assert view.field("kind", row) is kind
    assert view.focusWidget() is field.lines[0].words


def test_a_thought_written_anew_keeps_what_is_said_about_it(view_of):
    view = view_of(WITH_KIND)
    field = write(view, "Walk")
    view.field("kind", view.answers.rows_of("helps")[0]).buttons[0].click()
    field.lines[0].enter()
    view.focusWidget().selectAll()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Delete)
    assert view.answers.values("helps") == ()
    QTest.keyClicks(view.focusWidget(), "Run")
    assert kinds(view) == {"Run": "body"}


def test_questions_about_a_thought_wait_until_it_says_something(view_of):
    view = view_of(WITH_KIND)
    assert not view.is_drawn("kind", 1)
    write(view, "W")
    (row,) = view.answers.rows_of("helps")
    assert view.field("kind", row).isVisible()


def test_enter_goes_on_and_an_empty_row_is_taken_before_a_new_one(view_of):
    view = view_of(LIST)
    field = write(view, "Walk", "Sing")
    field.lines[0].enter()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert texts(field) == ["Walk", "", "Sing"]
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert texts(field) == ["Walk", "", "Sing"]
    QTest.keyClicks(view.focusWidget(), "Nap")
    assert view.answers.values("helps") == ("Walk", "Nap", "Sing")


def test_backspace_in_an_empty_row_takes_it_away_and_goes_to_the_end_of_the_one_before(view_of):
    view = view_of(LIST)
    field = write(view, "Walk", "")
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Backspace)
    assert texts(field) == ["Walk"]
    QTest.keyClicks(view.focusWidget(), "s")
    assert view.answers.values("helps") == ("Walks",)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Backspace)
    assert view.answers.values("helps") == ("Walk",)


def test_the_only_row_stays(view_of):
    view = view_of(LIST)
    field = write(view)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Backspace)
    assert texts(field) == [""]
    assert not field.lines[0].remove.isVisible()


def test_alt_and_an_arrow_move_a_thought_with_what_is_said_about_it(view_of):
    view = view_of(WITH_KIND, question("string", "after"))
    field = write(view, "Walk", "Sing", "Nap")
    view.field("kind", view.answers.rows_of("helps")[2]).buttons[1].click()
    field.lines[2].enter()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert view.answers.values("helps") == ("Walk", "Nap", "Sing")
    assert texts(field) == ["Walk", "Nap", "Sing"]
    assert kinds(view) == {"Walk": None, "Nap": "calm", "Sing": None}
    assert view.focusWidget() is field.lines[1].words
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert view.answers.values("helps") == ("Walk", "Sing", "Nap")


def test_tab_follows_the_rows_after_they_moved(view_of):
    view = view_of(LIST, question("string", "after"))
    field = write(view, "Walk", "Sing")
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    field.lines[0].enter()
    seen = []
    for _ in range(6):
        seen.append(view.focusWidget())
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    first, second = field.lines
    assert seen == [
        first.words,
        first.remove,
        second.words,
        second.remove,
        field.add,
        view.field("after").focus_widget(),
    ]


def test_a_thought_taken_away_comes_back_in_its_place_with_what_was_said_about_it(view_of):
    view = view_of(WITH_KIND)
    field = write(view, "Walk", "Sing", "Nap")
    view.field("kind", view.answers.rows_of("helps")[1]).buttons[0].click()
    field.lines[1].remove.click()
    assert view.answers.values("helps") == ("Walk", "Nap")
    assert field.undo.undo.hasFocus()
    type_into(view, "s", "helps")
    press(view, "Put it back")
    assert view.answers.values("helps")[1:] == ("Sing", "Nap")
    assert kinds(view)["Sing"] == "body"
    assert texts(field)[1] == "Sing"
    assert not field.undo.isVisible()


def test_several_lines_from_elsewhere_become_several_thoughts(view_of):
    view = view_of(LIST)
    field = write(view, "Walk", "")
    copied = QMimeData()
    copied.setText("Sing\n\n  Nap \nCall Đặng\n")
    view.focusWidget().insertFromMimeData(copied)
    assert view.answers.values("helps") == ("Walk", "Sing", "Nap", "Call Đặng")
    assert field.lines[3].words.hasFocus()


def test_adding_stops_at_the_most_and_nothing_pasted_is_lost(view_of):
    most = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs"}
    view = view_of({**LIST, "extension": [{**most, "valueInteger": 2}]})
    field = write(view, "Walk", "Sing")
    assert not field.add.isEnabled()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert len(field.lines) == 2
    copied = QMimeData()
    copied.setText("Nap\nRest")
    field.lines[1].words.insertFromMimeData(copied)
    assert view.answers.values("helps") == ("Walk", "Sing Nap Rest")
    field.lines[0].remove.click()
    assert field.add.isEnabled()


def test_rows_are_named_by_question_and_place(view_of):
    view = view_of(LIST)
    field = write(view, "Walk", "Sing")
    assert [line.words.accessibleName() for line in field.lines] == [
        "About helps 1",
        "About helps 2",
    ]
    assert field.lines[1].remove.accessibleDescription() == "About helps 2"


def test_one_adds_another_only_to_what_is_there(view_of):
    view = view_of(LIST)
    add = view.field("helps").add
    assert add.text() == "Add"
    type_into(view, "Walk", "helps")
    assert add.text() == "Add another"


def test_days_are_a_list_too(view_of):
    view = view_of(question("date", repeats=True))
    type_into(view, "2024")
    press(view, "Add another")
    QTest.keyClicks(view.focusWidget(), "2025-01")
    assert view.answers.values("q") == (PartialDate("2024"), PartialDate("2025-01"))


def test_a_list_in_a_card_is_its_own(view_of):
    view = view_of(group("goals", LIST, repeats=True))
    view.field("goals").add.click()
    view.field("goals").add.click()
    first, second = view.answers.rows_of("goals")
    type_into(view, "A car", "helps", first)
    type_into(view, "My sister", "helps", second)
    assert view.answers.values("helps", first) == ("A car",)
    assert view.answers.values("helps", second) == ("My sister",)


def test_typing_draws_nothing_anew(view_of, monkeypatch):
    view = view_of(WITH_KIND)
    write(view, "Walk", "Sing")
    made = []
    monkeypatch.setattr(ThoughtLine, "__init__", lambda *_, **__: made.append(1))
    QTest.keyClicks(view.focusWidget(), "ing in the kitchen")
    assert not made


@pytest.mark.parametrize("words", ["أمشي مع أختي", "אני הולך הביתה"])
def test_words_that_read_from_the_right_stand_at_the_right(view_of, words):
    view = view_of(LIST, question("string", "one"), question("text", "long"))
    view.show_answers(
        view.answers.with_answer("helps", (words, "Walk"))
        .with_answer("one", words)
        .with_answer("long", words)
    )
    right, left = (line.words for line in view.field("helps").lines)
    for field in (right, view.field("one").line, view.field("long").text):
        assert field.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
        assert field.cursorRect().x() > field.width() // 2
    assert left.cursorRect().x() < left.width() // 2


def test_a_star_marks_what_matters_most_and_goes_along_with_its_words(plan_of):
    view = plan_of("wellness-plan", "wp.tools")
    field = write(view, "Wal", "Sing", link_id="wp.tools.list")
    field.lines[0].star.click()
    assert stars(view.answers, "wp.tools.list") == {"Wal"}
    field.lines[0].enter()
    QTest.keyClicks(view.focusWidget(), "k")
    assert stars(view.answers, "wp.tools.list") == {"Walk"}
    assert field.lines[0].star.accessibleName() == "Matters most"
    assert not field.lines[1].star.isChecked()
    field.lines[0].remove.click()
    assert stars(view.answers, "wp.tools.list") == frozenset()
    press(view, "Put it back")
    assert stars(view.answers, "wp.tools.list") == {"Walk"}
    assert field.lines[0].star.isChecked()


def test_other_forms_have_no_stars(view_of):
    assert view_of(LIST).field("helps").lines[0].star is None


@pytest.mark.parametrize("words", ["أمشي مع أختي كل مساء", "ฉันเดินทุกเย็น", "Đặng Thị Hồng"])
def test_a_line_is_as_high_as_the_script_it_is_written_in(theme, view_of, words):
    theme.load_fallback_fonts()
    view = view_of(LIST)
    view.show_answers(view.answers.with_answer("helps", words))
    line = view.field("helps").lines[0].words
    drawn = line.blockBoundingGeometry(line.document().firstBlock()).height()
    assert line.viewport().height() >= drawn
    assert not line.verticalScrollBar().maximum()
