"""Any form on the screen, over immutable answers."""

from datetime import tzinfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.forms.answers import Address, Answers, RowKey
from peerdesk.forms.parts import (
    Part,
    with_own_part,
    with_part_hidden,
    with_part_moved,
    with_part_named,
    without_own_part,
)
from peerdesk.ui.form_view.answer_field import AnswerField, column_in, enter_first
from peerdesk.ui.form_view.drawing import Drawing
from peerdesk.ui.form_view.part_sections import PartSections
from peerdesk.ui.form_view.section import Building
from peerdesk.ui.form_view.sections import Sections
from peerdesk.ui.form_view.writing import OwnBlock, OwnField, SecondTexts, Writing
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.tokens import Space

_FIRST_ITEMS, _ITEMS_A_TURN = 40, 80


class FormView(QWidget):
    """Draws any form and lets it be answered.

    `changed` tells one answer: linkId, tuple of values, key of the row it stands in or None.
    `answers_changed` brings the new answers after every change, rows that came or went and ways
    of keeping included. The first screenful stands at once and the rest follows between events
    (`built`); sections of a large form are folded, and drawn when they are opened.
    `own_field` and `own_block` let a page put in what only it can draw; `second` puts a translation
    beside every answer in words.

    With `plan` the form goes part after part, by the person's names and in their order, and starts
    with the first. `parts_changed` when one was named, moved, put away, brought back, added or
    removed, and when another one is shown.
    """

    changed = Signal(str, object, object)
    answers_changed = Signal(object)
    built = Signal()
    parts_changed = Signal()

    def __init__(
        self,
        answers: Answers,
        zone: tzinfo,
        parent: QWidget | None = None,
        *,
        plan: bool = False,
        own_field: OwnField | None = None,
        own_block: OwnBlock | None = None,
        second: SecondTexts | None = None,
    ) -> None:
        super().__init__(parent)
        self._writing = Writing(
            answers, zone, own_field=own_field, own_block=own_block, second=second, parent=self
        )
        self._drawing = Drawing(self._writing)
        self._writing.answered.connect(self._tell_answer)
        self._writing.kept.connect(self._tell_kept)
        self._writing.reshaped.connect(lambda: tab_as_laid_out(self))
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(lambda: self._go_on(_ITEMS_A_TURN))
        self._sections = self._make_sections(plan=plan)
        self._building: Building = self._sections.at_first()
        self._go_on(_FIRST_ITEMS)

    @property
    def answers(self) -> Answers:
        """The answers as they are now."""
        return self._writing.answers

    @answers.setter
    def answers(self, answers: Answers) -> None:
        """Know newer answers to the same form, in which nothing that is drawn here changed."""
        self._writing.answers = answers

    def build_all(self) -> None:
        """Draw at once what is not drawn yet, whatever is folded too."""
        for section in self._sections.all():
            section.build()
        self._end_building()

    def field(self, link_id: str, row: RowKey | None = None) -> AnswerField:
        """The field of a question, list or block; KeyError where none is drawn."""
        return self._drawing.fields[link_id, row]

    def is_asked(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether an item is asked at present."""
        return self._writing.asks(link_id, row)

    def is_drawn(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether an item has its widget by now."""
        return (link_id, row) in self._drawing.shown

    def writing(self) -> Address | None:
        """The innermost question, list or block that has the focus, None without."""
        return self._drawing.writing()

    def show_problem(self, link_id: str, row: RowKey | None, words: str) -> None:
        """Say at a field what is missing or wrong; an empty text takes it back."""
        self._bring_up(link_id, row)
        prompt = self._drawing.prompt(link_id, row)
        if prompt is not None:
            prompt.show_error(words)

    def go_to(self, link_id: str, row: RowKey | None = None) -> bool:
        """Put the cursor into a question, list, block or group; False where none shows."""
        self._bring_up(link_id, row)
        whole = self._drawing.shown.get((link_id, row))
        if whole is None or not whole.isVisibleTo(self):
            return False
        field = self._drawing.fields.get((link_id, row))
        if field is None:
            return enter_first(whole)
        field.enter()
        return True

    def go_to_first(self) -> bool:
        """Put the cursor into the first question in sight; False without one."""
        return enter_first(self)

    def show_answers(self, answers: Answers) -> None:
        """Show other answers to the same form, for example after an undo; its parts too."""
        self._writing.show(answers)
        self._sections.arrange()
        self._drawing.show_anew()
        self._writing.reshaped.emit()
        self._begin_again()
        self.parts_changed.emit()

    # --- Parts -------------------------------------------------------------------------------

    def parts(self) -> tuple[Part, ...]:
        """Every part of a plan in the person's order, those put away too; () for other forms."""
        return self._sections.parts()

    def shown_part(self) -> Part | None:
        """The part that is shown; None when all are."""
        shown = self._sections.shown
        return next((p for p in self.parts() if shown is not None and p.same_place(shown)), None)

    def show_part(self, part: Part | None) -> None:
        """Show one part, drawn at the first time; None shows all that are not put away."""
        self._sections.show(part)
        self._drawing.show_scales()
        self._begin_again()
        self.parts_changed.emit()

    def name_part(self, part: Part, name: str) -> None:
        """Give a part the person's own name; blank gives back the form's."""
        self._keep_parts(with_part_named(self.answers, part, name), part)

    def move_part(self, part: Part, to: int) -> None:
        """Move a part to place `to` among all, from 0."""
        self._keep_parts(with_part_moved(self.answers, part, to), part)

    def hide_part(self, part: Part, hidden: bool) -> None:  # noqa: FBT001 - the state
        """Put a part away, or bring it back; what it says stays."""
        self._keep_parts(with_part_hidden(self.answers, part, hidden), part)

    def add_own_part(self, heading: str) -> Part:
        """Add a part of the person's own and show it; ValueError where the form takes none."""
        answers, part = with_own_part(self.answers, heading)
        self._keep_parts(answers, part)
        self.show_part(part)
        return part

    def remove_own_part(self, part: Part) -> None:
        """Remove a part the person added, with its words."""
        shown = self.shown_part()
        self._keep_parts(without_own_part(self.answers, part), part)
        if shown is not None and part.same_place(shown):
            self.show_part(next((p for p in self.parts() if not p.hidden), None))

    def _keep_parts(self, answers: Answers, part: Part) -> None:
        """A part of one's own is a row like any other: its name is an answer in it."""
        self._writing.take(answers, part.link_id)
        self._sections.arrange()
        self._drawing.show_anew()
        self._writing.reshaped.emit()
        self.parts_changed.emit()

    # --- Drawing -----------------------------------------------------------------------------

    def _make_sections(self, *, plan: bool) -> Sections:
        kind = PartSections if plan else Sections
        return kind(self._drawing, self._writing, column_in(self, Space.LARGE))

    def _bring_up(self, link_id: str, row: RowKey | None) -> None:
        before = self._sections.shown
        self._sections.bring_up(link_id, row)
        if self._sections.shown is not before:
            self.parts_changed.emit()

    def _begin_again(self) -> None:
        """Draw in turns what came to be seen."""
        self._building = self._sections.at_first()
        self._go_on(_FIRST_ITEMS)

    def _go_on(self, items: int) -> None:
        for _ in range(items):
            if next(self._building, self) is self:
                self._end_building()
                return
        for section in self._sections.all():
            section.rest()
        self._turn.start()

    def _end_building(self) -> None:
        self._turn.stop()
        self._building = iter(())
        self.built.emit()

    def _tell_answer(self, link_id: str, row: RowKey | None) -> None:
        self.changed.emit(link_id, self.answers.values(link_id, row), row)
        self.answers_changed.emit(self.answers)
        if self._sections.arrange():  # the heading of a part of one's own is its name
            self.parts_changed.emit()

    def _tell_kept(self, _link_id: str) -> None:
        self.answers_changed.emit(self.answers)
