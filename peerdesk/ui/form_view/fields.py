"""Fields for what is typed: words, numbers, dates, times; each gives typed values or says why not.

A field emits `answered` with a tuple of values, empty when nothing is answered. What cannot be
read stays as typed, with `unreadable` telling why, and counts as no answer yet.
"""

import re
from collections.abc import Callable
from datetime import datetime, time, tzinfo
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from peerdesk.forms.values import PartialDate, PartialDateTime, Value, shown
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.tokens import Space

_DATE_AND_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2})")
Read = Callable[[str], Value]


class AnswerField(QWidget):
    """What every field of a form is."""

    answered = Signal(tuple)
    unreadable = Signal(str)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Show these answers without telling about it."""
        raise NotImplementedError

    def focus_widget(self) -> QWidget:
        """The widget that gets the focus, the label's buddy and the name."""
        raise NotImplementedError


class TextField(AnswerField):
    """Many lines of the person's or the worker's words."""

    def __init__(self) -> None:
        super().__init__()
        self.text = GrowingTextEdit()
        _fill(self, self.text)
        self.text.textChanged.connect(self._tell)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first value as text."""
        words = shown(values[0]) if values else ""
        if words != self.text.toPlainText():
            before = self.text.blockSignals(True)  # noqa: FBT003 - Qt's one argument
            self.text.setPlainText(words)
            self.text.blockSignals(before)

    def focus_widget(self) -> QWidget:
        """The text."""
        return self.text

    def _tell(self) -> None:
        words = self.text.toPlainText()
        self.answered.emit((words,) if words.strip() else ())


class LineField(AnswerField):
    """One line, read by `read`, which raises ValueError with what to write instead."""

    def __init__(self, read: Read, example: str = "") -> None:
        super().__init__()
        self._read = read
        self.line = QLineEdit()
        self.line.setPlaceholderText(example)
        self._column = _fill(self, self.line)
        self.line.textEdited.connect(self._tell)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first value as it is written."""
        words = shown(values[0]).replace("T", " ") if values else ""
        if not values or isinstance(values[0], str):
            words = shown(values[0]) if values else ""
        if words != self.line.text():
            self.line.setText(words)

    def focus_widget(self) -> QWidget:
        """The line."""
        return self.line

    def _tell(self) -> None:
        words = self.line.text().strip()
        try:
            values = (self._read(words),) if words else ()
        except ValueError as error:
            self.unreadable.emit(str(error))
            self.answered.emit(())
        else:
            self.unreadable.emit("")
            self.answered.emit(values)


class DateField(LineField):
    """A year, a month or a day, typed or picked from a calendar."""

    def __init__(self, read: Read) -> None:
        super().__init__(read, "2024-05-31")
        pick = PressButton(self.tr("Calendar"))
        pick.clicked.connect(self._pick)
        self._pick_button = pick
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(self.line, 1)
        line.addWidget(pick)
        self._column.addLayout(line)

    def _pick(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        day = QDate.fromString(self.line.text(), "yyyy-MM-dd")
        if day.isValid():
            calendar.setSelectedDate(day)
        entry = QWidgetAction(menu)
        entry.setDefaultWidget(calendar)
        menu.addAction(entry)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        calendar.setFocus()
        menu.popup(self._pick_button.mapToGlobal(self._pick_button.rect().bottomLeft()))

    def _take(self, day: QDate) -> None:
        self.line.setText(day.toString("yyyy-MM-dd"))
        self._tell()
        self.line.setFocus()


def read_words(text: str) -> Value:
    """A line of words as it is."""
    return text


def read_integer(text: str) -> Value:
    """A whole number."""
    if not re.fullmatch(r"[+-]?\d{1,9}", text):
        raise ValueError("integer")
    return int(text)


def read_decimal(text: str) -> Value:
    """A number, kept as it is written; a comma counts as the point."""
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise ValueError("decimal") from None
    if not number.is_finite():
        raise ValueError("decimal")
    return number


def read_date(text: str) -> Value:
    """A year, a month or a day."""
    try:
        return PartialDate(text)
    except ValueError:
        raise ValueError("date") from None


def read_time(text: str) -> Value:
    """A time of day, as 14:05."""
    try:
        return time.fromisoformat(text.zfill(len("14:05")))
    except ValueError:
        raise ValueError("time") from None


def date_time_reader(zone: tzinfo) -> Read:
    """Reads a partial date, or a day and a clock time in this zone."""

    def read(text: str) -> Value:
        try:
            if found := _DATE_AND_CLOCK.fullmatch(text):
                moment = datetime.fromisoformat(f"{found[1]} {found[2]:0>5}").replace(tzinfo=zone)
                return PartialDateTime(moment.isoformat())
            return PartialDateTime(text)
        except ValueError:
            raise ValueError("date_time") from None

    return read


def _fill(field: QWidget, inner: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inner)
    field.setFocusProxy(inner)
    return column
