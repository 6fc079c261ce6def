"""The address book for what is typed into a field of a page."""

from functools import partial
from uuid import UUID

from peerdesk.domain.address_book import Party
from peerdesk.services import address_book
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator

_MOST = 8


def parties_found(
    desk: Desk, navigator: Navigator, person_id: UUID, typed: str
) -> tuple[Party, ...]:
    """A handful, the person's own among them; none, and the reason said, when reading failed."""
    find = partial(address_book.parties, desk, person_id=person_id, words=typed, limit=_MOST)
    return navigator.given(find) or ()
