"""What the page of all papers about sharing shows; no widget in here."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.domain.consents.listing import ConsentFilter
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.text import fold
from peerdesk.services import consents
from peerdesk.services.consents import ConsentSummary
from peerdesk.services.desk import Desk
from peerdesk.ui.cards.card import Card
from peerdesk.ui.cards.consent_card import consent_card
from peerdesk.ui.consents_page.choice import Choice, Shown
from peerdesk.ui.counted_list import CountedList
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import consent_pages as words
from peerdesk.wording import sentence

_THIS_MONTH, _THIS_WEEK = 30, 7

_LOOKED_AFTER: Final[dict[Shown, Callable[[Desk], Sequence[ConsentSummary]]]] = {
    Shown.ENDING: lambda desk: consents.ending(desk, _THIS_MONTH),
    Shown.ENDING_THIS_WEEK: lambda desk: consents.ending(desk, _THIS_WEEK),
    Shown.NEEDS_WRITING: consents.needing_writing,
    Shown.WAITING: consents.open_events,
}
"""Short lists, read whole, in the order in which they want to be looked at."""


class ConsentsPresenter(CountedList):
    """Reads pages of papers that fit the choice, and counts them in the background."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(desk, navigator, parent)
        self.choice = Choice()
        self._given_as: dict[UUID, str] = {}

    def choose(self, choice: Choice) -> bool:
        """Show what fits; whether that is something else than before."""
        before, self.choice = self.choice, choice
        return choice != before

    def fetch(self, last: ConsentSummary | None, count: int) -> Sequence[ConsentSummary]:
        """The papers that follow `last`; none, and the reason said, when reading failed."""
        try:
            found = self._found(last, count)
            known = {} if last is None else self._given_as
            self._given_as = known | consents.given_as_among(self._desk, found)
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
            return ()
        return found

    def _found(self, last: ConsentSummary | None, count: int) -> Sequence[ConsentSummary]:
        if self.choice.shown in _LOOKED_AFTER:
            return () if last is not None else self._looked_after()
        return consents.consents(self._desk, self._wanted(), last, count)

    def card(self, paper: ConsentSummary) -> Card:
        """What the card of one paper says."""
        zone = ZoneInfo(self._desk.clock.zone())
        return consent_card(paper, self.today, zone, self._given_as.get(paper.document_id, ""))

    def count(self, here: int) -> None:
        """Count what fits, `here` of which are on the screen; `counted` brings the words."""
        if self.choice.shown in _LOOKED_AFTER:
            self._stop_counting()
            self.counted.emit(words.how_many(here))
            return
        self._count(partial(consents.count, self._desk, self._wanted()), words.how_many)

    def open(self, paper: ConsentSummary) -> None:
        """Read it, or go on writing."""
        self._navigator.go("consent", {"document": str(paper.document_id)})

    def _looked_after(self) -> Sequence[ConsentSummary]:
        """Few enough to be looked through by name here."""
        found = _LOOKED_AFTER[self.choice.shown](self._desk)
        letters = fold(self.choice.name).split()
        return [one for one in found if all(each in fold(one.person_name) for each in letters)]

    def _wanted(self) -> ConsentFilter:
        shown, name = self.choice.shown, self.choice.name
        if shown is Shown.IN_FORCE:
            return ConsentFilter(name=name, in_force=True)
        standing = next((one for one in ConsentStanding if one.value == shown.value), None)
        return ConsentFilter(name=name, standing=standing)
