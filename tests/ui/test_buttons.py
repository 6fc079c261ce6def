"""Buttons with a key of their own."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton


def test_a_letter_answers_before_the_next_key(qtbot):
    whole, pressed = QWidget(), []
    button, field = ActionButton("I read it &back"), QLineEdit()
    column = QVBoxLayout(whole)
    column.addWidget(field)
    column.addWidget(button)
    button.clicked.connect(lambda: pressed.append(field.text()))
    qtbot.addWidget(whole)
    whole.show()
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert pressed == [""]
    assert button.hasFocus()
