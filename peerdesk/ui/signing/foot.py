"""The foot of the review: walking and signing stay in sight however long a note is."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space


class Foot(QFrame):
    """Holds a line of buttons above other lines, as wide as the work at most."""

    def __init__(self, theme: Theme, walk: QLayout, *below: QWidget) -> None:
        super().__init__()
        set_look(self, Look.FOOT)
        self._theme, self._inner = theme, QWidget()
        lines = QVBoxLayout(self._inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(walk)
        for line in below:
            lines.addWidget(line)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.MEDIUM)
        across.addWidget(self._inner, 1)
        across.addStretch()
        self._limit()
        theme.changed.connect(self._limit)

    def _limit(self) -> None:
        self._inner.setMaximumWidth(self._theme.sizes.column)
