"""A choice whose answers are all in sight: one click or one key each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.rows import one_line, plain
from peerdesk.ui.text_fields import SteadyComboBox, written_by
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its code, its words, and the letter that chooses it with Alt, if any."""

    code: str
    words: str
    letter: str = ""


class _AnswerButton(ActionButton):
    """Leaves the keys of the whole choice to it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS_OF_THE_CHOICE or _number(event) is not None:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SegmentedChoice(QWidget):
    """Buttons side by side under a question, of which one at most is chosen.

    While one has the focus, 1 to 9 choose and go on, arrows walk, Delete takes the answer back.
    Answers past `in_sight` are in a list behind the buttons. `chosen` carries the code, "" for
    none; `went_on` says that it was chosen by a single key or click. `typed` carries what can be
    no answer: the words of someone who writes on, of which no letter may be lost.
    """

    chosen = Signal(str)
    went_on = Signal()
    typed = Signal(str)

    def __init__(
        self,
        caption: str,
        answers: Sequence[Answer],
        in_sight: int = 9,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = one_line(caption)
        set_look(self.label, Look.LABEL)
        self.setAccessibleName(plain(caption))
        self._buttons: dict[str, ActionButton] = {}
        self._more = SteadyComboBox()
        self._lay_out(answers[:in_sight], answers[in_sight:])

    def _lay_out(self, in_sight: Sequence[Answer], more: Sequence[Answer]) -> None:
        line = QWidget()
        flow = FlowLayout(line)
        for number, answer in enumerate(in_sight, start=1):
            flow.addWidget(self._button(answer, number))
        if more:
            flow.addWidget(self._fill_more(more))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.label)
        column.addWidget(line)
        self.label.setBuddy(next(iter(self._buttons.values())))

    def _button(self, answer: Answer, number: int) -> ActionButton:
        button = _AnswerButton(_with_mnemonic(answer.words, answer.letter), str(number))
        button.setCheckable(True)
        button.setAccessibleName(answer.words)
        button.setAccessibleDescription(self.accessibleName())
        button.clicked.connect(lambda _checked, code=answer.code: self._clicked(code))
        self._buttons[answer.code] = button
        return button

    def _fill_more(self, more: Sequence[Answer]) -> QWidget:
        self._more.setSizeAdjustPolicy(_SHORT)
        self._more.setMinimumContentsLength(len("Other…"))
        self._more.addItem(self.tr("Other…"), "")
        for answer in more:
            self._more.addItem(answer.words, answer.code)
        self._more.setAccessibleName(self.tr("Other"))
        self._more.setAccessibleDescription(self.accessibleName())
        self._more.activated.connect(self._listed)
        return self._more

    def show_code(self, code: str) -> None:
        """Show which answer is chosen; Tab stops at it, else at the first."""
        for known, button in self._buttons.items():
            button.setChecked(known == code)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.tab_stop().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.setCurrentIndex(max(0, self._more.findData(code)) if code else 0)

    def focus_first(self) -> None:
        """Put the focus on the chosen answer, else on the first."""
        self.tab_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number, walk by arrows, take back by Delete."""
        codes = list(self._buttons)
        number = _number(event)
        if number is not None and number < len(codes):
            self._clicked(codes[number])
        elif step := _step(event):
            self._walk(step)
        elif event.key() in _KEYS_OF_THE_CHOICE:
            self.show_code("")
            self.chosen.emit("")
        elif words := written_by(event):
            self.typed.emit(words)
        else:
            super().keyPressEvent(event)

    def tab_stop(self) -> ActionButton:
        """The answer at which Tab stops: the chosen one, else the first."""
        buttons = list(self._buttons.values())
        return next((button for button in buttons if button.isChecked()), buttons[0])

    def _walk(self, step: int) -> None:
        buttons = list(self._buttons.values())
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, code: str) -> None:
        self.show_code(code)
        self.chosen.emit(code)
        self.went_on.emit()

    def _listed(self, index: int) -> None:
        code = str(self._more.itemData(index))
        self.show_code(code)
        self.chosen.emit(code)

    def buttons(self) -> Mapping[str, QAbstractButton]:
        """The buttons in sight, by the code of their answer."""
        return self._buttons


_SHORT = SteadyComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_KEYS_OF_THE_CHOICE = frozenset({*_STEPS, Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


def _step(event: QKeyEvent) -> int:
    """Where an arrow leads: -1, 1, or 0 for any other key."""
    return next((step for key, step in _STEPS.items() if key == event.key()), 0)


def _number(event: QKeyEvent) -> int | None:
    """The place from 0 that a digit names, None for any other key."""
    number = int(event.key()) - int(Qt.Key.Key_1)
    plain_key = event.modifiers() in _NO_MODIFIERS
    return number if plain_key and 0 <= number < len("123456789") else None


def _with_mnemonic(words: str, letter: str) -> str:
    """The words with `letter` marked as the one that goes with Alt, where they have it."""
    escaped = words.replace("&", "&&")
    at = escaped.lower().find(letter.lower()) if letter else -1
    return escaped if at < 0 else f"{escaped[:at]}&{escaped[at:]}"
