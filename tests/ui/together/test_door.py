"""The door of the shared view: only the worker opens it, and one comes back where one was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from peerdesk.services import exit_pin, plans, resume
from peerdesk.ui.place_keeper import PlaceKeeper
from peerdesk.ui.together.door import BlankSheet, Door, PinChoice
from tests.builders import PASSPHRASE
from tests.ui.together.hands import part_called, press, text_in_focus, tree, write


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
