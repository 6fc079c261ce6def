"""The address book: who outside the programme may be told something, and what they are."""

from dataclasses import replace
from uuid import UUID

from peerdesk.domain.address_book import PRIVATE, Party
from peerdesk.domain.errors import NameMissing, PersonNotFound
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import parties as rows
from peerdesk.storage import people, trail
from peerdesk.storage.session import Session

_PAGE = 200


def parties(
    desk: Desk,
    *,
    person_id: UUID | None = None,
    words: str = "",
    after: Party | None = None,
    limit: int = _PAGE,
) -> tuple[Party, ...]:
    """Entries in use, by name, that hold every word and follow `after`.

    Shared ones, and with `person_id` also that person's private ones.
    """
    with desk.vault.reading() as session:
        return tuple(rows.listed(session, words, person_id, after, limit))


def party(desk: Desk, party_id: UUID) -> Party:
    """One entry, retired or not. Raises PartyNotFound."""
    with desk.vault.reading() as session:
        return rows.party(session, party_id)


def add_party(desk: Desk, party: Party) -> UUID:
    """Add an entry; the id it brings is used as it is (`new_party_id`).

    Raises NameMissing, and PersonNotFound for somebody private who belongs to nobody.
    """
    with desk.vault.writing() as session:
        return added(desk, session, party)


def new_party_id(desk: Desk) -> UUID:
    """An id for an entry that is about to be added."""
    return new_id(desk)


def change_party(desk: Desk, party: Party) -> None:
    """Write an entry anew; what was told before keeps the name it was told under.

    Raises NameMissing, PartyNotFound.
    """
    kept, written = _checked(party), stamp(desk)
    with desk.vault.writing() as session:
        rows.change(session, kept, written)
        trail.add(session, new_id(desk), Act.PARTY_CHANGED, written, kept.party_id)


def retire_party(desk: Desk, party_id: UUID) -> None:
    """Take an entry out of lists; it stays on record. Raises PartyNotFound."""
    written = stamp(desk)
    with desk.vault.writing() as session:
        kept = rows.party(session, party_id)
        rows.change(session, replace(kept, retired_at=kept.retired_at or written.at), written)
        trail.add(session, new_id(desk), Act.PARTY_RETIRED, written, party_id)


def added(desk: Desk, session: Session, party: Party) -> UUID:
    """The same as `add_party` for services inside a transaction."""
    kept, written = _checked(party), stamp(desk)
    if kept.kind in PRIVATE and kept.person_id is None:
        raise PersonNotFound
    if kept.person_id is not None:
        people.summary(session, kept.person_id)
    rows.add(session, kept, written)
    trail.add(session, new_id(desk), Act.PARTY_ADDED, written, kept.party_id, str(kept.kind))
    return kept.party_id


def _checked(party: Party) -> Party:
    kept = replace(
        party,
        name=_line(party.name),
        phone=_line(party.phone),
        email=_line(party.email),
        address=clean(party.address).text.strip(),
        note=clean(party.note).text.strip(),
    )
    if not kept.name:
        raise NameMissing
    return kept


def _line(text: str) -> str:
    return " ".join(clean(text).text.split())
