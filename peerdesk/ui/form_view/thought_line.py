"""One row of a list: its field, its star, the way to take it away, and what is asked about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.answers import RowKey
from peerdesk.forms.values import Value
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.form_view.fields import WordsField
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.form_view.translation_field import LETTERS, TranslationField
from peerdesk.ui.form_view.two_columns import TwoColumns
from peerdesk.ui.form_view.words import WrappingLine
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.form_captions import FormCaptions

_NO_ROOM = (0, 0, 0, 0)


class ThoughtLine(QWidget):
    """One answer of a list. `value` is None while the row is empty, `row` its key in the answers.

    `about` holds the questions that are asked about this answer, `beside` its translation.
    `starred` tells the star.
    """

    starred = Signal(bool)

    def __init__(self, field: AnswerField, captions: FormCaptions, *, may_star: bool) -> None:
        super().__init__()
        self._captions = captions
        self.field = field
        self.value: Value | None = None
        self.row: RowKey | None = None
        self.held: dict[str, tuple[Value, ...]] = {}
        self.remove = PressButton(captions.remove, Look.QUIET)
        self.star = PressButton("☆", Look.QUIET) if may_star else None
        self.about = QVBoxLayout()
        self.beside: TranslationField | None = None
        self._across = QHBoxLayout()
        self._lay_out()

    @property
    def words(self) -> WrappingLine | None:
        """The line of words, None for numbers, dates and options."""
        return self.field.line if isinstance(self.field, WordsField) else None

    def show_value(self, value: Value | None) -> None:
        """Show this answer, or an empty row."""
        if self.beside is not None and value != self.value:
            self.beside.forget()
        self.value = value
        self.field.show_values(() if value is None else (value,))

    def show_star(self, *, on: bool) -> None:
        """Show whether it matters most; an empty row cannot."""
        if self.star is not None:
            words = self._captions.matters_most
            self.star.setText(f"{'★' if on else '☆'} {words}")
            self.star.setChecked(on)
            self.star.setAccessibleName(words)
            show_when(self.value is not None, self.star)

    def name_as(self, question: str, number: int) -> None:
        """Be named by the question and the place in the list."""
        self.field.name_as(f"{question} {number}".strip())
        self.remove.setAccessibleDescription(self.field.accessibleName())
        if self.beside is not None:
            self.beside.name_as(self.field.accessibleName())
        if self.star is not None:
            self.star.setAccessibleDescription(self.field.accessibleName())

    def put_beside(self, beside: TranslationField | None) -> None:
        """Stand its translation beside the answer, or below it where there is little room."""
        self.beside = beside
        if beside is None:
            return
        both = QWidget()
        columns = TwoColumns(LETTERS)
        both.setLayout(columns)
        self._across.removeWidget(self.field)
        columns.addWidget(self.field)
        columns.addWidget(beside)
        self._across.insertWidget(0, both, 1)  # before the buttons: Tab comes here next
        for button in filter(None, (self.star, self.remove)):
            self._across.setAlignment(button, Qt.AlignmentFlag.AlignTop)

    def show_beside(self) -> None:
        """Show its translation as the answers have it now."""
        if self.beside is not None:
            self.beside.show_anew()

    def make_room(self, *, wanted: bool) -> None:
        """Set what is asked about this answer in from the side; no room where nothing is."""
        self.about.setContentsMargins(
            *((Space.LARGE, Space.TIGHT, 0, Space.SMALL) if wanted else _NO_ROOM)
        )

    def enter(self) -> None:
        """Put the cursor at the end of the words."""
        self.field.focus_widget().setFocus()
        if self.words is not None:
            cursor = self.words.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.words.setTextCursor(cursor)

    def _lay_out(self) -> None:
        column = column_in(self)
        across = self._across
        across.setSpacing(Space.TIGHT)
        across.addWidget(self.field, 1)
        if self.star is not None:
            self.star.setCheckable(True)
            room = self.star.sizePolicy()
            room.setRetainSizeWhenHidden(True)  # the words do not jump when the first is typed
            self.star.setSizePolicy(room)
            self.star.clicked.connect(self.starred)
            across.addWidget(self.star)
        across.addWidget(self.remove)
        column.addLayout(across)
        self.about.setSpacing(Space.SMALL)
        column.addLayout(self.about)
