"""The window with the pages a contact goes through, worked by keys as a worker would."""

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.forms.formats import read_formats
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk
from peerdesk.ui.contact_page.page import ContactPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.note_view.page import NotePage
from peerdesk.ui.signing.page import ReviewPage
from peerdesk.ui.theme import Theme
from tests.ui.offers import offered

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time


class OtherPage(Page):
    """A page of someone else's; remembers where it was opened."""

    def __init__(self, key):
        super().__init__()
        self.key, self.places = key, []

    def opened(self, place):
        self.places.append(dict(place))


def english_formats():
    return read_formats(resource("forms", "narrative-formats.toml").read_text("utf-8"), "en")


@dataclass
class Stage:
    """A window on a desk; `presses` counts the keys that are interactions (`ui.md` §3)."""

    qtbot: QtBot
    desk: Desk
    theme: Theme
    save_within_ms: int = 1
    presses: list[object] = field(default_factory=list)

    def __post_init__(self):
        self.navigator = Navigator()
        self.contact = ContactPage(
            self.desk, self.navigator, self.theme, english_formats(), self.save_within_ms
        )
        formats = english_formats()
        self.review = ReviewPage(self.desk, self.navigator, self.theme, formats)
        self.note = NotePage(self.desk, self.navigator, self.theme, formats)
        self.others = {
            key: OtherPage(key) for key in ("today", "person", "contacts", "export", "print")
        }
        pages = [*self.others.values(), self.contact, self.review, self.note, *self.more_pages()]
        self.window = MainWindow(offered(pages), self.navigator, self.theme, lambda: NOON)
        self.window.offer_new_contact(lambda: self.window.go("contact"))
        for widget in (self.window, *pages):  # a page never shown belongs to no window
            self.qtbot.addWidget(widget)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go("today")

    def more_pages(self) -> list[Page]:
        """What a stage of another page adds."""
        return []

    @property
    def focus(self):
        return QApplication.focusWidget() or self.window

    @property
    def page(self):
        return "" if self.window.page is None else self.window.page.key

    def settle(self):
        """Let what was put off to the next turn of the event loop happen."""
        QApplication.processEvents()
        QApplication.processEvents()

    def press(self, key, modifiers=NONE):
        """One interaction."""
        self.presses.append(key)
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def write(self, text):
        """Free text, which is no interaction."""
        QTest.keyClicks(self.focus, text)
        self.settle()

    def open(self, key, **place):
        self.window.go(key, place)
        self.settle()

    @property
    def editor(self):
        return self.contact.editor

    @property
    def saved(self):
        return self.window.saved_line.text.startswith("Saved")

    def wait_saved(self):
        self.qtbot.waitUntil(lambda: self.saved)

    def sign_with(self, panel, passphrase):
        """Type the passphrase and Enter, and wait for the key to have been made."""
        panel.passphrase.setFocus()
        self.write(passphrase)
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not panel.busy)
        self.settle()

    def click(self, widget):
        """One interaction by mouse, in the middle of a thing that is in sight."""
        self.presses.append(widget)
        self.contact.work.ensureWidgetVisible(widget)
        self.settle()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()
