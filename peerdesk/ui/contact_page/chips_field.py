"""A question whose answers are chips side by side: one click each, little room on the page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peerdesk.forms.comparing import same
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.values import Value
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.tokens import Space

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chip(ActionButton):
    """Leaves the arrows to the row it stands in."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """Chips side by side, one stop for Tab; arrows walk, Space or Enter ticks."""

    def __init__(self, chips: Sequence[Chip], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        flow = FlowLayout(self)
        for place, chip in enumerate(chips):
            flow.addWidget(chip)
            policy = Qt.FocusPolicy.ClickFocus if place else Qt.FocusPolicy.StrongFocus
            chip.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from chip to chip."""
        step = next((step for key, step in _STEPS.items() if key == event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        at = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), 0)
        chip = self._chips[(at + step) % len(self._chips)]
        chip.setFocus(Qt.FocusReason.TabFocusReason)


class ChipsField(AnswerField):
    """The options of a choice as chips; several where it repeats, own words where it is open."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._repeats = item.repeats
        self._options = item.options
        self.chips = [Chip(option.label) for option in item.options]
        self.own = EnterLineEdit(least=16, most=40)
        self.own.setPlaceholderText(self.tr("In own words"))
        column = column_in(self, Space.SMALL)
        column.addWidget(Chips(self.chips))
        if item.kind is Kind.OPEN_CHOICE:
            column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
            self.own.textEdited.connect(self._write)
        for place, chip in enumerate(self.chips):
            chip.clicked.connect(lambda on, at=place: self._tick(at, on=on))
        self.setFocusProxy(self.chips[0])

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Tick what was answered; anything else stands as own words."""
        for option, chip in zip(self._options, self.chips, strict=True):
            chip.setChecked(any(same(option.value, value) for value in values))
        others = [value for value in values if isinstance(value, str)]
        words = ", ".join(others)
        if words != self.own.text().strip():
            self.own.setText(words)

    def focus_widget(self) -> QWidget:
        """The first chip."""
        return self.chips[0]

    def name_as(self, name: str) -> None:
        """The chips keep their words; the question is read with each of them."""
        self.setAccessibleName(name)
        self.own.setAccessibleName(f"{name} {self.own.placeholderText()}")
        for chip in self.chips:
            chip.setAccessibleDescription(name)

    def describe_as(self, words: str) -> None:
        """The help belongs to all of them."""
        self.setAccessibleDescription(words)

    def _tick(self, at: int, *, on: bool) -> None:
        if on and not self._repeats:
            for place, chip in enumerate(self.chips):
                chip.setChecked(place == at)
            self.own.clear()
        self._tell()

    def _write(self, text: str) -> None:
        if text.strip() and not self._repeats:
            for chip in self.chips:
                chip.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        ticked = [
            option.value
            for option, chip in zip(self._options, self.chips, strict=True)
            if chip.isChecked()
        ]
        words = self.own.text().strip()
        self.answered.emit((*ticked, words) if words else tuple(ticked))
