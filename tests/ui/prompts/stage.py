"""A page with two narrative fields that prompt, worked by keys and mouse."""

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.services.desk import Desk
from peerdesk.ui.contact_page.narrative import NarrativeField
from peerdesk.ui.prompts.page_prompts import PagePrompts

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@dataclass
class Stage:
    """`said` is what the worker was told."""

    qtbot: QtBot
    desk: Desk
    person_id: UUID | None = None
    said: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.page = QWidget()
        self.qtbot.addWidget(self.page)
        area, body = QScrollArea(), QWidget()
        column = QVBoxLayout(body)
        self.fields = [NarrativeField(), NarrativeField()]
        for one in self.fields:
            column.addWidget(one)
        column.addStretch()
        area.setWidget(body)
        area.setWidgetResizable(True)
        QHBoxLayout(self.page).addWidget(area)
        self.prompts = PagePrompts(
            self.desk, self.person_id, "Darnell" if self.person_id else "", self.said.append, body
        )
        self.prompted = [self.prompts.attach(one) for one in self.fields]
        self.page.resize(760, 640)
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(lambda: self.page.isActiveWindow() and self.prompts.ready)
        self.fields[0].setFocus()

    @property
    def popup(self):
        return self.prompted[0].popup

    @property
    def text(self):
        return self.fields[0].text

    @property
    def is_open(self):
        return self.popup is not None and self.popup.isVisible()

    @property
    def focus(self):
        return QApplication.focusWidget()

    def write(self, text, at=0):
        """Put a text in and have it looked at, the cursor at its start."""
        self.fields[at].setPlainText(text)
        self.prompted[at].look()
        self.fields[at].moveCursor(QTextCursor.MoveOperation.Start)

    def marked(self, at=0):
        return [mark.cursor.selectedText() for mark in self.prompted[at].marks]

    def drawn(self, at=0):
        return [each.cursor.selectedText() for each in self.fields[at].extraSelections()]

    def press(self, key, modifiers=NONE):
        QTest.keyClick(self.focus, key, modifiers)
        QApplication.processEvents()

    def point_of(self, position):
        """Where a place of the first field is, for the mouse."""
        cursor = QTextCursor(self.fields[0].document())
        cursor.setPosition(position)
        return self.fields[0].cursorRect(cursor).center() + QPoint(2, 0)

    def click(self, position):
        QTest.mouseClick(
            self.fields[0].viewport(), Qt.MouseButton.LeftButton, NONE, self.point_of(position)
        )
        QApplication.processEvents()

    def looked(self):
        """Wait for the next look and what follows from it."""
        QApplication.processEvents()
        for one in self.prompted:
            one.look_now()

    def offers(self):
        return [each.accessibleName() for each in self.popup.offers]
