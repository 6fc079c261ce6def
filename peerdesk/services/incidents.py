"""Complaints and breaches: written down, weighed, and told to whom by when."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from peerdesk.domain.errors import MomentAhead, ReasonMissing
from peerdesk.domain.incidents import Incident, IncidentDecision, IncidentKind, Notified
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.programme import now_in
from peerdesk.storage import incidents as rows
from peerdesk.storage import trail
from peerdesk.storage.session import Session

_PAGE = 100


def incidents(
    desk: Desk, after: Incident | None = None, limit: int = _PAGE
) -> tuple[Incident, ...]:
    """Incidents that follow `after`, the last discovered first."""
    with desk.vault.reading() as session:
        return tuple(rows.listed(session, after, limit))


def incident(desk: Desk, incident_id: UUID) -> Incident:
    """One incident. Raises EntryNotFound."""
    with desk.vault.reading() as session:
        return rows.incident(session, incident_id)


def add_incident(
    desk: Desk, kind: IncidentKind, what: str, *, discovered_on: date | None = None
) -> UUID:
    """Write down a complaint or a suspected breach, found today or on an earlier day.

    Raises ReasonMissing when nothing is said, MomentAhead.
    """
    what = clean(what).text.strip()
    if not what:
        raise ReasonMissing
    with desk.vault.writing() as session:
        today = now_in(desk, session).day
        found_on = discovered_on or today
        if found_on > today:
            raise MomentAhead
        new = Incident(new_id(desk), kind, found_on, what)
        rows.add(session, new, stamp(desk))
        _note(desk, session, new.incident_id, str(kind))
    return new.incident_id


def change_incident(desk: Desk, changed: Incident) -> Incident:
    """Write an incident anew: people, factors, days. Its decision is `decide_incident`'s alone.

    Raises EntryNotFound, MomentAhead for a day of discovery that has not come.
    """
    with desk.vault.writing() as session:
        before = rows.incident(session, changed.incident_id)
        if changed.discovered_on > now_in(desk, session).day:
            raise MomentAhead
        kept = replace(changed, decision=before.decision, decided_on=before.decided_on)
        return _changed(desk, session, kept, "changed")


def decide_incident(
    desk: Desk, incident_id: UUID, decision: IncidentDecision, outcome: str
) -> Incident:
    """Write down what was decided, today, and why.

    "Low probability" needs all four factors weighed (164.402(2)). Raises EntryNotFound,
    ReasonMissing.
    """
    outcome = clean(outcome).text.strip()
    with desk.vault.writing() as session:
        before = rows.incident(session, incident_id)
        needs_factors = decision is IncidentDecision.LOW_PROBABILITY
        if not outcome or (needs_factors and not before.factors.are_weighed):
            raise ReasonMissing
        today = now_in(desk, session).day
        decided = replace(before, decision=decision, decided_on=today, outcome=outcome)
        return _changed(desk, session, decided, str(decision))


def note_notified(desk: Desk, incident_id: UUID, who: Notified, day: date) -> Incident:
    """Write down on which day somebody was told. Raises EntryNotFound, MomentAhead."""
    with desk.vault.writing() as session:
        before = rows.incident(session, incident_id)
        if day > now_in(desk, session).day:
            raise MomentAhead
        told = replace(before, notified={**before.notified, who: day})
        return _changed(desk, session, told, f"told {who}")


def _changed(desk: Desk, session: Session, changed: Incident, detail: str) -> Incident:
    rows.change(session, changed)
    _note(desk, session, changed.incident_id, detail)
    return changed


def _note(desk: Desk, session: Session, about: UUID, detail: str) -> None:
    trail.add(session, new_id(desk), Act.INCIDENT_CHANGED, stamp(desk), about, detail)
