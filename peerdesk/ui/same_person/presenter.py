"""Which of two records stays, and what follows; no widget in here."""

from uuid import UUID

from peerdesk.services import aliases, likenesses
from peerdesk.services.desk import Desk
from peerdesk.services.likenesses import Held
from peerdesk.wording import aliases as wording


class SamePersonPresenter:
    """Two records; `kept` is the one that stays, `given_up` goes into it. Raises PersonNotFound."""

    def __init__(self, desk: Desk, one_id: UUID, other_id: UUID) -> None:
        self._desk = desk
        self.both = tuple(likenesses.held(desk, one) for one in (one_id, other_id))
        self.kept, self.given_up = sorted(self.both, key=_worth, reverse=True)

    def turn_round(self) -> None:
        """Let the other one stay."""
        self.kept, self.given_up = self.given_up, self.kept

    def name(self, held: Held) -> str:
        """How a record is told from the other: two may go by one name."""
        details = held.person.details
        same = self.kept.person.name == self.given_up.person.name
        return (
            f"{details.chosen_name} · {details.identifier}"
            if same and details.identifier
            else (details.chosen_name)
        )

    def consequence(self) -> str:
        """What putting them together means."""
        return wording.consequence(self.name(self.given_up), self.name(self.kept))

    def put_together(self) -> str:
        """Do it, and say so. Raises SamePerson, AlreadyMerged, DiskFull and its kin."""
        aliases.merge(self._desk, self.given_up.person.person_id, self.kept.person.person_id)
        return wording.put_together(self.name(self.given_up), self.name(self.kept))


def _worth(held: Held) -> tuple[bool, int]:
    """A name somebody is known by stays before a code name, then the longer record."""
    return not held.person.details.is_alias, held.contacts
