"""A field that finds somebody in the address book by two or three letters, or takes a new name."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party
from peerdesk.domain.text import fold
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.form_view.showing import show_at_once
from peerdesk.ui.panel import emptied
from peerdesk.ui.text_fields import EnterLineEdit, walked_to
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.islands import island
from peerdesk.wording.party_words import is_new, party_kind

_FOUND = Qt.ItemDataRole.UserRole


class PartyField(EnterLineEdit):
    """`chosen` carries a Party, `typed_new` a name that is not in the book.

    `find` gives the entries for what is typed. Enter takes the only one; among several the worker
    walks with the arrow keys, so that nobody is picked in haste. The last line always offers the
    name as a new one, unless an entry has that very name. The lines drop down, or with
    `drops_down` false `offered` carries them (words, and a Party or a name) for a `PartyOffers`
    below the field, which screen readers and everybody else can see.
    """

    chosen = Signal(object)
    typed_new = Signal(str)
    offered = Signal(object)
    down_wanted = Signal()

    def __init__(
        self,
        find: Callable[[str], Sequence[Party]],
        parent: QWidget | None = None,
        *,
        drops_down: bool = True,
    ) -> None:
        super().__init__(least=20, most=40, parent=parent)
        self._find = find
        self._found: Sequence[Party] = ()
        self._rows = QStandardItemModel(self)
        self._drop: QCompleter | None = self._dropping() if drops_down else None
        self.textEdited.connect(self._look)
        self.entered.connect(self.take)

    def _dropping(self) -> QCompleter:
        drop = QCompleter(self._rows, self)
        drop.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        if (lines := drop.popup()) is not None:
            lines.setAccessibleName(self.tr("Address book"))
        self.setCompleter(drop)
        by_row = drop.activated[QModelIndex]  # type: ignore[index]  # stubs know one overload
        by_row.connect(lambda index: self.choose(index.data(_FOUND)))
        return drop

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the lines below, Enter takes the one the arrows went to."""
        index = walked_to(self._drop, event)
        if index.isValid():
            self.choose(index.data(_FOUND))
        elif event.key() == Qt.Key.Key_Down and self._drop is None:
            self.down_wanted.emit()
        else:
            super().keyPressEvent(event)

    def take(self) -> bool:
        """Take what is meant: the only entry, else the name as a new one; False while unclear.

        Several entries that fit are walked with the arrow keys.
        """
        name = self.text().strip()
        alike = [one for one in self._found if fold(one.name) == fold(name)]
        found = alike or list(self._found)
        if len(found) == 1:
            self.choose(found[0])
            return True
        if name and not found:
            self.choose(name)
            return True
        return not name

    def choose(self, what: object) -> None:
        """Take an entry, or a name as a new one; the field is empty then."""
        if not isinstance(what, Party | str):
            return
        if self._drop is not None and (lines := self._drop.popup()) is not None:
            lines.hide()
        self.clear()
        self._offer(())
        self._found = ()
        if isinstance(what, Party):
            self.chosen.emit(what)
        else:
            self.typed_new.emit(what)

    def _look(self, typed: str) -> None:
        name = typed.strip()
        self._found = self._find(name) if name else ()
        lines: list[tuple[str, Party | str]] = [(party_line(one), one) for one in self._found]
        if name and not any(fold(party.name) == fold(name) for party in self._found):
            lines.append((is_new(name), name))
        self._offer(lines)

    def _offer(self, lines: Sequence[tuple[str, Party | str]]) -> None:
        self._rows.clear()
        for words, what in lines:
            item = QStandardItem(words)
            item.setData(what, _FOUND)
            self._rows.appendRow(item)
        self.offered.emit(tuple(lines))


class PartyOffers(QWidget):
    """The lines a field offers, as buttons below it; Up and Down walk them."""

    def __init__(self, field: PartyField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.buttons: list[ActionButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.NONE)
        field.offered.connect(self._show)
        field.down_wanted.connect(lambda: self._go(0))
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk; up from the first line leads back to the field."""
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        here = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), 0)
        self._go(here + steps[event.key()])

    def _go(self, place: int) -> None:
        target: QWidget = self._field
        if 0 <= place < len(self.buttons):
            target = self.buttons[place]
        elif place > 0:
            return
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, lines: Sequence[tuple[str, Party | str]]) -> None:
        emptied(self._column)
        self.buttons = [self._button(words, what) for words, what in lines]
        self.setVisible(bool(lines))
        show_at_once(*self.buttons)

    def _button(self, words: str, what: Party | str) -> ActionButton:
        button = ActionButton(words.replace("&", "&&"), look=Look.LINK)
        button.clicked.connect(partial(self._field.choose, what))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button


def party_line(party: Party) -> str:
    """`Rosa Clinic · Clinic, doctor or counselor who treats them`."""
    return f"{island(party.name)} · {party_kind(party.kind)}"
