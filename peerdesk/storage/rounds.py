"""What a new meeting on a round is held against: when somebody was met before."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal_column, select
from sqlalchemy.orm import Session

from peerdesk.domain.contact_notes import MET, ContactType
from peerdesk.domain.documents import DocumentKind, DocumentStatus
from peerdesk.storage.tables import DocumentRow

_CONTACT_NOTE: ColumnElement[str] = literal_column(f"'{DocumentKind.CONTACT_NOTE}'")
_STANDS = (DocumentStatus.SIGNED, DocumentStatus.AMENDED)


def met_before(
    session: Session, person_id: UUID, moment: datetime
) -> tuple[date | None, date | None]:
    """The first and the last local day on which they met before, as far as it is signed."""
    first, last = func.min(DocumentRow.service_date), func.max(DocumentRow.service_date)
    query = select(first, last).where(
        DocumentRow.person_id == person_id,
        DocumentRow.kind == _CONTACT_NOTE,
        DocumentRow.status.in_(_STANDS),
        DocumentRow.outcome.in_(MET),
        DocumentRow.happened_at < moment,
    )
    found = session.execute(query).one()
    return found[0], found[1]


def outreach_notes(session: Session, person_id: UUID, since: date | None) -> list[UUID]:
    """Signed notes of outreach to a person, since the day they took part again, newest first."""
    query = select(DocumentRow.id).where(
        DocumentRow.person_id == person_id,
        DocumentRow.kind == _CONTACT_NOTE,
        DocumentRow.contact_type == str(ContactType.OUTREACH),
        DocumentRow.status.in_(_STANDS),
    )
    if since is not None:
        query = query.where(DocumentRow.service_date >= since)
    return list(session.scalars(query.order_by(DocumentRow.happened_at.desc())))
