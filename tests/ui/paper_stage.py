"""The window with the page of one paper in it, worked by keys as a worker would."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.theme import Theme
from tests.builders import PASSPHRASE
from tests.ui.offers import offered

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time


class OtherPage(Page):
    """A page of someone else's; remembers where it was opened."""

    def __init__(self, key):
        super().__init__()
        self.key, self.title, self.places = key, key, []

    def opened(self, place):
        self.places.append(dict(place))


@dataclass
class PaperStage:
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
        self.others = {key: OtherPage(key) for key in self.elsewhere}
        pages = [*self.others.values(), self.page]
        self.window = MainWindow(offered(pages), self.navigator, self.theme, lambda: NOON)
        for widget in (self.window, *pages):
            self.qtbot.addWidget(widget)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go(self.page.belongs_to)

    @property
    def focus(self):
        return QApplication.focusWidget() or self.window

    @property
    def key_panel(self):
        return self.page.passphrase

    @property
    def form(self):
        return self.page.writing.form

    @property
    def answers(self):
        return self.page.presenter.answers

    def settle(self):
        QApplication.processEvents()
        QApplication.processEvents()

    def open(self, document_id, **place):
        self.window.go(self.page.key, {"document": str(document_id), **place})
        self.settle()

    def press(self, key, modifiers=NONE):
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def type(self, text):
        QTest.keyClicks(self.focus, text)
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
