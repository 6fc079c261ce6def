"""Fields made of fields: several answers to one question, and a number with its unit."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.definition import Item
from peerdesk.forms.values import Coding, Quantity, Value
from peerdesk.ui.form_view.fields import AnswerField, LineField, read_decimal
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space


class SeveralField(AnswerField):
    """One field per answer, one more on demand; each can be taken away."""

    def __init__(self, make: Callable[[], AnswerField]) -> None:
        super().__init__()
        self._make = make
        self.fields: list[AnswerField] = []
        self._values: list[tuple[Value, ...]] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self.add = PressButton(self.tr("Add another"), Look.LINK)
        self.add.clicked.connect(self._add_and_enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        column.addWidget(self.add)
        self._add_line()

    def show_values(self, values: tuple[Value, ...]) -> None:
        """One field for each; at least one, empty or not."""
        if tuple(value for one in self._values for value in one) == values:
            return
        while len(self.fields) > max(1, len(values)):
            self._drop(self.fields[-1])
        while len(self.fields) < len(values):
            self._add_line()
        for place, field in enumerate(self.fields):
            self._values[place] = values[place : place + 1]
            field.show_values(self._values[place])

    def focus_widget(self) -> QWidget:
        """The first field."""
        return self.fields[0].focus_widget()

    def _add_and_enter(self) -> None:
        self._add_line()
        self.fields[-1].focus_widget().setFocus()

    def _add_line(self) -> None:
        field = self._make()
        remove = PressButton(self.tr("Remove"), Look.LINK)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(field, 1)
        line.addWidget(remove)
        self.fields.append(field)
        self._values.append(())
        self._lines.addWidget(holder)
        holder.show()
        name = self.accessibleName()
        field.focus_widget().setAccessibleName(f"{name} {len(self.fields)}".strip())
        field.answered.connect(lambda values: self._note(field, values))
        field.unreadable.connect(self.unreadable)
        remove.clicked.connect(lambda: self._remove(field))

    def _note(self, field: AnswerField, values: tuple[Value, ...]) -> None:
        self._values[self.fields.index(field)] = values
        self._tell()

    def _remove(self, field: AnswerField) -> None:
        place = self.fields.index(field)
        if len(self.fields) == 1:
            field.show_values(())
            self._values[0] = ()
        else:
            self._drop(field)
        self._tell()
        self.fields[min(place, len(self.fields) - 1)].focus_widget().setFocus()

    def _drop(self, field: AnswerField) -> None:
        place = self.fields.index(field)
        del self.fields[place], self._values[place]
        holder = field.parentWidget()
        if holder is not None:
            self._lines.removeWidget(holder)
            holder.hide()
            holder.deleteLater()

    def _tell(self) -> None:
        self.answered.emit(tuple(value for one in self._values for value in one))


class QuantityField(AnswerField):
    """A number and, where the form offers several, its unit."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.number = LineField(read_decimal)
        self.unit = SteadyComboBox()
        self.unit.setAccessibleName(self.tr("Unit"))
        for unit in item.units or (Coding(),):
            self.unit.addItem(unit.display or unit.code, unit)
        self.unit.setVisible(bool(item.units))
        self._value: Quantity | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.number, 1)
        line.addWidget(self.unit)
        self.number.answered.connect(self._tell)
        self.number.unreadable.connect(self.unreadable)
        self.unit.activated.connect(self._tell_unit)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """The first quantity."""
        value = values[0] if values and isinstance(values[0], Quantity) else None
        self._value = value
        has_number = value is not None and value.value is not None
        self.number.show_values((value.value,) if value and value.value is not None else ())
        if value is not None and has_number:
            place = self.unit.findText(value.unit or value.code)
            if place < 0:
                self.unit.addItem(value.unit, Coding(value.system, value.code, value.unit))
                place = self.unit.count() - 1
            self.unit.setCurrentIndex(place)

    def focus_widget(self) -> QWidget:
        """The number."""
        return self.number.line

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
