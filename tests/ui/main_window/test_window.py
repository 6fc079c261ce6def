"""The main window: pages, keys, the saved-line and the shield."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.shield import Shield
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.shortcuts import GlobalKeys
from tests.ui.offers import offered

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time


class WritingPage(Page):
    """A page with one field; its place is the cursor."""

    def __init__(self, title):
        super().__init__()
        self.title, self.key = title, title.lower()
        self.field, self.beside = QLineEdit(), QLineEdit()
        self.can_save, self.steps = True, 0
        QVBoxLayout(self).addWidget(self.field)

    def opened(self, place):
        self.field.setCursorPosition(place.get("cursor", 0))

    def place(self):
        return {"cursor": self.field.cursorPosition()}

    def flush(self):
        return self.can_save

    def side_panel(self):
        return self.beside

    def step_back(self):
        self.steps -= 1
        return self.steps >= 0


@pytest.fixture
def pages(qtbot):
    return [WritingPage("People"), WritingPage("Contacts"), WritingPage("Settings")]


@pytest.fixture
def window(qtbot, theme, pages):
    made = MainWindow(offered(pages), Navigator(), theme, lambda: NOON)
    qtbot.addWidget(made)
    made.return_to({})
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, modifier)


def test_it_opens_on_the_first_page_ready_to_write(window, pages):
    assert window.page is pages[0]
    assert pages[0].field.hasFocus()
    assert window.windowTitle() == "PeerDesk"


def test_alt_and_a_number_open_a_page(window, pages):
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.page is pages[1]
    assert pages[1].field.hasFocus()


def test_escape_returns_to_the_page_and_cursor_before(window, pages):
    pages[0].field.setText("Met at the library")
    pages[0].field.setCursorPosition(3)
    window.navigator.go("contacts", {"cursor": 0})
    press(window, Qt.Key.Key_Escape)
    assert window.page is pages[0]
    assert pages[0].field.cursorPosition() == 3
    assert pages[0].field.text() == "Met at the library"


def test_escape_closes_what_is_open_in_the_page_first(window, pages):
    window.go("contacts")
    pages[1].steps = 1
    press(window, Qt.Key.Key_Escape)
    assert window.page is pages[1]
    press(window, Qt.Key.Key_Escape)
    assert window.page is pages[0]


def test_a_page_that_cannot_be_saved_is_not_left(window, pages):
    pages[0].can_save = False
    assert not window.go("contacts")
    assert window.page is pages[0]
    assert not window.flush()


def test_closing_waits_until_everything_is_saved(qtbot, window, pages):
    window.go("settings")
    window.go("people")
    pages[2].can_save = False
    assert not window.close()
    assert window.isVisible()
    pages[2].can_save = True
    with qtbot.waitSignal(window.closed):
        window.close()


def test_f6_walks_between_the_parts_and_back(window, pages):
    press(window, Qt.Key.Key_F6)
    assert pages[0].beside.hasFocus()
    press(window, Qt.Key.Key_F6)
    assert window.top.lock_button.hasFocus()
    press(window, Qt.Key.Key_F6)
    assert window.focusWidget().text() == "People"
    press(window, Qt.Key.Key_F6)
    assert pages[0].field.hasFocus()
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget().text() == "People"


def test_arrows_walk_the_rail_without_opening(window, pages):
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    press(window, Qt.Key.Key_Down)
    assert window.focusWidget().text() == "Contacts"
    assert window.page is pages[0]
    press(window, Qt.Key.Key_Space)
    assert window.page is pages[1]


def test_it_comes_back_to_the_place_kept_at_the_lock(window, pages):
    pages[1].field.setText("See you Friday")
    window.return_to({"page": "contacts", "at": {"cursor": 7}})
    assert pages[1].field.cursorPosition() == 7
    assert window.place() == {"page": "contacts", "at": {"cursor": 7}}


@pytest.mark.parametrize("kept", [{}, {"page": "gone"}, {"page": 3, "at": []}])
def test_a_place_that_is_gone_opens_the_first_page(window, pages, kept):
    window.go("settings")
    window.return_to(kept)
    assert window.page is pages[0]


def test_the_saved_line_tells_the_truth(window):
    line, navigator = window.saved_line, window.navigator
    navigator.saving()
    assert line.text == "Saving…"
    navigator.saved(NOON)
    assert line.text == "Saved 12:00:05 pm"
    navigator.not_saved("disk full. Your text is still here.")
    navigator.saving()
    assert line.text == "Not saved: disk full. Your text is still here."
    navigator.saved(NOON)
    assert line.text == "Saved 12:00:05 pm"


def test_the_saved_line_names_the_last_backup(window):
    def said():
        return " ".join(text.text() for text in window.saved_line.findChildren(QLabel))

    assert "no backup yet" in said()
    window.navigator.backed_up_at(NOON.replace(hour=9))
    assert "last backup today 9:00 am" in said()
    window.navigator.backed_up_at(NOON.replace(day=1))
    assert "today" not in said()
    assert "last backup Sun Feb 1" in said()


def test_finding_and_writing_show_only_when_they_work(window):
    wanted = []
    assert not window.top.find_button.isVisible()
    assert not window.top.new_contact_button.isVisible()
    window.offer_find("contacts")
    window.offer_new_contact(lambda: wanted.append("contact"))
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    window.top.find_button.click()
    assert wanted == ["contact"]
    assert window.page.key == "contacts"


def test_buttons_are_named_by_their_words_and_show_their_key(window):
    assert window.top.lock_button.text() == "Lock"
    assert window.top.lock_button.keys == "Ctrl+L"


def test_the_lock_key_button_and_call_all_ask_for_the_lock(qtbot, window):
    for act in (
        lambda: press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
        window.top.lock_button.click,
        window.navigator.lock,
    ):
        with qtbot.waitSignal(window.lock_wanted):
            act()


def test_a_narrow_window_puts_the_side_panel_below(qtbot, window, pages, theme):
    beside = pages[0].beside

    def is_below():
        spot = beside.mapTo(window, beside.rect().topLeft())
        work = pages[0].mapTo(window, pages[0].rect().bottomLeft())
        return spot.y() > work.y()

    assert not is_below()
    theme.scale_text(200)
    qtbot.waitUntil(is_below)
    beside.setMinimumHeight(2000)  # however much there is to say beside the work
    qtbot.waitUntil(lambda: pages[0].height() >= 0.6 * window.work.height())


def test_a_panel_that_is_opened_has_the_height_whatever_other_pages_need(
    qtbot, window, pages, theme
):
    """A page that was opened before kept its own least height for whatever came after it."""
    pages[0].side_folds = True
    pages[1].setMinimumHeight(450)
    theme.scale_text(200)
    window.resize(1366, 768)
    window.go(pages[1].key)
    window.go(pages[0].key)
    window.work.fold.setChecked(True)
    qtbot.waitUntil(lambda: window.work.beside.height() >= window.work.height() * 0.55)


def test_a_panel_beside_the_work_does_not_keep_the_window_wide(qtbot, window, pages, theme):
    theme.scale_text(200)
    window.resize(1920, 1080)
    work = window.work
    qtbot.waitUntil(lambda: work.beside.x() >= work.pages.width() > 0)
    assert window.minimumSizeHint().width() <= 1366
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: work.beside.y() >= work.pages.height())
    assert window.width() == 1366


def test_another_page_begins_with_its_panel_folded(window, pages, theme):
    for page in pages[:2]:
        page.side_folds = True
    theme.scale_text(200)
    window.resize(1366, 700)
    window.go(pages[0].key)
    window.work.fold.setChecked(True)
    window.go(pages[1].key)
    assert not window.work.fold.isChecked()


def test_the_fold_is_called_as_what_is_behind_it(window, pages):
    pages[0].beside.setAccessibleName("For whom")
    window.go(pages[0].key)
    assert window.work.fold.accessibleName() == "For whom"
    assert window.work.side.accessibleName() == "For whom"


def test_what_is_asked_for_in_a_folded_panel_comes_into_sight(qtbot, window, pages, theme):
    pages[0].side_folds = True
    pages[0].side_panel_changed.emit()
    window.resize(1366, 700)
    theme.scale_text(200)
    qtbot.waitUntil(lambda: not pages[0].beside.isVisible())
    pages[0].side_wanted.emit()
    assert pages[0].beside.isVisible()


@pytest.mark.parametrize("percent", [90, 100, 150, 200])
def test_it_fits_the_screen_of_a_small_laptop_at_any_text_scale(window, theme, percent):
    theme.scale_text(percent)
    least = window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 768


def test_the_shield_covers_dialogs_too_and_gives_the_cursor_back(qtbot, qapp, window, pages):
    shield, dialog = Shield(qapp), QDialog(window)
    written = QLineEdit(dialog)
    dialog.show()
    dialog.activateWindow()
    written.setFocus()
    qtbot.waitUntil(written.hasFocus)
    shield.toggle()
    assert shield.up
    for shown in (window, dialog):
        on_top = shown.childAt(shown.rect().center())
        assert on_top is not None
        assert shown.findChildren(QWidget, options=DIRECT)[-1].rect() == shown.rect()
    QTest.keyClicks(qapp.focusWidget(), "secret")
    assert written.text() == ""
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Escape)
    assert not shield.up
    assert written.hasFocus()
    assert dialog.isVisible()
    shield.deleteLater()


def test_under_the_shield_no_key_of_the_window_works(qtbot, qapp, window, pages):
    shield = Shield(qapp)
    shield.toggle()
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.page is pages[0]
    shield.toggle()
    shield.deleteLater()


def test_the_lock_key_works_over_an_open_dialog(qtbot, qapp, window):
    locked, global_keys = [], GlobalKeys(qapp)
    global_keys.add("lock", lambda: locked.append(1))
    dialog = QDialog(window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locked == [1]
    dialog.reject()
    global_keys.deleteLater()


def test_f1_lists_every_key(qtbot, window):
    press(window, Qt.Key.Key_F1)
    dialog = window.findChild(QDialog)
    texts = [text.text() for text in dialog.findChildren(QLabel)]
    assert "Ctrl+K" in texts
    assert "Alt+1 … Alt+9" in texts
    dialog.accept()


def test_a_long_sentence_in_the_saved_line_never_widens_the_window(window):
    least = window.minimumSizeHint().width()
    for tell in (window.navigator.say, window.navigator.not_saved):
        tell("The disk is full, so this could not be saved. " * 8)
        assert window.minimumSizeHint().width() <= max(least, 1000)


def test_a_held_shield_is_lifted_by_nothing_but_its_release(qtbot, qapp, window):
    shield, panel = Shield(qapp), QLineEdit()
    shield.hold(panel)
    assert panel.isVisible()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    shield.toggle()
    assert shield.up
    shield.release()
    assert not shield.up
    shield.deleteLater()


def test_a_page_opened_from_another_marks_the_one_it_belongs_to(qtbot, theme, pages):
    note = WritingPage("Note")
    note.belongs_to = "contacts"
    made = MainWindow(offered([*pages, note]), Navigator(), theme, lambda: NOON)
    qtbot.addWidget(made)
    made.return_to({})
    made.go("settings")
    made.navigator.go("note")
    marked = [button.text() for button in made.rail.findChildren(QPushButton) if button.isChecked()]
    assert marked == ["Contacts"]


def read_aloud(thing):
    """Every name and text in the accessibility tree below `thing`, hidden or not."""
    said = [thing.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
    for number in range(thing.childCount()):
        if (child := thing.child(number)) is not None:
            said += read_aloud(child)
    return said


def test_under_the_shield_the_tree_of_a_screen_reader_holds_no_name(qtbot, qapp, window, pages):
    field, shield, dialog = pages[0].field, Shield(qapp), QDialog(window)
    field.setText("Met Darnell")
    field.setCursorPosition(4)
    column = QVBoxLayout(dialog)
    about = QLabel("About Darnell")
    column.addWidget(about)
    dialog.show()
    dialog.activateWindow()
    size = window.size()
    trees = [QAccessible.queryAccessibleInterface(shown) for shown in (window, dialog)]
    assert all("Darnell" in " ".join(read_aloud(tree)) for tree in trees)
    shield.toggle()
    assert not any("Darnell" in " ".join(read_aloud(tree)) for tree in trees)
    shield.toggle()
    assert all("Darnell" in " ".join(read_aloud(tree)) for tree in trees)
    assert (field.text(), field.cursorPosition()) == ("Met Darnell", 4)
    assert field.isVisible()
    assert about.isVisible()
    assert window.size() == size
    shield.deleteLater()


class AloneAtTheTable(WritingPage):
    """A page for someone else's eyes, with a lock on its door."""

    alone = True

    def __init__(self):
        super().__init__("Together")
        self.door_is_open = False

    def lets_go(self):
        return self.door_is_open

    def side_panel(self):
        return None

    def put_focus(self):
        self.field.setFocus()
        return True


@pytest.fixture
def table(window, pages):
    page = AloneAtTheTable()
    window._pages["together"] = page
    window._offered["together"] = offered([page])[0]
    pages[0].field.setText("Darnell")
    window.go("together")
    return page


def names_in(window):
    found, waiting = [], [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        one = waiting.pop()
        found += [one.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
        waiting += [one.child(at) for at in range(one.childCount())]
    return " ".join(found)


def test_a_page_alone_has_the_window_to_itself(window, pages, table):
    assert table.field.hasFocus()
    assert window.centralWidget() is table
    said = names_in(window)
    assert "Darnell" not in said
    assert "Contacts" not in said
    assert window.windowTitle() == "PeerDesk"


def test_no_key_leads_away_from_a_page_alone_before_its_door_is_open(window, pages, table):
    for key, held in (
        (Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),
    ):
        press(window, key, held)
    window.summon("contacts")
    assert window.page is table
    assert table.field.hasFocus()
    assert not window.findChildren(QDialog)


def test_behind_the_open_door_everything_is_as_it_was(window, pages, table):
    table.door_is_open = True
    size = window.size()
    assert window.back()
    assert window.page is pages[0]
    assert pages[0].field.text() == "Darnell"
    assert "Contacts" in names_in(window)
    assert window.size() == size
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.page is pages[1]


def test_the_shield_covers_a_page_alone_and_gives_it_back(window, table, qapp):
    table.field.setText("my own words")
    shield = Shield(qapp)
    shield.toggle()
    assert "my own words" not in names_in(window)
    shield.toggle()
    assert window.centralWidget() is table
    assert table.field.text() == "my own words"
    shield.deleteLater()
