"""A page whose work is a list: what stands above it, then the cards, as wide as reads well."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.theme import Theme
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

    def _limit(self) -> None:
        self._head.setMaximumWidth(self._theme.sizes.column + Space.LARGE)
