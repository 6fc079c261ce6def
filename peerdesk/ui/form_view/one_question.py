"""One question of a form by itself, drawn as it is in the whole form."""

from datetime import tzinfo

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item
from peerdesk.ui.form_view.answer_field import column_in
from peerdesk.ui.form_view.sections import OneSection, Sections
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.form_view.writing import OwnBlock, OwnField
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space


class QuestionField(FormView):
    """One question, list or block with all that belongs to it, over the complete answers.

    `row` is the row it stands in. `large` is for the person beside the worker: letters and
    targets one can see from arm's length.
    """

    def __init__(  # noqa: PLR0913 - what to draw, where it stands, and how
        self,
        item: Item,
        answers: Answers,
        row: RowKey | None,
        zone: tzinfo,
        parent: QWidget | None = None,
        *,
        large: bool = False,
        own_field: OwnField | None = None,
        own_block: OwnBlock | None = None,
    ) -> None:
        self._item, self._row = item, row
        super().__init__(answers, zone, parent, own_field=own_field, own_block=own_block)
        if large:
            set_look(self, Look.TOGETHER)

    def enter(self) -> None:
        """Put the cursor into it; where it has words, one writes on behind them."""
        self.go_to(self._item.link_id, self._row)
        words = QApplication.focusWidget()
        if isinstance(words, QPlainTextEdit) and self.isAncestorOf(words):
            cursor = words.textCursor()
            if cursor.atStart():
                words.moveCursor(cursor.MoveOperation.End)

    def _make_sections(self, *, plan: bool) -> Sections:  # noqa: ARG002 - one item has no parts
        address = (self._item.link_id, self._row)
        return OneSection(self._drawing, self._writing, column_in(self, Space.LARGE), address)
