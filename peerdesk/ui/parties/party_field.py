"""A field that finds somebody in the address book by two or three letters, or takes a new name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

from peerdesk.domain.address_book import Party
from peerdesk.domain.text import fold
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.wording.islands import island
from peerdesk.wording.party_words import is_new, party_kind

_FOUND = Qt.ItemDataRole.UserRole


class PartyField(EnterLineEdit):
    """`chosen` carries a Party, `typed_new` a name that is not in the book.

    `find` gives the entries for what is typed. Enter takes the only one; among several the worker
    walks with the arrow keys, so that nobody is picked in haste. The last line always offers the
    name as a new one, unless an entry has that very name. Ctrl+Enter takes it and asks to go on:
    while lines are offered below a field, Qt gives no key to anything else.
    """

    chosen = Signal(object)
    typed_new = Signal(str)
    next_wanted = Signal()

    def __init__(
        self, find: Callable[[str], Sequence[Party]], parent: QWidget | None = None
    ) -> None:
        super().__init__(least=20, most=40, parent=parent)
        self._find = find
        self._found: Sequence[Party] = ()
        self._rows = QStandardItemModel(self)
        self._offer = QCompleter(self._rows, self)
        self._offer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        if (lines := self._offer.popup()) is not None:
            lines.setAccessibleName(self.tr("Address book"))
        self.setCompleter(self._offer)
        self.textEdited.connect(self._look)
        self.entered.connect(self.take)
        by_row = self._offer.activated[QModelIndex]  # type: ignore[index]  # stubs know one overload
        by_row.connect(self._take_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on once it is clear who is meant."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.take():  # the focus can go on once the lines below are closed
                QTimer.singleShot(0, self, self.next_wanted.emit)
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
            self._choose(found[0])
            return True
        if name and not found:
            self._take_new(name)
            return True
        return not name

    def _look(self, typed: str) -> None:
        self._rows.clear()
        name = typed.strip()
        self._found = self._find(name) if name else ()
        for party in self._found:
            self._add(party_line(party), party)
        if name and not any(fold(party.name) == fold(name) for party in self._found):
            self._add(is_new(name), name)

    def _add(self, words: str, what: Party | str) -> None:
        item = QStandardItem(words)
        item.setData(what, _FOUND)
        self._rows.appendRow(item)

    def _take_row(self, index: QModelIndex) -> None:
        what = index.data(_FOUND)
        if isinstance(what, Party):
            self._choose(what)
        elif isinstance(what, str):
            self._take_new(what)

    def _choose(self, party: Party) -> None:
        self._empty()
        self.chosen.emit(party)

    def _take_new(self, name: str) -> None:
        self._empty()
        self.typed_new.emit(name)

    def _empty(self) -> None:
        if (lines := self._offer.popup()) is not None:
            lines.hide()
        self._found = ()
        self._rows.clear()
        self.clear()


def party_line(party: Party) -> str:
    """`Rosa Clinic · Clinic, doctor or counselor who treats them`."""
    return f"{island(party.name)} · {party_kind(party.kind)}"
