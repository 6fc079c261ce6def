"""The window with a test's pages in it, on screen and worked by keys as a worker would."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.theme import Theme
from tests.ui.offers import offered

NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time
NONE = Qt.KeyboardModifier.NoModifier


class OtherPage(Page):
    """A page of someone else's; remembers where it was opened."""

    def __init__(self, key, title=""):
        super().__init__()
        self.key, self.title, self.places = key, title, []

    def opened(self, place):
        self.places.append(dict(place))


def a_window(
    qtbot: QtBot,
    pages: Sequence[Page],
    navigator: Navigator,
    theme: Theme,
    now: Callable[[], datetime] = lambda: NOON,
) -> MainWindow:
    """In front of everything, on the screen of a small laptop."""
    made = MainWindow(offered(pages), navigator, theme, now)
    for widget in (made, *pages):  # a page never shown belongs to no window
        qtbot.addWidget(widget)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


class WorkedByKeys:
    """What stages of pages have in common, once they have a `window`."""

    window: MainWindow

    @property
    def focus(self):
        return QApplication.focusWidget() or self.window

    def settle(self):
        """Let what was put off to the next turn of the event loop happen."""
        QApplication.processEvents()
        QApplication.processEvents()

    def press(self, key, modifiers=NONE):
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def type(self, text):
        QTest.keyClicks(self.focus, text)
        self.settle()
