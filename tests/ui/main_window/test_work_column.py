"""The scrolling column of a page."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from peerdesk.ui.main_window.page import WorkColumn


def test_what_gets_the_focus_without_tab_comes_into_sight(qtbot, theme):
    column = WorkColumn(theme)
    fields = [QLineEdit() for _ in range(60)]
    for field in fields:
        column.column.addWidget(field)
    qtbot.addWidget(column)
    column.resize(600, 300)
    column.show()
    column.activateWindow()
    qtbot.waitUntil(column.isActiveWindow)
    for field in (fields[-1], fields[0]):
        assert field is not fields[-1] or field.visibleRegion().isEmpty()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        assert field.visibleRegion().boundingRect() == field.rect()


def test_a_button_half_in_sight_stays_under_the_mouse(qtbot, theme):
    column, pressed = WorkColumn(theme), []
    button = QPushButton("Nothing was raised")
    button.clicked.connect(lambda: pressed.append("button"))
    column.column.addWidget(QLineEdit())  # has the focus at first
    column.column.addSpacing(900)
    column.column.addWidget(button)
    column.column.addSpacing(900)
    qtbot.addWidget(column)
    column.resize(600, 300)
    column.show()
    column.activateWindow()
    qtbot.waitUntil(column.isActiveWindow)
    qtbot.waitUntil(lambda: button.visibleRegion().isEmpty())  # laid out
    below = button.mapTo(column.viewport(), QPoint(0, 0)).y() - column.viewport().height()
    column.verticalScrollBar().setValue(below + 10)
    assert button.visibleRegion().boundingRect().height() == 10
    spot = button.mapTo(column, QPoint(20, 2))
    QTest.mouseClick(column.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    assert pressed == ["button"]
