"""The audit trail and the disclosure log: added to, never changed."""

import hashlib
import json
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from peerdesk.domain.documents import canonical_json
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.domain.trail import Act, Disclosure, TrailEntry
from peerdesk.storage import chains
from peerdesk.storage.chains import advance, next_link
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import DisclosureRow, TrailRow

CHAIN = "trail"


def add(
    session: Session,
    entry_id: UUID,
    act: Act,
    stamp: Stamp,
    subject_id: UUID | None = None,
    detail: str = "",
) -> None:
    """Add one entry to the writer's chain; `detail` holds codes and counts, never content."""
    link = next_link(session, CHAIN, stamp.worker_id, stamp.device_id)
    row = TrailRow(
        id=entry_id,
        at=stamp.at,
        writer_id=stamp.worker_id,
        device_id=stamp.device_id,
        sequence=link.sequence,
        previous=link.previous,
        act=act,
        subject_id=subject_id,
        detail=detail,
        content_hash="",
    )
    row.content_hash = entry_hash(row)
    session.add(row)
    advance(session, CHAIN, stamp.worker_id, stamp.device_id, link, row.content_hash)


def entry_hash(row: TrailRow) -> str:
    """What the next entry commits to: every fact of this one."""
    facts = [
        str(row.id),
        row.at.isoformat(),
        str(row.writer_id),
        str(row.device_id),
        row.sequence,
        row.previous,
        str(row.act),
        str(row.subject_id or ""),
        row.detail,
    ]
    return hashlib.sha256(canonical_json(facts)).hexdigest()


def broken_link(session: Session) -> UUID | None:
    """The first entry that does not fit its chain, None when all of them do."""
    query = (
        select(TrailRow)
        .order_by(TrailRow.writer_id, TrailRow.device_id, TrailRow.sequence)
        .execution_options(yield_per=500)
    )
    writer, last, number = (UUID(int=0), UUID(int=0)), "", 0
    for row in session.scalars(query):
        if (row.writer_id, row.device_id) != writer:
            writer, last, number = (row.writer_id, row.device_id), "", 0
        number += 1
        if (row.sequence, row.previous, row.content_hash) != (number, last, entry_hash(row)):
            return row.id
        last = row.content_hash
    return None


def missing_head(session: Session) -> UUID | None:
    """A writer whose last entries are gone, None when the trail is whole."""
    return chains.missing_head(session, CHAIN, TrailRow)


def length(session: Session) -> int:
    """How many entries the trail has."""
    return session.scalar(select(func.count()).select_from(TrailRow)) or 0


def about(session: Session, subject_id: UUID) -> list[TrailEntry]:
    """What was done with one record, the oldest first."""
    query = select(TrailRow).where(TrailRow.subject_id == subject_id).order_by(TrailRow.at)
    return [
        TrailEntry(row.id, row.at, row.writer_id, Act(row.act), row.subject_id, row.detail)
        for row in session.scalars(query)
    ]


def add_disclosure(session: Session, entry: Disclosure, stamp: Stamp) -> None:
    """Write one disclosure; the caller's transaction holds the decision as well."""
    facts = asdict(entry)
    facts["id"] = facts.pop("disclosure_id")
    facts["documents"] = json.dumps([str(item) for item in facts.pop("document_ids")])
    session.add(DisclosureRow(device_id=stamp.device_id, **facts))


def disclosures(session: Session, person_id: UUID) -> list[Disclosure]:
    """What left the vault about one person, the newest first."""
    query = (
        select(DisclosureRow)
        .where(DisclosureRow.person_id == person_id)
        .order_by(DisclosureRow.at.desc(), DisclosureRow.id.desc())
    )
    return [_disclosure(row) for row in session.scalars(query)]


def _disclosure(row: DisclosureRow) -> Disclosure:
    return Disclosure(
        row.id,
        row.at,
        row.worker_id,
        row.person_id,
        row.recipient,
        SharingPurpose(row.purpose),
        row.basis,
        row.medium,
        tuple(UUID(item) for item in json.loads(row.documents)),
        row.period_from,
        row.period_to,
        row.is_encrypted,
    )
