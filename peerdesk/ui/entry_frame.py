"""The frame of everything before the desk: one calm column in the middle of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space


class EntryFrame(QScrollArea):
    """A column `steps` times as wide as the entry size, centred, scrolling when it must."""

    def __init__(self, theme: Theme, steps: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._steps = theme, steps
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.MEDIUM)
        whole = QWidget()
        set_look(whole, Look.COLUMN)
        across = QHBoxLayout(whole)
        across.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        across.addStretch(1)
        across.addWidget(self._body, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addStretch(1)
        self.setWidget(whole)
        self.column.addWidget(label("PeerDesk", Look.DISPLAY))
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._body.setFixedWidth(round(self._theme.sizes.entry * self._steps))
