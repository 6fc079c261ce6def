"""The window with the letter page in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.ui.letter_page.page import LetterPage
from tests.builders import PASSPHRASE
from tests.ui.paper_stage import PaperStage


@dataclass
class LetterStage(PaperStage):
    """A window on a desk, with a letter page and places to go to from it."""

    elsewhere = ("people", "export", "consent")
    make: Callable[..., Any] = LetterPage

    @property
    def key_panel(self):
        return self.page.seal_panel.panel

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
        """Ctrl+Enter, then the passphrase."""
        self.go_on()
        self.sign(passphrase)
