"""A line of controls outlives what other layouts leave behind."""

import shiboken6
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.flow_layout import FlowLayout


def test_no_item_of_a_line_can_be_taken_for_one_of_another_layout(qtbot: QtBot) -> None:
    """Qt's own items are known to Python by their place in memory alone, which is used again."""
    there = QWidget()
    qtbot.addWidget(there)
    line = FlowLayout(there)
    for word in ("one", "two"):
        line.addWidget(QLabel(word))
    items = [line.itemAt(place) for place in range(line.count())]
    assert len(items) == 2
    assert all(item is not None and shiboken6.createdByPython(item) for item in items)


def test_what_is_deleted_or_moved_leaves_the_line(qtbot: QtBot) -> None:
    there = QWidget()
    qtbot.addWidget(there)
    line, words = FlowLayout(there), [QLabel(word) for word in ("kept", "gone", "moved")]
    for word in words:
        line.addWidget(word)
    shiboken6.delete(words[1])
    words[2].setParent(None)
    items = [line.itemAt(place) for place in range(line.count())]
    assert [item.widget() for item in items if item is not None] == [words[0]]


def test_what_is_taken_out_is_no_longer_laid_out(qtbot: QtBot) -> None:
    there = QWidget()
    qtbot.addWidget(there)
    line, word = FlowLayout(there), QLabel("word")
    line.addWidget(word)
    taken = line.takeAt(0)
    assert taken is not None
    assert taken.widget() is word
    assert (line.count(), line.takeAt(0)) == (0, None)
