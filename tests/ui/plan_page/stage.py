"""The window with the plan page in it, worked by keys as a worker would."""

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.plan_page.page import PlanPage
from peerdesk.ui.theme import Theme
from tests.builders import PASSPHRASE
from tests.ui.offers import offered

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time


class OtherPage(Page):
    """A page of someone else's; remembers where it was opened."""

    def __init__(self, key):
        super().__init__()
        self.key, self.places = key, []

    def opened(self, place):
        self.places.append(dict(place))


@dataclass
class PlanStage:
    """A window on a desk, with a plan page and places to go to from it."""

    qtbot: QtBot
    desk: Desk
    theme: Theme
    others: dict[str, OtherPage] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.navigator = Navigator()
        self.navigator.said.connect(self.told.append)
        self.page = PlanPage(self.desk, self.navigator, self.theme, save_within_ms=1)
        keys = ("people", "plans", "together", "crisis", "export", "contact")
        self.others = {key: OtherPage(key) for key in keys}
        pages = [*self.others.values(), self.page]
        self.window = MainWindow(offered(pages), self.navigator, self.theme, lambda: NOON)
        for widget in (self.window, *pages):
            self.qtbot.addWidget(widget)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go("plans")

    @property
    def focus(self):
        return QApplication.focusWidget() or self.window

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
        self.window.go("plan", {"document": str(document_id), **place})
        self.settle()

    def press(self, key, modifiers=NONE):
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def write(self, link_id, text, row=None):
        """Type into a question of the form."""
        assert self.form.go_to(link_id, row)
        self.settle()
        QTest.keyClicks(self.focus, text)
        self.settle()

    def save_version(self, passphrase=PASSPHRASE):
        """Ctrl+Enter, the passphrase, Enter; and wait for the key."""
        self.press(Qt.Key.Key_Return, CTRL)
        panel = self.page.version.panel
        panel.passphrase.setFocus()
        QTest.keyClicks(panel.passphrase, passphrase)
        QTest.keyClick(panel.passphrase, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not panel.busy)
        self.settle()

    def said(self):
        return self.told[-1] if self.told else ""
