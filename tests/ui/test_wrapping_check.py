"""A box and a round button that wrap their words, and work as any other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.ui.wrapping_radio import WrappingRadioButton

LONG = "What would make the place you are in safer, and who could help with that tonight?"


@pytest.fixture(params=[WrappingCheckBox, WrappingRadioButton])
def kind(request):
    return request.param


def shown(qtbot, kind, words, width):
    box = kind(words)
    qtbot.addWidget(box)
    box.resize(width, box.heightForWidth(width))
    box.show()
    return box


def test_words_that_do_not_fit_make_it_higher_and_not_wider(qtbot, theme, kind):
    box = shown(qtbot, kind, LONG, 200)
    assert box.minimumSizeHint().width() <= 200
    assert box.height() > 3 * box.fontMetrics().height()
    assert box.heightForWidth(2000) < box.height()


def test_a_click_on_words_in_a_later_line_ticks_it(qtbot, theme, kind):
    box = shown(qtbot, kind, LONG, 200)
    where = box.rect().bottomRight() / 2
    where.setY(box.height() - box.fontMetrics().height())
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=where)
    assert box.isChecked()


def test_in_a_narrow_column_it_is_no_wider_than_the_column(qtbot, theme, kind):
    column, box = QScrollArea(), kind(LONG)
    qtbot.addWidget(column)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(box)
    column.setWidgetResizable(True)
    column.setWidget(inside)
    column.resize(300, 300)
    column.show()
    assert inside.width() <= column.viewport().width()


def test_short_words_take_one_line(qtbot, theme, kind):
    assert shown(qtbot, kind, "Yes", 200).height() == kind("Yes").sizeHint().height()


def test_larger_letters_make_it_higher_though_its_width_stays(qtbot, theme, kind):
    box = shown(qtbot, kind, LONG, 200)
    letters = box.font()
    letters.setPixelSize(3 * box.fontMetrics().height())
    box.setFont(letters)
    assert box.height() > 9 * box.fontMetrics().height() > 400
    assert box.minimumHeight() == box.heightForWidth(200)
