"""Miles and expenses of a worker, by day."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session

from peerdesk.domain.travel import Expense, Travel, Trip
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import ExpenseRow, TripRow


def put(session: Session, entry: Trip | Expense, stamp: Stamp) -> None:
    """Write an entry, or write it anew under its id."""
    row = _trip_row(session, entry) if isinstance(entry, Trip) else _expense_row(session, entry)
    if row.created_at is None:
        row.created_at, row.created_by = stamp.at, stamp.worker_id
        row.created_on_device = stamp.device_id
    row.worker_id, row.day, row.note = entry.worker_id, entry.day, entry.note
    row.document_id = entry.document_id
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id
    session.add(row)
    session.flush()


def remove(session: Session, entry: Trip | Expense) -> None:
    """Take an entry away for good."""
    if isinstance(entry, Trip):
        session.execute(delete(TripRow).where(TripRow.id == entry.trip_id))
    else:
        session.execute(delete(ExpenseRow).where(ExpenseRow.id == entry.expense_id))


def in_period(session: Session, worker_id: UUID, first: date, last: date) -> Travel:
    """What a worker drove and paid from one day to another, both included, by day."""
    return _read(
        session,
        (TripRow.worker_id == worker_id, TripRow.day.between(first, last)),
        (ExpenseRow.worker_id == worker_id, ExpenseRow.day.between(first, last)),
    )


def of_document(session: Session, worker_id: UUID, document_id: UUID) -> Travel:
    """What a worker drove and paid for one contact."""
    return _read(
        session,
        (TripRow.worker_id == worker_id, TripRow.document_id == document_id),
        (ExpenseRow.worker_id == worker_id, ExpenseRow.document_id == document_id),
    )


def follow(session: Session, document_id: UUID, day: date) -> None:
    """Let what belongs to a contact be of the contact's day."""
    for row in (TripRow, ExpenseRow):
        session.execute(update(row).where(row.document_id == document_id).values(day=day))


def let_go(session: Session, document_id: UUID) -> None:
    """Keep the entries of a draft that is thrown away: the miles were driven all the same."""
    for row in (TripRow, ExpenseRow):
        session.execute(update(row).where(row.document_id == document_id).values(document_id=None))


def _read(
    session: Session,
    of_trips: Iterable[ColumnElement[bool]],
    of_expenses: Iterable[ColumnElement[bool]],
) -> Travel:
    trips = select(TripRow).where(*of_trips).order_by(TripRow.day, TripRow.id)
    expenses = select(ExpenseRow).where(*of_expenses).order_by(ExpenseRow.day, ExpenseRow.id)
    return Travel(
        tuple(map(_trip, session.scalars(trips))), tuple(map(_expense, session.scalars(expenses)))
    )


def _trip_row(session: Session, trip: Trip) -> TripRow:
    row = session.get(TripRow, trip.trip_id) or TripRow(id=trip.trip_id)
    row.tenths_of_miles, row.route = trip.tenths_of_miles, trip.route
    return row


def _expense_row(session: Session, expense: Expense) -> ExpenseRow:
    row = session.get(ExpenseRow, expense.expense_id) or ExpenseRow(id=expense.expense_id)
    row.cents, row.what = expense.cents, expense.what
    return row


def _trip(row: TripRow) -> Trip:
    return Trip(
        row.id, row.worker_id, row.day, row.tenths_of_miles, row.route, row.note, row.document_id
    )


def _expense(row: ExpenseRow) -> Expense:
    return Expense(row.id, row.worker_id, row.day, row.cents, row.what, row.note, row.document_id)
