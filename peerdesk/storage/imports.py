"""What was taken in from files: written in few statements, listed, and taken back."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Table, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from peerdesk.domain.documents import ContactColumns, DocumentKind, DocumentStatus, Draft
from peerdesk.domain.errors import BatchNotFound
from peerdesk.domain.imports import Batch, ImportKind
from peerdesk.domain.people import ReachKind
from peerdesk.domain.trail import Act
from peerdesk.storage import search
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import (
    DocumentRow,
    DraftRow,
    ImportBatchRow,
    ImportItemRow,
    PersonRow,
    TrailRow,
    WayToReachRow,
)
from peerdesk.storage.tables.base import Base

_TABLES = Base.metadata.tables
_COLUMNS = tuple(each.name for each in fields(ContactColumns))
_MANY = 500
_EDITING = frozenset({Act.DRAFT_EDITED, Act.DRAFT_MOVED})
_NUMBERED = frozenset({ReachKind.PHONE, ReachKind.TEXT})


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What tells a person in the vault from others; `numbers` are their phones as written."""

    person_id: UUID
    name: str
    legal_name: str
    identifier: str
    merged_into: UUID | None
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A draft that is written for the first time, with its derived columns and words to find."""

    draft: Draft
    columns: ContactColumns
    ready: bool
    text: str


def known_people(session: Session) -> list[KnownPerson]:
    """Everyone, with what they can be told apart by."""
    numbers: dict[UUID, list[str]] = {}
    ways = select(WayToReachRow.person_id, WayToReachRow.value).where(
        WayToReachRow.kind.in_(_NUMBERED)
    )
    for person_id, value in session.execute(ways):
        numbers.setdefault(person_id, []).append(value)
    columns = (
        PersonRow.id,
        PersonRow.chosen_name,
        PersonRow.legal_name,
        PersonRow.identifier,
        PersonRow.merged_into,
    )
    return [
        KnownPerson(*row, tuple(numbers.get(row[0], ())))
        for row in session.execute(select(*columns))
    ]


def contact_times(session: Session) -> set[tuple[UUID, datetime, str]]:
    """Person, start and type of every contact with a person that is not in error."""
    query = select(DocumentRow.person_id, DocumentRow.happened_at, DocumentRow.contact_type).where(
        DocumentRow.kind == DocumentKind.CONTACT_NOTE,
        DocumentRow.person_id.is_not(None),
        DocumentRow.status != DocumentStatus.ENTERED_IN_ERROR,
    )
    return {(row[0], row[1], row[2]) for row in session.execute(query) if row[0] is not None}


def add_drafts(session: Session, drafts: Sequence[NewDraft], stamp: Stamp) -> None:
    """Write first drafts of contact notes, findable at once."""
    if not drafts:
        return
    # straight into the tables: the unit of work has nothing to keep track of here
    session.execute(insert(_TABLES["document"]), [_document(one, stamp) for one in drafts])
    session.execute(insert(_TABLES["draft"]), [_draft(one.draft) for one in drafts])
    search.index_new(
        session,
        [
            search.NewText(one.draft.document_id, one.columns.happened_at, one.text)
            for one in drafts
        ],
    )


def add_batch(session: Session, batch: Batch, items: Sequence[tuple[UUID, int]], on: Stamp) -> None:
    """Write that an import was carried out, with its records and the lines they came from."""
    session.add(
        ImportBatchRow(
            id=batch.batch_id,
            kind=batch.kind,
            lines=batch.lines,
            columns=json.dumps(batch.columns, ensure_ascii=False),
            undone_at=None,
            undone_by=None,
            created_at=on.at,
            created_by=on.worker_id,
            created_on_device=on.device_id,
        )
    )
    session.flush()
    if items:
        session.execute(
            insert(ImportItemRow),
            [
                {"record_id": record_id, "batch_id": batch.batch_id, "line": line}
                for record_id, line in items
            ],
        )


def batches(session: Session) -> list[Batch]:
    """Every import that was carried out, the newest first."""
    counted = select(ImportItemRow.batch_id, func.count()).group_by(ImportItemRow.batch_id)
    made = {row[0]: row[1] for row in session.execute(counted)}
    there = counted.where(_is_still_there())
    left = {row[0]: row[1] for row in session.execute(there)}
    query = select(ImportBatchRow).order_by(
        ImportBatchRow.created_at.desc(), ImportBatchRow.id.desc()
    )
    return [_batch(row, made.get(row.id, 0), left.get(row.id, 0)) for row in session.scalars(query)]


def batch(session: Session, batch_id: UUID) -> Batch:
    """One import. Raises BatchNotFound."""
    row = session.get(ImportBatchRow, batch_id)
    if row is None:
        raise BatchNotFound
    count = select(func.count()).where(ImportItemRow.batch_id == batch_id)
    left = session.scalar(count.where(_is_still_there()))
    return _batch(row, session.scalar(count) or 0, left or 0)


def _is_still_there() -> ColumnElement[bool]:
    """That an import's record was not removed since, by undoing or by hand."""
    ids = ImportItemRow.record_id
    return or_(ids.in_(select(DocumentRow.id)), ids.in_(select(PersonRow.id)))


def items(session: Session, batch_id: UUID) -> list[tuple[UUID, int]]:
    """The records that an import made, each with its line, in the order of the lines."""
    query = (
        select(ImportItemRow.record_id, ImportItemRow.line)
        .where(ImportItemRow.batch_id == batch_id)
        .order_by(ImportItemRow.line, ImportItemRow.record_id)
    )
    return [(row[0], row[1]) for row in session.execute(query)]


def mark_undone(session: Session, batch_id: UUID, stamp: Stamp) -> None:
    """Write that an import was taken back."""
    row = session.get(ImportBatchRow, batch_id)
    if row is None:
        raise BatchNotFound
    row.undone_at, row.undone_by = stamp.at, stamp.worker_id


def untouched_drafts(session: Session, ids: Sequence[UUID], at: datetime) -> set[UUID]:
    """Of these documents the ones that stand as they were written at that moment.

    Nobody saved, moved or signed them since, and nothing points at them.
    """
    found: set[UUID] = set()
    for some in _some(ids):
        query = (
            select(DocumentRow.id)
            .join(DraftRow, DraftRow.document_id == DocumentRow.id)
            .where(DocumentRow.id.in_(some), DocumentRow.revision == 0, DraftRow.saved_at == at)
        )
        found |= set(session.scalars(query))
    own = {"draft", "search_text"}
    return found - _pointed_at(session, "document", found, own) - _edited(session, found, at)


def untouched_people(session: Session, ids: Sequence[UUID], at: datetime) -> set[UUID]:
    """Of these people the ones whose record nobody changed since, and nothing points at."""
    found: set[UUID] = set()
    for some in _some(ids):
        query = select(PersonRow.id).where(PersonRow.id.in_(some), PersonRow.changed_at == at)
        found |= set(session.scalars(query.where(PersonRow.merged_into.is_(None))))
    return found - _pointed_at(session, "person", found, {"way_to_reach"})


def drafts_about(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Whom each of these documents is about, "" for nobody; only those that are still there."""
    found: dict[UUID, str] = {}
    for some in _some(ids):
        query = (
            select(DocumentRow.id, DocumentRow.person_id, PersonRow.chosen_name)
            .outerjoin(PersonRow, PersonRow.id == DocumentRow.person_id)
            .where(DocumentRow.id.in_(some))
        )
        found |= {row[0]: row[2] or "" for row in session.execute(query)}
    return found


def names_of(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    """The names of those people who are still there."""
    found: dict[UUID, str] = {}
    for some in _some(ids):
        query = select(PersonRow.id, PersonRow.chosen_name).where(PersonRow.id.in_(some))
        found |= {row[0]: row[1] for row in session.execute(query)}
    return found


def remove_drafts(session: Session, ids: Sequence[UUID]) -> None:
    """Take never-signed documents away, with their drafts and what finds them."""
    for some in _some(ids):
        search.forget_many(session, some)
        session.execute(delete(DraftRow).where(DraftRow.document_id.in_(some)))
        session.execute(delete(DocumentRow).where(DocumentRow.id.in_(some)))


def remove_people(session: Session, ids: Sequence[UUID]) -> None:
    """Take records away that nothing points at."""
    for some in _some(ids):
        session.execute(delete(WayToReachRow).where(WayToReachRow.person_id.in_(some)))
        session.execute(delete(PersonRow).where(PersonRow.id.in_(some)))


def _some(ids: Sequence[UUID] | set[UUID]) -> Iterator[list[UUID]]:
    """So many at a time as one statement takes."""
    every = list(ids)
    return (every[start : start + _MANY] for start in range(0, len(every), _MANY))


def _pointed_at(session: Session, table: str, ids: set[UUID], own: set[str]) -> set[UUID]:
    """Those of the records that a row of any other table points at, whichever tables there are."""
    found: set[UUID] = set()
    for other in _TABLES.values():
        if other.name not in own:
            for column in _pointers(other, table):
                for some in _some(ids):
                    query = select(other.c[column]).where(other.c[column].in_(some)).distinct()
                    found |= set(session.scalars(query))
    return found


def _pointers(other: Table, table: str) -> list[str]:
    return [key.parent.name for key in other.foreign_keys if key.target_fullname == f"{table}.id"]


def _edited(session: Session, ids: set[UUID], at: datetime) -> set[UUID]:
    """Documents that the trail tells of after that moment: opened to be written in, or moved."""
    if not ids:
        return set()
    query = select(TrailRow.subject_id).where(TrailRow.at > at, TrailRow.act.in_(_EDITING))
    return ids & set(session.scalars(query.distinct()))


def _batch(row: ImportBatchRow, made: int, left: int) -> Batch:
    columns = tuple((name, field) for name, field in json.loads(row.columns))
    kind = ImportKind(row.kind)
    return Batch(
        row.id, kind, row.lines, made, columns, row.created_at, row.created_by, row.undone_at, left
    )


def _document(one: NewDraft, stamp: Stamp) -> dict[str, object]:
    draft = one.draft
    return {
        "id": draft.document_id,
        "kind": DocumentKind.CONTACT_NOTE,
        "status": DocumentStatus.DRAFT,
        "person_id": draft.person_id,
        "author_id": draft.author_id,
        "device_id": stamp.device_id,
        "created_at": stamp.at,
        "revision": 0,
        "signed_at": None,
        "has_open_draft": True,
        "ready": one.ready,
        **{each: getattr(one.columns, each) for each in _COLUMNS},
    }


def _draft(draft: Draft) -> dict[str, object]:
    return {
        "document_id": draft.document_id,
        "kind": draft.kind,
        "author_id": draft.author_id,
        "form": draft.form,
        "form_sha256": draft.form_sha256,
        "response": draft.response,
        "reason": draft.reason,
        "narrative_format": draft.narrative_format,
        "cursor_link_id": draft.cursor.link_id,
        "cursor_position": draft.cursor.position,
        "saved_at": draft.saved_at,
        "language": draft.language,
    }
