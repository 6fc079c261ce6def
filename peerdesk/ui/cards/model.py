"""Rows of cards that come page by page, as far as someone scrolls."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from peerdesk.ui.cards.card import Card

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

CARD = Qt.ItemDataRole.UserRole
_PAGE = 50


class CardModel(QAbstractListModel, Generic[Row]):
    """Rows by `fetch(last, count)`: those after the row `last`, or from the first for None.

    `card_of` says what a row's card says.
    """

    def __init__(
        self,
        fetch: Callable[[Row | None, int], Sequence[Row]],
        card_of: Callable[[Row], Card],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch, self._card_of = fetch, card_of
        self._rows: list[Row] = []
        self._cards: dict[int, Card] = {}  # a card is painted far more often than it changes
        self._all_here = True

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are here so far."""
        return self._rows

    def reload(self, at_least: int = 0) -> None:
        """Begin anew, with so many rows at least, as far as there are any."""
        wanted = max(_PAGE, at_least)
        self.beginResetModel()
        self._cards.clear()
        self._rows = list(self._fetch(None, wanted))
        self._all_here = len(self._rows) < wanted
        self.endResetModel()

    def words_changed(self) -> None:
        """Let every card be read anew: what `card_of` says has changed."""
        self._cards.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows are here; a list has no rows below a row."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card, its title for finding by letters, or all its words for a screen reader."""
        if not index.isValid():
            return None
        card = self._card(index.row())
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken()
        return None

    def _card(self, row: int) -> Card:
        if row not in self._cards:
            self._cards[row] = self._card_of(self._rows[row])
        return self._cards[row]

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be more rows."""
        return not parent.isValid() and not self._all_here

    def fetchMore(self, _parent: Index) -> None:
        """Add the next page."""
        last = self._rows[-1] if self._rows else None
        more = self._fetch(last, _PAGE)
        self._all_here = len(more) < _PAGE
        if not more:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self._rows.extend(more)
        self.endInsertRows()
