"""A chord that nothing answers writes no letter; what a keyboard writes by Alt is a letter."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from peerdesk.ui.chords import Chords
from peerdesk.ui.secret_field import secret

ALT, META = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier
ALT_GR = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chords(qapp):
    made = Chords(qapp)
    yield made
    made.deleteLater()


@pytest.fixture(params=[QLineEdit, QPlainTextEdit, lambda: secret(QLineEdit())])
def field(request, qtbot, chords):
    """A field alone in a window that has the keys."""
    made = request.param()
    show(qtbot, made)
    made.setFocus()
    return made


def show(qtbot, window):
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def written_in(field):
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_P, ALT), (Qt.Key.Key_3, ALT), (Qt.Key.Key_3, META)]
)
def test_a_chord_leaves_no_letter(field, key, held):
    QTest.keyClick(field.windowHandle(), key, held)
    assert written_in(field) == ""


def test_letters_are_written(field):
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_P)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_3)
    assert written_in(field) == "p3"


@pytest.mark.parametrize(("letter", "held"), [("£", ALT), ("@", ALT_GR)])
def test_a_letter_that_a_keyboard_writes_by_alt_is_a_letter(field, letter, held):
    """Option on a Mac, Alt Gr elsewhere."""
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, held, letter)
    QApplication.sendEvent(field.windowHandle(), press)
    assert written_in(field) == letter


def test_the_key_of_a_label_still_leads_to_its_field(qtbot, chords):
    window, first, second = QWidget(), QLineEdit(), QLineEdit()
    caption = QLabel("&Phone")
    caption.setBuddy(second)
    column = QVBoxLayout(window)
    for widget in (first, caption, second):
        column.addWidget(widget)
    show(qtbot, window)
    first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_P, ALT)
    assert second.hasFocus()
    assert (first.text(), second.text()) == ("", "")


def test_a_window_that_opens_later_is_watched_too(qtbot, chords):
    field = QLineEdit()
    show(qtbot, field)
    field.setFocus()
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_P, ALT)
    assert field.text() == ""
