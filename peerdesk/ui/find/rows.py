"""What was found, as rows: headings, people, notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from peerdesk.domain.documents import DocumentSummary
from peerdesk.domain.finding import Snippet

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_WALKED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Kind(Enum):
    """What a row is."""

    HEADING = auto()
    PERSON = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `person_id` or `document` is what it opens."""

    kind: Kind
    title: str
    beside: str = ""
    right: str = ""
    snippet: Snippet | None = None
    person_id: UUID | None = None
    document: DocumentSummary | None = None

    @property
    def opens(self) -> bool:
        """Whether one can go to it."""
        return self.kind is not Kind.HEADING

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        body = self.snippet.text if self.snippet else ""
        return ". ".join(filter(None, (self.title, self.beside, self.right, body)))


class FoundModel(QAbstractListModel):
    """The rows on screen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add(self, rows: Sequence[Row]) -> None:
        """Add rows at the end."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def next_row(self, here: int, by: int) -> int:
        """The next row one can go to, forwards or backwards; `here` at the end."""
        there = here + by
        while 0 <= there < len(self.rows):
            if self.rows[there].opens:
                return there
            there += 1 if by > 0 else -1
        return here

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its title, or all its words for a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are read, not walked to."""
        return _WALKED if index.isValid() and self.rows[index.row()].opens else _NO_FLAGS
