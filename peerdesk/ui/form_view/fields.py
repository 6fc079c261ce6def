"""Fields for what is typed: words, numbers, dates, times."""

from collections.abc import Callable

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QWidget,
    QWidgetAction,
)

from peerdesk.forms.values import Value, shown
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.form_view.words import EitherWayTextEdit, WrappingLine, exact_text
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label, one_line
from peerdesk.ui.tokens import Space
from peerdesk.wording.form_captions import FormCaptions

Read = Callable[[str], Value]


class TextField(AnswerField):
    """Many lines of the person's or the worker's words."""

    def __init__(self, example: str = "") -> None:
        super().__init__()
        self.text = EitherWayTextEdit()
        self.text.setPlaceholderText(example)
        _fill(self, self.text)
        self.text.textChanged.connect(self._tell)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first value as text."""
        words = shown(values[0]) if values else ""
        if words != exact_text(self.text):
            before = self.text.blockSignals(True)  # noqa: FBT003 - Qt's one argument
            self.text.setPlainText(words)
            self.text.blockSignals(before)

    def focus_widget(self) -> QWidget:
        """The text."""
        return self.text

    def _tell(self) -> None:
        words = exact_text(self.text)
        self.answered.emit((words,) if words.strip() else ())


class WordsField(AnswerField):
    """One thought in words; it wraps when it is long."""

    def __init__(self, example: str = "", *, takes_lines: bool = False) -> None:
        super().__init__()
        self.line = WrappingLine(takes_lines=takes_lines)
        self.line.setPlaceholderText(example)
        _fill(self, self.line)
        self.line.textChanged.connect(self._tell)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first value; blanks at the ends are no difference while one writes."""
        words = shown(values[0]) if values else ""
        if words != self.line.text().strip():
            self.line.setText(words)

    def focus_widget(self) -> QWidget:
        """The line."""
        return self.line

    def _tell(self) -> None:
        words = self.line.text().strip()
        self.answered.emit((words,) if words else ())


class LineField(AnswerField):
    """One line, read by `read`, which raises ValueError with what to write instead.

    `unit` is what is counted, in words beside the line.
    """

    def __init__(self, read: Read, example: str = "", unit: str = "") -> None:
        super().__init__()
        self._read = read
        self._told: tuple[Value, ...] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(example)
        self.setFocusProxy(self.line)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(Space.SMALL)
        self._across.addWidget(self.line, 1)
        if unit:
            self._across.addWidget(label(unit))
        self.line.textEdited.connect(self._tell)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first value as it is written; what is typed stays while it means the same."""
        if values[:1] == self._told and str(values[:1]) == str(self._told):
            return
        self._told = values[:1]
        words = shown(values[0]) if values else ""
        if values and not isinstance(values[0], str):
            words = words.replace("T", " ")
        self.line.setText(words)

    def focus_widget(self) -> QWidget:
        """The line."""
        return self.line

    def _tell(self) -> None:
        words = self.line.text().strip()
        trouble = ""
        values: tuple[Value, ...] = ()
        try:
            values = (self._read(words),) if words else ()
        except ValueError as error:
            trouble = str(error)
        self._told = values
        self.answered.emit(values)
        self.unreadable.emit(trouble)


class DateField(LineField):
    """A year, a month or a day, and a time where it is asked for; typed, or picked for the day."""

    def __init__(self, read: Read, example: str, captions: FormCaptions) -> None:
        super().__init__(read, example)
        self.pick = PressButton(captions.calendar)
        self.pick.clicked.connect(self._open)
        self._across.addWidget(self.pick)

    def name_as(self, name: str) -> None:
        """The calendar too says what it is for."""
        super().name_as(name)
        self.pick.setAccessibleDescription(name)

    def calendar(self) -> QMenu:
        """The calendar to pick from, at the day that is typed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(menu)
        day = QDate.fromString(self.line.text()[: len("2024-05-31")], "yyyy-MM-dd")
        if day.isValid():
            calendar.setSelectedDate(day)
        entry = QWidgetAction(menu)
        entry.setDefaultWidget(calendar)
        menu.addAction(entry)
        for told in (calendar.activated, calendar.clicked):
            told.connect(self._take)
            told.connect(menu.close)
        menu.aboutToShow.connect(calendar.setFocus)
        return menu

    def _open(self) -> None:
        self.calendar().popup(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def _take(self, day: QDate) -> None:
        clock = self.line.text().partition(" ")[2]
        self.line.setText(f"{day.toString('yyyy-MM-dd')} {clock}".strip())
        self._tell()
        self.line.setFocus()


class ShownField(AnswerField):
    """An answer to read and to copy, not to change; `blank` stands for no answer."""

    def __init__(self, blank: str) -> None:
        super().__init__()
        self._blank, self._help = blank, ""
        self.words = one_line(blank)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        _fill(self, self.words)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Every value on a line of its own."""
        words = "\n".join(filter(None, map(shown, values))) or self._blank
        self.words.setText(words)
        self.describe_as(self._help)

    def focus_widget(self) -> QWidget:
        """The words."""
        return self.words

    def describe_as(self, words: str) -> None:
        """What the answer is comes before the help."""
        self._help = words
        super().describe_as(f"{self.words.text()} {words}".strip())


def _fill(field: QWidget, inner: QWidget) -> None:
    column_in(field).addWidget(inner)
    field.setFocusProxy(inner)
