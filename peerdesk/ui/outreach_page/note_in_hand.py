"""One note of a round while it is written: its answers by question, kept safe; no widget here."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.outreach import Concern
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Option
from peerdesk.forms.values import Value
from peerdesk.services import note_columns
from peerdesk.services.desk import Desk
from peerdesk.services.outreach_numbers import looked_at
from peerdesk.ui.draft_keeper import DraftKeeper


class NoteInHand(QObject):
    """Answers of one draft; `answered` after every change."""

    answered = Signal()

    def __init__(
        self, desk: Desk, document_id: UUID, save_within_ms: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.keeper = DraftKeeper(desk, document_id, save_within_ms, self)

    @property
    def document_id(self) -> UUID:
        """The note."""
        return self.keeper.document_id

    @property
    def person_id(self) -> UUID | None:
        """Who was met; None for the counts."""
        return self.keeper.opened.draft.person_id

    @property
    def answers(self) -> Answers:
        """The answers as they are on the screen."""
        return self.keeper.answers

    def options(self, link_id: str) -> tuple[Option, ...]:
        """The options of a choice, with the words to show."""
        return self.answers.form.item(link_id).options

    def code(self, link_id: str) -> str:
        """The chosen code, "" without."""
        return self.answers.code(link_id)

    def text(self, link_id: str) -> str:
        """The text of an answer, "" without."""
        return self.answers.text(link_id)

    def whole(self, link_id: str) -> int | None:
        """The count that was given, None without."""
        value = self.answers.value(link_id)
        return value if type(value) is int else None

    def choose(self, link_id: str, code: str) -> None:
        """Choose an option by its code; "" takes the answer away."""
        chosen = note_columns.coded(self.answers.form, link_id, code) if code else None
        self.answer(link_id, chosen)

    def answer(self, link_id: str, value: Value | None) -> None:
        """Answer a question anew; None takes the answer away."""
        self.take(self.answers.with_answer(link_id, value))

    def take(self, answers: Answers) -> None:
        """Take over changed answers."""
        if answers != self.answers:
            self.keeper.answer(answers)
            self.answered.emit()

    def concerns(self) -> tuple[Concern, ...]:
        """What to look at once more."""
        return looked_at(self._desk, self.person_id, self.answers)
