"""A group that repeats: a card for each row, to add, move, take away and bring back."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.taking_back import with_row_back
from peerdesk.forms.values import Value
from peerdesk.ui.form_view.answer_field import AnswerField, column_in, enter_first
from peerdesk.ui.form_view.showing import show_at_once, show_when
from peerdesk.ui.form_view.undo_line import UndoLine
from peerdesk.ui.form_view.writing import Writing
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.form_captions import FormCaptions
from peerdesk.wording.form_fields import most_answers

Draw = Callable[[RowKey, QVBoxLayout], Iterator[None]]
Forget = Callable[[QWidget], None]


class Card(QFrame):
    """One row of a group: what is asked in it, and what can be done with it."""

    def __init__(self, row: RowKey, captions: FormCaptions, *, nested: bool) -> None:
        super().__init__()
        self.row = row
        set_look(self, Look.INSET if nested else Look.CARD)
        self.number = label("", Look.SMALL)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.MEDIUM)
        self.up = PressButton(captions.move_up, Look.QUIET)
        self.down = PressButton(captions.move_down, Look.QUIET)
        self.remove = PressButton(captions.remove, Look.QUIET)
        column = column_in(self, Space.SMALL)
        edge = Space.MEDIUM
        column.setContentsMargins(edge, Space.SMALL, 0 if nested else edge, Space.SMALL)
        column.addWidget(self.number)
        column.addLayout(self.body)
        line = QHBoxLayout()
        line.setSpacing(Space.MEDIUM)
        line.addStretch(1)
        for button in (self.up, self.down, self.remove):
            line.addWidget(button)
        column.addLayout(line)

    def show_place(self, name: str, place: int, of: int) -> None:
        """Say which one it is, and offer the moves it has."""
        self.number.setText(str(place + 1))
        show_when(of > 1, self.number)
        self.setAccessibleName(f"{name} {place + 1}")
        for button in (self.up, self.down, self.remove):
            button.setAccessibleDescription(self.accessibleName())
        show_when(place > 0, self.up)
        show_when(place < of - 1, self.down)


class Cards(AnswerField):
    """All rows of a group that repeats. `draw` draws what is asked in one, `forget` drops it."""

    def __init__(
        self, item: Item, row: RowKey | None, writing: Writing, *, draw: Draw, forget: Forget
    ) -> None:
        super().__init__()
        self._item, self._row, self._writing = item, row, writing
        self._draw, self._forget = draw, forget
        self.cards: list[Card] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.SMALL)
        self.undo = UndoLine(writing.captions)
        self.add = PressButton(writing.captions.add_first, Look.LINK)
        self.add.clicked.connect(self._add)
        column = column_in(self, Space.SMALL)
        column.addLayout(self._rows)
        column.addWidget(self.undo)
        self.foot = self.add

    def building(self) -> Iterator[None]:
        """Draw the rows there are, resting after each thing drawn."""
        for key in self._keys():
            yield from self._build(len(self.cards), key)
        self._show_places()

    def show_values(self, values: tuple[Value, ...]) -> None:  # noqa: ARG002 - keys count too
        """A card for each row there is now; cards that stay are not touched."""
        keys = self._keys()
        for card in [card for card in self.cards if card.row not in keys]:
            self._drop(card)
        known = {card.row for card in self.cards}
        for place, key in enumerate(keys):
            if key not in known:
                self._finish(self._build(place, key))
        for place, key in enumerate(keys):
            if self.cards[place].row != key:
                self._put(next(card for card in self.cards if card.row == key), place)
        self._show_places()

    def focus_widget(self) -> QWidget:
        """The way to add one: each card has fields of its own."""
        return self.add

    def enter(self) -> None:
        """Go into the first card, or to the way to add one."""
        enter_first(self)

    def name_as(self, name: str) -> None:
        """Each button says what it adds to, moves or takes away."""
        self.setAccessibleName(name)
        self.add.setAccessibleDescription(name)
        self.undo.undo.setAccessibleDescription(name)
        self._show_places()

    def describe_as(self, words: str) -> None:
        """The help is read with the way to add one."""
        self.setAccessibleDescription(words)
        self.add.setAccessibleDescription(f"{self.accessibleName()} {words}".strip())

    def _keys(self) -> tuple[RowKey, ...]:
        return self._writing.answers.rows_of(self._item.link_id, self._row)

    def _build(self, place: int, key: RowKey) -> Iterator[None]:
        card = Card(key, self._writing.captions, nested=self._row is not None)
        self.cards.insert(place, card)
        self._rows.insertWidget(place, card)
        card.up.clicked.connect(lambda: self._move(card, -1))
        card.down.clicked.connect(lambda: self._move(card, 1))
        card.remove.clicked.connect(lambda: self._remove(card))
        if self.isVisible():
            card.hide()  # until it is whole: else each field that comes lays out the card
        yield from self._draw(key, card.body)
        show_at_once(card)

    def _finish(self, building: Iterator[None]) -> None:
        for _ in building:
            pass

    def _put(self, card: Card, place: int) -> None:
        self.cards.remove(card)
        self.cards.insert(place, card)
        self._rows.removeWidget(card)
        self._rows.insertWidget(place, card)

    def _drop(self, card: Card) -> None:
        self._forget(card)
        self.cards.remove(card)
        self._rows.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show_places(self) -> None:
        for place, card in enumerate(self.cards):
            card.show_place(self.accessibleName(), place, len(self.cards))
        most = self._item.limits.max_occurs
        captions = self._writing.captions
        self.add.setText(captions.add_another if self.cards else captions.add_first)
        full = most is not None and len(self.cards) >= most
        self.add.setEnabled(not full)
        self.add.setToolTip(most_answers(most) if full and most is not None else "")

    def _add(self) -> None:
        answers, key = self._writing.answers.add_row(self._item.link_id, self._row)
        self._writing.take(answers, self._item.link_id, self._row)
        self.show_values(())
        self._writing.reshaped.emit()
        enter_first(next(card for card in self.cards if card.row == key))

    def _move(self, card: Card, step: int) -> None:
        to = self.cards.index(card) + step
        answers = self._writing.answers.move_row(card.row, to)
        self._writing.take(answers, self._item.link_id, self._row)
        self.show_values(())
        self._writing.reshaped.emit()
        wished, other = (card.up, card.down) if step < 0 else (card.down, card.up)
        (other if wished.isHidden() else wished).setFocus()
        announce(card, self._writing.captions.moved.format(place=to + 1))

    def _remove(self, card: Card) -> None:
        before, key = self._writing.answers, card.row
        self._writing.take(before.remove_row(key), self._item.link_id, self._row)
        self.show_values(())
        self.undo.offer(lambda: self._bring_back(key, before=before))

    def _bring_back(self, key: RowKey, *, before: Answers) -> None:
        answers = with_row_back(self._writing.answers, before, key)
        self._writing.take(answers, self._item.link_id, self._row)
        self.show_values(())
        self._writing.reshaped.emit()
        for card in self.cards:
            if card.row == key:
                enter_first(card)
