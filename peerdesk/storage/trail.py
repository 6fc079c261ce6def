"""The audit trail and the disclosure log: added to, never changed."""

import hashlib
import json
from dataclasses import asdict, fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, literal_column, select
from sqlalchemy.orm import Session

from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.documents import canonical_json
from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.domain.trail import Act, Disclosure, EmergencyRecord, TrailEntry
from peerdesk.storage import chains
from peerdesk.storage.chains import advance, next_link
from peerdesk.storage.merged_records import one_record
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import DisclosureRow, EmergencyRow, TrailRow

CHAIN = "trail"

_CODES = ("categories", "obligations", "facts")


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


def latest(session: Session) -> datetime | None:
    """The latest moment of any entry, None in an empty trail."""
    return session.scalar(select(func.max(TrailRow.at)))


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
    for name in _CODES:
        facts[name] = json.dumps(facts[name], ensure_ascii=False)
    session.add(DisclosureRow(device_id=stamp.device_id, **facts))
    session.flush()


def disclosures(session: Session, person_id: UUID) -> list[Disclosure]:
    """What left the vault about one person, also under an alias of theirs, the newest first."""
    query = (
        select(DisclosureRow)
        .where(DisclosureRow.person_id.in_(one_record(session, person_id)))
        .order_by(DisclosureRow.at.desc(), DisclosureRow.id.desc())
    )
    return [_disclosure(row) for row in session.scalars(query)]


def disclosure(session: Session, disclosure_id: UUID) -> Disclosure:
    """One thing that left the vault. Raises EntryNotFound."""
    row = session.get(DisclosureRow, disclosure_id)
    if row is None:
        raise EntryNotFound
    return _disclosure(row)


def disclosures_under(session: Session, consent_id: UUID) -> list[Disclosure]:
    """What left the vault because of one consent, the oldest first."""
    query = select(DisclosureRow).where(DisclosureRow.consent_id == consent_id)
    return [_disclosure(row) for row in session.scalars(query.order_by(DisclosureRow.at))]


def add_emergency(session: Session, record: EmergencyRecord, device_id: UUID) -> None:
    """Write what 2.51(c) asks for about one emergency disclosure."""
    session.add(EmergencyRow(device=device_id, **asdict(record)))
    session.flush()


def emergency(session: Session, disclosure_id: UUID) -> EmergencyRecord | None:
    """What was written about an emergency disclosure, None while nothing was."""
    row = session.get(EmergencyRow, disclosure_id)
    if row is None:
        return None
    names = [each.name for each in fields(EmergencyRecord)]
    return EmergencyRecord(**{name: getattr(row, name) for name in names})


def emergencies_unwritten(session: Session) -> list[Disclosure]:
    """Emergency disclosures that nobody has written up yet, the oldest first."""
    query = (
        select(DisclosureRow)
        .outerjoin(EmergencyRow, EmergencyRow.disclosure_id == DisclosureRow.id)
        .where(
            DisclosureRow.basis_code == literal_column(f"'{Basis.MEDICAL_EMERGENCY}'"),
            EmergencyRow.disclosure_id.is_(None),
        )
    )
    in_order = query.order_by(DisclosureRow.at, DisclosureRow.id)
    return [_disclosure(row) for row in session.scalars(in_order)]


def _disclosure(row: DisclosureRow) -> Disclosure:
    return Disclosure(
        disclosure_id=row.id,
        at=row.at,
        worker_id=row.worker_id,
        person_id=row.person_id,
        recipient=row.recipient,
        purpose=SharingPurpose(row.purpose),
        basis=row.basis,
        medium=row.medium,
        document_ids=tuple(UUID(item) for item in json.loads(row.documents)),
        period_from=row.period_from,
        period_to=row.period_to,
        is_encrypted=row.is_encrypted,
        reason=row.reason,
        basis_code=row.basis_code,
        for_what=row.for_what,
        party_id=row.party_id,
        recipient_address=row.recipient_address,
        participant_id=row.participant_id,
        categories=tuple(json.loads(row.categories)),
        consent_id=row.consent_id,
        resting_on=row.resting_on,
        notice_version=row.notice_version,
        obligations=tuple(json.loads(row.obligations)),
        facts=tuple(json.loads(row.facts)),
        answered_by=row.answered_by,
        what=row.what,
    )
