"""Taking a whole import back: what nobody has touched since goes, the rest stays and is named."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from peerdesk.domain.errors import BatchUndone
from peerdesk.domain.imports import KeptRecord, Undone
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import bulk, trail
from peerdesk.storage import imports as rows
from peerdesk.storage.bulk import NewEntry
from peerdesk.storage.session import Session


def undo(desk: Desk, batch_id: UUID) -> Undone:
    """Remove what an import made, in one transaction.

    A draft that was written in, moved or signed since stays, and so does a person about whom
    there is anything else by now; both are named, and can be taken back later, when nothing holds
    them any more. Raises BatchNotFound, BatchUndone once nothing is left.
    """
    written = stamp(desk)
    with desk.vault.writing() as session:
        batch = rows.batch(session, batch_id)
        if not batch.may_be_undone:
            raise BatchUndone
        lines = dict(rows.items(session, batch_id))
        made = list(lines)
        about, names = rows.drafts_about(session, made), rows.names_of(session, made)
        drafts = rows.untouched_drafts(session, list(about), batch.created_at)
        rows.remove_drafts(session, list(drafts))
        session.flush()
        people = rows.untouched_people(session, list(names), batch.created_at)
        rows.remove_people(session, list(people))
        rows.mark_undone(session, batch_id, written)
        kept = tuple(_kept(lines, about | names, drafts | people))
        detail = f"{len(drafts) + len(people)} {len(kept)}"
        trail.add(session, new_id(desk), Act.IMPORT_UNDONE, written, batch_id, detail)
        _note(desk, session, drafts, people)
    return Undone(len(drafts) + len(people), kept)


def _kept(
    lines: Mapping[UUID, int], names: Mapping[UUID, str], removed: set[UUID]
) -> Iterator[KeptRecord]:
    """What is still there, in the order of the lines."""
    for record_id, line in lines.items():
        if record_id in names and record_id not in removed:
            yield KeptRecord(record_id, line, names[record_id])


def _note(desk: Desk, session: Session, drafts: set[UUID], people: set[UUID]) -> None:
    """A trace of each record stays on the trail, as when it is given up by hand."""
    written = stamp(desk)
    gone = [(one, Act.DRAFT_DISCARDED) for one in sorted(drafts)]
    gone += [(one, Act.PERSON_REMOVED) for one in sorted(people)]
    entries = [NewEntry(new_id(desk), act, written, record_id) for record_id, act in gone]
    session.flush()
    bulk.add_trail(session, entries)
