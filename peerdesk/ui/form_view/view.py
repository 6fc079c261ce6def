"""A whole form on the screen: questions, groups, rows, and what is asked only now and then."""

from collections.abc import Iterator
from datetime import tzinfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.answers import Address, Answers, RowKey
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.values import Value, shown
from peerdesk.ui.form_view.fields import AnswerField
from peerdesk.ui.form_view.kinds import field_for
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.form_fields import how_to_write

_FIRST_ITEMS, _ITEMS_A_TURN = 40, 15

Building = Iterator[None]


class FormView(QWidget):
    """Draws any form over immutable answers.

    `changed` tells one answer: linkId, tuple of values, key of the row it stands in or None.
    `answers_changed` brings the new answers after every change, rows that came or went included.
    The first screenful stands at once; the rest of a big form follows between events.
    """

    changed = Signal(str, object, object)
    answers_changed = Signal(object)
    built = Signal()

    def __init__(self, answers: Answers, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = answers
        self._zone = zone
        self._enablement = Enablement(answers.form)
        self._enabled = self._enablement.state(answers)
        self._shown: dict[Address, QWidget] = {}
        self._fields: dict[Address, AnswerField] = {}
        self._column = _column(self)
        self._building = self._build(answers.form.items, None, self._column)
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(lambda: self._go_on(_ITEMS_A_TURN))
        self._go_on(_FIRST_ITEMS)

    def build_all(self) -> None:
        """Draw at once what is not drawn yet, for example to go to a place in it."""
        for _ in self._building:
            pass
        self._end_building()

    def field(self, link_id: str, row: RowKey | None = None) -> AnswerField:
        """The field of a question; KeyError where none is drawn."""
        return self._fields[link_id, row]

    def is_asked(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether an item is shown at present."""
        return self._enabled.asks(link_id, row)

    def show_problem(self, link_id: str, row: RowKey | None, words: str) -> None:
        """Say at a field what is missing or wrong; an empty text takes it back."""
        self.build_all()
        shown_row = self._shown.get((link_id, row))
        if isinstance(shown_row, Row):
            shown_row.show_error(words)

    def go_to(self, link_id: str, row: RowKey | None = None) -> None:
        """Put the cursor into a question."""
        self.build_all()
        self._fields[link_id, row].focus_widget().setFocus()

    def show_answers(self, answers: Answers) -> None:
        """Show other answers to the same form, for example after an undo."""
        rows_changed = answers.owners != self.answers.owners
        self.answers = answers
        self._enabled = self._enablement.state(answers)
        if rows_changed:
            self._draw_anew()
            return
        for (link_id, row), field in self._fields.items():
            field.show_values(answers.values(link_id, row))
        self._show_what_is_asked()

    # --- Drawing -----------------------------------------------------------------------------

    def _draw_anew(self) -> None:
        """Everything, where answers came from outside."""
        self._forget_within(self, self._column)
        self._building = self._build(self.answers.form.items, None, self._column)
        self.build_all()

    def _draw_group_anew(self, item: Item, row: RowKey | None) -> None:
        """One group whose rows came or went; the rest of a big form stays."""
        self.build_all()
        whole = self._shown[item.link_id, row]
        column = whole.layout()
        if isinstance(column, QVBoxLayout):
            self._forget_within(whole, column)
            for _ in self._fill_group(item, row, column):
                pass
        self._show_what_is_asked()

    def _forget_within(self, whole: QWidget, column: QVBoxLayout) -> None:
        inside = {a: w for a, w in self._shown.items() if w is not whole}  # Qt counts itself in
        gone = {address for address, w in inside.items() if whole.isAncestorOf(w)}
        self._shown = {address: w for address, w in self._shown.items() if address not in gone}
        self._fields = {address: f for address, f in self._fields.items() if address not in gone}
        while (entry := column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _go_on(self, items: int) -> None:
        for _ in range(items):
            if next(self._building, self) is self:
                self._end_building()
                return
        self._turn.start()

    def _end_building(self) -> None:
        self._turn.stop()
        self._show_what_is_asked()
        self.built.emit()

    def _build(self, items: tuple[Item, ...], row: RowKey | None, into: QVBoxLayout) -> Building:
        """Draw items one after the other, resting after each."""
        for item in items:
            if item.look.hidden:
                continue
            if item.kind is Kind.GROUP:
                yield from self._build_group(item, row, into)
            elif item.kind is Kind.DISPLAY:
                self._place(item, row, label(item.text, Look.SOFT), into)
            else:
                yield from self._build_question(item, row, into)
            yield

    def _build_group(self, item: Item, row: RowKey | None, into: QVBoxLayout) -> Building:
        whole = QWidget()
        column = _column(whole)
        self._place(item, row, whole, into)
        yield from self._fill_group(item, row, column)

    def _fill_group(self, item: Item, row: RowKey | None, column: QVBoxLayout) -> Building:
        if item.text:
            column.addWidget(label(item.text, Look.SECTION))
        if not item.repeats:
            yield from self._build(item.children, row, column)
            return
        for key in self.answers.rows_of(item.link_id, row):
            yield from self._build_row(item, key, column)
        add = PressButton(self.tr("Add another"))
        add.setAccessibleDescription(item.text)
        add.clicked.connect(lambda: self._add_row(item, row))
        column.addWidget(add)
        add.show()

    def _build_row(self, item: Item, key: RowKey, into: QVBoxLayout) -> Building:
        card = QFrame()
        set_look(card, Look.CARD)
        column = _column(card)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        into.addWidget(card)
        card.show()
        yield from self._build(item.children, key, column)
        remove = PressButton(self.tr("Remove"), Look.LINK)
        remove.setAccessibleDescription(item.text)
        remove.clicked.connect(lambda: self._remove_row(item, key))
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(remove)
        column.addLayout(line)
        remove.show()

    def _build_question(self, item: Item, row: RowKey | None, into: QVBoxLayout) -> Building:
        field = field_for(item, self._zone)
        if field is None:
            said = " ".join(shown(value) for value in self.answers.values(item.link_id, row))
            self._place(item, row, label(f"{item.text} {said}".strip(), Look.SOFT), into)
        else:
            self._place(item, row, self._row(item, row, field), into)
            field.show_values(self.answers.values(item.link_id, row))
            field.setEnabled(not item.read_only)
        for inner in self.answers.rows_of(item.link_id, row) if item.holds_rows else (row,):
            yield from self._build(item.children, inner, into)

    def _row(self, item: Item, row: RowKey | None, field: AnswerField) -> Row:
        caption = f"{item.prefix} {item.text}".strip().replace("&", "&&")
        helped = " ".join(text for text in (item.hint("help"), item.hint("unit")) if text)
        drawn = Row(caption, field, help_text=helped)
        drawn.label.setBuddy(field.focus_widget())
        field.focus_widget().setAccessibleName(field.accessibleName())
        self._fields[item.link_id, row] = field
        field.answered.connect(lambda values: self._answer(item, row, values))
        field.unreadable.connect(lambda code: drawn.show_error(how_to_write(code)))
        return drawn

    def _place(self, item: Item, row: RowKey | None, widget: QWidget, into: QVBoxLayout) -> None:
        into.addWidget(widget)
        self._shown[item.link_id, row] = widget
        widget.setVisible(self._enabled.asks(item.link_id, row))

    def _show_what_is_asked(self) -> None:
        for (link_id, row), widget in self._shown.items():
            widget.setVisible(self._enabled.asks(link_id, row))

    # --- Answering ---------------------------------------------------------------------------

    def _answer(self, item: Item, row: RowKey | None, values: tuple[Value, ...]) -> None:
        before = self.answers
        self.answers = before.with_answer(item.link_id, values, row)
        self._note_change(item.link_id)
        self.changed.emit(item.link_id, values, row)
        self.answers_changed.emit(self.answers)
        if item.holds_rows and self.answers.owners != before.owners:
            self._draw_anew()
            self.go_to(item.link_id, row)

    def _note_change(self, link_id: str) -> None:
        after = self._enablement.after(self._enabled, self.answers, link_id)
        for address in after.disabled ^ self._enabled.disabled:
            widget = self._shown.get(address)
            if widget is not None:
                widget.setVisible(after.asks(*address))
        self._enabled = after

    def _add_row(self, item: Item, row: RowKey | None) -> None:
        self.answers, key = self.answers.add_row(item.link_id, row)
        self._rows_changed(item, row)
        for child in item.children:
            if (child.link_id, key) in self._fields:
                self.go_to(child.link_id, key)
                break

    def _remove_row(self, item: Item, key: RowKey) -> None:
        _, outer = self.answers.owners[key]
        self.answers = self.answers.remove_row(key)
        self._rows_changed(item, outer)
        announce(self, self.tr("Removed"))

    def _rows_changed(self, item: Item, row: RowKey | None) -> None:
        self._enabled = self._enablement.after(self._enabled, self.answers, item.link_id)
        self._draw_group_anew(item, row)
        self.answers_changed.emit(self.answers)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.MEDIUM)
    return column
