"""Until when a line is put off: a short menu, and a field for a day of one's own."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from peerdesk.domain.today import PutOff
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.day_list.line import DayLine
from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.dates import short_day


class LaterMenu(QMenu):
    """Tomorrow, in three days, next week, or a day; one letter each. `chosen` carries a PutOff."""

    chosen = Signal(object)
    day_wanted = Signal()

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Put off until"))
        words = {
            PutOff.TOMORROW: self.tr("&Tomorrow, %1"),
            PutOff.THREE_DAYS: self.tr("In &3 days, %1"),
            PutOff.NEXT_WEEK: self.tr("&Next week, %1"),
        }
        for how_long, caption in words.items():
            day = short_day(how_long.until(today), today)
            action = self.addAction(caption.replace("%1", day))
            action.setData(how_long)
        self._day = self.addAction(self.tr("Another &day…"))
        self.triggered.connect(self._take)
        self.setActiveAction(self.actions()[0])

    def _take(self, action: object) -> None:
        if action is self._day:
            self.day_wanted.emit()
        else:
            self.chosen.emit(PutOff(action.data()))  # type: ignore[attr-defined]  # a QAction


class UntilDay(QWidget):
    """Asks for a day. `chosen` carries the line it is for and what was typed."""

    chosen = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: DayLine | None = None
        self.field = EnterLineEdit(least=12, most=24)
        self.row = Row(self.tr("Put off until"), self.field)
        self.row.set_help(self.tr("Such as Fri, next Tue or Mar 3"))
        self.keep = ActionButton(self.tr("Put &off"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        column.addLayout(buttons)
        self.field.entered.connect(self._choose)
        self.keep.clicked.connect(self._choose)
        self.leave.clicked.connect(self.left)

    def ask(self, line: DayLine) -> None:
        """Ask until when this line is put off."""
        self._line = line
        self.field.clear()
        self.row.show_error("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, text: str) -> None:
        """Say what is wrong with the day."""
        self.row.show_error(text)

    def _choose(self) -> None:
        if self._line is not None:
            self.chosen.emit(self._line, self.field.text())
