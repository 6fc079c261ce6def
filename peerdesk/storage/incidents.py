"""Complaints and breaches, the last discovered first."""

import json
from dataclasses import asdict
from datetime import date
from uuid import UUID

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session

from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.incidents import (
    Factors,
    Incident,
    IncidentDecision,
    IncidentKind,
    Notified,
)
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import IncidentRow


def add(session: Session, incident: Incident, stamp: Stamp) -> None:
    """Write a new incident."""
    row = IncidentRow(
        id=incident.incident_id,
        written_at=stamp.at,
        written_by=stamp.worker_id,
        device=stamp.device_id,
    )
    _fill(row, incident)
    session.add(row)
    session.flush()


def change(session: Session, incident: Incident) -> None:
    """Write an incident anew. Raises EntryNotFound."""
    _fill(_row(session, incident.incident_id), incident)


def incident(session: Session, incident_id: UUID) -> Incident:
    """One incident. Raises EntryNotFound."""
    return _incident(_row(session, incident_id))


def listed(session: Session, after: Incident | None, limit: int) -> list[Incident]:
    """Incidents that follow `after`, the last discovered first."""
    return [_incident(row) for row in session.scalars(listed_query(after, limit))]


def listed_query(after: Incident | None, limit: int) -> Select[IncidentRow]:
    """The query behind `listed`, so that a test can read its plan."""
    query = select(IncidentRow)
    if after is not None:
        place = tuple_(IncidentRow.discovered_on, IncidentRow.id)
        query = query.where(place < (after.discovered_on, after.incident_id))
    return query.order_by(IncidentRow.discovered_on.desc(), IncidentRow.id.desc()).limit(limit)


def _fill(row: IncidentRow, incident: Incident) -> None:
    row.kind, row.discovered_on, row.what = incident.kind, incident.discovered_on, incident.what
    row.reporter, row.outcome = incident.reporter, incident.outcome
    row.person_ids = json.dumps([str(one) for one in incident.person_ids])
    row.people_count = incident.people_count
    row.most_in_one_state = incident.most_in_one_state
    row.factors = json.dumps(asdict(incident.factors), ensure_ascii=False)
    row.decision, row.decided_on = incident.decision, incident.decided_on
    row.delayed_until, row.disclosure_id = incident.delayed_until, incident.disclosure_id
    told = {str(who): day.isoformat() for who, day in incident.notified.items()}
    row.notified = json.dumps(told, sort_keys=True)


def _incident(row: IncidentRow) -> Incident:
    return Incident(
        incident_id=row.id,
        kind=IncidentKind(row.kind),
        discovered_on=row.discovered_on,
        what=row.what,
        reporter=row.reporter,
        person_ids=tuple(UUID(one) for one in json.loads(row.person_ids)),
        people_count=row.people_count,
        most_in_one_state=row.most_in_one_state,
        factors=Factors(**json.loads(row.factors)),
        decision=IncidentDecision(row.decision),
        decided_on=row.decided_on,
        outcome=row.outcome,
        delayed_until=row.delayed_until,
        notified={
            Notified(who): date.fromisoformat(day) for who, day in json.loads(row.notified).items()
        },
        disclosure_id=row.disclosure_id,
    )


def _row(session: Session, incident_id: UUID) -> IncidentRow:
    row = session.get(IncidentRow, incident_id)
    if row is None:
        raise EntryNotFound
    return row
