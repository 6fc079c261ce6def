"""Notes that must be keyed into the agency's own record too: which are there, which are not yet.

Off until the programme says that it works this way; only notes signed from then on are waited for.
"""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from peerdesk.domain.documents import DocumentSummary, RevisionKind
from peerdesk.domain.entered_elsewhere import EnteredElsewhere
from peerdesk.domain.text import clean
from peerdesk.services.desk import Desk, stamp
from peerdesk.services.practice import practice_setting, set_practice_setting
from peerdesk.storage import entered_elsewhere as rows
from peerdesk.storage import settings
from peerdesk.storage.session import Session

LONGEST_ID = 60
"""Characters of the id the other record gives."""

_SETTING = "keyed_elsewhere"
_SHOWN = 50


def is_used(desk: Desk) -> bool:
    """Whether notes are keyed into another record too."""
    return practice_setting(desk, _SETTING) is True


def use(desk: Desk, *, wanted: bool) -> None:
    """Begin or stop keying notes into another record; what was marked stays."""
    set_practice_setting(desk, _SETTING, wanted)


def of_document(desk: Desk, document_id: UUID) -> EnteredElsewhere | None:
    """How a signed note stands there; None where nothing is waited for."""
    if not is_used(desk):
        return None
    with desk.vault.reading() as session:
        return rows.of_document(session, document_id)


def mark(desk: Desk, document_id: UUID, on: date, their_id: str = "") -> None:
    """Write that the note as it stands now was entered on this day. Raises DocumentNotFound."""
    told = " ".join(clean(their_id).text.split())[:LONGEST_ID]
    with desk.vault.writing() as session:
        rows.entered(session, document_id, on, told, stamp(desk))


def take_back(desk: Desk, document_id: UUID) -> None:
    """Write that the note is not there after all. Raises DocumentNotFound."""
    with desk.vault.writing() as session:
        rows.is_due(session, document_id, stamp(desk))
        session.flush()
        rows.taken_back(session, document_id, stamp(desk))


def open_ones(desk: Desk, limit: int = _SHOWN) -> tuple[DocumentSummary, ...]:
    """The worker's signed notes that are not there yet as they stand, the oldest first."""
    if not is_used(desk):
        return ()
    with desk.vault.reading() as session:
        return tuple(rows.open_ones(session, desk.signer.worker_id, limit))


def open_among(desk: Desk, document_ids: Collection[UUID]) -> frozenset[UUID]:
    """Those of a page of notes that are not there yet as they stand."""
    if not document_ids or not is_used(desk):
        return frozenset()
    with desk.vault.reading() as session:
        return frozenset(rows.open_among(session, document_ids))


def was_signed(
    desk: Desk, session: Session, document_id: UUID, person_id: UUID | None, kind: RevisionKind
) -> None:
    """Wait for a note that was just signed or added to; one in error only where it is there."""
    if person_id is None or settings.value(session, settings.PRACTICE, _SETTING) is not True:
        return
    known = rows.of_document(session, document_id)
    if kind is RevisionKind.ENTERED_IN_ERROR and (known is None or not known.revision):
        rows.forget(session, document_id)
    elif kind is RevisionKind.ORIGINAL or known is not None:
        rows.is_due(session, document_id, stamp(desk))
