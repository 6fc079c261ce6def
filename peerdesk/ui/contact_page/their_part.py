"""What the person did with the note: the way to turn it to them, their changes, their own words.

Their comment can only be read here. Where they changed a text both wordings are kept, and either
can stand in the note (`contact-notes.md` §8).
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.forms.person_edits import (
    COMMENT,
    Change,
    can_be_turned,
    change_of,
    is_theirs,
    with_workers_words,
)
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.narrative import NarrativeField
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.note_view.sheet import clear
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import turned as words

_TEXTS = ("purpose", "what_i_did", "response", "strengths_seen", "progress_words")


class TheirPart(QWidget):
    """`turn_wanted` when the note is to be turned to the person; `changed_shape` for Tab."""

    turn_wanted = Signal()
    changed_shape = Signal()

    def __init__(self, presenter: ContactPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.turn = ActionButton(words.turn_to(presenter.name), keys("turn"))
        self.turn.setToolTip(words.what_turning_does())
        self.turn.setAccessibleDescription(words.what_turning_does())
        self.told = NarrativeField()
        self.told.show_text(presenter.text(COMMENT))
        self._told_row = Row(presenter.answers.form.item(COMMENT).text, self.told)
        self._told_row.set_help(presenter.answers.form.item(COMMENT).hint("help"))
        self.add = ActionButton(self.tr("Write down what they want to add"), look=Look.LINK)
        self.swaps: dict[str, ActionButton] = {}
        self._changes = QVBoxLayout()
        self._changes.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for button in (self.turn, self.add):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._changes)
        column.addWidget(self._told_row)
        self._told_row.setVisible(bool(self.told.text) and not is_theirs(presenter.answers))
        self.turn.clicked.connect(self.turn_wanted)
        self.add.clicked.connect(self._begin_telling)
        self.told.written.connect(lambda text: presenter.answer(COMMENT, text or None))
        presenter.formats_changed.connect(self.refresh)

    @property
    def can_turn(self) -> bool:
        """Whether there is a note to turn to somebody now."""
        presenter = self._presenter
        asked = presenter.asks("collab") and presenter.asks("narrative")
        return presenter.person_id is not None and asked and can_be_turned(presenter.answers)

    def refresh(self) -> None:
        """Show what the person did, and what can still be done."""
        self.setVisible(self._presenter.asks("collab"))
        self.turn.setVisible(self.can_turn)
        theirs = is_theirs(self._presenter.answers)
        self.add.setVisible(not theirs and self._told_row.isHidden())
        self._show_changes(theirs=theirs)
        self.changed_shape.emit()

    def go_to(self, link_id: str, position: int | None) -> bool:
        """Put the cursor into their comment; False where that is not written here."""
        if link_id != COMMENT or is_theirs(self._presenter.answers):
            return False
        self._told_row.show()
        self.add.hide()
        self.told.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.go_to(len(self.told.text) if position is None else position)
        return True

    def writing(self) -> tuple[str, int] | None:
        """The comment and the place in it, while it has the focus."""
        return (COMMENT, self.told.position) if self.told.hasFocus() else None

    def _begin_telling(self) -> None:
        self.go_to(COMMENT, None)
        self.changed_shape.emit()

    def _show_changes(self, *, theirs: bool) -> None:
        clear(self._changes)
        self.swaps = {}
        answers = self._presenter.answers
        for link_id in _TEXTS:
            change = change_of(answers, link_id)
            if change is not None:
                self._changes.addWidget(self._card_of(link_id, change))
        if theirs:
            self._changes.addWidget(self._comment_card())

    def _card_of(self, link_id: str, change: Change) -> QWidget:
        name = self._presenter.name
        card, column = _card(self._presenter.answers.form.item(link_id).text)
        if not change.before and not change.put_back:  # there is nothing to bring back
            column.addWidget(label(words.written_by(name)))
            return card
        column.addWidget(label(words.changed_by(name)))
        other = (
            words.they_wrote(name, change.after)
            if change.put_back
            else words.you_wrote(change.before)
        )
        column.addWidget(label(other, Look.QUOTE))
        standing = change.before if change.put_back else change.after
        if self._presenter.text(link_id) == standing:  # not where the worker wrote on since
            column.addWidget(self._swap(link_id, change), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(words.both_stay(), Look.SMALL))
        return card

    def _swap(self, link_id: str, change: Change) -> ActionButton:
        caption = words.put_theirs_back() if change.put_back else words.put_mine_back()
        button = ActionButton(caption)
        button.clicked.connect(partial(self._put, link_id, not change.put_back))
        self.swaps[link_id] = button
        return button

    def _put(self, link_id: str, mine: bool, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's argument
        answers = with_workers_words(self._presenter.answers, link_id, again=mine)
        self._presenter.take_form(answers)
        self._presenter.formats_changed.emit()

    def _comment_card(self) -> QWidget:
        card, column = _card(words.their_comment(self._presenter.name))
        column.addWidget(label(self._presenter.text(COMMENT), Look.QUOTE))
        column.addWidget(label(words.nobody_changes_it(), Look.SMALL))
        return card


def _card(heading: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    set_look(card, Look.CARD)
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
    column.setSpacing(Space.SMALL)
    column.addWidget(label(heading, Look.LABEL))
    return card, column
