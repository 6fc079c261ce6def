"""The directory of places people can turn to, paged by name."""

from dataclasses import asdict
from datetime import date
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.orm import Session

from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.resources import Resource, digits, telling_words
from peerdesk.domain.text import fold
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import ResourceRow

_COMPARED = 1000
_LEAST_DIGITS = 7


def add(session: Session, resource: Resource, stamp: Stamp) -> None:
    """Write a new entry."""
    row = ResourceRow(
        created_at=stamp.at, created_by=stamp.worker_id, created_on_device=stamp.device_id
    )
    _fill(row, resource, stamp)
    session.add(row)
    session.flush()


def change(session: Session, resource: Resource, stamp: Stamp) -> None:
    """Write an entry anew. Raises EntryNotFound."""
    _fill(_row(session, resource.resource_id), resource, stamp)


def resource(session: Session, resource_id: UUID) -> Resource:
    """One entry. Raises EntryNotFound."""
    return _resource(_row(session, resource_id))


def is_known(session: Session, resource_id: UUID) -> bool:
    """Whether there is such an entry."""
    return session.get(ResourceRow, resource_id) is not None


def listed(
    session: Session, words: str, after: Resource | None, limit: int, *, closed: bool
) -> list[Resource]:
    """Entries that hold every word and follow `after`, by name: those in use, or closed ones."""
    query = listed_query(words, after, limit, closed=closed)
    return [_resource(row) for row in session.scalars(query)]


def listed_query(
    words: str, after: Resource | None, limit: int, *, closed: bool
) -> Select[ResourceRow]:
    """The query behind `listed`, so that a test can read its plan."""
    ended = ResourceRow.closed_on.is_not(None) if closed else ResourceRow.closed_on.is_(None)
    query = select(ResourceRow).where(ended)
    for word in fold(words).split():
        query = query.where(ResourceRow.words_folded.contains(word, autoescape=True))
    if after is not None:
        place = tuple_(ResourceRow.name_folded, ResourceRow.id)
        query = query.where(place > (fold(after.name).strip(), after.resource_id))
    return query.order_by(ResourceRow.name_folded, ResourceRow.id).limit(limit)


def count(session: Session, *, closed: bool) -> int:
    """How many entries are in use, or closed."""
    ended = ResourceRow.closed_on.is_not(None) if closed else ResourceRow.closed_on.is_(None)
    return session.scalar(select(func.count()).select_from(ResourceRow).where(ended)) or 0


def checked(session: Session, resource_id: UUID, on: date | None, stamp: Stamp) -> None:
    """Write that somebody made sure of an entry on this day. Raises EntryNotFound."""
    row = _row(session, resource_id)
    row.checked_on, row.changed_at, row.changed_by = on, stamp.at, stamp.worker_id


def ended(session: Session, resource_id: UUID, on: date | None, stamp: Stamp) -> None:
    """Write since when an entry is closed, None for one in use. Raises EntryNotFound."""
    row = _row(session, resource_id)
    row.closed_on, row.changed_at, row.changed_by = on, stamp.at, stamp.worker_id


def like(session: Session, resource: Resource) -> list[Resource]:
    """Entries that share a telling word or the phone with this one, closed ones too."""
    shared = [
        ResourceRow.name_folded.contains(word, autoescape=True)
        for word in sorted(telling_words(resource.name))
    ]
    phone = digits(resource.phone)
    if len(phone) >= _LEAST_DIGITS:
        shared.append(ResourceRow.words_folded.contains(phone[-_LEAST_DIGITS:]))
    if not shared:
        return []
    query = select(ResourceRow).where(or_(*shared), ResourceRow.id != resource.resource_id)
    ordered = query.order_by(ResourceRow.name_folded, ResourceRow.id).limit(_COMPARED)
    return [_resource(row) for row in session.scalars(ordered)]


def _fill(row: ResourceRow, resource: Resource, stamp: Stamp) -> None:
    facts = asdict(resource)
    row.id = facts.pop("resource_id")
    for name, value in facts.items():
        setattr(row, name, value)
    row.name_folded = fold(resource.name).strip()
    row.words_folded = resource.found_by
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id


def _resource(row: ResourceRow) -> Resource:
    return Resource(
        resource_id=row.id,
        name=row.name,
        what_for=row.what_for,
        phone=row.phone,
        hours=row.hours,
        address=row.address,
        note=row.note,
        hsds_organization_id=row.hsds_organization_id,
        hsds_service_id=row.hsds_service_id,
        checked_on=row.checked_on,
        closed_on=row.closed_on,
    )


def _row(session: Session, resource_id: UUID) -> ResourceRow:
    row = session.get(ResourceRow, resource_id)
    if row is None:
        raise EntryNotFound
    return row
