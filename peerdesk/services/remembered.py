"""What the notes that are looked at together have around them, read and made ready once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from peerdesk.domain.leaks import OtherName, Roster, Ways
from peerdesk.domain.preflight import Earlier
from peerdesk.services.groups import Meetings
from peerdesk.services.note_texts import compared


@dataclass(slots=True)
class Remembered:
    """What was made ready for one note and serves the next; made anew where it changed.

    Holds names and texts of the vault: it lives no longer than the page or the work it is for.
    """

    meetings: Meetings = field(default_factory=Meetings)
    _ways: dict[OtherName, Ways] = field(default_factory=dict)
    _earlier: dict[UUID, tuple[bytes, Earlier]] = field(default_factory=dict)

    def roster(self, others: Iterable[OtherName], own: OtherName | None) -> Roster:
        """The roster of these people in a note about `own`."""
        return Roster.told(map(self._ways_of, others), own)

    def earlier(self, stored: Mapping[UUID, bytes]) -> tuple[Earlier, ...]:
        """Stored notes as they are compared."""
        return tuple(self._compared(note, response) for note, response in stored.items())

    def _ways_of(self, person: OtherName) -> Ways:
        known = self._ways.get(person)
        if known is None:
            known = self._ways[person] = Ways.of(person)
        return known

    def _compared(self, note: UUID, response: bytes) -> Earlier:
        known = self._earlier.get(note)
        if known is None or known[0] != response:
            known = self._earlier[note] = response, compared(note, response)
        return known[1]
