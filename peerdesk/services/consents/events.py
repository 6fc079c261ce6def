"""What happens to a paper after it was sealed: taken back, over, replaced, or a mistake.

Each is a row that nothing changes, with a line in the trail; the paper itself stays as it was.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from uuid import UUID

from peerdesk.domain.consents.events import ConsentEvent, ConsentEventKind, ends
from peerdesk.domain.consents.listing import ConsentLine, Today
from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.consents.vocabulary import ExpiryType, TerminationType
from peerdesk.domain.errors import ConsentOver, MomentAhead, NoSuchEnd, NotSigned, ReasonMissing
from peerdesk.domain.incidents import Incident, IncidentKind
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act, Disclosure
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.programme import now_in
from peerdesk.storage import consent_events, incidents, trail
from peerdesk.storage import consents as rows
from peerdesk.storage.session import Session
from peerdesk.wording.incidents import shared_under_a_mistake

WRITTEN, ORAL = "written", "oral"


@dataclass(frozen=True, slots=True)
class PastReceiver:
    """Somebody who was told something under a consent before it ended."""

    disclosure_id: UUID
    name: str
    party_id: UUID | None
    at: datetime
    what: str


@dataclass(frozen=True, slots=True)
class Revoked:
    """What taking a consent back cannot undo: who was told before."""

    past_receivers: tuple[PastReceiver, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """How a consent is taken back: `written` or `oral`, from when on, by whom, on which paper."""

    how: str
    at: datetime | None = None
    by: str = ""
    by_document: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Paper:
    """A sealed paper inside a transaction, and the moment it is looked at."""

    desk: Desk
    session: Session
    line: ConsentLine
    today: Today

    @property
    def standing(self) -> ConsentStanding:
        return self.today.standing(self.line)

    def event(self, kind: ConsentEventKind) -> ConsentEvent:
        """An event that is written down now."""
        writer = self.desk.signer.worker_id
        return ConsentEvent(new_id(self.desk), self.line.document_id, kind, self.today.at, writer)


def revoke(
    desk: Desk, document_id: UUID, how: str, *, at: datetime | None = None, by: str = ""
) -> Revoked:
    """Take a consent back, `written` or `oral`: it counts from `at`, at once without one.

    What was said aloud stays on the list "get it in writing"; telling it again as `written` takes
    it off. `by` is who said it, where it was not the person. Raises NotSigned, ConsentOver,
    MomentAhead.
    """
    with desk.vault.writing() as session:
        return revoking(desk, session, document_id, Telling(how, at, by))


def event_happened(desk: Desk, document_id: UUID, day: date) -> None:
    """Tell on which day the event was with which a consent ends.

    Raises NoSuchEnd, NotSigned, ConsentOver, MomentAhead.
    """
    with desk.vault.writing() as session:
        paper = _in_force(desk, session, document_id)
        if paper.line.columns.expiry != ExpiryType.EVENT:
            raise NoSuchEnd
        if day > paper.today.day:
            raise MomentAhead
        _add(paper, replace(paper.event(ConsentEventKind.EVENT_OCCURRED), day=day))


def enter_in_error(desk: Desk, document_id: UUID, reason: str, second_person: str) -> Revoked:
    """Mark a sealed paper as a mistake, looked at by a second person; gives who was told.

    What was shared under it opens a breach to be weighed (`consent.md` §6). Raises ReasonMissing,
    NotSigned, ConsentOver.
    """
    reason, second_person = _line(reason), _line(second_person)
    if not reason or not second_person:
        raise ReasonMissing
    with desk.vault.writing() as session:
        paper = _in_force(desk, session, document_id)
        event = paper.event(ConsentEventKind.ENTERED_IN_ERROR)
        _add(paper, replace(event, reason=reason, second_person=second_person))
        receivers = _past_receivers(session, document_id)
        if receivers:
            _open_review(paper, receivers)
        return Revoked(receivers)


def end_restriction(desk: Desk, document_id: UUID, day: date, how: TerminationType) -> None:
    """End an agreed limit from a day on, by agreement or by the programme alone (2.26(b)).

    Raises NoSuchEnd, NotSigned, ConsentOver.
    """
    with desk.vault.writing() as session:
        paper = _in_force(desk, session, document_id)
        if paper.line.columns.paper is not PaperKind.RESTRICTION:
            raise NoSuchEnd
        _add(paper, replace(paper.event(ConsentEventKind.ENDED), day=day, how=str(how)))


def past_receivers(desk: Desk, document_id: UUID) -> tuple[PastReceiver, ...]:
    """Who was told something under a consent, the first one first."""
    with desk.vault.reading() as session:
        return _past_receivers(session, document_id)


def revoking(desk: Desk, session: Session, document_id: UUID, telling: Telling) -> Revoked:
    """The same as `revoke` for services inside a transaction."""
    paper = _sealed(desk, session, document_id)
    if not paper.line.columns.paper.is_consent:
        raise NoSuchEnd
    if telling.at is not None and telling.at > paper.today.at:
        raise MomentAhead
    event = replace(
        paper.event(_kind_of_revocation(paper, telling)),
        at=telling.at or paper.today.at,
        how=telling.how,
        reason=_line(telling.by),
        by_document=telling.by_document,
    )
    _add(paper, event)
    return Revoked(_past_receivers(session, document_id))


def superseded_by(desk: Desk, session: Session, document_id: UUID, by_document: UUID) -> None:
    """A signed consent takes the place of the one it was chosen to replace, now."""
    paper = _in_force(desk, session, document_id)
    event = paper.event(ConsentEventKind.SUPERSEDED)
    _add(paper, replace(event, at=paper.today.at, by_document=by_document))


def follow(session: Session, document_id: UUID, zone: tzinfo) -> None:
    """Bring what lists know of a paper up to date with its events."""
    happened = ends(consent_events.of(session, document_id))
    revoked_on = None if happened.revoked is None else local_day(happened.revoked, zone)
    rows.set_ends(session, document_id, happened, revoked_on)


def _kind_of_revocation(paper: _Paper, telling: Telling) -> ConsentEventKind:
    """Taken back now, or put in writing what was said before. Raises ConsentOver."""
    if paper.standing is ConsentStanding.REVOKED:
        if paper.line.ends.needs_writing and telling.how == WRITTEN:
            return ConsentEventKind.WRITTEN
        raise ConsentOver
    if not paper.standing.is_in_force or paper.line.ends.revoked is not None:
        raise ConsentOver
    return ConsentEventKind.REVOKED


def _add(paper: _Paper, event: ConsentEvent) -> None:
    desk, session = paper.desk, paper.session
    written = replace(stamp(desk), at=event.written_at)
    consent_events.add(session, event, written.device_id)
    follow(session, event.document_id, paper.today.zone)
    detail = consent_events.trace(event)
    trail.add(session, new_id(desk), Act.CONSENT_EVENT, written, event.document_id, detail)


def _sealed(desk: Desk, session: Session, document_id: UUID) -> _Paper:
    found = rows.record(session, document_id)
    if found.sealed_at is None:
        raise NotSigned
    return _Paper(desk, session, found, now_in(desk, session))


def _in_force(desk: Desk, session: Session, document_id: UUID) -> _Paper:
    paper = _sealed(desk, session, document_id)
    if not paper.standing.is_in_force:
        raise ConsentOver
    return paper


def _past_receivers(session: Session, document_id: UUID) -> tuple[PastReceiver, ...]:
    return tuple(_receiver(one) for one in trail.disclosures_under(session, document_id))


def _receiver(told: Disclosure) -> PastReceiver:
    return PastReceiver(told.disclosure_id, told.recipient, told.party_id, told.at, told.what)


def _open_review(paper: _Paper, receivers: tuple[PastReceiver, ...]) -> None:
    """What left because of a mistake counts as a breach until it was weighed (164.402(2))."""
    desk, session = paper.desk, paper.session
    incident = Incident(
        incident_id=new_id(desk),
        kind=IncidentKind.BREACH,
        discovered_on=paper.today.day,
        what=shared_under_a_mistake(len(receivers)),
        person_ids=(paper.line.person_id,),
        people_count=1,
        disclosure_id=receivers[0].disclosure_id,
    )
    incidents.add(session, incident, stamp(desk))
    act, about = Act.INCIDENT_CHANGED, incident.incident_id
    trail.add(session, new_id(desk), act, stamp(desk), about, str(incident.kind))


def _line(text: str) -> str:
    return " ".join(clean(text).text.split())
