"""Written agreements and court orders."""

import json
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from peerdesk.domain.agreements import AgreementKind, OrderSection, WrittenAgreement, WrittenOrder
from peerdesk.domain.errors import EntryNotFound
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import AgreementRow, CourtOrderRow


def add(session: Session, agreement: WrittenAgreement, stamp: Stamp) -> None:
    """Write a new agreement."""
    session.add(
        AgreementRow(
            id=agreement.agreement_id,
            kind=agreement.kind,
            party_id=agreement.party_id,
            signed_on=agreement.signed_on,
            ends_on=agreement.ends_on,
            terms=json.dumps(sorted(agreement.terms)),
            note=agreement.note,
            written_at=stamp.at,
            written_by=stamp.worker_id,
            device=stamp.device_id,
        )
    )
    session.flush()


def end(session: Session, agreement_id: UUID, ends_on: date) -> None:
    """Write the last day of an agreement. Raises EntryNotFound."""
    row = session.get(AgreementRow, agreement_id)
    if row is None:
        raise EntryNotFound
    row.ends_on = ends_on


def every(session: Session) -> list[WrittenAgreement]:
    """Every agreement, the last signed first; a programme has a handful."""
    query = select(AgreementRow).order_by(AgreementRow.signed_on.desc(), AgreementRow.id.desc())
    return [_agreement(row) for row in session.scalars(query)]


def add_order(session: Session, order: WrittenOrder, stamp: Stamp) -> None:
    """Write a new court order."""
    session.add(
        CourtOrderRow(
            id=order.order_id,
            section=order.section,
            person_id=order.person_id,
            party_id=order.party_id,
            issued_on=order.issued_on,
            expires_on=order.expires_on,
            has_subpoena=order.has_subpoena,
            has_findings=order.has_findings,
            categories=json.dumps(sorted(order.categories)),
            covers_notes=order.covers_notes,
            note=order.note,
            written_at=stamp.at,
            written_by=stamp.worker_id,
            device=stamp.device_id,
        )
    )
    session.flush()


def end_order(session: Session, order_id: UUID, expires_on: date) -> None:
    """Write the last day of an order. Raises EntryNotFound."""
    row = session.get(CourtOrderRow, order_id)
    if row is None:
        raise EntryNotFound
    row.expires_on = expires_on


def orders(session: Session, person_id: UUID | None) -> list[WrittenOrder]:
    """Orders about a person and about the programme itself; all of them without a person."""
    query = select(CourtOrderRow)
    if person_id is not None:
        of_person = CourtOrderRow.person_id == person_id
        query = query.where(or_(of_person, CourtOrderRow.person_id.is_(None)))
    newest_first = (CourtOrderRow.issued_on.desc(), CourtOrderRow.id.desc())
    return [_order(row) for row in session.scalars(query.order_by(*newest_first))]


def _agreement(row: AgreementRow) -> WrittenAgreement:
    return WrittenAgreement(
        agreement_id=row.id,
        kind=AgreementKind(row.kind),
        party_id=row.party_id,
        signed_on=row.signed_on,
        ends_on=row.ends_on,
        terms=frozenset(json.loads(row.terms)),
        note=row.note,
    )


def _order(row: CourtOrderRow) -> WrittenOrder:
    return WrittenOrder(
        order_id=row.id,
        section=OrderSection(row.section),
        party_id=row.party_id,
        issued_on=row.issued_on,
        person_id=row.person_id,
        expires_on=row.expires_on,
        has_subpoena=row.has_subpoena,
        has_findings=row.has_findings,
        categories=frozenset(json.loads(row.categories)),
        covers_notes=row.covers_notes,
        note=row.note,
    )
