"""What people asked about their records, the last received first."""

from dataclasses import asdict
from uuid import UUID

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session

from peerdesk.domain.askings import Asking, AskingKind, AskingLine, AskingState
from peerdesk.domain.errors import EntryNotFound
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import AskingRow, PersonRow

Askings = Select[AskingRow, str]


def add(session: Session, asking: Asking, stamp: Stamp) -> None:
    """Write a new request."""
    row = AskingRow(written_at=stamp.at, written_by=stamp.worker_id, device=stamp.device_id)
    _fill(row, asking)
    session.add(row)
    session.flush()


def change(session: Session, asking: Asking) -> None:
    """Write a request anew. Raises EntryNotFound."""
    _fill(_row(session, asking.asking_id), asking)


def asking(session: Session, asking_id: UUID) -> Asking:
    """One request. Raises EntryNotFound."""
    return _asking(_row(session, asking_id))


def listed(
    session: Session,
    person_id: UUID | None,
    state: AskingState | None,
    after: Asking | None,
    limit: int,
) -> list[AskingLine]:
    """Requests that fit and follow `after`, the last received first."""
    query = listed_query(person_id, state, after, limit)
    return [AskingLine(_asking(row), name) for row, name in session.execute(query)]


def listed_query(
    person_id: UUID | None, state: AskingState | None, after: Asking | None, limit: int
) -> Askings:
    """The query behind `listed`, so that a test can read its plan."""
    query = select(AskingRow, PersonRow.chosen_name).join(
        PersonRow, PersonRow.id == AskingRow.person_id
    )
    if person_id is not None:
        query = query.where(AskingRow.person_id == person_id)
    if state is not None:
        query = query.where(AskingRow.state == state)
    if after is not None:
        place = tuple_(AskingRow.received_on, AskingRow.id)
        query = query.where(place < (after.received_on, after.asking_id))
    return query.order_by(AskingRow.received_on.desc(), AskingRow.id.desc()).limit(limit)


def _fill(row: AskingRow, asking: Asking) -> None:
    facts = asdict(asking)
    row.id = facts.pop("asking_id")
    for name, value in facts.items():
        setattr(row, name, value)


def _asking(row: AskingRow) -> Asking:
    return Asking(
        asking_id=row.id,
        person_id=row.person_id,
        kind=AskingKind(row.kind),
        received_on=row.received_on,
        due_on=row.due_on,
        what=row.what,
        extension_reason=row.extension_reason,
        state=AskingState(row.state),
        closed_on=row.closed_on,
        outcome=row.outcome,
        disagreement=row.disagreement,
        document_id=row.document_id,
    )


def _row(session: Session, asking_id: UUID) -> AskingRow:
    row = session.get(AskingRow, asking_id)
    if row is None:
        raise EntryNotFound
    return row
