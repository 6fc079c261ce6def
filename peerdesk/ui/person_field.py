"""A field that finds a person by two or three letters of their name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

from peerdesk.domain.people import PersonSummary
from peerdesk.ui.text_fields import EnterLineEdit, walked_to
from peerdesk.wording.aliases import also_known_as

_PERSON = Qt.ItemDataRole.UserRole


class PersonField(EnterLineEdit):
    """`chosen` carries the PersonSummary, or None once the field is empty.

    `find` gives the people for what is typed. Enter takes the only one; among several the worker
    walks with the arrow keys, so that nobody is picked in haste.
    """

    chosen = Signal(object)

    def __init__(
        self, find: Callable[[str], Sequence[PersonSummary]], parent: QWidget | None = None
    ) -> None:
        super().__init__(least=12, most=28, parent=parent)
        self._find = find
        self._found: Sequence[PersonSummary] = ()
        self._rows = QStandardItemModel(self)
        self._offer = QCompleter(self._rows, self)
        self._offer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        if (lines := self._offer.popup()) is not None:
            lines.setAccessibleName(self.tr("People"))
        self.setCompleter(self._offer)
        self.textEdited.connect(self._look)
        self.entered.connect(self._take_the_only_one)
        by_row = self._offer.activated[QModelIndex]  # type: ignore[index]  # stubs know one overload
        by_row.connect(self._take)

    def show_person(self, person: PersonSummary | None) -> None:
        """Show who is chosen; chooses nobody anew."""
        self.setText("" if person is None else _line(person))
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes whom the arrows went to."""
        index = walked_to(self._offer, event)
        if index.isValid():
            self._take(index)
        else:
            super().keyPressEvent(event)

    def _look(self, typed: str) -> None:
        self._rows.clear()
        if not typed.strip():
            self._found = ()
            self.chosen.emit(None)
            return
        self._found = self._find(typed)
        for person in self._found:
            item = QStandardItem(_line(person))
            item.setData(person, _PERSON)
            self._rows.appendRow(item)

    def _take_the_only_one(self) -> None:
        if len(self._found) == 1:
            self._choose(self._found[0])

    def _take(self, index: QModelIndex) -> None:
        person = index.data(_PERSON)
        if isinstance(person, PersonSummary):
            self._choose(person)

    def _choose(self, person: PersonSummary) -> None:
        if (lines := self._offer.popup()) is not None:
            lines.hide()
        self._found = ()
        self.show_person(person)
        self.chosen.emit(person)


def _line(person: PersonSummary) -> str:
    also = also_known_as(person.also_known_as)
    return " · ".join(filter(None, (person.name, person.identifier, also)))
