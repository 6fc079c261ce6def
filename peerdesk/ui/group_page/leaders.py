"""Who led along: a line each with their part and minutes, and the worker's own part."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.answers import RowKey
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space

_GROUP = "group.co_leaders"


class LeadersView(QWidget):
    """`changed_shape` when a line came or went."""

    changed_shape = Signal()

    def __init__(self, presenter: ContactPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.add = ActionButton(self.tr("&Led with somebody"), look=Look.LINK)
        self.my_part = EnterLineEdit(least=24, most=60)
        self.my_part_row = Row(self.tr("Your part in leading it"), self.my_part)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        under = QHBoxLayout()
        under.addWidget(self.add)
        under.addStretch()
        column.addLayout(under)
        column.addWidget(self.my_part_row)
        self.my_part.setText(presenter.text("group.my_part"))
        self.my_part.textEdited.connect(lambda text: presenter.answer("group.my_part", text))
        self.add.clicked.connect(self._add)
        for row in presenter.answers.rows_of(_GROUP):
            self._show(row)
        self.my_part_row.setVisible(self._several)

    @property
    def _several(self) -> bool:
        return bool(self._presenter.answers.rows_of(_GROUP))

    def _add(self) -> None:
        answers, row = self._presenter.answers.add_row(_GROUP)
        self._presenter.take_form(answers)
        self._show(row).setFocus()
        self.my_part_row.show()
        self.changed_shape.emit()

    def _show(self, row: RowKey) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        name = self._field(row, "name", self.tr("Who led with you"), 12)
        part = self._field(row, "part", self.tr("Their part"), 16)
        minutes = self._field(row, "minutes", self.tr("Minutes"), 4)
        gone = ActionButton(self.tr("Remove"), look=Look.LINK)
        gone.clicked.connect(lambda: self._remove(row, line))
        for widget in (name, part, minutes, gone):
            across.addWidget(widget)
        across.addStretch()
        self._lines.addWidget(line)
        return name

    def _field(self, row: RowKey, what: str, caption: str, least: int) -> EnterLineEdit:
        link_id = f"{_GROUP}.{what}"
        field = EnterLineEdit(least=least, most=24)
        field.setPlaceholderText(caption)
        field.setAccessibleName(caption)
        value = self._presenter.answers.value(link_id, row)
        field.setText("" if value is None else str(value))
        field.textEdited.connect(lambda text: self._write(link_id, row, text))
        return field

    def _write(self, link_id: str, row: RowKey, text: str) -> None:
        if link_id.endswith(".minutes"):
            digits = text.strip()
            self._presenter.answer(link_id, int(digits) if digits.isdecimal() else None, row)
        else:
            self._presenter.answer(link_id, text, row)

    def _remove(self, row: RowKey, line: QWidget) -> None:
        self._presenter.take_form(self._presenter.answers.remove_row(row))
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.my_part_row.setVisible(self._several)
        self.add.setFocus()
        self.changed_shape.emit()
