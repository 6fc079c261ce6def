"""A list on the screen: one answer a row, written, moved, starred and taken away for itself.

Each row keeps its key in the answers while its words change, so that what is asked about it stays.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.answers import RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.values import Value
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.form_view.listed import Listed
from peerdesk.ui.form_view.showing import show_at_once, show_when
from peerdesk.ui.form_view.thought_line import ThoughtLine
from peerdesk.ui.form_view.translation_field import TranslationField
from peerdesk.ui.form_view.undo_line import UndoLine
from peerdesk.ui.form_view.writing import Writing
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import announce
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.form_fields import most_answers

Draw = Callable[[tuple[Item, ...], RowKey, QVBoxLayout], None]
Forget = Callable[[QWidget], None]
Beside = Callable[[AnswerField, Callable[[], int | None]], TranslationField | None]


class Thoughts(AnswerField):
    """All answers to a question that repeats; at least one row, empty or not.

    Enter goes on to the next row, Backspace takes an empty one away, Alt+Up and Alt+Down move.
    `make` makes the field of one answer, `beside` that of its translation, None without one;
    `draw` draws what is asked about it, `forget` drops it.
    """

    def __init__(
        self,
        item: Item,
        row: RowKey | None,
        writing: Writing,
        *,
        make: Callable[[], AnswerField],
        beside: Beside,
        draw: Draw,
        forget: Forget,
    ) -> None:
        super().__init__()
        self._item, self._writing = item, writing
        self._make, self._beside, self._draw, self._forget = make, beside, draw, forget
        self._listed = Listed(item, row, writing)
        self._described = ""
        self.lines: list[ThoughtLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.SMALL)
        self.undo = UndoLine(writing.captions)
        self.add = PressButton(writing.captions.add_first, Look.LINK)
        self.add.clicked.connect(lambda: self._enter_row(len(self.lines)))
        column = column_in(self, Space.TIGHT)
        column.addLayout(self._rows)
        column.addWidget(self.undo)
        self.foot = self.add
        self._insert(0)
        self.show_values(())

    def show_values(self, values: tuple[Value, ...]) -> None:  # noqa: ARG002 - keys count too
        """One row for each answer that stands in the answers now."""
        given = self._listed.given
        filled = [line for line in self.lines if line.value is not None]
        if [(line.value, line.row) for line in filled] != [(g.value, g.row) for g in given]:
            while len(self.lines) > max(1, len(given)):
                self._drop(self.lines[-1])
            while len(self.lines) < len(given):
                self._insert(len(self.lines))
            for line in self.lines[len(given) :]:
                self._show(line, None, None)
            for line, each in zip(self.lines, given, strict=False):
                self._show(line, each.value, each.row)
        for line in self.lines:
            line.show_beside()
        self._show_what_fits()

    def focus_widget(self) -> QWidget:
        """The first row."""
        return self.lines[0].field.focus_widget()

    def name_as(self, name: str) -> None:
        """Every row is named by the question and its place."""
        self.setAccessibleName(name)
        self.add.setAccessibleDescription(name)
        self.undo.undo.setAccessibleDescription(name)
        self._show_what_fits()

    def describe_as(self, words: str) -> None:
        """The help is read with every row."""
        self._described = words
        self.setAccessibleDescription(words)
        for line in self.lines:
            line.field.describe_as(words)

    # --- Rows --------------------------------------------------------------------------------

    def _insert(self, at: int) -> ThoughtLine:
        line = ThoughtLine(self._make(), self._writing.captions, may_star=self._listed.may_star)
        line.put_beside(self._beside(line.field, lambda: self._place_of(line)))
        self.lines.insert(at, line)
        self._rows.insertWidget(at, line)
        show_at_once(line)
        line.field.answered.connect(lambda values: self._note(line, values))
        line.field.unreadable.connect(self.unreadable)
        line.remove.clicked.connect(lambda: self._remove(line))
        line.starred.connect(lambda on: self._star(line, on=on))
        if (words := line.words) is not None:
            words.entered.connect(lambda: self._enter_row(self.lines.index(line) + 1))
            words.emptied.connect(lambda: self._drop_empty(line))
            words.moved.connect(lambda step: self._move(line, step))
            words.pasted.connect(lambda texts: self._paste(line, texts))
        line.field.describe_as(self._described)
        return line

    def _drop(self, line: ThoughtLine) -> None:
        self._forget(line)
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _show(self, line: ThoughtLine, value: Value | None, row: RowKey | None) -> None:
        line.show_value(value)
        self._draw_about(line, row)

    def _draw_about(self, line: ThoughtLine, row: RowKey | None) -> None:
        """Draw the questions about an answer once it has its row; another row, other answers."""
        if row == line.row:
            return
        while (entry := line.about.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                self._forget(widget)
                widget.hide()
                widget.deleteLater()
        line.row = row
        line.make_room(wanted=row is not None)
        if row is not None:
            self._draw(self._item.children, row, line.about)

    def _show_what_fits(self) -> None:
        """Names by place, stars, what can be taken away, and whether one more fits."""
        alone = len(self.lines) == 1
        for number, line in enumerate(self.lines, 1):
            line.name_as(self.accessibleName(), number)
            show_when(not alone or line.value is not None, line.remove)
            line.show_star(on=self._listed.starred(line.value))
        captions = self._writing.captions
        written = any(line.value is not None for line in self.lines)
        self.add.setText(captions.add_another if written else captions.add_first)
        most = self._item.limits.max_occurs
        self.add.setEnabled(not self._full)
        self.add.setToolTip(most_answers(most) if self._full and most is not None else "")

    @property
    def _full(self) -> bool:
        most = self._item.limits.max_occurs
        return most is not None and len(self.lines) >= most

    # --- Writing -----------------------------------------------------------------------------

    def _place_of(self, line: ThoughtLine) -> int | None:
        """Its place among the answers, None while it says nothing."""
        return self._place(line) if line in self.lines and line.value is not None else None

    def _place(self, line: ThoughtLine) -> int:
        """Its place among the answers: empty rows are none."""
        return sum(each.value is not None for each in self.lines[: self.lines.index(line)])

    def _note(self, line: ThoughtLine, values: tuple[Value, ...]) -> None:
        value, old, at = (values[0] if values else None), line.value, self._place(line)
        line.value = value
        if value is None and old is not None:
            line.held = self._listed.remove(at)
            self._draw_about(line, None)
        elif value is not None and old is None:
            self._listed.add(at, value, line.held)
            self._draw_about(line, self._listed.given[at].row)
        elif value is not None:
            self._listed.reword(at, value)
        line.show_beside()
        self._show_what_fits()
        self.answered.emit(self._listed.values)

    def _enter_row(self, at: int) -> None:
        """Go on to the next row; an empty one that is there already is taken first."""
        empty = [place for place in (at, at - 1) if self._is_empty(place)]
        if empty:
            self.lines[empty[0]].enter()
        elif self._full:
            announce(self.add, self.add.toolTip())
        else:
            line = self._insert(at)
            self._show_what_fits()
            self._writing.reshaped.emit()
            line.enter()

    def _is_empty(self, at: int) -> bool:
        return 0 <= at < len(self.lines) and self.lines[at].value is None

    def _drop_empty(self, line: ThoughtLine) -> None:
        if len(self.lines) > 1:
            place = self.lines.index(line)
            self._drop(line)
            self._show_what_fits()
            self.lines[max(0, place - 1)].enter()

    def _paste(self, line: ThoughtLine, texts: list[str]) -> None:
        """Each line of a text is a thought; what no row is left for goes on in the last."""
        for number, text in enumerate(texts):
            if number and not self._full:
                self._enter_row(self.lines.index(line) + 1)
                line = self.lines[self.lines.index(line) + 1]
            if (words := line.words) is not None:
                words.insertPlainText(text if not words.text() else f" {text}")

    def _move(self, line: ThoughtLine, step: int) -> None:
        at, to = self.lines.index(line), self.lines.index(line) + step
        if not 0 <= to < len(self.lines):
            return
        place, passed = self._place(line), self.lines[to].value
        self.lines.insert(to, self.lines.pop(at))
        self._rows.removeWidget(line)
        self._rows.insertWidget(to, line)
        if line.value is not None and passed is not None:
            self._listed.move(place, place + step)
        self._show_what_fits()
        self._writing.reshaped.emit()
        line.enter()
        announce(line, self._writing.captions.moved.format(place=to + 1))

    def _remove(self, line: ThoughtLine) -> None:
        if line.value is None:
            self._drop_empty(line)
            return
        back = self._listed.remove_for_now(self._place(line))
        if len(self.lines) == 1:
            self._show(line, None, None)
            line.show_beside()
        else:
            self._drop(line)
        self._show_what_fits()
        self.undo.offer(lambda: self._bring_back(back))

    def _bring_back(self, back: Callable[[], None]) -> None:
        back()
        self.show_values(())
        self._writing.reshaped.emit()
        self.lines[0].enter()

    def _star(self, line: ThoughtLine, *, on: bool) -> None:
        self._listed.star(line.value, on=on)
        self._show_what_fits()
