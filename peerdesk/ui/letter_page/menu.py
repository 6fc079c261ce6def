"""The way to a letter: one button, three kinds, and the letters there are."""

from functools import partial
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.letters import LetterLine
from peerdesk.domain.zones import local_date
from peerdesk.forms.letter_reading import LETTERS
from peerdesk.services import letters
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import letters as words
from peerdesk.wording import sentence

_SHOWN = 8


class LetterButton(ActionButton):
    """Begins a letter about the person shown, or opens one of theirs."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setText(self.tr("Write a &letter"))
        self._desk, self._navigator = desk, navigator
        self._person_id: UUID | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    def show_person(self, person_id: UUID) -> None:
        """Whose letters these are."""
        self._person_id = person_id

    def begin(self, form_name: str) -> None:
        """Begin a letter and go to it."""
        if self._person_id is None:
            return
        try:
            made = letters.start(self._desk, self._person_id, form_name)
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
            return
        self._go(made)

    def _fill(self) -> None:
        self._menu.clear()
        if self._person_id is None:
            return
        for name in LETTERS:
            action = QAction(words.HEADINGS[name], self._menu)
            action.triggered.connect(partial(self.begin, name))
            self._menu.addAction(action)
        there = letters.of_person(self._desk, self._person_id)[:_SHOWN]
        if there:
            self._menu.addSeparator()
        for line in there:
            action = QAction(self._told(line).replace("&", "&&"), self._menu)
            action.triggered.connect(partial(self._go, line.document_id))
            self._menu.addAction(action)

    def _told(self, line: LetterLine) -> str:
        on = local_date(line.changed_at, self._desk.clock.zone())
        is_sealed = line.sealed_at is not None
        return words.listed(line.columns.title, line.columns.addressee, on, is_sealed=is_sealed)

    def _go(self, document_id: UUID) -> None:
        self._navigator.go("letter", {"document": str(document_id)})
