"""Papers about sharing as lists need them."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    delete,
    func,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import Session

from peerdesk.domain.consents.events import NO_END, ConsentEnds
from peerdesk.domain.consents.listing import (
    ConsentColumns,
    ConsentFilter,
    ConsentLine,
    ConsentPlace,
    Today,
)
from peerdesk.domain.consents.papers import CONSENT_KINDS, PaperKind
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import DocumentNotFound
from peerdesk.domain.text import fold
from peerdesk.storage.consent_standing import in_standing, is_in_force
from peerdesk.storage.people import named
from peerdesk.storage.tables import (
    ConsentRow,
    DocumentRow,
    MergeItemRow,
    PersonMergeRow,
    PersonRow,
)

Papers = Select[ConsentRow, DocumentRow, str, str]

_LISTS = ("recipients", "party_ids", "purposes", "categories")
_CONSENT: ColumnElement[str] = literal_column(f"'{DocumentKind.CONSENT}'")
"""Written out, not bound: SQLite must see that the indexes of consents hold what is asked for."""


def add(session: Session, document_id: UUID, columns: ConsentColumns) -> None:
    """Write the row of a paper that was just begun."""
    row = ConsentRow(document_id=document_id)
    _fill(row, columns)
    _end(row, NO_END, None)
    session.add(row)


def restore(session: Session, document_id: UUID, columns: ConsentColumns) -> None:
    """Write the row of a paper anew where it is gone; its events are still there."""
    if session.get(ConsentRow, document_id) is None:
        add(session, document_id, columns)
        session.flush()


def set_columns(session: Session, document_id: UUID, columns: ConsentColumns) -> None:
    """Write the derived columns of a paper. Raises DocumentNotFound."""
    _fill(_row(session, document_id), columns)


def set_ends(
    session: Session, document_id: UUID, ends: ConsentEnds, revoked_on: date | None
) -> None:
    """Write what the events of a paper amount to, for lists; `revoked_on` in programme time."""
    _end(_row(session, document_id), ends, revoked_on)


def forget(session: Session, document_id: UUID) -> None:
    """Take the row of a paper away that was never sealed."""
    session.execute(delete(ConsentRow).where(ConsentRow.document_id == document_id))


def record(session: Session, document_id: UUID) -> ConsentLine:
    """One paper. Raises DocumentNotFound."""
    found = session.execute(_papers().where(ConsentRow.document_id == document_id)).one_or_none()
    if found is None:
        raise DocumentNotFound
    return _line(*found)


def listed(
    session: Session, wanted: ConsentFilter, today: Today, after: ConsentPlace | None, limit: int
) -> list[ConsentLine]:
    """Papers that fit `wanted` and follow `after`, the last sealed or begun first."""
    return [_line(*found) for found in session.execute(listed_query(wanted, today, after, limit))]


def listed_query(
    wanted: ConsentFilter, today: Today, after: ConsentPlace | None, limit: int
) -> Papers:
    """The query behind `listed`, so that a test can read its plan."""
    query = _filtered(_papers(), wanted, today)
    if after is not None:
        place = tuple_(DocumentRow.happened_at, DocumentRow.id)
        query = query.where(place < (after.changed_at, after.document_id))
    return query.order_by(DocumentRow.happened_at.desc(), DocumentRow.id.desc()).limit(limit)


def count(session: Session, wanted: ConsentFilter, today: Today) -> int:
    """How many papers fit."""
    found = _filtered(_papers(), wanted, today).subquery()
    return session.scalar(select(func.count()).select_from(found)) or 0


def of_person(session: Session, person_id: UUID) -> list[ConsentLine]:
    """Every paper of a person, the last sealed or begun first."""
    query = _papers().where(DocumentRow.person_id == person_id)
    newest_first = (DocumentRow.happened_at.desc(), DocumentRow.id.desc())
    return [_line(*found) for found in session.execute(query.order_by(*newest_first))]


def ending_query(first: date, last: date, limit: int) -> Papers:
    """Sealed papers whose last day is one of these, the first to end first."""
    query = _papers().where(ConsentRow.expires_on.between(first, last), DocumentRow.revision > 0)
    return query.order_by(ConsentRow.expires_on, ConsentRow.document_id).limit(limit)


def ending(session: Session, first: date, last: date, limit: int) -> list[ConsentLine]:
    """Sealed papers whose last day is one of these, the first to end first."""
    return [_line(*found) for found in session.execute(ending_query(first, last, limit))]


def needing_writing(session: Session) -> list[ConsentLine]:
    """Papers taken back aloud that nobody has in writing yet."""
    query = _papers().where(literal_column("needs_writing = 1"))
    return [_line(*found) for found in session.execute(query.order_by(ConsentRow.document_id))]


def open_events(session: Session) -> list[ConsentLine]:
    """Sealed papers that end with an event which nobody has told of yet."""
    query = _papers().where(
        literal_column("expiry = 'event'"),
        DocumentRow.revision > 0,
        ConsentRow.occurred_on.is_(None),
    )
    return [_line(*found) for found in session.execute(query.order_by(ConsentRow.document_id))]


def sealed(session: Session) -> Iterator[ConsentLine]:
    """Every sealed paper."""
    for found in session.execute(_papers().where(DocumentRow.revision > 0)):
        yield _line(*found)


def _papers() -> Papers:
    return (
        select(ConsentRow, DocumentRow, PersonRow.chosen_name, PersonRow.identifier)
        .join(DocumentRow, DocumentRow.id == ConsentRow.document_id)
        .join(PersonRow, PersonRow.id == DocumentRow.person_id)
        .where(DocumentRow.kind == _CONSENT)
    )


def _filtered(query: Papers, wanted: ConsentFilter, today: Today) -> Papers:
    if wanted.person_id is not None:
        query = query.where(DocumentRow.person_id == wanted.person_id)
    if wanted.paper is not None:
        query = query.where(ConsentRow.paper == wanted.paper)
    if wanted.only_consents:
        query = query.where(ConsentRow.paper.in_(sorted(CONSENT_KINDS)))
    if wanted.standing is not None:
        query = query.where(in_standing(wanted.standing, today))
    if wanted.in_force:
        query = query.where(is_in_force(today), not_(_is_under_alias()))
    for word in fold(wanted.name).split():
        query = query.where(named(word))
    return query


def _is_under_alias() -> ColumnElement[bool]:
    """A consent that came with an alias which is part of the record now: it opens nothing of it."""
    came_along = (
        select(MergeItemRow.record_id)
        .join(PersonMergeRow, PersonMergeRow.id == MergeItemRow.merge_id)
        .where(PersonMergeRow.undone_at.is_(None))
    )
    is_consent = or_(*(ConsentRow.paper == kind for kind in sorted(CONSENT_KINDS)))
    return and_(is_consent, ConsentRow.document_id.in_(came_along))


def _fill(row: ConsentRow, columns: ConsentColumns) -> None:
    facts = asdict(columns)
    for name in _LISTS:
        facts[name] = json.dumps([str(one) for one in facts[name]], ensure_ascii=False)
    for name, value in facts.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def _end(row: ConsentRow, ends: ConsentEnds, revoked_on: date | None) -> None:
    from_instant = ends.instant_of_revocation
    row.revoked_at, row.revoked_on = from_instant, revoked_on
    row.superseded_at, row.error_at = ends.superseded, ends.in_error
    row.occurred_on, row.ended_on, row.ended_how = ends.occurred_on, ends.ended_on, ends.ended_how
    row.needs_writing = ends.needs_writing


def _line(row: ConsentRow, document: DocumentRow, name: str, identifier: str) -> ConsentLine:
    if document.person_id is None:
        raise DocumentNotFound  # a paper is always somebody's
    return ConsentLine(
        document_id=document.id,
        person_id=document.person_id,
        person_name=name,
        identifier=identifier,
        author_id=document.author_id,
        columns=_columns(row),
        ends=_ends(row),
        sealed_at=document.signed_at,
        has_open_draft=document.has_open_draft,
        changed_at=document.happened_at,
    )


def _columns(row: ConsentRow) -> ConsentColumns:
    return ConsentColumns(
        paper=PaperKind(row.paper),
        form_url=row.form_url,
        form_version=row.form_version,
        language=row.language,
        title=row.title,
        recipients=tuple(json.loads(row.recipients)),
        party_ids=tuple(UUID(one) for one in json.loads(row.party_ids)),
        purposes=tuple(json.loads(row.purposes)),
        categories=tuple(json.loads(row.categories)),
        signed_at=row.signed_at,
        signed_on=row.signed_on,
        expiry=row.expiry,
        expires_on=row.expires_on,
        expiry_event=row.expiry_event,
        revocable_from=row.revocable_from,
        is_on_paper=row.is_on_paper,
        revokes=row.revokes,
        replaces=row.replaces,
    )


def _ends(row: ConsentRow) -> ConsentEnds:
    return ConsentEnds(
        revoked=row.revoked_at or row.revoked_on,
        superseded=row.superseded_at,
        in_error=row.error_at,
        occurred_on=row.occurred_on,
        ended_on=row.ended_on,
        ended_how=row.ended_how,
        needs_writing=row.needs_writing,
    )


def _row(session: Session, document_id: UUID) -> ConsentRow:
    row = session.get(ConsentRow, document_id)
    if row is None:
        raise DocumentNotFound
    return row
