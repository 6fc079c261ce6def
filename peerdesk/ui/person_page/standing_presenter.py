"""Writing down where a person stands now: kept while it is typed, checked when it is written."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.people import (
    CHOSEN_BY_PERSON,
    HowSaid,
    Participation,
    ParticipationChange,
    Person,
    next_statuses,
)
from peerdesk.services import people
from peerdesk.services.desk import Desk, today
from peerdesk.ui.typed_draft import TypedDraft

STATUS, SINCE, HOW, WISH, CHECK_IN, REASON = (
    *("status", "since", "how"),
    *("wish", "check_in", "reason"),
)


class StandingPresenter(QObject):
    """What may come next for one person, and the entry that is being written."""

    def __init__(self, desk: Desk, person: Person, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._person = desk, person
        self.typed = TypedDraft(desk, f"standing:{person.person_id}", parent=self)
        if self.chosen is None:
            self.typed.write(STATUS, "")  # what was chosen before may not follow any more

    @property
    def person_id(self) -> UUID:
        """Whose entry it is."""
        return self._person.person_id

    @property
    def today(self) -> date:
        """The day it is."""
        return today(self._desk)

    def choices(self) -> list[Participation]:
        """The statuses that may follow, in the order of the list."""
        allowed = next_statuses(self._person.participation)
        return [status for status in Participation if status in allowed]

    @property
    def chosen(self) -> Participation | None:
        """The status that is chosen, if it may follow."""
        chosen = self.typed.text(STATUS)
        return next((status for status in self.choices() if status == chosen), None)

    def choose(self, status: Participation) -> None:
        """Choose what comes next."""
        self.typed.write(STATUS, status)

    @property
    def asks_how(self) -> bool:
        """Whether it is the person's own choice, which they made known somehow."""
        return self.chosen in CHOSEN_BY_PERSON

    @property
    def asks_wish(self) -> bool:
        """Whether to ask if they want to hear from us meanwhile."""
        return self.chosen is Participation.PAUSED_BY_PERSON

    def write(self, since: date, check_in_on: date | None) -> None:
        """Add the entry to the history. Raises StatusNotReachable, DiskFull, SaveFailed."""
        if self.chosen is None:
            return
        typed = self.typed
        entry = ParticipationChange(
            self.chosen,
            since,
            HowSaid(typed.text(HOW) or HowSaid.SAID),
            wish=typed.text(WISH) if self.asks_wish else "",
            check_in_on=check_in_on if self.asks_wish else None,
            reason=typed.text(REASON),
        )
        people.set_participation(self._desk, self.person_id, entry)
        typed.forget()
