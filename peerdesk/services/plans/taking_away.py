"""A person has their plan, or an older version of it, taken away for good.

What it said goes with its salt; the envelope, which holds no answer, stays, so that every chain
still verifies, and a signed tombstone says when and by whose hand (decision 0026). Disclosures of
it stay in the log, which the law wants whatever the person keeps.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.documents import ANSWERED, Revision
from peerdesk.domain.errors import DocumentNotFound, VersionInForce
from peerdesk.domain.tombstones import Gone, Tombstone
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import plans as rows
from peerdesk.storage import revisions, settings, tombstones, trail, version_names
from peerdesk.storage.session import Session


def take_version_away(desk: Desk, key: SigningKey, document_id: UUID, number: int) -> None:
    """Take what an older version of a plan said out of the vault; it cannot come back.

    Raises VersionInForce for the one in use, DocumentNotFound for one that is not there and for
    anything that is no plan.
    """
    with desk.vault.writing() as session:
        rows.record(session, document_id)
        versions = [one for one in revisions.of(session, document_id) if one.kind in ANSWERED]
        found = [one for one in versions if one.number == number]
        if not found:
            raise DocumentNotFound
        if found[0] is versions[-1]:
            raise VersionInForce
        _take_away(desk, session, key, found)


def gone(desk: Desk, document_id: UUID) -> tuple[Gone, ...]:
    """The versions of a plan that were taken away, the first one first."""
    with desk.vault.reading() as session:
        return tuple(tombstones.of(session, document_id))


def _take_away(desk: Desk, session: Session, key: SigningKey, versions: Sequence[Revision]) -> None:
    written = stamp(desk)
    key_id = settings.signing_key_id(session, written.worker_id, key.public)
    for one in versions:
        stone = _tombstone(desk, one, written.at)
        tombstones.add(session, stone, key.sign(stone.canonical_bytes()), key_id)
        version_names.put(session, one.revision_id, "", written)
        detail = f"revision {one.number}"
        trail.add(session, new_id(desk), Act.VERSION_GONE, written, one.document_id, detail)


def _tombstone(desk: Desk, version: Revision, at: datetime) -> Tombstone:
    return Tombstone(
        vault_id=desk.vault.header.vault_id,
        document_id=version.document_id,
        revision_id=version.revision_id,
        number=version.number,
        content_hash=version.content_hash,
        at=at,
        worker_id=desk.signer.worker_id,
    )
