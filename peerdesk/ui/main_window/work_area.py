"""The page at work and what stands beside it, or below it where the window is narrow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.front_stack import FrontStack
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space

_LEAST_WORK_SHARE = 0.6  # of the widest column; with less the side panel goes below
_MOST_SIDE_SHARE = 0.35  # of the height, where it is below
_MOST_OPENED_SHARE = 0.6  # of the height, where it was opened by hand
_FEW_LINES = 30  # of text, in the height of the window: too few to give some of them away
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX
_WORK_PARTS, _SIDE_PARTS, _OPENED_PARTS = 2, 1, 3


class SideArea(QScrollArea):
    """What stands beside the work; whatever is written in stays in sight when it gets less room."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A longer answer above took the room, say; or another window is in front just now."""
        super().resizeEvent(event)
        focus = self.window().focusWidget()
        shrinks = event.size().height() < event.oldSize().height()
        if shrinks and self.isAncestorOf(focus):
            bring_into_sight(focus)


class WorkArea(QWidget):
    """Holds all pages, shows one, and gives its side panel the room that is left.

    Below the work in a low window, a panel that folds is behind a button until it is wanted.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._folds = theme, False
        self.pages = FrontStack()
        self.side = SideArea()
        self.fold = PressButton("", Look.FOLD)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._share_out)
        self.beside = QWidget()
        column = QVBoxLayout(self.beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fold)
        column.addWidget(self.side)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.pages, _WORK_PARTS)
        self._line.addWidget(self.beside)
        self.beside.hide()
        theme.changed.connect(self._share_out)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_sight)

    def show_page(self, page: Page) -> None:
        """Bring `page` and its side panel to the front."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.pages.updateGeometry()
        self.show_side(page.side_panel(), folds=page.side_folds)

    def show_side(self, panel: QWidget | None, *, folds: bool = False) -> None:
        """Show `panel` beside the work; the one before goes back to its page.

        `folds` for a panel the work goes on without: below the work it may be folded, behind a
        button that is called as the panel is.
        """
        self._folds = folds
        if panel is not self.side.widget():
            self.fold.setChecked(False)
            before = self.side.takeWidget()
            if before is not None:
                before.hide()
            if panel is not None:
                self.side.setWidget(panel)
                panel.show()
        self.beside.setVisible(panel is not None)
        own = "" if panel is None else panel.accessibleName()
        self.side.setAccessibleName(own or self.tr("Beside the work"))
        self._share_out()

    def unfold(self) -> None:
        """Bring the side panel into sight: something in it is asked for."""
        if not self.fold.isHidden():
            self.fold.setChecked(True)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the pages: the panel goes below them before it would be in the way."""
        return QSize(self.pages.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew where the side panel goes."""
        super().resizeEvent(event)
        self._share_out()

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever has the focus beside the work is seen, unless the mouse is on it already."""
        if now is None or not self.side.isAncestorOf(now):
            return
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            bring_into_sight(now)

    def _share_out(self) -> None:
        sizes = self._theme.sizes
        side = sizes.side + Space.LARGE
        panel = self.side.widget()
        least = self.pages.minimumSizeHint().width()
        beside = self.width() - side >= max(least, sizes.column * _LEAST_WORK_SHARE)
        if panel is not None:
            left = 0 if beside else Space.LARGE
            panel.setContentsMargins(left, Space.LARGE, Space.LARGE, Space.LARGE)
        self._fold(may_fold=not beside)
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)
        if beside:
            self.beside.setFixedWidth(side)
            self.beside.setMaximumHeight(_NO_LIMIT)
            self._line.setStretchFactor(self.beside, 0)
        else:
            self.beside.setMinimumWidth(0)
            self.beside.setMaximumWidth(_NO_LIMIT)
            self.beside.setMaximumHeight(int(self.height() * self._most_share()))
            self._line.setStretchFactor(self.beside, self._parts())

    def _fold(self, *, may_fold: bool) -> None:
        """Keep the panel behind its button where the window holds few lines."""
        low = self.height() < _FEW_LINES * self.fontMetrics().height()
        folds = may_fold and low and self._folds
        opened = self.fold.isChecked()
        self.fold.setText(f"{'▾' if opened else '▸'}  {self.side.accessibleName()}")
        self.fold.setAccessibleName(self.side.accessibleName())
        self.fold.setVisible(folds)
        self.side.setVisible(opened or not folds)

    def _parts(self) -> int:
        """What the panel has of the height below the work, beside the `_WORK_PARTS` of pages."""
        if self.side.isHidden():
            return 0
        return _SIDE_PARTS if self.fold.isHidden() else _OPENED_PARTS

    def _most_share(self) -> float:
        """Of the height: opened by hand it may have more, as the hand closes it again."""
        return _MOST_SIDE_SHARE if self.fold.isHidden() else _MOST_OPENED_SHARE
