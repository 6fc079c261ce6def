"""Proof for papers sealed once: lists say what was sealed, and what happened is as it was told."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from peerdesk.domain.consents.events import ends
from peerdesk.domain.consents.listing import ConsentColumns, ConsentLine
from peerdesk.domain.documents import plain
from peerdesk.domain.letters import LetterColumns
from peerdesk.storage import consent_events, consents, letters, revisions
from peerdesk.storage.session import Session


def strayed(session: Session) -> Iterator[UUID]:
    """Papers of which something the vault derived says otherwise than what was sealed."""
    for found in consents.sealed(session):
        sealed = _is_as_sealed(session, found.document_id, found.columns, found.changed_at)
        if not sealed or not _ended_as_told(session, found):
            yield found.document_id
    for letter in letters.sealed(session):
        if not _is_as_sealed(session, letter.document_id, letter.columns, letter.changed_at):
            yield letter.document_id


def changed_events(session: Session) -> UUID | None:
    """A paper whose events are not those the trail tells of; None when all of them are."""
    told = Counter(consent_events.told(session))
    held = Counter(consent_events.traces(session))
    for document_id, _ in (told - held) + (held - told):
        return document_id
    return None


def _is_as_sealed(
    session: Session, document_id: UUID, columns: ConsentColumns | LetterColumns, at: datetime
) -> bool:
    """Whether its columns and its moment are those of the one revision."""
    found = revisions.of(session, document_id)
    if not found or found[-1].signed_at != at:
        return False
    return revisions.columns_in(session, found[-1].revision_id) == plain(columns)


def _ended_as_told(session: Session, found: ConsentLine) -> bool:
    return found.ends == ends(consent_events.of(session, found.document_id))
