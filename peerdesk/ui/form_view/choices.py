"""Fields for what is chosen from buttons: yes or no, one or several options, one's own words."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from peerdesk.forms.comparing import same
from peerdesk.forms.definition import Item, Kind, Option
from peerdesk.forms.values import Value, shown
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.form_view.one_stop import OneRadio, OneStop
from peerdesk.ui.form_view.showing import show_at_once, show_when
from peerdesk.ui.form_view.words import WrappingLine
from peerdesk.ui.rows import plain
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording.form_captions import FormCaptions

_MOST_ACROSS, _MARK = 72, 4  # letters; a mark takes the room of some


class YesNoField(AnswerField):
    """Yes, No, or not answered, which is a third thing and not No."""

    def __init__(self, captions: FormCaptions) -> None:
        super().__init__()
        self.yes, self.no = OneRadio(captions.yes), OneRadio(captions.no)
        self.open = OneRadio(captions.not_answered)
        self._buttons = (self.yes, self.no, self.open)
        group = QButtonGroup(self)
        line = FlowLayout(self)
        for button in self._buttons:
            group.addButton(button)
            line.addWidget(button)
            button.clicked.connect(self._tell)
        self._stop = OneStop(self._buttons)
        self.open.setChecked(True)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first value, if it is a yes or a no."""
        answer = values[0] if values else None
        chosen = self.open if not isinstance(answer, bool) else self.yes if answer else self.no
        chosen.setChecked(True)
        self._stop.stop_at(self._buttons.index(chosen) if answer is not None else 0)

    def focus_widget(self) -> QWidget:
        """The chosen one, or Yes."""
        return self._stop.stop

    def name_as(self, name: str) -> None:
        """The buttons keep their words; the question is read with each of them."""
        self.setAccessibleName(name)
        for button in self._buttons:
            button.setAccessibleDescription(name)

    def describe_as(self, words: str) -> None:
        """The help belongs to all three."""
        self.setAccessibleDescription(words)

    def _tell(self) -> None:
        self.answered.emit(() if self.open.isChecked() else (self.yes.isChecked(),))


class ButtonsField(AnswerField):
    """Options to see at once: one of them, or several if the question repeats.

    Own words are one more option, with a line that shows once it is chosen. What was answered and
    is no option (own words said before, an option of an older form) stands among them as one more
    that can be taken back.
    """

    def __init__(self, item: Item, captions: FormCaptions) -> None:
        super().__init__()
        self._item = item
        self._question = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # so that a choice can be taken back
        column = column_in(self)
        self._place: QLayout = FlowLayout() if _goes_across(item) else QVBoxLayout()
        if isinstance(self._place, QVBoxLayout):
            self._place.setSpacing(0)
        column.addLayout(self._place)
        self.buttons = [self._button(option) for option in item.options]
        self._others: list[tuple[QAbstractButton, Value]] = []
        self.own_words = own_words_line(item, captions, self._tell)
        self.own = None if self.own_words is None else self._own_button(self.own_words, column)
        every = [*self.buttons, *([self.own] if self.own else [])]
        radios = [button for button in every if isinstance(button, OneRadio)]
        self._stop = OneStop(radios) if radios else None

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Tick what is among the options; the newest other words go to the line."""
        for button, option in zip(self.buttons, self._item.options, strict=True):
            button.setChecked(any(same(value, option.value) for value in values))
        others = [v for v in values if not any(same(v, o.value) for o in self._item.options)]
        if self.own_words is not None:
            said = others.pop() if others and isinstance(others[-1], str) else ""
            self._show_own(self.own_words, shown(said), alone=not self._item.repeats and not values)
        if others != [value for _, value in self._others]:
            self._show_others(others)
        chosen = [at for at, button in enumerate(self.buttons) if button.isChecked()]
        if self._stop is not None and chosen:
            self._stop.stop_at(chosen[0])

    def focus_widget(self) -> QWidget:
        """The chosen option, or the first."""
        if self._stop is not None:
            return self._stop.stop
        return self.buttons[0] if self.buttons else self.own_words or self

    def name_as(self, name: str) -> None:
        """The options keep their words; the question is read with each of them."""
        self._question = name
        self.setAccessibleName(name)
        for button in self.buttons:
            button.setAccessibleDescription(name)
        if self.own_words is not None:
            self.own_words.setAccessibleDescription(name)

    def describe_as(self, words: str) -> None:
        """The help belongs to all of them."""
        self.setAccessibleDescription(words)

    def _button(self, option: Option) -> QAbstractButton:
        button = self._one(f"{option.prefix} {option.label}".strip())
        button.clicked.connect(lambda: self._choose(button, option))
        return button

    def _one(self, words: str) -> QAbstractButton:
        caption = words.replace("&", "&&")
        button = WrappingCheckBox(caption) if self._item.repeats else OneRadio(caption)
        button.setAccessibleName(plain(caption))
        button.setAccessibleDescription(self._question)
        if not self._item.repeats:  # Qt keeps Tab and arrows from the other ticks of a group
            self._group.addButton(button)
        button.setAutoExclusive(False)
        self._place.addWidget(button)
        return button

    def _show_others(self, values: list[Value]) -> None:
        for button, _ in self._others:
            self._group.removeButton(button)
            self._place.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._others = [(self._one(shown(value)), value) for value in values]
        for button, _ in self._others:
            button.setChecked(True)
            button.clicked.connect(self._tell)
            show_at_once(button)

    def _choose(self, pressed: QAbstractButton, option: Option) -> None:
        """One choice, or an exclusive one, takes the others back."""
        if pressed.isChecked():
            self._take_back_others(pressed, alone=option.exclusive or not self._item.repeats)
        self._tell()

    def _take_back_others(self, pressed: QAbstractButton, *, alone: bool) -> None:
        for button, other in zip(self.buttons, self._item.options, strict=True):
            if button is not pressed and (alone or other.exclusive):
                button.setChecked(False)
        if alone:
            for button, _ in self._others:
                button.setChecked(False)
            if self.own is not None and pressed is not self.own:
                self.own.setChecked(False)

    def _tell(self) -> None:
        options = zip(self.buttons, self._item.options, strict=True)
        chosen = [option.value for button, option in options if button.isChecked()]
        kept = [value for button, value in self._others if button.isChecked()]
        words = ""
        if self.own is not None and self.own_words is not None:
            show_when(self.own.isChecked(), self.own_words)
            words = self.own_words.text().strip() if self.own.isChecked() else ""
        self.answered.emit((*chosen, *kept, *((words,) if words else ())))

    # --- Own words ---------------------------------------------------------------------------

    def _own_button(self, line: WrappingLine, column: QVBoxLayout) -> QAbstractButton:
        button = self._one(line.accessibleName())
        button.clicked.connect(self._choose_own)
        line.hide()
        column.addWidget(line)
        return button

    def _choose_own(self) -> None:
        if self.own is not None and self.own.isChecked():
            self._take_back_others(self.own, alone=not self._item.repeats)
        self._tell()
        if self.own is not None and self.own_words is not None and self.own.isChecked():
            self.own_words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_own(self, line: WrappingLine, said: str, *, alone: bool) -> None:
        """Own words that were chosen and not written yet stay chosen while nothing else is."""
        waits = not line.text().strip() and not line.isHidden() and (alone or self._item.repeats)
        if line.text().strip() != said:
            line.setText(said)
        if self.own is not None:
            self.own.setChecked(bool(said) or waits)
        show_when(bool(said) or waits, line)


def _goes_across(item: Item) -> bool:
    """Short options stand side by side, unless the form wants them one below the other."""
    if item.look.orientation:
        return item.look.orientation == "horizontal"
    return sum(len(option.label) + _MARK for option in item.options) <= _MOST_ACROSS


def own_words_line(
    item: Item, captions: FormCaptions, tell: Callable[[], object]
) -> WrappingLine | None:
    """A line for other words, where the form allows them; `tell` is called when they change."""
    if item.kind is not Kind.OPEN_CHOICE:
        return None
    line = WrappingLine()
    caption = item.look.open_label or captions.own_words
    line.setPlaceholderText(caption)
    line.setAccessibleName(caption)
    line.textChanged.connect(tell)
    return line
