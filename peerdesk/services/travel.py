"""Miles and expenses: the worker's own, kept apart from every note."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from peerdesk.domain.text import clean
from peerdesk.domain.travel import Expense, MilesTyped, MoneyTyped, Travel, Trip, read_travel
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import travel as rows


def write(
    desk: Desk, line: str, day: date, document_id: UUID | None = None
) -> tuple[Trip | Expense, ...]:
    """Keep what a line says, such as `12.4 mi clinic, $3.50 parking`; gives the entries.

    Raises AmountUnreadable, AmountOutOfRange; then nothing of the line is kept.
    """
    entries = [_entry(desk, one, day, document_id) for one in read_travel(_line(line))]
    written = stamp(desk)
    with desk.vault.writing() as session:
        for entry in entries:
            rows.put(session, entry, written)
    return tuple(entries)


def change(desk: Desk, entry: Trip | Expense, line: str, day: date) -> tuple[Trip | Expense, ...]:
    """Write an entry anew from a line; what else the line says becomes entries of their own.

    Raises AmountUnreadable, AmountOutOfRange; then the entry stays as it was.
    """
    first, *more = read_travel(_line(line))
    written = stamp(desk)
    whole = [_as_before(desk, entry, first, day)]
    whole += [_entry(desk, one, day, entry.document_id) for one in more]
    with desk.vault.writing() as session:
        rows.remove(session, entry)
        for one in whole:
            rows.put(session, one, written)
    return tuple(whole)


def remove(desk: Desk, entry: Trip | Expense) -> None:
    """Take an entry away."""
    with desk.vault.writing() as session:
        rows.remove(session, entry)


def put_back(desk: Desk, entry: Trip | Expense) -> None:
    """Bring back an entry that was just taken away."""
    with desk.vault.writing() as session:
        rows.put(session, entry, stamp(desk))


def in_period(desk: Desk, first: date, last: date) -> Travel:
    """What the worker at the desk drove and paid from one day to another, both included."""
    with desk.vault.reading() as session:
        return rows.in_period(session, desk.signer.worker_id, first, last)


def of_document(desk: Desk, document_id: UUID) -> Travel:
    """What the worker at the desk drove and paid for one contact."""
    with desk.vault.reading() as session:
        return rows.of_document(session, desk.signer.worker_id, document_id)


def _entry(
    desk: Desk, told: MilesTyped | MoneyTyped, day: date, document_id: UUID | None
) -> Trip | Expense:
    entry_id, worker_id = new_id(desk), desk.signer.worker_id
    if isinstance(told, MilesTyped):
        return Trip(entry_id, worker_id, day, told.tenths, told.route, document_id=document_id)
    return Expense(entry_id, worker_id, day, told.cents, told.what, document_id=document_id)


def _as_before(
    desk: Desk, entry: Trip | Expense, told: MilesTyped | MoneyTyped, day: date
) -> Trip | Expense:
    """The entry under its id, unless miles became money."""
    if isinstance(entry, Trip) and isinstance(told, MilesTyped):
        return replace(entry, day=day, tenths_of_miles=told.tenths, route=told.route)
    if isinstance(entry, Expense) and isinstance(told, MoneyTyped):
        return replace(entry, day=day, cents=told.cents, what=told.what)
    return _entry(desk, told, day, entry.document_id)


def _line(text: str) -> str:
    return " ".join(clean(text).text.split())
