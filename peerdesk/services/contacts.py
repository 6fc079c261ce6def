"""Finding contacts again: timelines, lists, what is ready to sign, and text in any note."""

from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from peerdesk.domain.documents import ContactFilter, DocumentStatus, DocumentSummary, Place
from peerdesk.domain.finding import Query, Snippet, read_query, snippet
from peerdesk.services.desk import Desk
from peerdesk.storage import lists, search

FINDS = 30
"""How many finds are read at once; more follow as one scrolls."""

_PAGE = 50
_READY_SHOWN = 200
_SNIPPET = 220  # characters: two lines of a list


@dataclass(frozen=True)
class Find:
    """One note that holds what was looked for; made into words when it is looked at.

    `place` is where to go on from.
    """

    place: int
    _hit: search.Hit = field(repr=False)
    _query: Query = field(repr=False)

    @cached_property
    def summary(self) -> DocumentSummary:
        """The note's line, as lists show it."""
        return self._hit.summary

    @cached_property
    def snippet(self) -> Snippet:
        """A piece of the note around the first find, every find in it marked."""
        return snippet(self._hit.written, self._query)


def timeline(
    desk: Desk, person_id: UUID, after: Place | None = None, limit: int = _PAGE
) -> list[DocumentSummary]:
    """The person's documents that follow `after`, newest first."""
    with desk.vault.reading() as session:
        return lists.timeline(session, person_id, after, limit)


def contacts(
    desk: Desk, wanted: ContactFilter, after: Place | None = None, limit: int = _PAGE
) -> list[DocumentSummary]:
    """Contacts that fit `wanted` and follow `after`, newest first."""
    with desk.vault.reading() as session:
        return lists.contacts(session, wanted, after, limit)


def count(desk: Desk, wanted: ContactFilter) -> int:
    """How many contacts fit."""
    with desk.vault.reading() as session:
        return lists.count(session, wanted)


def summary(desk: Desk, document_id: UUID) -> DocumentSummary:
    """One line about one document. Raises DocumentNotFound."""
    with desk.vault.reading() as session:
        return lists.summary(session, document_id)


def drafts(desk: Desk, *, ready: bool | None = None) -> list[DocumentSummary]:
    """The worker's own unsigned notes, newest first; `ready` ones have nothing missing."""
    wanted = ContactFilter(
        status=DocumentStatus.DRAFT, author_id=desk.signer.worker_id, ready=ready
    )
    return contacts(desk, wanted, limit=_READY_SHOWN)


def find(desk: Desk, text: str, before: int | None = None, limit: int = FINDS) -> list[Find]:
    """The newest notes that hold every word of `text` (as beginnings) and every quoted phrase.

    Only what the worker may see. Safe to call from the background.
    """
    query = read_query(text)
    hits = search.find(desk.vault.look, query, desk.signer.worker_id, before, limit)
    return [Find(hit.place, hit, query) for hit in hits]
