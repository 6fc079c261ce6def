"""The way to a letter: one button, three kinds to begin, and the letters there are."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.domain.letters import LetterLine
from peerdesk.domain.zones import local_date
from peerdesk.forms.letter_reading import LETTERS
from peerdesk.services import letters
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.rows import label
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.theme import Look
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import letters as words

_SHOWN = 8


class LettersDialog(SheetDialog):
    """`begin_wanted` carries the form of a new letter, `open_wanted` the id of one there is."""

    begin_wanted = Signal(str)
    open_wanted = Signal(object)

    def __init__(self, there: list[tuple[str, UUID]], parent: QWidget) -> None:
        super().__init__(self.tr("Write a letter"), parent)
        self.kinds = {name: ActionButton(words.HEADINGS[name]) for name in LETTERS}
        for name, button in self.kinds.items():
            button.clicked.connect(partial(self._begin, name))
            button.setAccessibleDescription(words.EXPLAINED[name])
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.column.addWidget(label(words.EXPLAINED[name], Look.SOFT))
        self.links: list[ActionButton] = []
        if there:
            self.column.addWidget(label(self.tr("Letters there are"), Look.HEADING))
        for told, document_id in there:
            link = WrappingLink(told.replace("&", "&&"))
            link.clicked.connect(partial(self._open, document_id))
            self.links.append(link)
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.leave = ActionButton(self.tr("Not now"), "Esc")
        self.leave.clicked.connect(self.reject)
        self.buttons.addWidget(self.leave)
        self.kinds[LETTERS[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, name: str) -> None:
        self.accept()
        self.begin_wanted.emit(name)

    def _open(self, document_id: UUID) -> None:
        self.accept()
        self.open_wanted.emit(document_id)


class LetterButton(ActionButton):
    """Begins a letter about the person shown, or opens one of theirs."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setText(self.tr("Write a &letter…"))
        self._desk, self._navigator = desk, navigator
        self._person_id: UUID | None = None
        self.clicked.connect(self.ask)

    def show_person(self, person_id: UUID) -> None:
        """Whose letters these are."""
        self._person_id = person_id

    def ask(self) -> LettersDialog | None:
        """Ask which letter; None while nobody is shown."""
        if self._person_id is None:
            return None
        dialog = LettersDialog(self._there(self._person_id), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.begin_wanted.connect(self.begin)
        dialog.open_wanted.connect(self._go)
        dialog.open()
        return dialog

    def begin(self, form_name: str) -> None:
        """Begin a letter and go to it."""
        if self._person_id is None:
            return
        made = self._navigator.given(partial(letters.start, self._desk, self._person_id, form_name))
        if made is not None:
            self._go(made)

    def _there(self, person_id: UUID) -> list[tuple[str, UUID]]:
        found = self._navigator.given(partial(letters.of_person, self._desk, person_id)) or ()
        return [(self._told(line), line.document_id) for line in found[:_SHOWN]]

    def _told(self, line: LetterLine) -> str:
        on = local_date(line.changed_at, self._desk.clock.zone())
        is_sealed = line.sealed_at is not None
        return words.listed(line.columns.title, line.columns.addressee, on, is_sealed=is_sealed)

    def _go(self, document_id: UUID) -> None:
        self._navigator.go("letter", {"document": str(document_id)})
