"""Which notes were keyed into the agency's own record, and which are still to be."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from peerdesk.domain.documents import DocumentSummary
from peerdesk.domain.entered_elsewhere import EnteredElsewhere
from peerdesk.storage.drafts import document
from peerdesk.storage.lists import summary_of
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import DocumentRow, EnteredElsewhereRow, PersonRow


def of_document(session: Session, document_id: UUID) -> EnteredElsewhere | None:
    """How a note stands there, None for one that need not be there."""
    row = session.get(EnteredElsewhereRow, document_id)
    return None if row is None else _record(row)


def is_due(session: Session, document_id: UUID, stamp: Stamp) -> None:
    """Write that the newest version of a note is to be entered."""
    row = session.get(EnteredElsewhereRow, document_id)
    if row is None:
        author = document(session, document_id).author_id
        row = EnteredElsewhereRow(
            document_id=document_id, worker_id=author, revision=0, entered_on=None, their_id=""
        )
        session.add(row)
    row.is_open = True
    _stamp(row, stamp)


def forget(session: Session, document_id: UUID) -> None:
    """Keep nothing of a note that need not be there."""
    row = session.get(EnteredElsewhereRow, document_id)
    if row is not None:
        session.delete(row)


def entered(session: Session, document_id: UUID, on: date, their_id: str, stamp: Stamp) -> None:
    """Write that the note as it stands now was entered."""
    is_due(session, document_id, stamp)
    row = session.get_one(EnteredElsewhereRow, document_id)
    row.revision = document(session, document_id).revision
    row.is_open, row.entered_on, row.their_id = False, on, their_id
    _stamp(row, stamp)


def taken_back(session: Session, document_id: UUID, stamp: Stamp) -> None:
    """Write that the note is not there after all."""
    row = session.get_one(EnteredElsewhereRow, document_id)
    row.is_open, row.revision, row.entered_on, row.their_id = True, 0, None, ""
    _stamp(row, stamp)


def open_ones(session: Session, worker_id: UUID, limit: int) -> list[DocumentSummary]:
    """Notes of a worker that are not there yet as they stand, those begun first first."""
    found = session.execute(open_query(worker_id, limit))
    return [summary_of(row, name) for row, name in found]


def open_query(worker_id: UUID, limit: int) -> Select[DocumentRow, str | None]:
    """The query behind `open_ones`, so that a test can read its plan."""
    return (
        select(DocumentRow, PersonRow.chosen_name)
        .select_from(EnteredElsewhereRow)
        .join(DocumentRow, DocumentRow.id == EnteredElsewhereRow.document_id)
        .outerjoin(PersonRow, PersonRow.id == DocumentRow.person_id)
        .where(EnteredElsewhereRow.worker_id == worker_id, EnteredElsewhereRow.is_open)
        .order_by(EnteredElsewhereRow.document_id)
        .limit(limit)
    )


def open_among(session: Session, document_ids: Collection[UUID]) -> set[UUID]:
    """Those of a page of notes that are not there yet as they stand."""
    query = select(EnteredElsewhereRow.document_id).where(
        EnteredElsewhereRow.document_id.in_(document_ids), EnteredElsewhereRow.is_open
    )
    return set(session.scalars(query))


def _stamp(row: EnteredElsewhereRow, stamp: Stamp) -> None:
    row.written_at, row.written_by, row.device = stamp.at, stamp.worker_id, stamp.device_id


def _record(row: EnteredElsewhereRow) -> EnteredElsewhere:
    return EnteredElsewhere(
        row.document_id, row.is_open, row.revision, row.entered_on, row.their_id
    )
