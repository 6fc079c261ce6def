"""A page whose work is a list: what stands above it, then the cards, as wide as reads well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space


class ListColumn(QWidget):
    """Fill `above`; the list takes the height that is left and scrolls by itself."""

    def __init__(self, cards: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = QWidget()
        self.above = QVBoxLayout(self._head)
        self.above.setContentsMargins(0, 0, Space.LARGE, 0)
        self.above.setSpacing(Space.MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._head)
        column.addWidget(cards, 1)
        column.addStretch(0)  # takes the room while an empty list is hidden
        self._limit()
        theme.changed.connect(self._limit)

    def layout_as_tab(self) -> None:
        """Stand right below the tabs of a page, which keep their own distance."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(Space.LARGE, 0, 0, 0)

    def head(self, title: str, count: QLabel) -> QHBoxLayout:
        """The page's title and how many there are, in a line that takes more at its end."""
        line = QHBoxLayout()
        line.setSpacing(Space.MEDIUM)
        line.addWidget(label(title, Look.TITLE))
        count.setWordWrap(False)
        line.addWidget(count, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        self.above.addLayout(line)
        return line

    def _limit(self) -> None:
        self._head.setMaximumWidth(self._theme.sizes.column + Space.LARGE)
