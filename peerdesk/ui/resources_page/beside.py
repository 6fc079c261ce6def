"""A list with its editor beside it; where there is no room for both, the editor in its place."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space

_LEAST_LIST_SHARE: Final = 0.6  # of the widest column, as for side panels
_NO_LIMIT: Final = 16_777_215  # QWIDGETSIZE_MAX


class Beside(QWidget):
    """`show_editor` and `hide_editor`; the list is seen as long as both have room."""

    def __init__(
        self, cards: QWidget, editor: QWidget, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards, self._theme = cards, theme
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editor.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._room.setWidget(editor)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(cards, 1)
        line.addWidget(self._room)
        self._room.hide()
        theme.changed.connect(self._share_out)

    @property
    def has_editor(self) -> bool:
        """Whether the editor is shown."""
        return not self._room.isHidden()

    def show_editor(self) -> None:
        """Show the editor, from its top."""
        self._room.show()
        self._room.verticalScrollBar().setValue(0)
        self._share_out()

    def hide_editor(self) -> None:
        """Show the list alone."""
        self._room.hide()
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew what has room."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        sizes = self._theme.sizes
        side = sizes.side + 2 * Space.LARGE
        fits = self.width() - side >= sizes.column * _LEAST_LIST_SHARE
        self._cards.setVisible(fits or not self.has_editor)
        self._room.setMinimumWidth(side if fits else 0)
        self._room.setMaximumWidth(side if fits else _NO_LIMIT)
