"""Ideas of others below a question: beside the answers until the person takes them or not."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from peerdesk.forms.ideas import Idea, accepted, declined, ideas, with_idea
from peerdesk.ui.form_view.answer_field import column_in
from peerdesk.ui.form_view.showing import show_at_once, show_when
from peerdesk.ui.form_view.words import WrappingLine
from peerdesk.ui.form_view.writing import Writing
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import announce, label, one_line
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space


class IdeaLines(QWidget):
    """The ideas that wait at one item, and the lines to write one down.

    What is typed there is kept with the answers from the first letter on.
    """

    def __init__(self, link_id: str, writing: Writing) -> None:
        super().__init__()
        self._link_id, self._writing = link_id, writing
        self._drawn: tuple[Idea, ...] = ()
        self._entry: IdeaEntry | None = None
        self._column = column_in(self, Space.SMALL)
        self.show_anew()

    def show_anew(self) -> None:
        """Draw what changed; the idea that is being written down stays a field."""
        writes = None if self._entry is None else self._entry.idea
        waiting = tuple(
            each for each in ideas(self._writing.answers, self._link_id) if each != writes
        )
        if waiting != self._drawn:
            self._drawn = waiting
            for line in self.findChildren(IdeaLine):
                self._drop(line)
            for place, idea in enumerate(waiting):
                line = IdeaLine(idea, self._writing)
                self._column.insertWidget(place, line)
                show_at_once(line)
        show_when(bool(waiting) or self._entry is not None, self)

    def write_one(self) -> None:
        """Offer two lines: whose idea it is, and the idea."""
        if self._entry is None:
            self._entry = IdeaEntry(self._link_id, self._writing)
            self._entry.done.clicked.connect(self._end)
            self._column.addWidget(self._entry)
            self.show()
        self._entry.whose.setFocus()

    def _end(self) -> None:
        if self._entry is not None:
            self._drop(self._entry)
            self._entry = None
        self.show_anew()

    def _drop(self, line: QWidget) -> None:
        line.setParent(None)
        line.deleteLater()


class IdeaLine(QFrame):
    """One idea with its name: use it, or no thanks."""

    def __init__(self, idea: Idea, writing: Writing) -> None:
        super().__init__()
        self._idea, self._writing = idea, writing
        words = label(writing.captions.idea_of(idea.whose, idea.words), Look.QUOTE)
        self.use, self.decline = (
            PressButton(writing.captions.use_idea, Look.LINK),
            PressButton(writing.captions.no_thanks, Look.LINK),
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.MEDIUM)
        line.addWidget(words, 1)
        for button, act in ((self.use, self._use), (self.decline, self._decline)):
            button.setAccessibleDescription(words.text())
            button.clicked.connect(act)
            line.addWidget(button)

    def _use(self) -> None:
        idea, writing = self._idea, self._writing
        writing.take(accepted(writing.answers, idea), idea.link_id)
        writing.kept.emit(idea.link_id)
        announce(self, writing.captions.idea_taken)

    def _decline(self) -> None:
        idea, writing = self._idea, self._writing
        writing.keep(declined(writing.answers, idea), idea.link_id)


class IdeaEntry(QFrame):
    """The lines to write an idea down; `idea` is the one written so far."""

    def __init__(self, link_id: str, writing: Writing) -> None:
        super().__init__()
        set_look(self, Look.INSET)
        self._link_id, self._writing = link_id, writing
        self.idea: Idea | None = None
        self.whose, self.words = QLineEdit(), WrappingLine()
        self.done = PressButton(writing.captions.done)
        column = column_in(self, Space.TIGHT)
        column.setContentsMargins(Space.MEDIUM, 0, 0, 0)
        for caption, field in (
            (writing.captions.whose_idea, self.whose),
            (writing.captions.the_idea, self.words),
        ):
            above = one_line(caption)
            above.setBuddy(field)
            field.setAccessibleName(caption)
            column.addWidget(above)
            column.addWidget(field)
        end = QHBoxLayout()
        end.addWidget(self.done)
        end.addStretch(1)
        column.addLayout(end)
        self.whose.textEdited.connect(self._write)
        self.words.textChanged.connect(self._write)
        self.words.entered.connect(self.done.click)

    def _write(self) -> None:
        answers = self._writing.answers
        if self.idea is not None and self.idea.row in answers.owners:
            answers = declined(answers, self.idea)
        self.idea = None
        if self.words.text().strip():
            whose, words = self.whose.text().strip(), self.words.text().strip()
            answers = with_idea(answers, self._link_id, whose, words)
            self.idea = ideas(answers, self._link_id)[-1]
        self._writing.keep(answers, self._link_id)
