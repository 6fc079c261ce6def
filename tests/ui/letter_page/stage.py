"""The window with the letter page in it, worked by keys as a worker would."""

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.services.desk import Desk
from peerdesk.ui.letter_page.page import LetterPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.theme import Theme
from tests.builders import PASSPHRASE
from tests.ui.offers import offered
from tests.ui.plan_page.stage import OtherPage

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time


@dataclass
class LetterStage:
    """A window on a desk, with a letter page and places to go to from it."""

    qtbot: QtBot
    desk: Desk
    theme: Theme
    make: type = LetterPage
    others: dict[str, OtherPage] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.navigator = Navigator()
        self.navigator.said.connect(self.told.append)
        self.page = self.make(self.desk, self.navigator, self.theme, save_within_ms=1)
        self.others = {key: OtherPage(key) for key in ("people", "export", "consent")}
        pages = [*self.others.values(), self.page]
        self.window = MainWindow(offered(pages), self.navigator, self.theme, lambda: NOON)
        for widget in (self.window, *pages):
            self.qtbot.addWidget(widget)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go("people")

    @property
    def focus(self):
        return QApplication.focusWidget() or self.window

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

    def name_them(self, letters):
        """Two or three letters in the field of the address book, and Enter."""
        QTest.keyClicks(self.page.whom.field, letters)
        QTest.keyClick(self.page.whom.field, Qt.Key.Key_Return)
        self.settle()

    def weigh(self):
        """The rules are asked when a worker pauses."""
        with self.qtbot.waitSignal(self.page.presenter.weighed):
            pass
        self.settle()

    def seal(self, passphrase=PASSPHRASE):
        """Ctrl+Enter, the passphrase, Enter; and wait for the key."""
        self.press(Qt.Key.Key_Return, CTRL)
        panel = self.page.seal_panel.panel
        QTest.keyClicks(panel.passphrase, passphrase)
        QTest.keyClick(panel.passphrase, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not panel.busy)
        self.settle()

    def said(self):
        return self.told[-1] if self.told else ""
