"""What people ask about their record, as the list shows it; no widget in here."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.askings import Asking, AskingKind, AskingLine, AskingState
from peerdesk.services import askings
from peerdesk.services.desk import Desk
from peerdesk.services.programme import programme_day
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.trouble import wrong_with
from peerdesk.wording import askings as words


class AskingsPresenter(QObject):
    """Requests, open ones or all; what is written to them is told by the navigator."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self.only_open = True

    @property
    def today(self) -> date:
        """The day it is where the programme is."""
        return programme_day(self._desk)

    def fetch(self, last: AskingLine | None, count: int) -> Sequence[AskingLine]:
        """The requests that follow `last`; none, and the reason said, when reading failed."""
        state = AskingState.OPEN if self.only_open else None
        after = None if last is None else last.asking
        find = partial(askings.askings, self._desk, state=state, after=after, limit=count)
        return self._navigator.given(find) or ()

    def card(self, line: AskingLine) -> Card:
        """What the card of one request says."""
        asking, today = line.asking, self.today
        return Card(
            title=line.person_name,
            beside=f"· {words.kind(asking.kind)}",
            right=words.received(asking.received_on, today),
            body=" ".join(asking.what.split()),
            marks=marks_of(asking, today),
        )

    def asking(self, asking_id: UUID) -> Asking:
        """One request as it is now. Raises EntryNotFound."""
        return askings.asking(self._desk, asking_id)

    def add(self, person_id: UUID, kind: AskingKind, what: str, received_on: date | None) -> str:
        """Write a request down; gives what is wrong, or an empty text."""

        def written() -> None:
            new = askings.add_asking(self._desk, person_id, kind, what, received_on=received_on)
            due = askings.asking(self._desk, new).due_on
            self._navigator.say(words.kept(words.time_left(due, self.today)))

        return wrong_with(written)

    def put_off(self, asking_id: UUID, reason: str) -> str:
        """Put it off once; gives what is wrong, or an empty text."""
        return wrong_with(lambda: askings.put_off_asking(self._desk, asking_id, reason))

    def close(self, asking_id: UUID, state: AskingState, outcome: str) -> str:
        """Write down what came of it; gives what is wrong, or an empty text."""
        return wrong_with(lambda: askings.close_asking(self._desk, asking_id, state, outcome))

    def disagree(self, asking_id: UUID, statement: str) -> str:
        """Keep the person's own statement; gives what is wrong, or an empty text."""
        return wrong_with(lambda: askings.add_disagreement(self._desk, asking_id, statement))


def marks_of(asking: Asking, today: date) -> tuple[Mark, ...]:
    """How long there is, or what came of it."""
    if asking.state is not AskingState.OPEN:
        return (Mark(words.state_on(asking.state, asking.closed_on, today)),)
    left = Mark(
        words.time_left(asking.due_on, today), needs_a_look=words.presses(asking.due_on, today)
    )
    return (left, Mark(words.put_off())) if asking.is_put_off else (left,)
