"""The decision and its line in the disclosure log, in one transaction, before any bytes exist."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from peerdesk.domain.errors import DiskFull, FileNotWritten
from peerdesk.domain.sharing import Medium, SharingRequest, decide
from peerdesk.domain.trail import Act, Disclosure
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sharing.files import written_beside
from peerdesk.storage import trail
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class Departure:
    """What is about to leave: of whom (nobody for a paper about no one), which records, and how.

    `record_ids` are documents or attachments.
    """

    person_id: UUID | None
    record_ids: tuple[UUID, ...]
    medium: Medium
    is_encrypted: bool = False


def disclose(desk: Desk, request: SharingRequest, departure: Departure) -> datetime:
    """Write down that it leaves, and give the moment. Raises SharingRefused; nothing leaves then.

    A paper about nobody discloses nobody, so only the audit trail tells of it.
    """
    written = stamp(desk)
    with desk.vault.writing() as session:
        entry = _entry(desk, request, departure, written.at)
        if entry is not None:
            trail.add_disclosure(session, entry, written)
        trail.add(
            session, new_id(desk), Act.DISCLOSED, written, departure.person_id, departure.medium
        )
    return written.at


def handed_out(desk: Desk, departure: Departure, path: Path, content: bytes) -> Path:
    """Write the file of a departure that was disclosed, and give its path.

    When it cannot be written the log keeps its line, and the audit trail says that nothing came
    of it. Raises FileNotWritten, DiskFull.
    """
    try:
        return written_beside(path, content)
    except (FileNotWritten, DiskFull):
        desk.vault.write_surely(lambda session: _note_nothing_came(desk, session, departure))
        raise


def _note_nothing_came(desk: Desk, session: Session, departure: Departure) -> None:
    act, subject = Act.NOT_COMPLETED, departure.person_id
    trail.add(session, new_id(desk), act, stamp(desk), subject, departure.medium)


def _entry(
    desk: Desk, request: SharingRequest, departure: Departure, at: datetime
) -> Disclosure | None:
    decision = decide(request)
    if departure.person_id is None:
        return None
    return Disclosure(
        disclosure_id=new_id(desk),
        at=at,
        worker_id=desk.signer.worker_id,
        person_id=departure.person_id,
        recipient=request.recipient,
        purpose=request.purpose,
        basis=f"{decision.reason}: {decision.basis}",
        medium=departure.medium,
        document_ids=departure.record_ids,
        period_from=request.selection.from_day,
        period_to=request.selection.to_day,
        is_encrypted=departure.is_encrypted,
    )
