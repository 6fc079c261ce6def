"""The scrolling column of a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

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
