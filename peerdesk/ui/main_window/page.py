"""What a page of the window is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space

Place = Mapping[str, object]
"""Where a worker is on a page: ids, cursor, filter. Kept in the vault, so plain JSON values."""


class Page(QWidget):
    """One page of the window.

    Pages are made when they are first opened, and stay; `opened` is called each time the worker
    comes to them.
    """

    title: str = ""
    key: str = ""
    belongs_to: str = ""  # the page of the rail that is marked while this one is open
    alone: bool = False  # nothing else is in the window while this page is open
    side_folds: bool = False  # where room is scarce the work goes on without its side panel
    idle_minutes: int | None = None  # when `rest` is asked; None as the practice has chosen

    side_panel_changed = Signal()
    side_wanted = Signal()  # bring the side panel into sight, where it is folded

    def opened(self, place: Place) -> None:
        """Show the page at `place`, which is empty when it comes from the rail."""

    def summoned(self) -> None:
        """The worker asked for this page by its own key and is here already."""

    def put_focus(self) -> bool:
        """Put the focus where the worker goes on, as soon as the page is on screen.

        Never later: letters may be on the way. False leaves it to the window.
        """
        return False

    def place(self) -> dict[str, object]:
        """Where the worker is, for coming back after a lock; JSON values only.

        Asked at any time, also in the middle of a word: it changes nothing.
        """
        return {}

    def flush(self) -> bool:
        """Save everything typed now; False if it could not be saved."""
        return True

    def lets_go(self) -> bool:
        """Whether the worker may go to another page now; a page that says no says why."""
        return True

    def rest(self) -> bool:
        """Nobody was there for a while: hide what is shown; False asks for a lock instead."""
        return False

    def side_panel(self) -> QWidget | None:
        """What stands beside the work, if anything. Emit `side_panel_changed` for another one."""
        return None

    def step_back(self) -> bool:
        """Close what is open within the page on Esc; False when the page itself is to be left."""
        return False


@dataclass(frozen=True, slots=True)
class PageOffer:
    """A page the window can open; in the rail it is called `rail_title`, without one not there.

    `make` gives the page with this very key. It is called when the page is first opened, so what
    a page needs is imported and built there, and nobody waits for pages they do not open.
    """

    key: str
    make: Callable[[], Page]
    rail_title: str = ""


class WorkColumn(QScrollArea):
    """One scrolling column of work, never wider than reads well. Fill `column`.

    Whatever gets the focus comes into sight, by Tab, by a key of its own or sent there by the page.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        content = QWidget()
        set_look(content, Look.COLUMN)
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self.column.setSpacing(Space.MEDIUM)
        line = QHBoxLayout(content)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._body, 1)
        line.addStretch(0)
        self.setWidget(content)
        self._limit()
        theme.changed.connect(self._limit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_sight)

    def put_tabs_in_order(self) -> None:
        """Let Tab walk the work as it stands; for pages that make parts of it anew."""
        tab_as_laid_out(self._body)

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring `now` into sight, unless the mouse brought the focus: it would slip from under it.

        A long text keeps its cursor in sight itself (`GrowingTextEdit`).
        """
        if now is None or isinstance(now, QPlainTextEdit) or not self._body.isAncestorOf(now):
            return
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.ensureWidgetVisible(now, 0, Space.LARGE)

    def _limit(self) -> None:
        self._body.setMaximumWidth(self._theme.sizes.column + 2 * Space.LARGE)

    def changeEvent(self, event: QEvent) -> None:
        """A step of the wheel is three lines at any text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalScrollBar().setSingleStep(self.fontMetrics().lineSpacing())
