"""Coming back to a list of documents: to the same one, also when newer ones have come before it."""

from collections.abc import Mapping, Sequence
from typing import Protocol
from uuid import UUID

from peerdesk.ui.cards.card_list import CardList

_MOST_REREAD = 1000


class OfDocument(Protocol):
    """A row that stands for a document."""

    @property
    def document_id(self) -> UUID:
        """The document."""


class ComingBack:
    """Keeps in a place which row of `cards` one was on, and finds it again."""

    def __init__(self, cards: CardList) -> None:
        self._cards = cards
        self._row, self._document = 0, ""

    def kept(self, rows: Sequence[OfDocument]) -> dict[str, object]:
        """The row one is on and its document, for a place; nothing when on none."""
        row = self._cards.row
        return {} if row < 0 else {"row": row, "document": str(rows[row].document_id)}

    def rows_wanted(self, place: Mapping[str, object]) -> int:
        """How many rows must be read again for `place`; from the rail, as far as one was."""
        row = place.get("row")
        self._row = row if isinstance(row, int) else max(0, self._cards.row)
        self._document = str(place.get("document"))
        return min(self._row + 1, _MOST_REREAD)

    def go_back(self, rows: Sequence[OfDocument]) -> None:
        """Stand on that document, or where it was when it is not there any more."""
        found = (at for at, one in enumerate(rows) if str(one.document_id) == self._document)
        self._cards.go_to(next(found, self._row))
