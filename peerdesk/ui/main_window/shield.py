"""The shield: one key covers every window of PeerDesk at once, and nothing is closed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import shortcut
from peerdesk.ui.theme import Look, set_look


class Shield(QObject):
    """Covers and uncovers all open windows, dialogs too; the cursor comes back where it was.

    A held shield stays up, whatever key is pressed, until `release`.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._covers: list[Cover] = []
        self._had_focus: QWidget | None = None
        self._held = False

    @property
    def up(self) -> bool:
        """Whether the windows are covered."""
        return bool(self._covers)

    @property
    def held(self) -> bool:
        """Whether only `release` uncovers the windows."""
        return self._held

    def toggle(self) -> None:
        """Cover, or uncover unless it is held."""
        if not self._covers:
            self._raise()
        elif not self._held:
            self._lower()

    def cover(self) -> None:
        """Cover what is not covered yet, and draw it at once: the window may be busy from now on.

        A full turn of events could begin something new meanwhile.
        """
        if not self._covers:
            self._raise()
        for cover in self._covers:
            cover.repaint()

    def hold(self, panel: QWidget) -> None:
        """Cover everything and keep it covered; `panel` stands on the cover in use."""
        if self._covers:
            self._lower()
        self._held = True
        self._raise(panel)

    def release(self) -> None:
        """Uncover what was held."""
        self._held = False
        self._lower()

    def _raise(self, panel: QWidget | None = None) -> None:
        self._had_focus = self._app.focusWidget()
        active = self._app.activeWindow()
        if popup := self._app.activePopupWidget():
            popup.close()
        windows = [widget for widget in self._app.topLevelWidgets() if widget.isVisible()]
        front = active if active in windows else next(iter(windows), None)
        self._covers = [
            Cover(window, self, panel if window is front else None) for window in windows
        ]
        for cover in self._covers:
            cover.show()
            if cover.window() is front:
                cover.setFocus()

    def _lower(self) -> None:
        covers, self._covers = self._covers, []
        for cover in covers:
            cover.give_back()
            cover.hide()
            cover.deleteLater()
        if self._had_focus is not None and isValid(self._had_focus):
            self._had_focus.setFocus()
        self._had_focus = None


class _Taken:
    """The content of a window, out of it and out of sight until it is given back."""

    def __init__(self, window: QWidget, cover: QWidget) -> None:
        self._window, self._holder = window, QWidget()
        self._least = window.minimumSize()
        self._central: QWidget | None = None
        self._parts = [
            (child, child.isHidden())
            for child in window.findChildren(QWidget, options=_DIRECT)
            if not child.isWindow() and child is not cover
        ]
        window.setMinimumSize(window.size())  # an emptied window would shrink
        if isinstance(window, QMainWindow):
            self._central = window.takeCentralWidget()
        elif (layout := window.layout()) is not None:
            self._holder.setLayout(layout)  # takes the layout over, with all that is in it
        for part, _hidden in self._parts:
            if part.parentWidget() is not self._holder:
                part.setParent(self._holder)

    def give_back(self) -> None:
        """Put everything where it was."""
        window = self._window
        if isinstance(window, QMainWindow) and self._central is not None:
            window.setCentralWidget(self._central)
        elif (layout := self._holder.layout()) is not None:
            window.setLayout(layout)
        for part, hidden in self._parts:
            if not isValid(part):
                continue  # gone meanwhile
            if part.parentWidget() is not window:
                part.setParent(window)
            part.setHidden(hidden)
        window.setMinimumSize(self._least)
        self._holder.deleteLater()


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Cover(QWidget):
    """A sheet of paper over one window, with its own words or a panel; it swallows keys, clicks.

    What it covers leaves the window meanwhile: a hidden widget would still be read in the tree
    that screen readers and other programs see.
    """

    def __init__(self, window: QWidget, shield: Shield, panel: QWidget | None) -> None:
        super().__init__(window)
        self._shield = shield
        set_look(self, Look.PAPER)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("PeerDesk is covered"))
        if panel is None:
            self._say_how_to_uncover()
        else:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(panel)
            self.setFocusProxy(panel)
        self._taken = _Taken(window, self)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def give_back(self) -> None:
        """Return what was covered to its window."""
        self._taken.give_back()

    def _say_how_to_uncover(self) -> None:
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label("PeerDesk", Look.DISPLAY))
        if self._shield.held:
            return
        words = self.tr("Covered. Nothing is closed. %1 or Esc uncovers it.")
        said = label(words.replace("%1", shortcut("shield").shown()), Look.SOFT)
        said.setWordWrap(False)
        column.addWidget(said)

    def showEvent(self, event: QShowEvent) -> None:
        """Lie on top."""
        super().showEvent(event)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        window = self.parentWidget()
        if event.type() == QEvent.Type.Resize and window is not None:
            self.setGeometry(window.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc uncovers; no other key reaches what is below."""
        if event.key() == Qt.Key.Key_Escape:
            self._shield.toggle()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take every key before the shortcuts of the window below see it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001, N802 - Qt's signature
        """Tab does not leave the cover."""
        return True
