"""The window with the pages a contact goes through, worked by keys as a worker would."""

from dataclasses import dataclass, field
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from peerdesk.forms.formats import read_formats
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk
from peerdesk.ui.contact_page.page import ContactPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.note_view.page import NotePage
from peerdesk.ui.signing.page import ReviewPage
from peerdesk.ui.theme import Theme
from tests.ui.windows import NONE, OtherPage, WorkedByKeys, a_window

CTRL = Qt.KeyboardModifier.ControlModifier


def english_formats():
    return read_formats(resource("forms", "narrative-formats.toml").read_text("utf-8"), "en")


@dataclass
class Stage(WorkedByKeys):
    """A window on a desk; `presses` counts the keys that are interactions (`ui.md` §3)."""

    elsewhere: ClassVar[tuple[str, ...]] = ("today", "person", "contacts", "export", "print")
    qtbot: QtBot
    desk: Desk
    theme: Theme
    save_within_ms: int = 1
    presses: list[object] = field(default_factory=list)

    def __post_init__(self):
        self.navigator, formats = Navigator(), english_formats()
        given = (self.desk, self.navigator, self.theme, formats)
        self.contact = ContactPage(*given, self.save_within_ms)
        self.review, self.note = ReviewPage(*given), NotePage(*given)
        self.others = {key: OtherPage(key) for key in self.elsewhere}
        pages = [*self.others.values(), self.contact, self.review, self.note, *self.more_pages()]
        self.window = a_window(self.qtbot, pages, self.navigator, self.theme)
        self.window.offer_new_contact(lambda: self.window.go("contact"))
        self.window.go("today")

    def more_pages(self) -> list[Page]:
        """What a stage of another page adds."""
        return []

    @property
    def page(self):
        return "" if self.window.page is None else self.window.page.key

    def press(self, key, modifiers=NONE):
        """One interaction."""
        self.presses.append(key)
        super().press(key, modifiers)

    def write(self, text):
        """Free text, which is no interaction."""
        self.type(text)

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
