"""Counting in the dark: a line for each thing, with large buttons and digits straight in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.domain.outreach import MOST_COUNTED, count_typed
from peerdesk.ui.form_view.two_columns import TwoColumns
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import announce, one_line, plain
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space

_MORE_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_LESS_KEYS = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CountField(EnterLineEdit):
    """A count: whatever is no digit is not taken; + and - count, arrows walk between the lines.

    `counted` carries the count, None once it is empty; `walked` where an arrow leads.
    """

    counted = Signal(object)
    walked = Signal(int)

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(least=4, most=6, parent=parent)
        set_look(self, Look.COUNT)
        self.setAccessibleName(plain(caption))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.textEdited.connect(self._read)

    @property
    def count(self) -> int | None:
        """What stands in it."""
        return count_typed(self.text())

    def show_count(self, count: int | None) -> None:
        """Show a count that was kept."""
        self.setText("" if count is None else str(count))

    def step(self, by: int) -> None:
        """One more or one less; it never goes below none."""
        count = min(max((self.count or 0) + by, 0), MOST_COUNTED)
        self.show_count(count)
        announce(self, str(count))
        self.counted.emit(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count by + and -, walk by the arrows; every other key writes."""
        if event.key() in _MORE_KEYS:
            self.step(1)
        elif event.key() in _LESS_KEYS:
            self.step(-1)
        elif event.key() in _STEPS:
            self.walked.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _read(self, typed: str) -> None:
        count = count_typed(typed)
        if typed != ("" if count is None else str(count)):
            self.show_count(count)
        self.counted.emit(count)


class CountLine(QWidget):
    """One thing that is counted: its name, fewer, how many, more."""

    def __init__(self, key: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = plain(caption)
        self.key = key
        self.field = CountField(caption)
        self.label = one_line(caption)
        self.label.setWordWrap(True)
        self.label.setBuddy(self.field)
        set_look(self.label, Look.LABEL)
        self.fewer = _button("−", self.tr("One less: %1").replace("%1", said))
        self.more = _button("+", self.tr("One more: %1").replace("%1", said))
        self.fewer.clicked.connect(lambda: self.field.step(-1))
        self.more.clicked.connect(lambda: self.field.step(1))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.TIGHT)
        line.addWidget(self.label, 1)
        for widget in (self.fewer, self.field, self.more):
            line.addWidget(widget)


class CountsView(QWidget):
    """Lines of counts; `counted` carries the key of a line and its count, None for nobody counted.

    `went_on` by Enter in the last line.
    """

    counted = Signal(str, object)
    went_on = Signal()

    def __init__(self, lines: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[CountLine] = []
        self._columns = TwoColumns()
        self._columns.setSpacing(Space.SMALL)
        self.setLayout(self._columns)
        for key, caption in lines:
            self._add(key, caption)

    def field(self, key: str) -> CountField:
        """The field of a line; an unknown key is a bug and raises KeyError."""
        for line in self.lines:
            if line.key == key:
                return line.field
        raise KeyError(key)

    def _add(self, key: str, caption: str) -> None:
        line, at = CountLine(key, caption), len(self.lines)
        self._columns.addWidget(line)
        self.lines.append(line)
        line.field.counted.connect(lambda count: self.counted.emit(key, count))
        line.field.entered.connect(lambda: self._walk(at, 1))
        line.field.walked.connect(lambda step: self._walk(at, step))

    def _walk(self, at: int, step: int) -> None:
        if at + step >= len(self.lines):
            self.went_on.emit()
        elif at + step >= 0:
            field = self.lines[at + step].field
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.selectAll()


def _button(sign: str, name: str) -> PressButton:
    """Reached by the mouse alone: with the keyboard + and - count in the field itself."""
    made = PressButton(sign, Look.COUNT)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
