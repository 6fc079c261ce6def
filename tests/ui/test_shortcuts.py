"""One table of keys, each used once."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from peerdesk.ui.shortcuts import SHORTCUTS, GlobalKeys, keys, on_key, shortcut


def test_no_key_and_no_name_is_used_twice():
    pressed = Counter(QKeySequence(one.keys).toString() for one in SHORTCUTS)
    names = Counter(one.name for one in SHORTCUTS)
    assert [key for key, times in (pressed + names).items() if times > 1] == []


def test_every_key_is_one_that_qt_knows_and_says_what_it_does():
    for one in SHORTCUTS:
        assert QKeySequence(one.keys).count() == 1, one.name
        assert one.said()
        assert one.shown()


def test_an_unknown_name_is_a_bug():
    with pytest.raises(KeyError):
        shortcut("teleport")


def test_a_key_works_from_anywhere_in_its_window(qtbot, theme):
    window, field, pressed = QWidget(), QLineEdit(), []
    field.setParent(window)
    on_key("lock", window, lambda: pressed.append(1))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [1]


def test_a_global_key_is_taken_before_the_text_field_that_wants_it(qtbot, qapp, theme):
    field, pressed = QLineEdit("keep me"), []
    qtbot.addWidget(field)
    field.show()
    global_keys = GlobalKeys(qapp)
    global_keys.add("find", lambda: pressed.append(1), only_in=field.windowHandle())
    field.setCursorPosition(0)
    field.setFocus()
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [1]
    assert field.text() == "keep me"
    assert keys("find") == "Ctrl+K"
    global_keys.deleteLater()
