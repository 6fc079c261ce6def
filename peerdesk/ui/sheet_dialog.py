"""A dialog as tall as what stands in it, and scrolling where the window is not tall enough."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.focus import focus_first
from peerdesk.ui.reading_area import ReadingArea
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space

_LETTERS_WIDE = 64
_OF_THE_WINDOW = 0.95


class SheetDialog(QDialog):
    """Fill `column`; put what ends the dialog into `buttons`, which never scroll away."""

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("PeerDesk")
        self.setAccessibleName(heading)
        self._window = parent.window()
        self._body = QWidget()
        set_look(self._body, Look.COLUMN)
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        self.column.setSpacing(Space.MEDIUM)
        self.column.addWidget(label(heading, Look.TITLE))
        self._scroll = ReadingArea()
        self._scroll.setAccessibleName(heading)
        self._scroll.setWidget(self._body)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(Space.LARGE, Space.NONE, Space.LARGE, Space.LARGE)
        self.buttons.setSpacing(Space.SMALL)
        self.buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self.buttons)
        self._body.installEventFilter(self)

    def showEvent(self, event: QShowEvent) -> None:
        """As large as needed from the start, and ready to type: Qt begins with what scrolls."""
        super().showEvent(event)
        if self.focusWidget() is None and not focus_first(self._body):
            self._scroll.setFocus()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with what is shown."""
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit)  # once the parts within have their heights
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        most = self._window.size() * _OF_THE_WINDOW
        width = min(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE, most.width())
        needed = self.column.totalHeightForWidth(width) + self.buttons.sizeHint().height()
        self.resize(width, min(needed + Space.SMALL, most.height()))
