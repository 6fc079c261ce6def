"""A dialog that scrolls: what a screen reader says of it, and that it stays in its window."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from peerdesk.ui.asking import asked_once
from peerdesk.ui.main_window.keys_dialog import KeysDialog
from peerdesk.ui.reading_area import ReadingArea
from peerdesk.ui.rows import label
from peerdesk.ui.sheet_dialog import SheetDialog


@pytest.fixture
def window(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    return made


def test_every_dialog_says_by_its_name_what_it_is_about_and_by_its_title_nothing(window):
    dialogs = {
        "Change the passphrase": SheetDialog("Change the passphrase", window),
        "Keys": KeysDialog(window),
        "Delete this draft?": asked_once(window, ("Delete this draft?", "It goes."), "Delete", str),
    }
    for name, dialog in dialogs.items():
        told = QAccessible.queryAccessibleInterface(dialog)
        assert told.text(QAccessible.Text.Name) == name
        assert dialog.windowTitle() == "PeerDesk"


def test_what_is_taller_than_the_window_scrolls(qtbot, window):
    dialog = SheetDialog("A long one", window)
    for _ in range(40):
        dialog.column.addWidget(label("A line of its own."))
    dialog.open()
    qtbot.waitUntil(lambda: dialog.height() > 300)
    assert dialog.height() <= window.height()
    assert dialog.size().boundedTo(QSize(800, 400)) == dialog.size()


def test_a_dialog_that_asks_opens_in_its_first_field(window):
    dialog = SheetDialog("Change your passphrase", window)
    old, new = QLineEdit(), QLineEdit()
    for field in (old, new):
        dialog.column.addWidget(field)
    dialog.open()
    assert dialog.focusWidget() is old


def test_whoever_opens_a_dialog_elsewhere_stays_there(window):
    dialog = SheetDialog("Who asked for it", window)
    fields = QLineEdit(), QLineEdit()
    for field in fields:
        dialog.column.addWidget(field)
    fields[1].setFocus()
    dialog.open()
    assert dialog.focusWidget() is fields[1]


def test_a_dialog_to_read_is_scrolled_by_the_arrows_at_once(window):
    dialog = SheetDialog("Keys", window)
    dialog.column.addWidget(label("Ctrl+K finds anything."))
    dialog.open()
    assert isinstance(dialog.focusWidget(), ReadingArea)


def test_keys_that_come_while_a_dialog_is_opening_do_nothing_behind_it(qtbot, window):
    behind = QLineEdit(window)
    behind.show()
    behind.setFocus()
    qtbot.waitUntil(behind.hasFocus)
    dialog = SheetDialog("Change your passphrase", window)
    dialog.column.addWidget(QLineEdit())
    dialog.open()
    keys = window.windowHandle()  # the system hands them to this window until the dialog has them
    for key in (Qt.Key.Key_O, Qt.Key.Key_N):
        QTest.keyClick(keys, key)
    assert behind.text() == ""
    qtbot.waitUntil(dialog.isActiveWindow)
    assert behind.text() == ""
