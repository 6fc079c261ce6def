"""Writing what was looked at: all of it in one transaction, or nothing.

Everything is worked out before; the transaction holds the vault only while rows are written. What
`progress` raises stops it, and then nothing is kept, as when the process is killed.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar
from uuid import UUID

from peerdesk.domain.errors import LinesNeedMending
from peerdesk.domain.imports import Batch, Decision
from peerdesk.domain.people import PersonDetails
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.services.imports.looks import Look
from peerdesk.services.stored_forms import keep_form
from peerdesk.storage import bulk, people, trail
from peerdesk.storage import imports as rows
from peerdesk.storage.bulk import NewEntry
from peerdesk.storage.session import Session
from peerdesk.storage.stamp import Stamp

TOGETHER: Final = 500
"""Records written by one statement, and between two words of progress."""

_Thing = TypeVar("_Thing")


def keep(desk: Desk, look: Look, progress: Progress = unwatched) -> Batch:
    """Take in what was looked at.

    Raises LinesNeedMending while lines stand open, DiskFull, SaveFailed; nothing was written then.
    """
    if not look.may_keep:
        raise LinesNeedMending(len(look.troubled) or look.lines)
    written = Stamp(look.looked_at, desk.signer.worker_id, desk.signer.device_id)
    new_people = [(new_id(desk), one) for one in look.people if one.decision is Decision.ADD]
    added = [(line, person_id, details) for line, person_id, details in look.added]
    added += [(one.line, person_id, one.details) for person_id, one in new_people]
    items = [(person_id, line) for line, person_id, _ in added]
    items += [(one.new.draft.document_id, one.line) for one in look.contacts]
    batch = Batch(
        new_id(desk),
        look.kind,
        look.lines,
        len(items),
        look.columns.read,
        written.at,
        written.worker_id,
    )
    with desk.vault.writing() as session:
        _add_people(session, added, written, progress)
        if look.contacts:
            keep_form(session, desk.forms, desk.forms[CONTACT_NOTE])
            _add_contacts(session, look, written, progress)
        rows.add_batch(session, batch, items, written)
        _note(desk, session, batch, [item for item, _ in items], written)
    return batch


def earlier(desk: Desk) -> list[Batch]:
    """Every import that was carried out, the newest first."""
    with desk.vault.reading() as session:
        return rows.batches(session)


def _add_people(
    session: Session,
    added: Sequence[tuple[int, UUID, PersonDetails]],
    written: Stamp,
    progress: Progress,
) -> None:
    for done, (_, person_id, details) in enumerate(added):
        if not done % TOGETHER:
            progress(done, len(added))
        people.add(session, person_id, details, written)
    session.flush()


def _add_contacts(session: Session, look: Look, written: Stamp, progress: Progress) -> None:
    done = 0
    for some in _some(look.contacts):
        progress(done, len(look.contacts))
        rows.add_drafts(session, [one.new for one in some], written)
        done += len(some)
    progress(done, len(look.contacts))


def _some(things: Sequence[_Thing]) -> Iterator[list[_Thing]]:
    going = iter(things)
    while some := list(islice(going, TOGETHER)):
        yield some


def _note(desk: Desk, session: Session, batch: Batch, made: Sequence[UUID], written: Stamp) -> None:
    """One entry for the whole and one for each record, as if it had been made by hand."""
    detail = f"{batch.kind} {batch.made}"
    trail.add(session, new_id(desk), Act.IMPORTED, written, batch.batch_id, detail)
    session.flush()
    people_made = rows.names_of(session, made)
    bulk.add_trail(
        session,
        [
            NewEntry(
                new_id(desk),
                Act.PERSON_ADDED if record_id in people_made else Act.DRAFT_STARTED,
                written,
                record_id,
            )
            for record_id in made
        ],
    )
