"""A number with its unit."""

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.forms.definition import Item
from peerdesk.forms.values import Coding, Quantity, Value
from peerdesk.ui.form_view.answer_field import AnswerField
from peerdesk.ui.form_view.fields import LineField
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.form_view.typed import read_decimal
from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.tokens import Space


class QuantityField(AnswerField):
    """A number and its unit: to choose where the form offers several, else in words beside it."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.number = LineField(read_decimal, item.look.entry_format)
        self.unit = SteadyComboBox()
        self.unit.setAccessibleName(self.tr("Unit"))
        self._only = label("")
        for unit in item.units or (Coding(),):
            self.unit.addItem(unit.display or unit.code, unit)
        self._value: Quantity | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        line.addWidget(self.number, 1)
        line.addWidget(self.unit)
        line.addWidget(self._only)
        self.setFocusProxy(self.number)
        self._show_units()
        self.number.answered.connect(self._tell)
        self.number.unreadable.connect(self.unreadable)
        self.unit.activated.connect(self._tell_unit)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first quantity."""
        value = values[0] if values and isinstance(values[0], Quantity) else None
        if value == self._value and str(value) == str(self._value):
            return
        self._value = value
        number = None if value is None else value.value
        self.number.show_values(() if number is None else (number,))
        if value is not None and number is not None:
            place = self.unit.findText(value.unit or value.code)
            if place < 0:
                self.unit.addItem(value.unit, Coding(value.system, value.code, value.unit))
                place = self.unit.count() - 1
            self.unit.setCurrentIndex(place)
            self._show_units()

    def focus_widget(self) -> QWidget:
        """The number."""
        return self.number.line

    def _show_units(self) -> None:
        several = self.unit.count() > 1
        show_when(several, self.unit)
        self._only.setText("" if several else self.unit.currentText())
        show_when(bool(self._only.text()), self._only)

    def _tell_unit(self) -> None:
        if self._value is not None and self._value.value is not None:
            self._tell((self._value.value,))

    def _tell(self, numbers: tuple[Value, ...]) -> None:
        unit = self.unit.currentData() or Coding()
        number = numbers[0] if numbers else None
        words = unit.display or unit.code
        self._value = None
        if isinstance(number, Decimal):
            self._value = Quantity(number, words, unit.system, unit.code)
        self.answered.emit(() if self._value is None else (self._value,))
