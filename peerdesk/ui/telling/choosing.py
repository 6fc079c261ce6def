"""A field and big buttons: whom it is about, and who asks; one click or two letters and Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.name_button import NameButton
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space


@dataclass(frozen=True, slots=True)
class Offered:
    """One to choose: their key, and what a button says of them."""

    key: str
    said: str


@dataclass(frozen=True, slots=True)
class Asks:
    """What a chooser asks and how it finds: `meant` gives the key Enter may pick, else ""."""

    question: str
    nobody: str
    too_many: str
    find: Callable[[str], Sequence[Offered]]
    meant: Callable[[str], str]


class Chooser(QWidget):
    """`chosen` carries the key; Enter never picks between two."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks: Asks | None = None
        self.field = EnterLineEdit(least=24, most=60)
        self.row = Row("", self.field)
        self.buttons: list[NameButton] = []
        names = QWidget()
        set_look(names, Look.COLUMN)
        self._list = QVBoxLayout(names)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.row)
        column.addWidget(names)
        self.field.textChanged.connect(self._find)
        self.field.entered.connect(self._decide)

    def begin(self, asks: Asks) -> None:
        """Ask anew, with the likeliest below."""
        self._asks = asks
        self.row.set_caption(asks.question)
        self.field.clear()
        self._find("")

    def _find(self, letters: str) -> None:
        if self._asks is None:
            return
        self.row.show_error("")
        emptied(self._list)
        found = self._asks.find(letters)
        self.buttons = [self._button(one) for one in found]
        for button in self.buttons:
            self._list.addWidget(button)
        tab_as_laid_out(self)
        self._fit_names()
        if letters.strip() and not found:
            self.row.show_error(self._asks.nobody)

    def _button(self, one: Offered) -> NameButton:
        button = NameButton(one.said, Look.CHOICE)
        button.clicked.connect(lambda: self.chosen.emit(one.key))
        return button

    def _decide(self) -> None:
        if self._asks is None:
            return
        if key := self._asks.meant(self.field.text()):
            self.chosen.emit(key)
        elif self.buttons:
            self.row.show_error(self._asks.too_many)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names are never cut off."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        for button in self.buttons:
            button.fit_into(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the field to the choices; a button's own arrows walk on and back."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def put_focus(self) -> None:
        """Where one types."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
