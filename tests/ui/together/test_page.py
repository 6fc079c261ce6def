"""The shared view: one question, in the person's words, and nothing of anyone else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from peerdesk.forms.keeping import Standing, standing
from peerdesk.services import plans
from peerdesk.ui.together.door import Door
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.spots import Shows, texts_at
from peerdesk.ui.tokens import Scheme
from tests.ui.together.hands import click, part_called, press, said, text_in_focus, tree, write

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_window_holds_this_plan_and_nothing_of_anyone_else(window, page):
    told = tree(window)
    assert "Somebody Else" not in told
    assert "yellow boots" not in told
    assert "People" not in told
    assert window.windowTitle() == "PeerDesk"
    assert "We write this together" in told


def test_a_first_goal_and_step_in_the_persons_words_by_keys_alone(window, page, qtbot):
    press(window, Qt.Key.Key_Return)  # start with one goal
    press(window, Qt.Key.Key_Return)  # home
    write(window, "My own door key again")
    press(window, Qt.Key.Key_Return, CONTROL)
    write(window, "A sister who helps")
    press(window, Qt.Key.Key_Return, CONTROL)
    write(window, "Call the housing office")
    press(window, Qt.Key.Key_Return)
    write(window, "after payday")
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Space)  # whose step: mine
    press(window, Qt.Key.Key_Return, CONTROL)
    assert page.presenter.scene is Scene.PARTS
    answers = page.presenter.answers
    (goal,) = answers.rows_of("rp.home.goal")
    (step,) = answers.rows_of("rp.home.goal:step", goal)
    assert answers.value("rp.home.goal:say", goal) == "My own door key again"
    assert answers.values("rp.home.goal:have", goal) == ("A sister who helps",)
    assert answers.value("rp.home.goal:step:what", step) == "Call the housing office"
    assert answers.value("rp.home.goal:step:when", step) == "after payday"
    assert answers.value("rp.home.goal:step:whose", step).code == "person"


def test_a_question_is_asked_alone_in_letters_of_twenty_points(window, page):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    fields = [f for f in page.findChildren(QPlainTextEdit) if f.isVisible()]
    assert len(fields) == 1
    assert fields[0].hasFocus()
    shown = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text()]
    for widget in [*fields, *shown, *(b for b in page.findChildren(QPushButton) if b.isVisible())]:
        assert widget.fontInfo().pixelSize() >= 27, widget
    assert "How are things now?" in said(page)
    assert "1 of 4" in said(page)


def test_targets_are_large_enough_for_a_finger(page):
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= 44, button.text()


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("Skip for now", Standing.SKIPPED),
        ("Does not fit me", Standing.UNFIT),
        ("I don't want to say", Standing.UNSAID),
    ],
)
def test_not_answering_is_an_answer_and_leads_on(page, words, way):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    click(page, words)
    assert standing(page.presenter.answers, "rp.home.now") is way
    assert page.presenter.spot.link_id == "rp.home.feel"
    click(page, "Back")
    assert f"You chose: {words}. You can still answer." in said(page)
    write(page.window(), "Loud")
    assert standing(page.presenter.answers, "rp.home.now") is None


def test_in_a_row_nothing_is_noted_that_would_hold_for_all_rows(page):
    presenter = page.presenter
    presenter.go_to_part(part_called(page, "rp.p1"))
    while presenter.spot.link_id != "rp.people":
        presenter.next()
    presenter.add_row()
    click(page, "I don't want to say")
    assert standing(presenter.answers, "rp.people:name") is None
    assert presenter.spot.link_id == "rp.people:rel"
    click(page, "Done with this one")
    assert presenter.answers.rows_of("rp.people") == ()  # nobody was named


def test_at_a_question_that_has_words_one_writes_on_behind_them(window, page):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    write(window, "A room")
    page.presenter.next()
    page.presenter.back()
    write(window, " of my own")
    assert text_in_focus() == "A room of my own"
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.moveCursor(QTextCursor.MoveOperation.PreviousWord)
    at = field.textCursor().position()
    page.put_focus()
    assert field.textCursor().position() == at, "where one has gone oneself one stays"


def test_rows_are_opened_added_and_taken_away_one_at_a_time(window, page):
    presenter = page.presenter
    presenter.go_to_part(part_called(page, "rp.p1"))
    while presenter.spot.link_id != "rp.people":
        presenter.next()
    for name in ("Rosa", "Ana"):
        click(page, "Add another" if name == "Ana" else "Add one")
        write(window, name)
        click(page, "Done with this one")
    assert {"Rosa", "Ana"} <= set(said(page))
    click(page, "Remove")
    assert "Rosa" not in said(page)
    click(page, "Open")
    assert presenter.spot.link_id == "rp.people:name"


def test_the_person_chooses_the_language_and_keeps_the_question_and_the_words(window, page):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    write(window, "Sin ruido")
    click(page, "Español")
    assert page.presenter.language == "es"
    assert page.presenter.spot.link_id == "rp.home.now"
    assert text_in_focus() == "Sin ruido"
    assert page.bottom.next.text() == "Siguiente"
    click(page, "English")
    assert page.bottom.next.text() == "Next"


def test_letters_and_colours_are_the_persons_own_and_go_with_them(window, page, theme):
    theme.choose(Scheme.LIGHT)
    page.top.larger.click()
    page.top.colours.click()
    assert theme.scheme == "dark"
    assert page.place()["percent"] == 120
    assert (theme.chosen, theme.text_percent) == (Scheme.LIGHT, 100)
    for _ in range(9):
        page.top.smaller.click()
    assert page.place()["percent"] == 100  # never below 20 pt
    open_the_door(page)
    assert theme.scheme == "light"


def test_tab_goes_from_the_question_to_the_ways_on(window, page):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    passed: list[QWidget | None] = []
    while not isinstance(passed[-1] if passed else None, QPlainTextEdit):
        press(window, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    below = [one for one in passed if page.bottom.isAncestorOf(one)]
    above = [one for one in passed if page.top.isAncestorOf(one)]
    assert page.bottom.next in below
    assert passed[:-1] == [*below, *above]


def test_not_today_ends_kindly_and_keeps_everything(window, page, desk, plan):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    write(window, "Later")
    click(page, "Not today")
    assert "All you said is kept. You can go on another day, or not at all." in said(page)
    assert page.flush()
    assert plans.open_plan(desk, plan).answers.value("rp.home.now") == "Later"


def test_lines_are_one_touch_away_and_988_is_always_among_them(window, page):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    click(page, "Lines")
    told = "\n".join(said(page))
    assert "988" in told
    assert "Your worker stays with you" in told
    press(window, Qt.Key.Key_Escape)
    assert "How are things now?" in said(page)


def test_nothing_on_the_page_counts_or_scores(page):
    page.presenter.show(Scene.PARTS)
    told = tree(page.window())
    assert "%" not in told
    for word in ("missing", "incomplete", "required", "score"):
        assert word not in told.lower()


def test_every_part_is_offered_by_the_persons_name_for_it(page):
    page.presenter.show(Scene.PARTS)
    shown = {b.text() for b in page.findChildren(QPushButton) if b.isVisible()}
    assert {part.name for part in page.presenter.parts} <= shown


def open_the_door(page):
    page.ask_to_leave()
    page.findChild(Door).passed.emit()


def test_over_the_lines_nothing_answers_the_question_below(window, page):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    click(page, "Lines")
    shown = {b.text() for b in page.bottom.findChildren(QPushButton) if b.isVisible()}
    assert shown == {"Back", "Not today"}
    click(page, "Español")
    assert page.bottom.next.isVisible()  # the question is back, in the other language
    assert page.presenter.spot.link_id == "rp.home.now"


def test_what_is_only_read_is_read_on_by_the_arrow_keys(window, page):
    for number in range(30):
        answers, row = page.presenter.answers.add_row("rp.people")
        page.presenter.write(answers.with_answer("rp.people:name", f"Ana {number}", row))
    page.presenter.show(Scene.READ)
    bar = page.reader.verticalScrollBar()
    QApplication.processEvents()
    press(window, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_what_the_opening_says_is_not_shown_again_as_its_first_page(page):
    presenter = page.presenter
    told = "\n".join(one.text() for one in page.face.findChildren(QLabel))
    presenter.start()
    assert presenter.spot.shows is Shows.QUESTION
    presenter.back()
    (words,) = texts_at(presenter.form, presenter.spot)[:1]
    assert words.text in told
