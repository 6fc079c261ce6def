"""Lists that are written in lines: add one, change it, take it off, put it back."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.chips import Chip
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.focus import focus_first
from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import EnterLineEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import people as wording

Value = TypeVar("Value")


class LineEditor(QWidget, Generic[Value]):
    """One line: compact controls side by side, as many lines of them as the width needs."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.off = False
        self._alike: list[QWidget] = []  # what is called so in every line of the list
        self.controls = QWidget()
        self.flow = FlowLayout(self.controls)
        self._gone = QWidget()
        self._gone_words = label("", Look.SOFT)
        self.put_back = ActionButton(self.tr("Put back"))
        line = QHBoxLayout(self._gone)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._gone_words, 1)
        line.addWidget(self.put_back)
        self._gone.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.controls)
        column.addWidget(self._gone)
        self.put_back.clicked.connect(self._return)

    def value(self) -> Value | None:
        """What the line says; None when it says nothing."""
        return None

    def told(self) -> str:
        """The line in a few words, for saying that it was taken off."""
        return ""

    def finish(self) -> None:
        """Add the button that takes the line off; called once, at the end of a line's making."""
        self.take_off = ActionButton(self.tr("Take off"))
        self.take_off.clicked.connect(self._leave)
        self.flow.addWidget(self.take_off)
        self._alike.append(self.take_off)
        self.changed.connect(self._tell_lines_apart)
        self._tell_lines_apart()

    def add_text(self, caption: str, text: str, *, least: int = 8, most: int = 40) -> EnterLineEdit:
        """A compact field with its caption."""
        field = EnterLineEdit(least, most)
        field.setText(text)
        field.textChanged.connect(self.changed)
        field.entered.connect(self.focusNextChild)
        self.flow.addWidget(Chip(caption, field))
        self._alike.append(field)
        return field

    def add_choice(
        self, caption: str, words: Sequence[tuple[str, str]], code: str
    ) -> SteadyComboBox:
        """A compact choice among (code, words)."""
        choice = SteadyComboBox()
        for known, said in words:
            choice.addItem(said, known)
        choice.setCurrentIndex(max(0, choice.findData(code)))
        choice.currentIndexChanged.connect(self.changed)
        self.flow.addWidget(Chip(caption, choice))
        self._alike.append(choice)
        return choice

    def _tell_lines_apart(self) -> None:
        """A screen reader says with each control of which line it is."""
        self.controls.setAccessibleName(self.told())
        for control in self._alike:
            control.setAccessibleDescription(self.told())

    def _leave(self) -> None:
        self.off = True
        self._gone_words.setText(wording.removed(self.told()))
        self.controls.hide()
        self._gone.show()
        self.put_back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _return(self) -> None:
        self.off = False
        self._gone.hide()
        self.controls.show()
        focus_first(self.controls)
        self.changed.emit()


class LineList(QWidget, Generic[Value]):
    """Lines of one kind; `make` builds one, for a value or for something new."""

    changed = Signal()

    def __init__(
        self,
        add_words: str,
        make: Callable[[Value | None], LineEditor[Value]],
        values: Sequence[Value],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self.lines: list[LineEditor[Value]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.MEDIUM)
        self.add_button = ActionButton(add_words)
        self.add_button.clicked.connect(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.MEDIUM)
        whole.addLayout(self._column)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch()
        whole.addLayout(foot)
        for value in values:
            self._append(make(value))

    def values(self) -> tuple[Value, ...]:
        """What the lines say, without those that say nothing or were taken off."""
        said = (line.value() for line in self.lines if not line.off)
        return tuple(value for value in said if value is not None)

    def add(self) -> None:
        """A new line, ready to write in."""
        line = self._make(None)
        self._append(line)
        self._column.activate()
        focus_first(line)

    def _append(self, line: LineEditor[Value]) -> None:
        self.lines.append(line)
        self._column.addWidget(line)
        line.changed.connect(self.changed)
        line.show()


def as_text(made: QObject) -> str:
    """The code that a choice stands at."""
    return str(made.currentData()) if isinstance(made, SteadyComboBox) else ""
