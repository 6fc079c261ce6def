"""Aliases that turned out to be somebody known: what went over, and where everything is now."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, insert, or_, select
from sqlalchemy.orm import Session

from peerdesk.domain.errors import MergeNotFound
from peerdesk.domain.merges import Merge, MergedKind, Taken
from peerdesk.domain.trail import Act
from peerdesk.storage.merged_records import MOVABLE
from peerdesk.storage.pieces import in_pieces
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import MergeItemRow, PersonMergeRow, TrailRow

_IN_ORDER = (PersonMergeRow.created_at, PersonMergeRow.id)


def add(session: Session, merge: Merge, taken: Taken, ids: Iterable[UUID], stamp: Stamp) -> None:
    """Write a merge and everything it takes along; `ids` are fresh ones for the items."""
    session.add(
        PersonMergeRow(
            id=merge.merge_id,
            alias_id=merge.alias_id,
            person_id=merge.person_id,
            undone_at=None,
            undone_by=None,
            created_at=merge.made_at,
            created_by=merge.made_by,
            created_on_device=stamp.device_id,
        )
    )
    session.flush()
    listed = ((kind, record) for kind, records in taken.items() for record in records)
    items = [
        {"id": item_id, "merge_id": merge.merge_id, "kind": kind, "record_id": record}
        for (kind, record), item_id in zip(listed, ids, strict=False)
    ]
    if items:
        session.execute(insert(MergeItemRow), items)


def end(session: Session, merge_id: UUID, stamp: Stamp) -> None:
    """Write that a merge was taken apart. Raises MergeNotFound."""
    row = _row(session, merge_id)
    row.undone_at, row.undone_by = stamp.at, stamp.worker_id
    session.flush()


def merge(session: Session, merge_id: UUID) -> Merge:
    """One merge. Raises MergeNotFound."""
    return _merge(_row(session, merge_id))


def of_person(session: Session, person_id: UUID) -> list[Merge]:
    """Every merge that this record went into, or that it took in, the oldest first."""
    either = or_(PersonMergeRow.person_id == person_id, PersonMergeRow.alias_id == person_id)
    return _merges(session, either)


def every(session: Session) -> list[Merge]:
    """All of them, the oldest first."""
    return _merges(session)


def taken(session: Session, merge_id: UUID) -> dict[MergedKind, list[UUID]]:
    """What went over in one merge."""
    query = select(MergeItemRow.kind, MergeItemRow.record_id).where(
        MergeItemRow.merge_id == merge_id
    )
    found: dict[MergedKind, list[UUID]] = {kind: [] for kind in MergedKind}
    for kind, record in session.execute(query):
        found[MergedKind(kind)].append(record)
    return found


def that_took(session: Session, records: Sequence[UUID]) -> dict[UUID, list[Merge]]:
    """For each of these records every merge that took it along, the oldest first."""
    found: dict[UUID, list[Merge]] = {}
    for piece in in_pieces(records):
        found |= _by_record(session, MergeItemRow.record_id.in_(piece))
    return found


def that_took_documents(session: Session) -> dict[UUID, list[Merge]]:
    """For every document that ever went over the merges that took it along, the oldest first."""
    return _by_record(session, MergeItemRow.kind == MergedKind.DOCUMENT)


def held_by(session: Session, person_id: UUID) -> dict[MergedKind, list[UUID]]:
    """Everything that would go over with this person's record now."""
    return {
        kind: list(session.scalars(select(table.id).where(table.person_id == person_id)))
        for kind, table in MOVABLE.items()
    }


def told(session: Session, act: Act) -> dict[UUID, list[str]]:
    """What the audit trail says of merges, or of taking them apart, for each person."""
    found: dict[UUID, list[str]] = {}
    query = select(TrailRow.subject_id, TrailRow.detail).where(TrailRow.act == act)
    for subject_id, detail in session.execute(query):
        if subject_id is not None:
            found.setdefault(subject_id, []).append(detail)
    return found


def _by_record(session: Session, which: ColumnElement[bool]) -> dict[UUID, list[Merge]]:
    query = (
        select(MergeItemRow.record_id, PersonMergeRow)
        .join(PersonMergeRow, PersonMergeRow.id == MergeItemRow.merge_id)
        .where(which)
    )
    found: dict[UUID, list[Merge]] = {}
    for record, row in session.execute(query.order_by(*_IN_ORDER)):
        found.setdefault(record, []).append(_merge(row))
    return found


def _merges(session: Session, *which: ColumnElement[bool]) -> list[Merge]:
    query = select(PersonMergeRow).where(*which).order_by(*_IN_ORDER)
    return [_merge(row) for row in session.scalars(query)]


def _merge(row: PersonMergeRow) -> Merge:
    return Merge(row.id, row.alias_id, row.person_id, row.created_at, row.created_by, row.undone_at)


def _row(session: Session, merge_id: UUID) -> PersonMergeRow:
    row = session.get(PersonMergeRow, merge_id)
    if row is None:
        raise MergeNotFound
    return row
