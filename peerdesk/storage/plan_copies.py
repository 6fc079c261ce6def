"""Who has a copy of a plan, one row a name."""

import json
from uuid import UUID

from sqlalchemy import ColumnElement, delete, literal_column, select
from sqlalchemy.orm import Session

from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.plan_copies import PlanCopy
from peerdesk.domain.text import fold
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import PlanCopyRow

_TO_TELL: ColumnElement[bool] = literal_column("plan_copy.to_tell = 1")


def of_plan(session: Session, document_id: UUID) -> list[PlanCopy]:
    """Every copy of a plan, by name."""
    query = (
        select(PlanCopyRow)
        .where(PlanCopyRow.document_id == document_id)
        .order_by(PlanCopyRow.name_folded)
    )
    return [_copy(row) for row in session.scalars(query)]


def copy(session: Session, copy_id: UUID) -> PlanCopy:
    """One copy. Raises EntryNotFound."""
    row = session.get(PlanCopyRow, copy_id)
    if row is None:
        raise EntryNotFound
    return _copy(row)


def put(session: Session, kept: PlanCopy, in_force: int, stamp: Stamp) -> None:
    """Write what is known of a copy, new or changed; `in_force` says whether it is an older one."""
    row = session.get(PlanCopyRow, kept.copy_id)
    if row is None:
        row = PlanCopyRow(
            id=kept.copy_id,
            document_id=kept.document_id,
            created_at=stamp.at,
            created_by=stamp.worker_id,
            created_on_device=stamp.device_id,
        )
        session.add(row)
    row.name, row.name_folded, row.what = kept.name, fold(kept.name), kept.what
    row.held, row.told, row.settled = kept.held, kept.told, kept.settled
    row.took_back, row.to_tell = kept.took_back, kept.is_to_tell(in_force)
    row.party_id = kept.party_id
    row.ticked, row.held_back = _written(kept.ticked), _written(kept.held_back)
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id
    session.flush()


def forget(session: Session, document_id: UUID) -> None:
    """Let go of all copies of a plan that is gone."""
    session.execute(delete(PlanCopyRow).where(PlanCopyRow.document_id == document_id))


def _written(link_ids: frozenset[str]) -> str:
    return json.dumps(sorted(link_ids))


def _copy(row: PlanCopyRow) -> PlanCopy:
    return PlanCopy(
        copy_id=row.id,
        document_id=row.document_id,
        name=row.name,
        held=row.held,
        told=row.told,
        settled=row.settled,
        took_back=row.took_back,
        what=row.what,
        ticked=frozenset(json.loads(row.ticked)),
        held_back=frozenset(json.loads(row.held_back)),
        party_id=row.party_id,
    )
