"""An alias and a person put together when they turn out to be one, and taken apart again.

Never by itself: a worker says so. Envelopes stay as they were signed; only whose list a record
stands in changes, and taking it apart puts everything back that came with the alias. What was
written about the person in the meantime stays with the person (`contact-notes.md` §10).
"""

from collections.abc import Iterator
from uuid import UUID

from peerdesk.domain.errors import AlreadyMerged, MergeOver, SamePerson
from peerdesk.domain.merges import Merge, MergedKind, Taken, trace, whose
from peerdesk.domain.trail import Act
from peerdesk.services import merged_names
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import merged_records, merges, people, revisions, trail
from peerdesk.storage.session import Session

_LAST = MergedKind.DOCUMENT
"""Put in its place last: what hangs on a document goes where the document goes."""


def merge(desk: Desk, alias_id: UUID, person_id: UUID) -> UUID:
    """Put all that is held under an alias into a person's record, in one transaction.

    A person who went into another record themselves stands for that record. Gives the merge's id.
    Raises PersonNotFound, SamePerson, AlreadyMerged.
    """
    written, merge_id = stamp(desk), new_id(desk)
    with desk.vault.writing() as session:
        target = people.now_with(session, person_id)
        if target == alias_id:
            raise SamePerson
        if people.now_with(session, alias_id) != alias_id:
            raise AlreadyMerged
        taken = merges.held_by(session, alias_id)
        made = Merge(merge_id, alias_id, target, written.at, written.worker_id)
        merges.add(session, made, taken, _ids(desk), written)
        for kind in _in_order():
            merged_records.put(session, kind, dict.fromkeys(taken[kind], target))
        _settle(session, alias_id, target)
        detail = trace(merge_id, alias_id, taken)
        trail.add(session, new_id(desk), Act.PERSON_MERGED, written, target, detail)
    return merge_id


def undo(desk: Desk, merge_id: UUID) -> None:
    """Take a merge apart: all that came with the alias goes back, whatever was merged since.

    Raises MergeNotFound, MergeOver.
    """
    written = stamp(desk)
    with desk.vault.writing() as session:
        made = merges.merge(session, merge_id)
        if not made.is_live:
            raise MergeOver
        taken = merges.taken(session, merge_id)
        before = _places(session, taken)
        merges.end(session, merge_id, written)
        after = _places(session, taken)
        for kind in _in_order():
            _move(session, kind, before[kind], after[kind])
        held_until_now = people.now_with(session, made.person_id)
        _settle(session, made.alias_id, held_until_now)
        act, detail = Act.MERGE_UNDONE, str(merge_id)
        trail.add(session, new_id(desk), act, written, made.person_id, detail)


def now_with(desk: Desk, person_id: UUID) -> UUID:
    """Whose record this one is part of: itself when it stands alone. Raises PersonNotFound."""
    with desk.vault.reading() as session:
        return people.now_with(session, person_id)


def merges_of(desk: Desk, person_id: UUID) -> list[Merge]:
    """The merges that hold and brought aliases into this person's record, the oldest first."""
    with desk.vault.reading() as session:
        aliases = merged_records.one_record(session, person_id)[1:]
        return [one for one in merges.every(session) if one.is_live and one.alias_id in aliases]


def _ids(desk: Desk) -> Iterator[UUID]:
    while True:
        yield new_id(desk)


def _in_order() -> list[MergedKind]:
    return sorted(MergedKind, key=lambda kind: kind is _LAST)


def _places(session: Session, taken: Taken) -> dict[MergedKind, dict[UUID, UUID]]:
    """Where each record belongs by the merges that hold now.

    A signed document begins with whom its first version names; all else with the first alias
    that brought it.
    """
    found: dict[MergedKind, dict[UUID, UUID]] = {}
    for kind, records in taken.items():
        merged = merges.that_took(session, records)
        signed = revisions.first_named(session, records) if kind is _LAST else {}
        found[kind] = {
            record: whose(signed.get(record, took[0].alias_id), took)
            for record, took in merged.items()
        }
    return found


def _move(
    session: Session, kind: MergedKind, before: dict[UUID, UUID], after: dict[UUID, UUID]
) -> None:
    """Put each record where it belongs now, unless someone moved it elsewhere in the meantime."""
    here = merged_records.with_whom(session, kind, list(before))
    places = {one: after[one] for one, whose in here.items() if whose == before[one]}
    merged_records.put(session, kind, places)


def _settle(session: Session, *both: UUID) -> None:
    """Bring up to date what lists say of everyone a merge touches."""
    merged_names.settle(session)
    for person_id in both:
        people.find_last_contact(session, person_id)
        people.settle_standing(session, person_id)
