"""The decision and its line in the disclosure log, in one transaction, before any bytes exist.

What comes of it is written down too: handed out, or not. A disclosure of which neither is told was
cut off in between; `services.interrupted` says so at the next opening.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from peerdesk.domain.consents.reasons import Obligation
from peerdesk.domain.errors import ChangedMeanwhile, DiskFull, FileNotWritten
from peerdesk.domain.sharing import Medium, Outside, SharingRequest
from peerdesk.domain.trail import Act, Disclosure
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.prescribed import STATEMENT_1, prescribed
from peerdesk.services.sharing.contents import Contents, contents
from peerdesk.services.sharing.deciding import Verdict, weigh
from peerdesk.services.sharing.files import written_beside
from peerdesk.storage import settings, standing, trail
from peerdesk.storage.session import Session
from peerdesk.storage.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Departure:
    """What is about to leave: what of whose record, in which form.

    `seen` is the verdict the worker looked at, so that no other one is acted on.
    """

    held: Contents
    medium: Medium
    is_encrypted: bool = False
    seen: Verdict | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Disclosed:
    """It may leave now: since when, by which entry, on which answer; nobody's has neither."""

    at: datetime
    departure: Departure
    disclosure_id: UUID | None = None
    verdict: Verdict | None = None


def verdict(desk: Desk, request: SharingRequest, held: Contents | None = None) -> Verdict | None:
    """Whether a request would be granted now; None for a paper about nobody. Nothing is written.

    `held` says what would be told where it is no selection of records.
    Raises NothingToShare, DraftStaysHere, DocumentNotFound, AttachmentNotFound, PartyNotFound.
    """
    with desk.vault.reading() as session:
        held = held or contents(desk, session, request)
        return None if held.person_id is None else weigh(desk, session, request, held)


def disclose(desk: Desk, request: SharingRequest, departure: Departure) -> Disclosed:
    """Decide, and write down that it leaves; nothing leaves when this raises.

    A paper about nobody discloses nobody, so only the audit trail tells of it. Raises
    SharingRefused, which is written down too, and ChangedMeanwhile when the records or the
    answer are no longer what was looked at.
    """
    written = stamp(desk)
    with desk.vault.writing() as session:
        if departure.held.person_id is None:
            trail.add(session, new_id(desk), Act.DISCLOSED, written, None, departure.medium)
            return Disclosed(written.at, departure)
        answer = _weighed_again(desk, session, request, departure)
        if answer.allowed:
            return _entered(desk, session, request, departure, answer, written)
        note_refusal(desk, session, departure.held.person_id, answer)
    raise answer.refusal()


def disclose_all(
    desk: Desk, going: Sequence[tuple[SharingRequest, Departure]]
) -> tuple[Disclosed, ...]:
    """The same for one paper about several people: it leaves for all of them, or for none.

    Each gets an entry of their own, in one transaction. Raises SharingRefused for the first it is
    refused for, and ChangedMeanwhile when what is held of someone is no longer what was read.
    """
    written = stamp(desk)
    with desk.vault.writing() as session:
        weighed = [
            (request, one, _weighed_whole(desk, session, request, one)) for request, one in going
        ]
        refused = [answer for _, _, answer in weighed if not answer.allowed]
        if not refused:
            return tuple(
                _entered(desk, session, request, departure, answer, written)
                for request, departure, answer in weighed
            )
        note_refusal(desk, session, refused[0].person_id, refused[0])
    raise refused[0].refusal()


def tell_aloud(desk: Desk, request: SharingRequest, held: Contents, what: str = "") -> Disclosed:
    """Decide on what is told by word of mouth, and write it down; `what` in short words.

    `held` says of whose record which categories are told, and the documents it is taken from.
    Raises SharingRefused; then it may not be told, or what was told is no lawful disclosure.
    """
    leaving = disclose(desk, request, Departure(held, Medium.SPOKEN, what=what))
    completed(desk, leaving)
    return leaving


def note_refusal(desk: Desk, session: Session, person_id: UUID | None, answer: Verdict) -> None:
    """Write down that something was refused: about whom and why, never what."""
    trail.add(session, new_id(desk), Act.DISCLOSURE_REFUSED, stamp(desk), person_id, answer.reason)


def handed_out(desk: Desk, leaving: Disclosed, path: Path, content: bytes) -> Path:
    """Write the file of a departure that was disclosed, and give its path.

    When it cannot be written the log keeps its line, and the audit trail says that nothing came
    of it. Raises FileNotWritten, DiskFull.
    """
    try:
        made = written_beside(path, content)
    except (FileNotWritten, DiskFull):
        not_completed(desk, leaving)
        raise
    completed(desk, leaving)
    return made


def completed(desk: Desk, leaving: Disclosed) -> None:
    """Write down that it was handed out."""
    _outcome(desk, leaving, Act.HANDED_OUT)


def not_completed(desk: Desk, leaving: Disclosed) -> None:
    """Write down that nothing came of it."""
    _outcome(desk, leaving, Act.NOT_COMPLETED)


def handed_out_all(desk: Desk, leaving: Sequence[Disclosed], path: Path, content: bytes) -> Path:
    """`handed_out` for a paper about several people. Raises FileNotWritten, DiskFull."""
    try:
        made = written_beside(path, content)
    except (FileNotWritten, DiskFull):
        _outcomes(desk, leaving, Act.NOT_COMPLETED)
        raise
    _outcomes(desk, leaving, Act.HANDED_OUT)
    return made


def _entered(
    desk: Desk,
    session: Session,
    request: SharingRequest,
    departure: Departure,
    answer: Verdict,
    written: Stamp,
) -> Disclosed:
    """The line in the log, and its trace."""
    worker = settings.worker(session, written.worker_id)
    entry = _entry(desk, request, departure, answer, written, worker.name)
    trail.add_disclosure(session, entry, written)
    _tell(desk, session, Act.DISCLOSED, departure, entry.disclosure_id)
    return Disclosed(written.at, departure, entry.disclosure_id, answer)


def _weighed_whole(
    desk: Desk, session: Session, request: SharingRequest, departure: Departure
) -> Verdict:
    """The answer on what was read, while it is still that."""
    held = departure.held
    if held.mark and standing.mark(session, held.record_ids) != held.mark:
        raise ChangedMeanwhile
    return weigh(desk, session, request, held)


def _weighed_again(
    desk: Desk, session: Session, request: SharingRequest, departure: Departure
) -> Verdict:
    """The answer on what the records are in this very transaction."""
    held = departure.held
    if held.mark and contents(desk, session, request).mark != held.mark:
        raise ChangedMeanwhile
    answer = weigh(desk, session, request, held)
    if departure.seen is not None and answer.allowed and answer.differs(departure.seen):
        raise ChangedMeanwhile
    return answer


def _outcome(desk: Desk, leaving: Disclosed, act: Act) -> None:
    entry, departure = leaving.disclosure_id, leaving.departure
    desk.vault.write_surely(lambda session: _tell(desk, session, act, departure, entry))


def _outcomes(desk: Desk, leaving: Sequence[Disclosed], act: Act) -> None:
    def write(session: Session) -> None:
        for one in leaving:
            _tell(desk, session, act, one.departure, one.disclosure_id)

    desk.vault.write_surely(write)


def _tell(
    desk: Desk, session: Session, act: Act, departure: Departure, entry_id: UUID | None
) -> None:
    detail = f"{departure.medium} {entry_id}" if entry_id else str(departure.medium)
    trail.add(session, new_id(desk), act, stamp(desk), departure.held.person_id, detail)


def _entry(
    desk: Desk,
    request: SharingRequest,
    departure: Departure,
    answer: Verdict,
    written: Stamp,
    worker: str,
) -> Disclosure:
    held, party = departure.held, answer.party
    outside = request.outside if request.is_outside else None
    carries_notice = Obligation.NOTICE_2_32 in answer.obligations
    return Disclosure(
        disclosure_id=new_id(desk),
        at=written.at,
        worker_id=written.worker_id,
        person_id=answer.person_id,
        recipient=party.name if party else request.recipient,
        purpose=request.purpose,
        basis=f"{answer.reason}: {'; '.join(answer.sections)}",
        medium=departure.medium,
        document_ids=held.record_ids,
        period_from=request.selection.from_day,
        period_to=request.selection.to_day,
        is_encrypted=departure.is_encrypted,
        reason=answer.reason,
        basis_code=answer.basis,
        for_what=answer.purpose,
        party_id=party.party_id if party else None,
        recipient_address=party.address if party else "",
        participant_id=outside.participant_id if outside else None,
        categories=tuple(sorted(answer.categories)),
        consent_id=answer.consent_id,
        resting_on=_resting_on(outside),
        notice_version=prescribed(STATEMENT_1).version if carries_notice else "",
        obligations=tuple(sorted(answer.obligations)),
        facts=tuple(sorted(outside.facts)) if outside else (),
        answered_by=(outside.answered_by or worker) if outside and outside.facts else "",
        what=departure.what,
    )


def _resting_on(outside: Outside | None) -> UUID | None:
    return None if outside is None else outside.agreement_id or outside.order_id
