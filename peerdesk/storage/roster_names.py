"""All the names somebody goes by, for finding them in another person's note."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from peerdesk.domain.leaks import OtherName
from peerdesk.domain.leaks.nicknames import nicknames_in
from peerdesk.storage.pieces import in_pieces
from peerdesk.storage.tables import PersonRow


def of_everybody(session: Session) -> dict[UUID, tuple[str, ...]]:
    """The names everybody with a record goes by, then those they were met under before."""
    query = select(PersonRow.id, PersonRow.chosen_name, PersonRow.merged_into)
    names: dict[UUID, list[str]] = defaultdict(list)
    for person_id, name, merged_into in session.execute(
        query.order_by(PersonRow.merged_into.is_not(None), PersonRow.id)
    ):
        names[merged_into or person_id].append(name)
    return {person_id: tuple(filter(None, known)) for person_id, known in names.items()}


def of(session: Session, person_ids: Sequence[UUID]) -> dict[UUID, OtherName]:
    """The names of these people by their ids.

    Chosen, legal, of aliases merged into them, and told in the sign that tells them apart.
    """
    names: dict[UUID, list[str]] = defaultdict(list)
    nicknames: dict[UUID, list[str]] = defaultdict(list)
    for some in in_pieces(person_ids):
        query = select(
            PersonRow.id,
            PersonRow.chosen_name,
            PersonRow.legal_name,
            PersonRow.merged_into,
            PersonRow.identifier,
        ).where(or_(PersonRow.id.in_(some), PersonRow.merged_into.in_(some)))
        for found, chosen, legal, merged_into, sign in session.execute(query):
            nicknames[merged_into or found].extend(nicknames_in(sign))
            if merged_into is None or found in some:
                names[found].extend(name for name in (chosen, legal) if name)
            if merged_into is not None:
                nicknames[merged_into].append(chosen)
    return {
        person: OtherName(tuple(dict.fromkeys(known)), tuple(nicknames[person]))
        for person, known in names.items()
    }
