"""Timelines and lists of contacts, each on a composite index and paged by (time, id)."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, literal_column, select, tuple_
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.types import TypeEngine

from peerdesk.domain.documents import (
    ContactFilter,
    DocumentKind,
    DocumentStatus,
    DocumentSummary,
    Place,
)
from peerdesk.storage.drafts import document
from peerdesk.storage.tables import DocumentPartRow, DocumentRow, PersonRow

_Rows = Select[DocumentRow, str | None]


def timeline(
    session: Session, person_id: UUID, after: Place | None, limit: int
) -> list[DocumentSummary]:
    """The person's contacts that follow `after`, newest first; those in error are left out."""
    return contacts(session, ContactFilter(person_id=person_id), after, limit)


def contacts(
    session: Session, wanted: ContactFilter, after: Place | None, limit: int
) -> list[DocumentSummary]:
    """Contacts that fit `wanted` and follow `after`, newest first."""
    query = contacts_query(wanted, after, limit)
    return [summary_of(row, name) for row, name in session.execute(query)]


def contacts_query(wanted: ContactFilter, after: Place | None, limit: int) -> _Rows:
    """The query behind `contacts`, so that a test can read its plan."""
    query = _filtered(
        select(DocumentRow, PersonRow.chosen_name).outerjoin(
            PersonRow, PersonRow.id == DocumentRow.person_id
        ),
        wanted,
    )
    if after is not None:
        place = tuple_(DocumentRow.happened_at, DocumentRow.id)
        query = query.where(place < (after.happened_at, after.document_id))
    return query.order_by(DocumentRow.happened_at.desc(), DocumentRow.id.desc()).limit(limit)


def count(session: Session, wanted: ContactFilter) -> int:
    """How many contacts fit."""
    ids = _filtered(select(DocumentRow.id), wanted).subquery()
    return session.scalar(select(func.count()).select_from(ids)) or 0


def summary(session: Session, document_id: UUID) -> DocumentSummary:
    """One line about one document. Raises DocumentNotFound."""
    row = document(session, document_id)
    person = session.get(PersonRow, row.person_id) if row.person_id else None
    return summary_of(row, person.chosen_name if person else None)


def summary_of(row: DocumentRow, person_name: str | None) -> DocumentSummary:
    """The record of a row."""
    return DocumentSummary(
        row.id,
        DocumentKind(row.kind),
        DocumentStatus(row.status),
        row.person_id,
        person_name or "",
        row.author_id,
        row.columns(),
        row.signed_at,
        row.has_open_draft,
        row.ready,
    )


def document_row(found: Sequence[Any]) -> DocumentRow:
    """The row in `DOCUMENT_COLUMNS` of a bare statement, read as their types say."""
    row = DocumentRow()
    for (column, read), value in zip(_READERS.items(), found, strict=True):
        set_committed_value(row, column, read(value))
    return row


def _reader(kind: TypeEngine[Any]) -> Callable[[Any], Any]:
    """How a stored value of this type is read; most are what they look like."""
    processor = kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return processor or (lambda value: value)


_DIALECT = sqlite.dialect()
_READERS = {column.name: _reader(column.type) for column in DocumentRow.__table__.columns}

DOCUMENT_COLUMNS = ", ".join(f"document.{name}" for name in _READERS)
"""All columns of a document, for a bare statement."""


_CONTACT_NOTE: ColumnElement[str] = literal_column(f"'{DocumentKind.CONTACT_NOTE}'")
"""Written out, not bound: SQLite must see that the indexes of contacts hold what is asked for."""


def _filtered(query: Select, wanted: ContactFilter) -> Select:  # type: ignore[type-arg]
    query = query.where(DocumentRow.kind == _CONTACT_NOTE)
    equal = {
        DocumentRow.status: wanted.status,
        DocumentRow.contact_type: wanted.contact_type or None,
        DocumentRow.person_id: wanted.person_id,
        DocumentRow.author_id: wanted.author_id,
        DocumentRow.ready: wanted.ready,
    }
    for column, value in equal.items():
        if value is not None:
            query = query.where(column == value)
    if wanted.from_at is not None:
        query = query.where(DocumentRow.happened_at >= wanted.from_at)
    if wanted.until is not None:
        query = query.where(DocumentRow.happened_at < wanted.until)
    if wanted.is_signed:  # told as what it is not: a choice of two would be sorted, page by page
        query = query.where(DocumentRow.status != DocumentStatus.DRAFT)
    if wanted.is_signed or (wanted.status is None and not wanted.include_errors):
        query = query.where(DocumentRow.status != DocumentStatus.ENTERED_IN_ERROR)
    if wanted.apart_from is not None:
        parts = select(DocumentPartRow.document_id).where(
            DocumentPartRow.whole_id == wanted.apart_from
        )
        query = query.where(DocumentRow.id != wanted.apart_from, DocumentRow.id.not_in(parts))
    return query


def every_id(session: Session) -> list[UUID]:
    """All documents, in the order in which they were begun."""
    return list(session.scalars(select(DocumentRow.id).order_by(DocumentRow.id)))
