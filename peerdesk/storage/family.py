"""Links between caregivers and children or youth, found from either side."""

from dataclasses import asdict
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.family import CareRole, FamilyFacts, FamilyLink, MaySign
from peerdesk.storage.merged_records import one_record
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import FamilyLinkRow


def add(session: Session, link: FamilyLink, stamp: Stamp) -> None:
    """Write a new link."""
    row = FamilyLinkRow(
        id=link.link_id,
        caregiver_id=link.caregiver_id,
        youth_id=link.youth_id,
        created_at=stamp.at,
        created_by=stamp.worker_id,
        created_on_device=stamp.device_id,
    )
    _fill(row, link.facts, stamp)
    session.add(row)
    session.flush()


def change(session: Session, link_id: UUID, facts: FamilyFacts, stamp: Stamp) -> FamilyLink:
    """Write anew what is said of the two, and give the link. Raises EntryNotFound."""
    row = _row(session, link_id)
    _fill(row, facts, stamp)
    return _link(row)


def remove(session: Session, link_id: UUID) -> FamilyLink:
    """Take a link away that was a mistake, and give it. Raises EntryNotFound."""
    row = _row(session, link_id)
    session.delete(row)
    session.flush()
    return _link(row)


def of_person(session: Session, person_id: UUID) -> list[FamilyLink]:
    """Every link of a person or of an alias in their record, the first written first."""
    ids = one_record(session, person_id)
    query = (
        select(FamilyLinkRow)
        .where(or_(FamilyLinkRow.caregiver_id.in_(ids), FamilyLinkRow.youth_id.in_(ids)))
        .order_by(FamilyLinkRow.created_at, FamilyLinkRow.id)
    )
    return [_link(row) for row in session.scalars(query)]


def _fill(row: FamilyLinkRow, facts: FamilyFacts, stamp: Stamp) -> None:
    for name, value in asdict(facts).items():
        setattr(row, name, value)
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id


def _link(row: FamilyLinkRow) -> FamilyLink:
    facts = FamilyFacts(
        role=CareRole(row.role),
        caregiver_is=row.caregiver_is,
        youth_is=row.youth_is,
        may_sign=MaySign(row.may_sign),
        since=row.since,
        until=row.until,
    )
    return FamilyLink(row.id, row.caregiver_id, row.youth_id, facts)


def _row(session: Session, link_id: UUID) -> FamilyLinkRow:
    row = session.get(FamilyLinkRow, link_id)
    if row is None:
        raise EntryNotFound
    return row
