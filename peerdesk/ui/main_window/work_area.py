"""The page at work and what stands beside it, or below it where the window is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QWidget

from peerdesk.ui.main_window.page import Page
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space

_LEAST_WORK_SHARE = 0.6  # of the widest column; with less the side panel goes below
_MOST_SIDE_SHARE = 0.35  # of the height, where it is below
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX
_WORK_PARTS, _SIDE_PARTS = 2, 1


class WorkArea(QWidget):
    """Holds all pages, shows one, and gives its side panel the room that is left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pages = QStackedWidget()
        self.side = QScrollArea()
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setAccessibleName(self.tr("Beside the work"))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.pages, _WORK_PARTS)
        self._line.addWidget(self.side)
        self.side.hide()
        theme.changed.connect(self._share_out)

    def show_page(self, page: Page) -> None:
        """Bring `page` and its side panel to the front."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.show_side(page.side_panel())

    def show_side(self, panel: QWidget | None) -> None:
        """Show `panel` beside the work; the one before goes back to its page."""
        if panel is not self.side.widget():
            before = self.side.takeWidget()
            if before is not None:
                before.hide()
            if panel is not None:
                self.side.setWidget(panel)
                panel.show()
        self.side.setVisible(panel is not None)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew where the side panel goes."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        sizes = self._theme.sizes
        side = sizes.side + Space.LARGE
        panel = self.side.widget()
        beside = self.width() - side >= sizes.column * _LEAST_WORK_SHARE
        if panel is not None:
            left = 0 if beside else Space.LARGE
            panel.setContentsMargins(left, Space.LARGE, Space.LARGE, Space.LARGE)
        if beside:
            self._line.setDirection(QBoxLayout.Direction.LeftToRight)
            self.side.setFixedWidth(side)
            self.side.setMaximumHeight(_NO_LIMIT)
            self._line.setStretchFactor(self.side, 0)
        else:
            self._line.setDirection(QBoxLayout.Direction.TopToBottom)
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(_NO_LIMIT)
            self.side.setMaximumHeight(int(self.height() * _MOST_SIDE_SHARE))
            self._line.setStretchFactor(self.side, _SIDE_PARTS)
