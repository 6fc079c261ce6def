"""The address book for what is typed into a field of a page."""

from uuid import UUID

from peerdesk.domain.address_book import Party
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import address_book
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import sentence

_MOST = 8


def parties_found(
    desk: Desk, navigator: Navigator, person_id: UUID, typed: str
) -> tuple[Party, ...]:
    """A handful, the person's own among them; none, and the reason said, when reading failed."""
    try:
        return address_book.parties(desk, person_id=person_id, words=typed, limit=_MOST)
    except PeerDeskError as error:
        navigator.say(sentence(error))
        return ()
