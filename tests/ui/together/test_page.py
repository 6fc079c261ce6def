"""The shared view: one question, nothing of anyone else, and a door only the worker opens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from peerdesk.forms.keeping import Standing, standing
from peerdesk.forms.parts import parts
from peerdesk.services import exit_pin, plans, resume
from peerdesk.ui.place_keeper import PlaceKeeper
from peerdesk.ui.together.door import BlankSheet, Door, PinChoice
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.spots import Shows, texts_at
from peerdesk.ui.tokens import Scheme
from tests.builders import PASSPHRASE

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(window, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, held)


def write(window, text):
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)


def text_in_focus():
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def click(page, words):
    found = [b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    assert found, words
    found[0].click()


def said(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def tree(window):
    found, waiting = [], [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        one = waiting.pop()
        kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
        found += [one.text(kind) for kind in kinds]
        waiting += [one.child(at) for at in range(one.childCount())]
    return "\n".join(found)


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


def test_nobody_gets_out_by_keys_before_the_door_is_open(window, page, plan):
    for key, held in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier),
    ):
        press(window, key, held)
    window.go("people")
    window.back()
    assert window.page is page


def test_the_pin_leads_out_to_the_plan_and_what_was_said_is_saved(window, page, plan, desk, qtbot):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    write(window, "Quiet mornings")
    press(window, Qt.Key.Key_Escape)
    assert "Quiet mornings" not in tree(window)
    write(window, "2580")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is not page)
    assert window.page.key == "plan"
    assert window.page.at == {"document": str(plan)}
    kept = plans.open_plan(desk, plan).answers
    assert kept.value("rp.home.now") == "Quiet mornings"
    assert not window.back() or window.page is not page  # no way back to the table by Esc


def test_after_three_wrong_pins_the_passphrase_leads_out(window, page, qtbot, desk):
    press(window, Qt.Key.Key_Escape)
    door = page.findChild(Door)
    for left in (2, 1, 0):
        write(window, "1111")
        press(window, Qt.Key.Key_Return)
        qtbot.waitUntil(
            lambda n=left: exit_pin.tries_left(desk) == n and not door.field.isReadOnly()
        )
    assert door.row.label.text() == "Passphrase"
    write(window, PASSPHRASE)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is not page)


def test_staying_leads_back_to_the_same_question(window, page):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    press(window, Qt.Key.Key_Escape)
    page.findChild(Door).stay_button.click()
    assert page.presenter.spot.link_id == "rp.home.now"
    assert QApplication.focusWidget() in page.findChildren(QPlainTextEdit)


def test_without_a_pin_the_worker_chooses_one_first(window, plan, desk, qtbot):
    window.go("together", {"document": str(plan)})
    page = window.page
    choice = page.findChild(PinChoice)
    assert "My Recovery Plan" not in tree(window)
    for pin in ("2580", "2581"):
        write(window, pin)
        press(window, Qt.Key.Key_Return)
    assert choice.rows[1].error
    write(window, "2580")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: exit_pin.is_set(desk))
    qtbot.waitUntil(lambda: page.face is not None and page.face.isVisible())


def test_what_a_pin_is_can_be_read_whole_in_the_largest_letters(window, plan, theme):
    theme.scale_text(200)
    window.go("together", {"document": str(plan)})
    choice = window.page.findChild(PinChoice)
    QApplication.processEvents()
    for told in choice.findChildren(QLabel):
        if told.isVisible():
            assert told.height() >= told.heightForWidth(told.width()), told.text()
    assert choice.first.visibleRegion().boundingRect().height() == choice.first.height()


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


def test_after_long_thought_the_page_is_blank_and_the_pin_brings_it_back(window, page, qtbot):
    page.presenter.go_to_part(part_called(page, "rp.home"))
    write(window, "I think about it")
    assert page.idle_minutes == 20
    assert page.rest()
    assert "I think about it" not in tree(window)
    assert "Touch a key to go on" in tree(window)
    assert not page.rest()  # still nobody: lock
    press(window, Qt.Key.Key_X)
    assert not page.findChildren(BlankSheet) or not page.findChild(BlankSheet).isVisible()
    write(window, "2580")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(page.face.isVisible)
    assert text_in_focus() == "I think about it"


def test_a_lock_comes_back_to_the_same_question_in_the_shared_view(window, page, plan):
    page.presenter.go_to_part(part_called(page, "rp.p1"))
    while page.presenter.spot.link_id != "rp.people":
        page.presenter.next()
    page.presenter.add_row()
    write(window, "Rosa")
    page.presenter.next()
    assert window.flush()
    kept = window.place()
    window.return_to(kept)
    assert window.page is page
    assert page.presenter.spot.link_id == "rp.people:rel"
    assert page.presenter.answers.value("rp.people:name", page.presenter.spot.row) == "Rosa"


def test_a_power_cut_leads_back_to_the_question_they_wrote_at(window, page, desk, qtbot):
    keeper = PlaceKeeper(desk, window, window, after_ms=0)
    page.presenter.go_to_part(part_called(page, "rp.home"))
    page.presenter.next()
    page.larger()
    liked = page.how_it_looks()
    asked = page.presenter.spot
    press(window, Qt.Key.Key_Space)  # one of the numbers
    assert page.flush()
    qtbot.waitUntil(lambda: bool(resume.place(desk)) and not keeper.is_keeping)
    page.presenter.close()
    page.smaller()
    window.return_to(resume.place(desk))
    assert page.presenter.spot == asked
    assert page.how_it_looks() == liked


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


def part_called(page, link_id):
    return next(part for part in parts(page.presenter.answers) if part.link_id == link_id)


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
