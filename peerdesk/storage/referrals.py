"""Resources given in signed contacts, and what came of each."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.resources import Referral, ResourceAction, ResourceResult
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import ReferralRow

_OPEN = tuple(str(one) for one in ResourceResult if one.is_open)


def add(session: Session, referrals: Iterable[Referral], stamp: Stamp) -> None:
    """Write what a contact gave that was signed for the first time."""
    session.add_all(_new(place, one, stamp) for place, one in enumerate(referrals))
    session.flush()


def replace(
    session: Session, document_id: UUID, referrals: Iterable[Referral], stamp: Stamp
) -> None:
    """Write what a signed contact gave, anew; each keeps what was learnt of it since.

    What came of one stays unless the note itself now says something else than it did.
    """
    query = select(ReferralRow).where(ReferralRow.document_id == document_id)
    before = list(session.scalars(query.order_by(ReferralRow.row)))
    for row in before:
        session.expunge(row)
    session.execute(delete(ReferralRow).where(ReferralRow.document_id == document_id))
    for place, referral in enumerate(referrals):
        row = _new(place, referral, stamp)
        _keep_what_was_learnt(row, _taken(before, referral))
        session.add(row)
    session.flush()


def of_person(session: Session, person_id: UUID, limit: int) -> list[Referral]:
    """What the person was given, the newest first."""
    query = select(ReferralRow).where(ReferralRow.person_id == person_id)
    return _read(session, query.order_by(ReferralRow.given_on.desc(), ReferralRow.id.desc()), limit)


def of_document(session: Session, document_id: UUID) -> list[Referral]:
    """What one contact gave, in its order."""
    query = select(ReferralRow).where(ReferralRow.document_id == document_id)
    return [_referral(row) for row in session.scalars(query.order_by(ReferralRow.row))]


def still_open(session: Session, limit: int) -> list[Referral]:
    """Those something may still come of, the oldest first."""
    return [_referral(row) for row in session.scalars(open_query(limit))]


def open_query(limit: int) -> Select[ReferralRow]:
    """The query behind `still_open`, so that a test can read its plan."""
    query = select(ReferralRow).where(ReferralRow.result.in_(_OPEN))
    return query.order_by(ReferralRow.given_on, ReferralRow.id).limit(limit)


def set_result(
    session: Session, referral_id: UUID, result: ResourceResult, on: date, stamp: Stamp
) -> UUID | None:
    """Write what came of one, and the day it was learnt; gives whose it is.

    Raises EntryNotFound.
    """
    row = session.get(ReferralRow, referral_id)
    if row is None:
        raise EntryNotFound
    row.result, row.result_on = result, on
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id
    return row.person_id


def _taken(before: list[ReferralRow], referral: Referral) -> ReferralRow | None:
    """The row the same resource had, taken from the rows there were."""
    for at, row in enumerate(before):
        if (row.name, row.resource_id) == (referral.name, referral.resource_id):
            return before.pop(at)
    return None


def _keep_what_was_learnt(row: ReferralRow, before: ReferralRow | None) -> None:
    if before is None:
        return
    row.id = before.id
    if before.signed_result == row.signed_result:
        row.result, row.result_on = before.result, before.result_on


def _new(place: int, referral: Referral, stamp: Stamp) -> ReferralRow:
    return ReferralRow(
        id=referral.referral_id,
        document_id=referral.document_id,
        row=place,
        person_id=referral.person_id,
        resource_id=referral.resource_id,
        name=referral.name,
        action=str(referral.action or ""),
        result=str(referral.result),
        signed_result=str(referral.result),
        given_on=referral.given_on,
        result_on=referral.result_on,
        changed_at=stamp.at,
        changed_by=stamp.worker_id,
    )


def _read(session: Session, query: Select[ReferralRow], limit: int) -> list[Referral]:
    return [_referral(row) for row in session.scalars(query.limit(limit))]


def _referral(row: ReferralRow) -> Referral:
    return Referral(
        referral_id=row.id,
        document_id=row.document_id,
        person_id=row.person_id,
        resource_id=row.resource_id,
        name=row.name,
        action=ResourceAction(row.action) if row.action else None,
        result=ResourceResult(row.result),
        given_on=row.given_on,
        result_on=row.result_on,
    )
