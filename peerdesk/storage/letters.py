"""Letters and mandated reports as lists need them."""

from collections.abc import Iterator
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import Select, delete, literal_column, select, tuple_
from sqlalchemy.orm import Session

from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import DocumentNotFound
from peerdesk.domain.letters import LetterColumns, LetterLine, LetterPlace
from peerdesk.storage.tables import DocumentRow, LetterRow, PersonRow

Letters = Select[LetterRow, DocumentRow, str, str]


def add(session: Session, document_id: UUID, columns: LetterColumns) -> None:
    """Write the row of a letter or report that was just begun."""
    session.add(LetterRow(document_id=document_id, **asdict(columns)))


def restore(session: Session, document_id: UUID, columns: LetterColumns) -> None:
    """Write the row of a letter anew where it is gone."""
    if session.get(LetterRow, document_id) is None:
        add(session, document_id, columns)
        session.flush()


def set_columns(session: Session, document_id: UUID, columns: LetterColumns) -> None:
    """Write the derived columns of a letter. Raises DocumentNotFound."""
    row = session.get(LetterRow, document_id)
    if row is None:
        raise DocumentNotFound
    for name, value in asdict(columns).items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def forget(session: Session, document_id: UUID) -> None:
    """Take the row of a letter away that was never sealed."""
    session.execute(delete(LetterRow).where(LetterRow.document_id == document_id))


def record(session: Session, document_id: UUID) -> LetterLine:
    """One letter or report. Raises DocumentNotFound."""
    query = _letters().where(LetterRow.document_id == document_id)
    found = session.execute(query).one_or_none()
    if found is None:
        raise DocumentNotFound
    return _line(*found)


def listed(
    session: Session,
    kind: DocumentKind,
    person_id: UUID | None,
    after: LetterPlace | None,
    limit: int,
) -> list[LetterLine]:
    """Letters, or reports, that follow `after`, the last sealed or begun first."""
    query = listed_query(kind, person_id, after, limit)
    return [_line(*found) for found in session.execute(query)]


def listed_query(
    kind: DocumentKind, person_id: UUID | None, after: LetterPlace | None, limit: int
) -> Letters:
    """The query behind `listed`, so that a test can read its plan."""
    # Written out, not bound: SQLite must see that the index holds what is asked for.
    query = _letters().where(DocumentRow.kind == literal_column(f"'{kind}'"))
    if person_id is not None:
        query = query.where(DocumentRow.person_id == person_id)
    if after is not None:
        place = tuple_(DocumentRow.happened_at, DocumentRow.id)
        query = query.where(place < (after.changed_at, after.document_id))
    return query.order_by(DocumentRow.happened_at.desc(), DocumentRow.id.desc()).limit(limit)


def sealed(session: Session) -> Iterator[LetterLine]:
    """Every sealed letter and report."""
    for found in session.execute(_letters().where(DocumentRow.revision > 0)):
        yield _line(*found)


def _letters() -> Letters:
    return (
        select(LetterRow, DocumentRow, PersonRow.chosen_name, PersonRow.identifier)
        .join(DocumentRow, DocumentRow.id == LetterRow.document_id)
        .join(PersonRow, PersonRow.id == DocumentRow.person_id)
    )


def _line(row: LetterRow, document: DocumentRow, name: str, identifier: str) -> LetterLine:
    if document.person_id is None:
        raise DocumentNotFound  # a letter is always about somebody
    columns = LetterColumns(
        form_url=row.form_url,
        form_version=row.form_version,
        language=row.language,
        title=row.title,
        addressee=row.addressee,
        party_id=row.party_id,
        told_on=row.told_on,
    )
    return LetterLine(
        document_id=document.id,
        person_id=document.person_id,
        person_name=name,
        identifier=identifier,
        author_id=document.author_id,
        columns=columns,
        sealed_at=document.signed_at,
        has_open_draft=document.has_open_draft,
        changed_at=document.happened_at,
    )
