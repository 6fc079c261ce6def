"""A link that wraps its words, and works as any other."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.wrapping_link import WrappingLink

LONG = "María del Carmen Ortiz Villanueva: Write what they said and did, or “They did not say”."


def in_a_column(qtbot, lay_out, link):
    column, inside = QScrollArea(), QWidget()
    qtbot.addWidget(column)
    lay_out(inside).addWidget(link)
    column.setWidgetResizable(True)
    column.setWidget(inside)
    column.resize(300, 300)
    column.show()
    return column, inside


def test_in_a_narrow_column_long_words_make_it_higher_and_not_wider(qtbot, theme):
    for lay_out in (QVBoxLayout, FlowLayout):
        link = WrappingLink(LONG)
        column, inside = in_a_column(qtbot, lay_out, link)
        assert inside.width() <= column.viewport().width()
        assert link.geometry().right() <= inside.width()
        assert link.height() > 2 * link.fontMetrics().height()


def test_a_click_on_words_in_a_later_line_goes_there(qtbot, theme):
    link = WrappingLink(LONG)
    _column, _inside = in_a_column(qtbot, QVBoxLayout, link)
    where = link.rect().bottomLeft()
    where.setX(20)
    where.setY(link.height() - link.fontMetrics().height())
    with qtbot.waitSignal(link.clicked):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton, pos=where)


def test_short_words_take_one_line(qtbot, theme):
    link = WrappingLink("Go there")
    assert link.heightForWidth(link.sizeHint().width()) == link.sizeHint().height()
