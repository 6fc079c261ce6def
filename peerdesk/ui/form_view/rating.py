"""A rating: a row of numbers to press, with words for its ends; no answer is not nought."""

from collections.abc import Mapping

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.values import Value, shown
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.form_view.one_stop import OneNumber, OneStop
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space

_MOST_STEPS = 10


class RatingField(AnswerField):
    """Numbers from the least to the most; pressing the chosen one again takes it back."""

    def __init__(self, numbers: range, low: str = "", high: str = "") -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._numbers, self._offered = numbers, frozenset(numbers)
        self.buttons = [self._button(number) for number in numbers]
        self._help = ""
        self._low, self._high = label(low, Look.SMALL), label(high, Look.SMALL)
        self._middle = label("", Look.SMALL)
        self._other = label("", Look.SMALL)
        self._stop = OneStop(self.buttons)
        self._lay_out()

    def _lay_out(self) -> None:
        column = column_in(self, Space.TIGHT)
        numbers = FlowLayout()
        numbers.setSpacing(Space.TIGHT)
        for button in self.buttons:
            numbers.addWidget(button)
        column.addLayout(numbers)
        self.words = QHBoxLayout()
        for words in (self._low, self._middle, self._high):
            words.setWordWrap(False)
            self.words.addWidget(words)
            self.words.addSpacing(Space.MEDIUM)
        self.words.addStretch(1)
        column.addLayout(self.words)
        for words in (self._low, self._middle, self._high):
            show_when(bool(words.text()), words)
        self._other.hide()
        column.addWidget(self._other)

    def show_scale(self, low: str, middle: str, high: str) -> None:
        """Say what the ends, and the middle, mean in these words."""
        ends = self.buttons[0].text(), self.buttons[-1].text()
        half = self.buttons[len(self.buttons) // 2].text()
        for words, at, place in (
            (self._low, ends[0], low),
            (self._middle, half, middle),
            (self._high, ends[1], high),
        ):
            on_button = at == place.replace("&", "&&")
            words.setText(f"{at}: {place}" if place else "")
            show_when(bool(place) and not on_button, words)
        self.describe_as(self._help)

    def offer_only(self, labels: Mapping[int, str]) -> None:
        """Show only these of the numbers, each with these words on its button."""
        self._offered = frozenset(labels)
        for number, button in zip(self._numbers, self.buttons, strict=True):
            button.setHidden(number not in labels)
            button.setText(labels.get(number, str(number)).replace("&", "&&"))
        shown = [at for at, number in enumerate(self._numbers) if number in labels]
        self._stop = OneStop([self.buttons[at] for at in shown])

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The number, if it is on the scale; another stays and is shown beside it."""
        value = values[0] if values else None
        pairs = zip(self._numbers, self.buttons, strict=True)
        chosen = next((b for n, b in pairs if str(n) == str(value) and n in self._offered), None)
        for button in self.buttons:
            button.setChecked(button is chosen)
        self._other.setText(shown(value) if value is not None and chosen is None else "")
        show_when(bool(self._other.text()), self._other)
        if chosen is not None:
            self._stop.follow(chosen)

    def focus_widget(self) -> QWidget:
        """The chosen number, or the first."""
        return self._stop.stop

    def name_as(self, name: str) -> None:
        """Each number keeps its own name; the question is read with it."""
        self.setAccessibleName(name)
        for button in self.buttons:
            button.setAccessibleDescription(name)

    def describe_as(self, words: str) -> None:
        """The help and the words of the scale belong to all numbers."""
        self._help = words
        said = (words, self._low.text(), self._middle.text(), self._high.text())
        self.setAccessibleDescription(" ".join(filter(None, said)))

    def _button(self, number: int) -> OneNumber:
        button = OneNumber(number)
        self._group.addButton(button)
        button.clicked.connect(lambda: self._choose(button, number))
        return button

    def _choose(self, pressed: OneNumber, number: int) -> None:
        for button in self.buttons:
            if button is not pressed:
                button.setChecked(False)
        self._other.hide()
        self.answered.emit((number,) if pressed.isChecked() else ())


def scale_of(item: Item) -> range | None:
    """The numbers of a rating, or None for a question that is none.

    A whole number between near limits, with words for its ends or drawn as a slider by its form.
    """
    least, most = item.limits.min_value, item.limits.max_value
    if item.kind is not Kind.INTEGER or not isinstance(least, int) or not isinstance(most, int):
        return None
    wished = item.hint("lower") or item.hint("upper") or item.look.control == "slider"
    return range(least, most + 1) if wished and 0 < most - least <= _MOST_STEPS else None
