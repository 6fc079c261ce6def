"""The frame of everything before the desk: one calm column in the middle of the window."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space

NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus, by number as theme.py explains


class EntryFrame(QScrollArea):
    """A column `steps` times as wide as the entry size, centred, scrolling when it must."""

    def __init__(self, theme: Theme, steps: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._steps = theme, steps
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("focusPolicy", NO_FOCUS)
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.MEDIUM)
        whole = QWidget()
        set_look(whole, Look.COLUMN)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._body)
        middle.addStretch(1)
        across = QHBoxLayout(whole)
        across.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        across.addStretch(1)
        across.addLayout(middle)
        across.addStretch(1)
        self.setWidget(whole)
        self.column.addWidget(label("PeerDesk", Look.DISPLAY))
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._body.setFixedWidth(round(self._theme.sizes.entry * self._steps))
