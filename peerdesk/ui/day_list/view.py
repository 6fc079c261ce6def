"""The list itself: arrows walk, Enter opens, Space ticks, other letters are the page's."""

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from peerdesk.ui.day_list.delegate import DayDelegate
from peerdesk.ui.day_list.line import DayLine
from peerdesk.ui.day_list.model import DayModel
from peerdesk.ui.theme import Look, Theme, set_look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS = MappingProxyType({Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class DayList(QListView):
    """`opened`, `tick_wanted` and `later_wanted` carry the DayLine one is on.

    `letter_typed` carries a letter typed without Ctrl or Alt, and the line; `turn_wanted` is -1 or
    1 for the keys left and right.
    """

    opened = Signal(object)
    tick_wanted = Signal(object)
    later_wanted = Signal(object)
    letter_typed = Signal(str, object)
    turn_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DayModel(self)
        self._theme = theme
        set_look(self, Look.CARDS)
        self.setModel(self.days)
        self._delegate = DayDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)  # the line under the mouse offers what one can do with it
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        theme.changed.connect(self._measure_anew)

    # --- What is shown --------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[DayLine]) -> None:
        """Show these, standing on the line one was on, or on the one that took its place."""
        row = self.row
        subject = self._line_at(row).subject if row >= 0 else None
        self.days.show(lines)
        if row >= 0 and not self.go_to(subject):
            self._stand_near(row)

    def show_changed(self, before: DayLine, now: DayLine) -> None:
        """Show one line otherwise."""
        for row, line in enumerate(self.days.lines):
            if line is before:
                self.days.change(row, now)
                return

    def go_to(self, subject: object) -> bool:
        """Stand on the line about `subject`; False when there is none."""
        for row, line in enumerate(self.days.lines):
            if not line.is_heading and line.subject == subject:
                self.setCurrentIndex(self.days.index(row))
                return True
        return False

    def go_to_first(self) -> None:
        """Stand on the first line."""
        self._stand_near(0)

    def bring_up(self) -> None:
        """Scroll so that the heading of the line one is on stands at the top, where it can."""
        above = [n for n in range(self.row + 1) if self.days.lines[n].is_heading]
        if above:
            at_top = QAbstractItemView.ScrollHint.PositionAtTop
            self.scrollTo(self.days.index(above[-1]), at_top)

    @property
    def row(self) -> int:
        """The row one is on, -1 for none."""
        index = self.currentIndex()
        return index.row() if self.selectionModel().isSelected(index) else -1

    @property
    def line(self) -> DayLine | None:
        """The line one is on."""
        return self._line_at(self.row) if self.row >= 0 else None

    def _stand_near(self, row: int) -> None:
        """On this row, or the nearest one below it or else above it that is no heading."""
        rows = [n for n, line in enumerate(self.days.lines) if not line.is_heading]
        if rows:
            near = next((n for n in rows if n >= row), rows[-1])
            self.setCurrentIndex(self.days.index(near))

    def _line_at(self, row: int) -> DayLine:
        return self.days.lines[row]

    # --- Keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, a letter goes to the page; arrows and the rest are Qt's."""
        line, key = self.line, event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and line is None:
            self.go_to_first()
        elif key in _ENTER and line is not None:
            self.opened.emit(line)
        elif key == Qt.Key.Key_Space and line is not None:
            self._tick(line)
        elif key in _SIDEWAYS and event.modifiers() in _PLAIN:
            self.turn_wanted.emit(_SIDEWAYS[Qt.Key(key)])
        elif event.text().isalpha() and event.modifiers() in _PLAIN:
            self.letter_typed.emit(event.text().lower(), line)
        else:
            super().keyPressEvent(event)

    def _tick(self, line: DayLine) -> None:
        if line.can_tick:
            self.tick_wanted.emit(line)

    # --- The mouse ------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click ticks in the box, puts off on that word, and opens anywhere else."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        line = self._line_at(index.row())
        if line.is_heading:
            return
        rect, at = self.visualRect(index), event.position().toPoint()
        if line.can_tick and self._delegate.tick_at(rect).contains(at):
            self._tick(line)
        elif line.later and self._delegate.later_at(rect, line).contains(at):
            self.later_wanted.emit(line)
        else:
            self.opened.emit(line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The other button of the mouse, or its key, offers to put a line off."""
        index = self.indexAt(event.pos()) if event.reason().name == "Mouse" else self.currentIndex()
        if index.isValid() and (line := self._line_at(index.row())).later:
            self.later_wanted.emit(line)

    # --- Sizes ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines become two where there is less room; the one that one is on stays in sight."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if self.row >= 0:
            QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def changeEvent(self, event: QEvent) -> None:
        """Paint by the new font; a step of the wheel is three lines at any text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure_anew()

    def _measure_anew(self) -> None:
        self._delegate.measure()
        self.verticalScrollBar().setSingleStep(self.fontMetrics().lineSpacing())
        self.scheduleDelayedItemsLayout()
