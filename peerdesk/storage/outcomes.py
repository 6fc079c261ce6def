"""What came of disclosures: which of them have nothing told of them after they were decided."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from peerdesk.domain.trail import Act, Disclosure
from peerdesk.storage import trail
from peerdesk.storage.tables import DisclosureRow, TrailRow

_TOLD = (Act.HANDED_OUT, Act.NOT_COMPLETED)


def without_outcome(session: Session, device_id: UUID, looked_back: int) -> list[Disclosure]:
    """Of the last disclosures of a device those that were neither handed out nor given up.

    Entries without a reason code are from before outcomes were told; they are left alone.
    """
    query = (
        select(DisclosureRow.id, DisclosureRow.person_id)
        .where(DisclosureRow.device_id == device_id, DisclosureRow.reason != "")
        .order_by(DisclosureRow.id.desc())
        .limit(looked_back)
    )
    recent = session.execute(query).all()
    open_ids = [one for one, person in recent if str(one) not in _told_of(session, person, one)]
    return [trail.disclosure(session, one) for one in reversed(open_ids)]


def not_completed(session: Session, person_id: UUID) -> frozenset[UUID]:
    """The disclosures about one person of which nothing came, or nothing is known to have come."""
    query = select(TrailRow.detail).where(
        TrailRow.subject_id == person_id, TrailRow.act == Act.NOT_COMPLETED
    )
    return frozenset(one for detail in session.scalars(query) for one in _ids_in(detail))


def _told_of(session: Session, person_id: UUID, disclosure_id: UUID) -> set[str]:
    query = select(TrailRow.detail).where(
        TrailRow.subject_id == person_id,
        TrailRow.act.in_(_TOLD),
        TrailRow.detail.contains(str(disclosure_id)),
    )
    return {str(one) for detail in session.scalars(query) for one in _ids_in(detail)}


def _ids_in(detail: str) -> Iterator[UUID]:
    """The id in the detail of an outcome: medium, id, and sometimes a word more."""
    for part in detail.split():
        try:
            yield UUID(part)
        except ValueError:
            continue
