"""Days on which someone is to be asked after again, as signed contacts name them."""

from datetime import date
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    delete,
    exists,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from peerdesk.domain.contact_notes import MET
from peerdesk.domain.documents import DocumentKind, DocumentStatus
from peerdesk.domain.today import CheckInReason
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import CheckInRow, DocumentRow


def keep(
    session: Session, document_id: UUID, due_on: date, reason: CheckInReason, stamp: Stamp
) -> None:
    """Write the day a contact names; one that was told done with the same day stays done."""
    row = session.get(CheckInRow, document_id)
    if row is None:
        row = CheckInRow(document_id=document_id, done_on=None)
        session.add(row)
    elif (row.due_on, row.reason) != (due_on, reason):
        row.done_on = None
    row.due_on, row.reason = due_on, reason
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id
    session.flush()


def forget(session: Session, document_id: UUID) -> None:
    """Take away what a contact named."""
    session.execute(delete(CheckInRow).where(CheckInRow.document_id == document_id))


def set_done(session: Session, document_id: UUID, done_on: date | None, stamp: Stamp) -> None:
    """Write that someone was asked after, or take that back."""
    session.execute(
        update(CheckInRow)
        .where(CheckInRow.document_id == document_id)
        .values(done_on=done_on, changed_at=stamp.at, changed_by=stamp.worker_id)
    )


def settle(session: Session, person_id: UUID, on: date, stamp: Stamp) -> None:
    """Call those of a person done that a later signed contact has answered.

    Meeting them answers any. A later try that came to nothing answers an earlier missed visit, for
    it names the next try itself; a crisis waits until they met.
    """
    for document_id in session.scalars(_answered(person_id)).all():
        set_done(session, document_id, on, stamp)


def _answered(person_id: UUID) -> Select[UUID]:
    later = DocumentRow.__table__.alias("later")
    contact: ColumnElement[str] = literal_column(f"'{DocumentKind.CONTACT_NOTE}'")
    is_later = and_(
        later.c.person_id == DocumentRow.person_id,
        later.c.kind == contact,
        later.c.status.in_((DocumentStatus.SIGNED, DocumentStatus.AMENDED)),
        later.c.happened_at > DocumentRow.happened_at,
    )
    answers = or_(later.c.outcome.in_(MET), CheckInRow.reason == CheckInReason.MISSED)
    return (
        select(CheckInRow.document_id)
        .join(DocumentRow, DocumentRow.id == CheckInRow.document_id)
        .where(_of_whom() == person_id)
        .where(CheckInRow.done_on.is_(None))
        .where(exists().where(is_later, answers))
    )


def _of_whom() -> ColumnElement[UUID | None]:
    """Whose it is, without the index of a timeline: few check-ins are open, contacts are many."""
    return literal_column("+document.person_id", DocumentRow.person_id.type)
