"""The address book in the vault, paged by name."""

from dataclasses import asdict
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, literal, or_, select, tuple_
from sqlalchemy.orm import Session

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.errors import PartyNotFound
from peerdesk.domain.text import fold
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import PartyRow


def add(session: Session, party: Party, stamp: Stamp) -> None:
    """Write a new entry."""
    row = PartyRow(
        created_at=stamp.at, created_by=stamp.worker_id, created_on_device=stamp.device_id
    )
    _fill(row, party, stamp)
    session.add(row)
    session.flush()


def change(session: Session, party: Party, stamp: Stamp) -> None:
    """Write an entry anew; whose it is never changes. Raises PartyNotFound."""
    row = _row(session, party.party_id)
    belongs_to = row.person_id
    _fill(row, party, stamp)
    row.person_id = belongs_to


def party(session: Session, party_id: UUID) -> Party:
    """One entry. Raises PartyNotFound."""
    return _party(_row(session, party_id))


def listed(
    session: Session, words: str, person_id: UUID | None, after: Party | None, limit: int
) -> list[Party]:
    """Entries in use that follow `after`, by name.

    Shared ones, and beside them the private ones of `person_id`.
    """
    return [_party(row) for row in session.scalars(listed_query(words, person_id, after, limit))]


def listed_query(
    words: str, person_id: UUID | None, after: Party | None, limit: int
) -> Select[PartyRow]:
    """The query behind `listed`, so that a test can read its plan."""
    query = select(PartyRow).where(_shown_with(person_id), PartyRow.retired_at.is_(None))
    for word in fold(words).split():
        query = query.where(PartyRow.name_folded.contains(word, autoescape=True))
    if after is not None:
        place = tuple_(PartyRow.name_folded, PartyRow.id)
        query = query.where(place > (fold(after.name), after.party_id))
    return query.order_by(PartyRow.name_folded, PartyRow.id).limit(limit)


def all_of(session: Session) -> list[Party]:
    """Everybody in the book, retired or not, in no order."""
    return [_party(row) for row in session.scalars(select(PartyRow))]


def names(session: Session, person_id: UUID) -> dict[str, str]:
    """The names of every entry that may be about this person's papers, by id as text."""
    query = select(PartyRow.id, PartyRow.name).where(
        or_(PartyRow.person_id.is_(None), PartyRow.person_id == person_id)
    )
    return {str(party_id): name for party_id, name in session.execute(query)}


def named(session: Session, name: str, person_id: UUID | None) -> list[Party]:
    """Entries in use of exactly this name, however it is capitalised or accented."""
    query = select(PartyRow).where(
        PartyRow.name_folded == fold(name).strip(),
        or_(PartyRow.person_id.is_(None), PartyRow.person_id == person_id),
        PartyRow.retired_at.is_(None),
    )
    return [_party(row) for row in session.scalars(query.order_by(PartyRow.id))]


def _shown_with(person_id: UUID | None) -> ColumnElement[bool]:
    """Shared, or this person's own; said so that SQLite walks the index of names, not two."""
    if person_id is None:
        return PartyRow.person_id.is_(None)
    whoever = literal(person_id, PartyRow.person_id.type)
    return func.coalesce(PartyRow.person_id, whoever) == whoever


def _fill(row: PartyRow, party: Party, stamp: Stamp) -> None:
    facts = asdict(party)
    row.id = facts.pop("party_id")
    for name, value in facts.items():
        setattr(row, name, value)
    row.name_folded = fold(party.name).strip()
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id


def _party(row: PartyRow) -> Party:
    return Party(
        party_id=row.id,
        name=row.name,
        kind=PartyKind(row.kind),
        covered_entity_or_ba=row.covered_entity_or_ba,
        part2_program=row.part2_program,
        exchange=row.exchange,
        address=row.address,
        phone=row.phone,
        email=row.email,
        note=row.note,
        person_id=row.person_id,
        retired_at=row.retired_at,
    )


def _row(session: Session, party_id: UUID) -> PartyRow:
    row = session.get(PartyRow, party_id)
    if row is None:
        raise PartyNotFound
    return row
