"""The lines of a day as a model; headings cannot be stood on."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from peerdesk.ui.day_list.line import DayLine

Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole


class DayModel(QAbstractListModel):
    """Shows what `show` was given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[DayLine] = ()

    @property
    def lines(self) -> Sequence[DayLine]:
        """The lines, headings among them."""
        return self._lines

    def show(self, lines: Sequence[DayLine]) -> None:
        """Show these lines and no others."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def change(self, row: int, line: DayLine) -> None:
        """Show one line otherwise."""
        changed = list(self._lines)
        changed[row] = line
        self._lines = changed
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines there are; no line has lines below it."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is read, never stood on; what can be ticked says so."""
        if not index.isValid() or self._lines[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._lines[index.row()].can_tick:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line, its words, whether it is ticked, or all of it where it may be cut short."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return _box(line)
        return {
            LINE: line,
            Qt.ItemDataRole.DisplayRole: line.title,
            Qt.ItemDataRole.AccessibleTextRole: line.spoken(self.tr("Done")),
            Qt.ItemDataRole.ToolTipRole: line.about,
        }.get(Qt.ItemDataRole(role))


def _box(line: DayLine) -> Qt.CheckState | None:
    if not line.can_tick:
        return None
    return Qt.CheckState.Checked if line.is_done else Qt.CheckState.Unchecked
