"""The directory: places people can turn to, kept by those who send people there."""

from dataclasses import replace
from uuid import UUID

from peerdesk.domain.errors import NameMissing
from peerdesk.domain.resources import Resource, closeness, may_be_the_same
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp, today
from peerdesk.storage import resources as rows
from peerdesk.storage import trail

_PAGE = 200
_HINTED = 3


def find(
    desk: Desk,
    words: str = "",
    *,
    after: Resource | None = None,
    limit: int = _PAGE,
    closed: bool = False,
) -> tuple[Resource, ...]:
    """Entries by name that hold every word: in the name, what for, the place, or the phone.

    Those in use, or with `closed` those that are closed; only what follows `after`.
    """
    with desk.vault.reading() as session:
        return tuple(rows.listed(session, words, after, limit, closed=closed))


def suggest(desk: Desk, words: str, limit: int) -> tuple[Resource, ...]:
    """Entries in use that hold every word, those whose name begins so first."""
    found = find(desk, words)
    return tuple(sorted(found, key=lambda one: closeness(one, words))[:limit])


def count(desk: Desk, *, closed: bool = False) -> int:
    """How many entries are in use, or closed."""
    with desk.vault.reading() as session:
        return rows.count(session, closed=closed)


def resource(desk: Desk, resource_id: UUID) -> Resource:
    """One entry, closed or not. Raises EntryNotFound."""
    with desk.vault.reading() as session:
        return rows.resource(session, resource_id)


def new_resource_id(desk: Desk) -> UUID:
    """An id for an entry that is about to be added."""
    return new_id(desk)


def add(desk: Desk, resource: Resource) -> Resource:
    """Add an entry under the id it brings; gives it as it was kept. Raises NameMissing."""
    kept, written = _checked(resource), stamp(desk)
    with desk.vault.writing() as session:
        rows.add(session, kept, written)
        trail.add(session, new_id(desk), Act.RESOURCE_ADDED, written, kept.resource_id)
    return kept


def change(desk: Desk, resource: Resource) -> None:
    """Write an entry anew; contacts keep the name they were signed with.

    Raises NameMissing, EntryNotFound.
    """
    kept, written = _checked(resource), stamp(desk)
    with desk.vault.writing() as session:
        rows.change(session, kept, written)
        trail.add(session, new_id(desk), Act.RESOURCE_CHANGED, written, kept.resource_id)


def close(desk: Desk, resource_id: UUID) -> None:
    """Offer an entry no more: it is closed since today. Raises EntryNotFound."""
    written, day = stamp(desk), today(desk)
    with desk.vault.writing() as session:
        rows.ended(session, resource_id, day, written)
        trail.add(session, new_id(desk), Act.RESOURCE_CHANGED, written, resource_id, "closed")


def reopen(desk: Desk, resource_id: UUID) -> None:
    """Offer a closed entry again. Raises EntryNotFound."""
    written = stamp(desk)
    with desk.vault.writing() as session:
        rows.ended(session, resource_id, None, written)
        trail.add(session, new_id(desk), Act.RESOURCE_CHANGED, written, resource_id, "reopened")


def checked_today(desk: Desk, resource_id: UUID) -> None:
    """Write that phone and hours were found right today. Raises EntryNotFound."""
    written, day = stamp(desk), today(desk)
    with desk.vault.writing() as session:
        rows.checked(session, resource_id, day, written)
        trail.add(session, new_id(desk), Act.RESOURCE_CHANGED, written, resource_id, "checked")


def alike(desk: Desk, resource: Resource) -> tuple[Resource, ...]:
    """Up to three entries that may be the same place, those in use first."""
    with desk.vault.reading() as session:
        near = rows.like(session, _cleaned(resource))
    found = [one for one in near if may_be_the_same(resource, one)]
    return tuple(sorted(found, key=lambda one: one.closed_on is not None)[:_HINTED])


def _checked(resource: Resource) -> Resource:
    kept = _cleaned(resource)
    if not kept.name:
        raise NameMissing
    return kept


def _cleaned(resource: Resource) -> Resource:
    return replace(
        resource,
        name=_line(resource.name),
        what_for=_line(resource.what_for),
        phone=_line(resource.phone),
        hours=_line(resource.hours),
        address=clean(resource.address).text.strip(),
        note=clean(resource.note).text.strip(),
    )


def _line(text: str) -> str:
    return " ".join(clean(text).text.split())
