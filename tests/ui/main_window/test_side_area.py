"""What stands beside the work, when it gets less room than it had."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peerdesk.ui.main_window.work_area import SideArea


@pytest.mark.parametrize("in_front", [True, False])
def test_the_field_one_writes_in_stays_in_sight_when_the_panel_shrinks(qtbot, theme, in_front):
    area, panel = SideArea(), QWidget()
    column, fields = QVBoxLayout(panel), [QLineEdit() for _ in range(12)]
    for field in fields:
        column.addWidget(field)
    area.setWidget(panel)
    qtbot.addWidget(area)
    area.resize(400, 1200)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    fields[-1].setFocus(Qt.FocusReason.OtherFocusReason)
    assert area.verticalScrollBar().value() == 0
    if not in_front:
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(lambda: not area.isActiveWindow())
    area.resize(400, 120)
    qtbot.waitUntil(lambda: fields[-1].visibleRegion().boundingRect() == fields[-1].rect())
