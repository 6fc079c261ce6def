"""What everything drawn of one form writes to: its answers, and what is asked at present."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, tzinfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.keeping import keeps, standing, with_standing
from peerdesk.forms.values import Value
from peerdesk.ui.form_view.answer_field import AnswerField
from peerdesk.wording.form_captions import form_captions

OwnField = Callable[[Item], AnswerField | None]
"""A page's own field for a question or a group, such as one that keeps a file; None for the usual.

The field of a group shows and changes all that stands in it; its values are always ().
"""

OwnBlock = Callable[[Item, RowKey | None], QWidget | None]
"""What a page adds below an item, such as the phone lines or a signature pad; None for nothing."""


@dataclass(frozen=True, slots=True)
class SecondTexts:
    """The language that stands beside the answers of a form on the screen, and the day it is.

    `form` has our own texts in it, None where we have none.
    """

    language: str
    today: date
    form: FormDefinition | None = None


class Writing(QObject):
    """The answers to one form while they are written.

    `answered` after a change: linkId, row. `turned` with the addresses that are asked now and were
    not before, or the other way round. `kept` when how an item is kept changed: its linkId.
    `reshaped` when rows came, went or moved, so that Tab can follow.
    """

    answered = Signal(str, object)
    turned = Signal(object)
    kept = Signal(str)
    reshaped = Signal()

    def __init__(
        self,
        answers: Answers,
        zone: tzinfo,
        *,
        own_field: OwnField | None = None,
        own_block: OwnBlock | None = None,
        second: SecondTexts | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.answers = answers
        self.zone = zone
        self.own_field, self.own_block = own_field, own_block
        self.second = second
        self.keeps = keeps(answers.form)
        self.captions = form_captions(answers.form.shown_in or answers.form.language)
        self._enablement = Enablement(answers.form)
        self.enabled = self._enablement.state(answers)

    def answer(self, item: Item, row: RowKey | None, values: tuple[Value, ...]) -> None:
        """Answer a question with all its values."""
        self.take(self.answers.with_answer(item.link_id, values, row), item.link_id, row)

    def take(self, answers: Answers, link_id: str, row: RowKey | None = None) -> None:
        """Go on with these answers, in which `link_id` was answered anew in `row`."""
        self.answers = answers
        if self.keeps:
            self._take_back_standing(link_id)
        self._turn_after(link_id)
        self.answered.emit(link_id, row)

    def keep(self, answers: Answers, link_id: str) -> None:
        """Go on with these answers, in which only how `link_id` is kept is new."""
        self.answers = answers
        self.kept.emit(link_id)

    def show(self, answers: Answers) -> None:
        """Go on with answers from outside; nothing is told."""
        self.answers = answers
        self.enabled = self._enablement.state(answers)

    def asks(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether an item is asked at present."""
        return self.enabled.asks(link_id, row)

    def _turn_after(self, link_id: str) -> None:
        before = self.enabled
        self.enabled = self._enablement.after(before, self.answers, link_id)
        if self.enabled is not before:
            self.turned.emit(before.disabled ^ self.enabled.disabled)

    def _take_back_standing(self, link_id: str) -> None:
        """Answering takes "Skip for now" back, for the question and for the block it is in."""
        above: str | None = link_id
        while above is not None:
            if standing(self.answers, above) is not None and _says(self.answers, link_id):
                self.keep(with_standing(self.answers, above, None), above)
            above = self.answers.form.parent(above)


def _says(answers: Answers, link_id: str) -> bool:
    """Whether anything is answered, or any row stands, at this item."""
    holds = (address for address in (*answers.given, *answers.rows) if address[0] == link_id)
    return any(answers.given.get(address) or answers.rows.get(address) for address in holds)
