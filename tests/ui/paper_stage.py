"""The window with the page of one paper in it, worked by keys as a worker would."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.theme import Theme
from tests.builders import PASSPHRASE
from tests.ui.windows import OtherPage, WorkedByKeys, a_window

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class PaperStage(WorkedByKeys):
    """A window on a desk, with the page of a paper and places to go to from it."""

    elsewhere: ClassVar[tuple[str, ...]]
    qtbot: QtBot
    desk: Desk
    theme: Theme
    make: Callable[..., Any] = Page
    others: dict[str, OtherPage] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.navigator = Navigator()
        self.navigator.said.connect(self.told.append)
        self.page = self.make(self.desk, self.navigator, self.theme, save_within_ms=1)
        self.others = {key: OtherPage(key, key) for key in self.elsewhere}
        pages = [*self.others.values(), self.page]
        self.window = a_window(self.qtbot, pages, self.navigator, self.theme)
        self.window.go(self.page.belongs_to)

    @property
    def key_panel(self):
        return self.page.passphrase

    @property
    def form(self):
        return self.page.writing.form

    @property
    def answers(self):
        return self.page.presenter.answers

    def open(self, document_id, **place):
        self.window.go(self.page.key, {"document": str(document_id), **place})
        self.settle()

    def go_on(self):
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CTRL)

    def sign(self, passphrase=PASSPHRASE):
        """The passphrase, Enter; and wait for the key."""
        panel = self.key_panel
        panel.passphrase.setFocus()
        QTest.keyClicks(panel.passphrase, passphrase)
        QTest.keyClick(panel.passphrase, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not panel.busy)
        self.settle()

    def said(self):
        return self.told[-1] if self.told else ""
