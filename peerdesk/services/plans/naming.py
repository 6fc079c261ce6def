"""What a version is called: kept beside it, because what was sealed never changes."""

from uuid import UUID

from peerdesk.domain.errors import DocumentNotFound
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import plans as rows
from peerdesk.storage import revisions, trail, version_names
from peerdesk.storage.session import Session

MOST_LETTERS = 80


def name_version(desk: Desk, document_id: UUID, number: int, name: str) -> str:
    """Call a version so; an empty name takes the old one away. Gives the name before, for undo.

    Line breaks become blanks, and what is longer than `MOST_LETTERS` is cut at the end. Raises
    DocumentNotFound for a version that is not there.
    """
    kept = " ".join(clean(name).text.split())[:MOST_LETTERS]
    with desk.vault.writing() as session:
        rows.record(session, document_id)
        revision_id = _revision(session, document_id, number)
        before = version_names.of(session, document_id).get(revision_id, "")
        written = stamp(desk)
        version_names.put(session, revision_id, kept, written)
        detail = f"revision {number}"
        trail.add(session, new_id(desk), Act.VERSION_NAMED, written, document_id, detail)
    return before


def _revision(session: Session, document_id: UUID, number: int) -> UUID:
    for one in revisions.of(session, document_id):
        if one.number == number:
            return one.revision_id
    raise DocumentNotFound
