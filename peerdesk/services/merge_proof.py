"""Proof for records put together: the trail tells of every merge, and nothing else moved."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from peerdesk.domain.merges import Merge, may_name, trace, whose
from peerdesk.domain.trail import Act
from peerdesk.services import merged_names
from peerdesk.storage import merges
from peerdesk.storage.merged_records import names_into
from peerdesk.storage.session import Session

NOBODY_KNOWN = UUID(int=0)
"""Stands for a person that no row can name."""


def with_whom(named: Sequence[UUID | None], taken_by: Iterable[Merge]) -> UUID | None:
    """Whose a document must be, by whom its signed versions name and the merges that took it.

    `NOBODY_KNOWN` when a version names somebody with whom it never was.
    """
    merged, first = tuple(taken_by), named[0]
    if first is None:
        return None if set(named) == {None} else NOBODY_KNOWN
    known = may_name(first, merged)
    return whose(first, merged) if set(named) <= known else NOBODY_KNOWN


def untold(session: Session) -> UUID | None:
    """A merge of which the audit trail says something else than the vault; None without any."""
    made = merges.told(session, Act.PERSON_MERGED)
    undone = merges.told(session, Act.MERGE_UNDONE)
    for one in merges.every(session):
        said = trace(one.merge_id, one.alias_id, merges.taken(session, one.merge_id))
        if said not in made.get(one.person_id, ()):
            return one.merge_id
        if one.is_live == (str(one.merge_id) in undone.get(one.person_id, ())):
            return one.merge_id
    return None


def astray(session: Session) -> Iterator[UUID]:
    """Records that lists leave out, or show, against what the merges say."""
    said = {alias: person for alias, person in merged_names.places(session).items() if person}
    yield from (alias for alias, _ in said.items() ^ names_into(session).items())
