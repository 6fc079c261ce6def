"""What a hand does in the shared view, and what an eye or a screen reader finds there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from peerdesk.forms.parts import parts


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


def part_called(page, link_id):
    return next(part for part in parts(page.presenter.answers) if part.link_id == link_id)
