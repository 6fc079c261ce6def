"""The usual lengths of a consent, one press each, and a day to write; nothing is chosen before."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.answers import Answers
from peerdesk.forms.values import Coding, PartialDate
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.day_field import DayField
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.rows import Row, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_steps as step_words
from peerdesk.wording.dates import short_day
from peerdesk.wording.people import day_unreadable

UNTIL, DAY = "cn.until", "cn.until.date"
_BY_DATE: Final = "date"
_LENGTHS: Final = (30, 90, 180, 365)  # days


class UntilBlock(QWidget):
    """`changed` carries the answers with a last day."""

    changed = Signal(object)

    def __init__(
        self, read: Callable[[], Answers], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._today = read, today
        self.buttons: dict[int, ActionButton] = {}
        self.day = DayField(today)
        self.day_row = Row(self.tr("Or &until this day"), self.day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(label(step_words.usual_lengths(), Look.LABEL))
        line = FlowLayout()
        for days in _LENGTHS:
            button = ActionButton(step_words.length(days))
            button.setAccessibleDescription(short_day(self._last(days), today))
            button.clicked.connect(partial(self._choose, days))
            self.buttons[days] = button
            line.addWidget(button)
        column.addLayout(line)
        column.addWidget(self.day_row)
        self.day.textEdited.connect(self._take_day)

    def show_answers(self) -> None:
        """Ask for a day only while the form does not; never take it from under the cursor."""
        answered = bool(self._read().values(UNTIL))
        self.day_row.setVisible(not answered or self.day.hasFocus())

    def _last(self, days: int) -> date:
        return self._today + timedelta(days=days)

    def _choose(self, days: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a click
        last = self._last(days)
        self.day.show_day(last)
        self.day_row.show_error("")
        self._tell(last)

    def _take_day(self) -> None:
        self.day_row.show_error(day_unreadable() if self.day.unreadable else "")
        if self.day.day is not None:
            self._tell(self.day.day)

    def _tell(self, day: date) -> None:
        answers = self._read()
        options = (option.value for option in answers.form.item(UNTIL).options)
        by_date = next((o for o in options if isinstance(o, Coding) and o.code == _BY_DATE), None)
        if by_date is not None:
            answers = answers.with_answer(UNTIL, by_date)
            self.changed.emit(answers.with_answer(DAY, PartialDate(day.isoformat())))
