"""Until when a line is put off: three usual days by one letter each, or a day of one's own.

It stands in the page and is no menu: what pops up over a window is not in the tree that screen
readers and other programs see.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.today import PutOff
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.day_list.line import DayLine
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.dates import short_day

_MOST_LETTERS: Final = 40
_LETTERS: Final[Mapping[str, PutOff]] = MappingProxyType(
    {"t": PutOff.TOMORROW, "3": PutOff.THREE_DAYS, "n": PutOff.NEXT_WEEK}
)


class LaterPanel(QFrame):
    """`chosen` carries the line and a PutOff, `typed` the line and the words for a day."""

    chosen = Signal(object, object)
    typed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._line: DayLine | None = None
        self.asked = label("", Look.HEADING)
        self.buttons = {
            how_long: ActionButton("", key.upper()) for key, how_long in _LETTERS.items()
        }
        self.leave = ActionButton(self.tr("Leave it here"), "Esc")
        self.field = EnterLineEdit(least=12, most=24)
        self.row = Row(self.tr("or until another &day, such as Fri, next Tue or Mar 3"), self.field)
        self._lay_out()
        self.field.entered.connect(self._take_typed)
        self.leave.clicked.connect(self.left)
        for how_long, button in self.buttons.items():
            button.clicked.connect(partial(self._choose, how_long))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.asked)
        choices = QWidget()
        line = FlowLayout(choices)
        for button in (*self.buttons.values(), self.leave):
            line.addWidget(button)
        column.addWidget(choices)
        column.addWidget(self.row)

    def ask(self, line: DayLine, today: date) -> None:
        """Ask until when this line is put off."""
        self._line = line
        self.asked.setText(self.tr("Put off until when? %1").replace("%1", _named(line)))
        captions = {
            PutOff.TOMORROW: self.tr("Tomorrow, %1"),
            PutOff.THREE_DAYS: self.tr("In 3 days, %1"),
            PutOff.NEXT_WEEK: self.tr("Next week, %1"),
        }
        for how_long, caption in captions.items():
            day = short_day(how_long.until(today), today)
            self.buttons[how_long].setText(caption.replace("%1", day))
        self.field.clear()
        self.row.show_error("")
        self.show()
        self.buttons[PutOff.TOMORROW].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, text: str) -> None:
        """Say what is wrong with the day that was typed."""
        self.row.show_error(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter of its own chooses a day, while nothing is being typed."""
        how_long = _LETTERS.get(event.text().lower())
        if how_long is None:
            super().keyPressEvent(event)
        else:
            self._choose(how_long)

    def _choose(self, how_long: PutOff) -> None:
        if self._line is not None:
            self.chosen.emit(self._line, how_long)

    def _take_typed(self) -> None:
        if self._line is not None:
            self.typed.emit(self._line, self.field.text())


def _named(line: DayLine) -> str:
    about = line.about if len(line.about) <= _MOST_LETTERS else f"{line.about[:_MOST_LETTERS]}…"
    return " · ".join(filter(None, (line.title, about)))
