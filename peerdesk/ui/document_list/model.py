"""The rows behind a list of documents, fetched a page at a time as one scrolls."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from peerdesk.domain.documents import DocumentSummary, Place
from peerdesk.domain.errors import PeerDeskError
from peerdesk.ui.document_list.lines import Line

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_PAGE = 50
_NOWHERE = QModelIndex()


class DocumentModel(QAbstractListModel):
    """Lines of documents. `load(after, limit)` gives the summaries that follow a place.

    `failed` carries an expected error; the list then ends where it was.
    """

    failed = Signal(object)

    def __init__(
        self,
        load: Callable[[Place | None, int], Sequence[DocumentSummary]],
        word: Callable[[DocumentSummary], Line],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load, self._word = load, word
        self._lines: list[Line] = []
        self._has_more = False

    def refresh(self, rows: int = _PAGE) -> None:
        """Read anew from the top, at least `rows` rows if there are as many."""
        self.beginResetModel()
        self._lines, self._has_more = [], True
        self._lines = self._next(max(rows, _PAGE))
        self.endResetModel()

    def line(self, row: int) -> Line:
        """The line in a row."""
        return self._lines[row]

    def row_of(self, document_id: object) -> int | None:
        """The row of a document among those fetched."""
        ids = (line.document.document_id for line in self._lines)
        return next((row for row, known in enumerate(ids) if known == document_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many lines are fetched."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line, or its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        return line if role == LINE else None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether older documents may follow."""
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        """Add the next page."""
        if parent.isValid() or not self._has_more:
            return
        more = self._next(_PAGE)
        if more:
            first = len(self._lines)
            self.beginInsertRows(_NOWHERE, first, first + len(more) - 1)
            self._lines += more
            self.endInsertRows()

    def _next(self, limit: int) -> list[Line]:
        try:
            found = self._load(self._place(), limit)
        except PeerDeskError as error:
            self._has_more = False
            self.failed.emit(error)
            return []
        self._has_more = len(found) == limit
        return [self._word(document) for document in found]

    def _place(self) -> Place | None:
        if not self._lines:
            return None
        last = self._lines[-1].document
        return Place(last.columns.happened_at, last.document_id)
