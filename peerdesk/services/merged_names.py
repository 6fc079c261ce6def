"""Into whose record each alias went: worked out from the merges that hold."""

from uuid import UUID

from peerdesk.domain.merges import whose
from peerdesk.storage import merges
from peerdesk.storage.merged_records import settle_names
from peerdesk.storage.session import Session


def places(session: Session) -> dict[UUID, UUID | None]:
    """For everyone who was ever put together with somebody, whose record they are part of now.

    None for one that stands on its own.
    """
    every = merges.every(session)
    return {
        alias: None if (found := whose(alias, every)) == alias else found
        for alias in {one.alias_id for one in every}
    }


def settle(session: Session) -> None:
    """Write it where lists look."""
    settle_names(session, places(session))
