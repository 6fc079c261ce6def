"""Boxes that ask: what they are about, in words, and nothing for good by accident."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerdesk.ui.asking import asked_once, said_apart

WORDS = ("Take out <b>scan</b>.pdf?", "It is gone for good.")


@pytest.fixture
def window(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_box_is_named_by_its_question_and_takes_no_word_for_markup(window):
    box = said_apart(window, WORDS)
    assert QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Name) == WORDS[0]
    assert box.windowTitle() == "PeerDesk"
    said = box.findChild(QLabel, "qt_msgbox_label")
    assert said is not None
    assert said.textFormat() is Qt.TextFormat.PlainText
    assert said.text() == WORDS[0]


def test_enter_and_escape_are_the_safe_answer(qtbot, window):
    done = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        box = asked_once(window, WORDS, "Take it out", lambda: done.append(1))
        box.open()
        QTest.keyClick(box, key)
        qtbot.waitUntil(box.isHidden)
    assert done == []


def test_a_yes_does_it_once_and_a_no_may_have_words_of_its_own(window):
    done = []
    box = asked_once(window, WORDS, "Close", lambda: done.append(1), "Stay")
    answers = {button.text(): button for button in box.findChildren(QPushButton)}
    assert sorted(answers) == ["Close", "Stay"]
    answers["Close"].click()
    assert done == [1]
