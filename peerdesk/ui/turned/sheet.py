"""The note in large letters: its texts to change, and room for the person's own words."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from peerdesk.forms.person_edits import COMMENT
from peerdesk.ui.contact_page.narrative import NarrativeField
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.turned.presenter import TurnedPresenter
from peerdesk.wording.turned import TurnedWords

_DISAGREES = frozenset({"partly", "no"})


class TextOfNote(QWidget):
    """One text of the note; under a changed one, a way to put back what stood there."""

    def __init__(
        self, presenter: TurnedPresenter, link_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._link_id = presenter, link_id
        words = presenter.words
        self.field = NarrativeField()
        self.field.show_text(presenter.text(link_id))
        self.row = Row(words.of_field(link_id, presenter.worker).replace("&", "&&"), self.field)
        self.said = label(words.changed)
        self.undo = PressButton(words.put_back)
        column = _column(self, Space.SMALL)
        column.addWidget(self.row)
        column.addWidget(self.said)
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        self.field.written.connect(self._write)
        self.undo.clicked.connect(self._put_back)
        self._show_changed()

    def _write(self, text: str) -> None:
        self._presenter.write(self._link_id, text)
        self._show_changed()

    def _put_back(self) -> None:
        self._presenter.undo(self._link_id)
        self.field.show_text(self._presenter.text(self._link_id))
        self._show_changed()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_changed(self) -> None:
        changed = self._presenter.is_changed(self._link_id)
        for widget in (self.said, self.undo):
            widget.setVisible(changed)


class BigChoice(QWidget):
    """A question with its answers as big buttons, one at most chosen."""

    chosen = Signal(str)

    def __init__(
        self, question: str, answers: dict[str, str], code: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, PressButton] = {}
        group = QButtonGroup(self)
        line = QWidget()
        flow = FlowLayout(line)
        for known, words in answers.items():
            button = PressButton(words)
            button.setCheckable(True)
            button.setChecked(known == code)
            button.setAccessibleDescription(question)
            button.clicked.connect(partial(self._choose, known))
            group.addButton(button)
            flow.addWidget(button)
            self.buttons[known] = button
        column = _column(self, Space.SMALL)
        column.addWidget(label(question, Look.LABEL))
        column.addWidget(line)

    def _choose(self, code: str) -> None:
        self.chosen.emit(code)


class Sheet(QWidget):
    """All that is in front of the person. `done` when they say so."""

    done = Signal()

    def __init__(self, presenter: TurnedPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        words = presenter.words
        self.column = _column(self, Space.LARGE)
        self.column.addWidget(label(presenter.title, Look.QUESTION))
        self.column.addWidget(label(words.greeting(presenter.name)))
        self.texts = {link: TextOfNote(presenter, link) for link in presenter.fields()}
        if not any(presenter.text(link) for link in self.texts):
            self.column.addWidget(label(words.nothing_yet))
        for text in self.texts.values():
            self.column.addWidget(text)
        self._show_steps(words)
        self._add_own_words(words)
        self._ask(words)
        self.done_button = PressButton(words.done, Look.PRIMARY)
        self.column.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.done_button.clicked.connect(self.done)
        self.column.addStretch()

    def put_focus(self) -> None:
        """Into the first text, else where they write their own."""
        fields = [text.field for text in self.texts.values()]
        first = fields[0] if fields else self.comment
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_steps(self, words: TurnedWords) -> None:
        steps = self._presenter.steps()
        if not steps:
            return
        part = QWidget()
        told = _column(part, Space.TIGHT)
        told.addWidget(label(words.steps, Look.LABEL))
        for step in steps:
            told.addWidget(label(step))
        self.column.addWidget(part)

    def _add_own_words(self, words: TurnedWords) -> None:
        self.comment = NarrativeField()
        self.comment.show_text(self._presenter.text(COMMENT))
        self.comment.written.connect(self._presenter.comment)
        self.column.addWidget(Row(words.comment, self.comment, help_text=words.comment_help))

    def _ask(self, words: TurnedWords) -> None:
        self.agree = BigChoice(words.agree, words.agrees, self._presenter.code("person_agrees"))
        self.disagreement = label(words.disagreement)
        self.initials = EnterLineEdit(least=8, most=8)
        self.initials.setMaxLength(8)
        self.initials.setText(self._presenter.text("person_initials"))
        self.copy = BigChoice(words.copy, words.copies, self._presenter.code("copy"))
        for widget in (
            self.agree,
            self.disagreement,
            Row(words.initials, self.initials, help_text=words.initials_help),
            self.copy,
        ):
            self.column.addWidget(widget)
        self.agree.chosen.connect(self._agree)
        self.initials.textEdited.connect(self._presenter.initial)
        self.copy.chosen.connect(lambda code: self._presenter.choose("copy", code))
        self._show_disagreement()

    def _agree(self, code: str) -> None:
        self._presenter.choose("person_agrees", code)
        self._show_disagreement()

    def _show_disagreement(self) -> None:
        disagrees = self._presenter.code("person_agrees") in _DISAGREES
        self.disagreement.setVisible(disagrees)


class Thanks(QWidget):
    """Said when the person is done: to whom the computer goes, and the way back to the note."""

    back_wanted = Signal()

    def __init__(self, presenter: TurnedPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = presenter.words
        column = _column(self, Space.LARGE)
        column.addWidget(label(words.thanks, Look.QUESTION))
        column.addWidget(label(words.give_back.format(worker=presenter.worker)))
        self.back = PressButton(words.go_on)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.back.clicked.connect(self.back_wanted)

    def put_focus(self) -> None:
        """To the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)


def _column(widget: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
