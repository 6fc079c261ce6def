"""What fills the shared view: one question, a list of rows, some words, or ways to choose from."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.keeping_line import KeepingLine
from peerdesk.ui.form_view.one_question import QuestionField
from peerdesk.ui.form_view.prompt import Prompt
from peerdesk.ui.form_view.words import WrappingLine
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.together.spots import heading_of, texts_at, thought_above, title_of_row
from peerdesk.ui.together.ways_on import WaysOn, WrittenBefore
from peerdesk.ui.tokens import Space

_MOST_IN_A_COLUMN = 4
Choice = tuple[str, Callable[[], object]]
"""The words of a big button, and what it does."""


class Face(QWidget):
    """A column of what is on the screen now; `first` is where the focus begins."""

    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.MEDIUM)

    def say(self, text: str, look: Look | None = None) -> None:
        """Add a text; nothing for none."""
        if text:
            self.column.addWidget(label(text, look))

    def offer(
        self, choices: Iterable[Choice], look: Look | None = None, *, flows: bool = True
    ) -> list[PressButton]:
        """Add big buttons: one below the other, or side by side where there are many."""
        made = [_button(words, act, look) for words, act in choices]
        if made:
            self.first = self.first or made[0]
            self.column.addLayout(_laid_out(made, flows=flows))
        return made

    def put_focus(self) -> bool:
        """Go to where one begins; False where there is only something to read."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.first is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from whatever has no use for it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


class QuestionFace(Face):
    """One question, asked in big letters; Enter in a line goes on."""

    def __init__(self, presenter: TogetherPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        spot, part = presenter.spot, presenter.part
        if spot is None or part is None:
            raise LookupError
        self._presenter = presenter
        item = presenter.form.item(spot.link_id)
        self.say(_where(presenter), Look.SOFT)
        self.say(heading_of(presenter.form, part, spot), Look.SOFT)
        self.field = asked(presenter, item, spot.row)
        self.column.addWidget(self.field)
        self.field.answers_changed.connect(self._take)
        passed = presenter.passed_over
        if passed is not None:
            names = {"keep.skip": "skipped", "keep.unfit": "unfit", "keep.unsaid": "unsaid"}
            choice = getattr(presenter.words, names[passed])
            self.say(presenter.words.chosen.format(choice=choice), Look.SOFT)
        self.before = WrittenBefore(presenter, item.link_id)
        self.ways = WaysOn(presenter, (item.link_id,))
        self.column.addWidget(self.before)
        self.column.addWidget(self.ways)
        if not item.repeats:  # in a list Enter goes on to the next thought
            for line in self.findChildren(QLineEdit):
                line.returnPressed.connect(self.next_wanted)
            for words in self.findChildren(WrappingLine):
                words.entered.connect(self.next_wanted)

    def put_focus(self) -> bool:
        """Into the field."""
        self.field.enter()
        return True

    def _take(self, answers: Answers) -> None:
        """The field goes on with what is kept: a signature may have been taken off."""
        self._presenter.answer(answers)
        self.field.answers = self._presenter.answers
        self.ways.look()


class RowsFace(Face):
    """A list of rows: what stands in it, each to open or take away, and one more."""

    def __init__(self, presenter: TogetherPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        spot = presenter.spot
        if spot is None:
            raise LookupError
        self._presenter, words = presenter, presenter.words
        item = presenter.form.item(spot.link_id)
        self.say(_where(presenter), Look.SOFT)
        self.say(item.text, Look.QUESTION)
        self.say(item.hint("help"))
        rows = presenter.answers.rows_of(spot.link_id, spot.row)
        for row in rows:
            self.column.addWidget(self._card(row))
        caption = words.add_another if rows else words.add_first
        (self.add,) = self.offer([(caption, presenter.add_row)])
        self.add.setAccessibleDescription(item.text)
        self.first = self.add
        known = presenter.named_before()
        self.say(words.already_named if known else "", Look.SOFT)
        self.offer([(fact.name, partial(presenter.add_fact, fact)) for fact in known])
        self.before = WrittenBefore(presenter, spot.link_id)
        self.ways = WaysOn(presenter, (spot.link_id,))
        self.column.addWidget(self.before)
        self.column.addWidget(self.ways)

    def _card(self, row: int) -> QFrame:
        presenter, words = self._presenter, self._presenter.words
        said = title_of_row(presenter.answers, row) or words.no_words_yet
        card = QFrame()
        set_look(card, Look.CARD)
        line = QHBoxLayout(card)
        line.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        line.addWidget(label(said), 1)
        for caption, act in (
            (words.open_row, partial(presenter.open_row, row)),
            (words.remove, partial(presenter.remove_row, row)),
        ):
            button = PressButton(caption)
            button.setAccessibleDescription(said)
            button.clicked.connect(act)
            line.addWidget(button)
        return card


class WordsFace(Face):
    """Words of the form to read, before the questions they belong to."""

    def __init__(self, presenter: TogetherPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if presenter.spot is None:
            raise LookupError
        self.say(_where(presenter), Look.SOFT)
        texts = texts_at(presenter.form, presenter.spot)
        for item in texts:
            self.say(item.text)
        self.ways = WaysOn(presenter, (item.link_id for item in texts))
        self.column.addWidget(self.ways)


class ChoiceFace(Face):
    """A question about the way, with big buttons."""

    def __init__(
        self,
        title: str,
        texts: Iterable[str],
        choices: Iterable[Choice],
        main: Iterable[Choice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.say(title, Look.QUESTION)
        for text in texts:
            self.say(text)
        self.main = self.offer(main, Look.PRIMARY)
        self.buttons = self.offer(choices)


def asked(
    presenter: TogetherPresenter, item: Item, row: RowKey | None, *, quiet: bool = False
) -> QuestionField:
    """One question in big letters; how the person keeps it is asked by the bar below.

    `quiet` where a heading above it says whom or what it is about.
    """
    field = QuestionField(item, presenter.answers, row, presenter.zone, large=True)
    for prompt in field.findChildren(Prompt) if quiet else ():
        set_look(prompt.label, Look.SOFT)
    for line in field.findChildren(KeepingLine):
        line.pass_over.hide()
        line.more.hide()
    return field


def _button(words: str, act: Callable[[], object], look: Look | None) -> PressButton:
    button = PressButton(words.replace("&", "&&"), look)
    button.clicked.connect(act)
    return button


def _laid_out(buttons: list[PressButton], *, flows: bool) -> QLayout:
    """Many choices stand like words of a text, so that none hides below the screen's edge."""
    many = flows and len(buttons) > _MOST_IN_A_COLUMN
    laid_out: QLayout = FlowLayout() if many else QVBoxLayout()
    laid_out.setSpacing(Space.MEDIUM)
    for button in buttons:
        laid_out.addWidget(button)
    return laid_out


def captions(items: Iterable[Item]) -> list[str]:
    """The words of shown texts."""
    return [item.text for item in items]


def _where(presenter: TogetherPresenter) -> str:
    """The person's name for the part, and in a row, or under a thought, what it is about."""
    part, row, spot = presenter.part, presenter.row, presenter.spot
    name = "" if part is None else part.name
    about = "" if row is None else _about(presenter.answers, row)
    above = "" if spot is None else thought_above(presenter.answers, spot.row)
    return " · ".join(filter(None, (name, about, above)))


def _about(answers: Answers, row: int) -> str:
    return title_of_row(answers, row)
