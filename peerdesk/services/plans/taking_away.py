"""A person has their plan, or an older version of it, taken away for good.

What it said goes with its salt; the envelope, which of the answers holds but title, printed name
and day of review, stays, so that every chain still verifies, and a signed tombstone says when and
by whose hand (decision 0026). Disclosures of it stay in the log, which the law wants whatever the
person keeps.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.documents import ANSWERED, Revision
from peerdesk.domain.errors import DocumentNotFound, NotTheAuthor, VersionInForce
from peerdesk.domain.plans import PlanRecord
from peerdesk.domain.tombstones import Gone, Tombstone
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.plans.files import leave_files
from peerdesk.storage import (
    drafts,
    lists,
    plan_copies,
    plan_goals,
    revisions,
    search,
    settings,
    tombstones,
    trail,
    version_names,
)
from peerdesk.storage import plans as rows
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


def take_plan_away(desk: Desk, key: SigningKey, document_id: UUID) -> None:
    """Take a whole plan out of the vault: every version, what is being written, its place in lists.

    Its files stay with the person, and so do goals and steps that a contact names (decision 0006).
    It cannot come back. Raises DocumentNotFound for what is no plan or has no version (that is
    given up, not deleted), NotTheAuthor while another worker is writing on it.
    """
    with desk.vault.writing() as session:
        plan = rows.record(session, document_id)
        versions = [one for one in revisions.of(session, document_id) if one.kind in ANSWERED]
        if not versions:
            raise DocumentNotFound
        draft = drafts.draft(session, document_id)
        if draft is not None and draft.author_id != desk.signer.worker_id:
            raise NotTheAuthor
        leave_files(desk, session, document_id)
        _take_away(desk, session, key, versions)
        if draft is not None:
            drafts.close(session, document_id)
        _forget(desk, session, plan)


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


def _forget(desk: Desk, session: Session, plan: PlanRecord) -> None:
    """Take away what lists, search and contacts know of it."""
    document_id = plan.document_id
    search.forget(session, document_id)
    plan_copies.forget(session, document_id)
    plan_goals.forget(session, plan.person_id, document_id, stamp(desk))
    rows.forget(session, document_id)
    header = lists.summary(session, document_id).columns
    drafts.set_columns(session, document_id, replace(header, opening=""), ready=True)


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
