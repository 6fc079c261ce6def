"""The address book on the screen: found, added, changed, retired; no widget in here."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.address_book import PRIVATE, Party, PartyKind
from peerdesk.services import address_book
from peerdesk.services.desk import Desk
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import party_words as words

_LINES = ("phone", "email", "address")


class PartiesPresenter(QObject):
    """Entries that hold `words`; those everybody shares, or with `person_id` theirs as well."""

    changed = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self.words = ""

    def look_for(self, words: str) -> bool:
        """Show those that hold these words; whether that is something else than before."""
        before, self.words = self.words, words
        return words.strip() != before.strip()

    def fetch(self, last: Party | None, count: int) -> Sequence[Party]:
        """The entries that follow `last`; none, and the reason said, when reading failed."""
        find = partial(address_book.parties, self._desk, words=self.words)
        return self._navigator.given(lambda: find(after=last, limit=count)) or ()

    def card(self, party: Party) -> Card:
        """What the card of one entry says."""
        marks = [words.under_hipaa()] if party.covered_entity_or_ba else []
        marks += [words.passes_on()] if party.exchange else []
        reached = (" ".join(str(getattr(party, name)).split()) for name in _LINES)
        return Card(
            title=party.name,
            beside=f"· {words.party_kind(party.kind)}",
            body=" · ".join(filter(None, reached)),
            marks=tuple(map(Mark, marks)),
        )

    def kinds(self, person_id: UUID | None = None) -> list[tuple[str, PartyKind]]:
        """What somebody can be, in words; family and friends only in someone's own record."""
        open_to = (one for one in PartyKind if person_id is not None or one not in PRIVATE)
        return [(words.party_kind(kind), kind) for kind in open_to]

    def new_id(self) -> UUID:
        """The id of an entry that is about to be added."""
        return address_book.new_party_id(self._desk)

    def add(self, party: Party) -> None:
        """Add an entry. Raises NameMissing, DiskFull, SaveFailed."""
        address_book.add_party(self._desk, party)
        self._written(party)

    def change(self, party: Party) -> None:
        """Write an entry anew. Raises NameMissing, PartyNotFound, DiskFull, SaveFailed."""
        address_book.change_party(self._desk, party)
        self._written(party)

    def retire(self, party: Party) -> None:
        """Offer it no more; says why where that failed."""
        if self._navigator.did(lambda: address_book.retire_party(self._desk, party.party_id)):
            self._navigator.say(words.retired(party.name))
            self.changed.emit()

    def _written(self, party: Party) -> None:
        self._navigator.say(words.kept(party.name))
        self.changed.emit()
