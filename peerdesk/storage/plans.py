"""Plans as lists need them, and their answers as rows."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Final, Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, Select, delete, func, insert, literal_column, select, tuple_
from sqlalchemy.orm import Session

from peerdesk.domain.documents import DocumentKind, DocumentStatus
from peerdesk.domain.errors import DocumentNotFound
from peerdesk.domain.plans import (
    THEIRS_ALONE,
    PlanColumns,
    PlanFilter,
    PlanPlace,
    PlanRecord,
    PlanStanding,
)
from peerdesk.domain.text import fold
from peerdesk.storage.people import named
from peerdesk.storage.tables import AnswerRow, DocumentRow, PersonRow, PlanRow

Plans = Select[PlanRow, DocumentRow, str, str]

_PLAN: ColumnElement[str] = literal_column(f"'{DocumentKind.PLAN}'")
"""Written out, not bound: SQLite must see that the indexes of plans hold what is asked for."""


_ALONE: Final[tuple[ColumnElement[str], ...]] = tuple(
    literal_column(f"'{url}'") for url in sorted(THEIRS_ALONE)
)
"""Written out for the same reason."""


class WrittenAnswer(Protocol):
    """One answer as a row (`forms.derived`)."""

    @property
    def link_id(self) -> str: ...  # noqa: D102 - as in the table
    @property
    def row(self) -> str: ...  # noqa: D102
    @property
    def place(self) -> int: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def number(self) -> Decimal | None: ...  # noqa: D102
    @property
    def date(self) -> str: ...  # noqa: D102
    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def system(self) -> str: ...  # noqa: D102


def add(session: Session, document_id: UUID, columns: PlanColumns) -> None:
    """Write the row of a plan that was just begun."""
    session.add(
        PlanRow(
            document_id=document_id,
            standing=PlanStanding.IN_USE,
            version_count=0,
            last_version_at=None,
            **asdict(columns),
        )
    )


def restore(session: Session, document_id: UUID, columns: PlanColumns) -> None:
    """Write the row of a plan anew where it is gone; its standing is lost then."""
    if session.get(PlanRow, document_id) is None:
        add(session, document_id, columns)
        session.flush()


def set_columns(session: Session, document_id: UUID, columns: PlanColumns) -> None:
    """Write the derived columns of a plan."""
    row = _row(session, document_id)
    for name, value in asdict(columns).items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def count_version(session: Session, document_id: UUID, number: int, at: datetime) -> None:
    """Write which version is in force, and since when."""
    row = _row(session, document_id)
    row.version_count, row.last_version_at = number, at


def set_standing(session: Session, document_id: UUID, standing: PlanStanding) -> None:
    """Write where a plan stands. Raises DocumentNotFound."""
    _row(session, document_id).standing = standing


def forget(session: Session, document_id: UUID) -> None:
    """Take the rows of a plan away that never had a version, or has none any more."""
    session.execute(delete(AnswerRow).where(AnswerRow.document_id == document_id))
    session.execute(delete(PlanRow).where(PlanRow.document_id == document_id))


def replace_answers(session: Session, document_id: UUID, answers: Iterable[WrittenAnswer]) -> None:
    """Write the answers of the version in force anew."""
    session.execute(delete(AnswerRow).where(AnswerRow.document_id == document_id))
    if rows := _answers(document_id, answers):
        session.execute(insert(AnswerRow), rows)


def record(session: Session, document_id: UUID) -> PlanRecord:
    """One plan. Raises DocumentNotFound."""
    found = session.execute(_plans().where(PlanRow.document_id == document_id)).one_or_none()
    if found is None:
        raise DocumentNotFound
    return _record(*found)


def listed(
    session: Session, wanted: PlanFilter, after: PlanPlace | None, limit: int
) -> list[PlanRecord]:
    """Plans that fit `wanted` and follow `after`, the last changed first."""
    return [_record(*found) for found in session.execute(listed_query(wanted, after, limit))]


def listed_query(wanted: PlanFilter, after: PlanPlace | None, limit: int) -> Plans:
    """The query behind `listed`, so that a test can read its plan."""
    query = _filtered(_plans(), wanted)
    if after is not None:
        place = tuple_(DocumentRow.happened_at, DocumentRow.id)
        query = query.where(place < (after.changed_at, after.document_id))
    return query.order_by(DocumentRow.happened_at.desc(), DocumentRow.id.desc()).limit(limit)


def count(session: Session, wanted: PlanFilter) -> int:
    """How many plans fit."""
    found = _filtered(_plans(), wanted).subquery()
    return session.scalar(select(func.count()).select_from(found)) or 0


def has_answers(session: Session, document_id: UUID, answers: Iterable[WrittenAnswer]) -> bool:
    """Whether the answer rows of a plan are these and no others."""
    names = tuple(column.name for column in AnswerRow.__table__.columns)
    held = select(*AnswerRow.__table__.columns).where(AnswerRow.document_id == document_id)
    found = {tuple(row) for row in session.execute(held)}
    written = {tuple(row[name] for name in names) for row in _answers(document_id, answers)}
    return found == written


def frozen(session: Session) -> list[PlanRecord]:
    """Every plan that has a version."""
    query = _plans().where(DocumentRow.revision > 0)
    return [_record(*found) for found in session.execute(query)]


def _plans() -> Plans:
    return (
        select(PlanRow, DocumentRow, PersonRow.chosen_name, PersonRow.identifier)
        .join(DocumentRow, DocumentRow.id == PlanRow.document_id)
        .join(PersonRow, PersonRow.id == DocumentRow.person_id)
        .where(DocumentRow.kind == _PLAN, DocumentRow.status != DocumentStatus.ENTERED_IN_ERROR)
    )


def _filtered(query: Plans, wanted: PlanFilter) -> Plans:
    if wanted.person_id is not None:
        query = query.where(DocumentRow.person_id == wanted.person_id)
    if wanted.form_url:
        query = query.where(PlanRow.form_url == wanted.form_url)
    else:
        query = query.where(PlanRow.form_url.not_in(_ALONE))
    if wanted.standing is not None:
        query = query.where(PlanRow.standing == wanted.standing)
    if wanted.review_until is not None:
        query = query.where(PlanRow.review_on <= wanted.review_until)
    for word in fold(wanted.name).split():
        query = query.where(named(word))
    return query


def _record(plan: PlanRow, document: DocumentRow, name: str, identifier: str) -> PlanRecord:
    if document.person_id is None:
        raise DocumentNotFound  # a plan is always somebody's
    return PlanRecord(
        document_id=document.id,
        person_id=document.person_id,
        person_name=name,
        identifier=identifier,
        author_id=document.author_id,
        columns=plan.columns(),
        standing=PlanStanding(plan.standing),
        version_count=plan.version_count,
        last_version_at=plan.last_version_at,
        has_open_draft=document.has_open_draft,
        changed_at=document.happened_at,
    )


def _answers(document_id: UUID, answers: Iterable[WrittenAnswer]) -> list[dict[str, object]]:
    return [_answer(document_id, one) for one in answers]


def _answer(document_id: UUID, one: WrittenAnswer) -> dict[str, object]:
    return {
        "document_id": document_id,
        "link_id": one.link_id,
        "row": one.row,
        "ord": one.place,
        "v_text": one.text or None,
        "v_num": None if one.number is None else float(one.number),
        "v_date": one.date or None,
        "v_code": one.code or None,
        "v_system": one.system or None,
    }


def _row(session: Session, document_id: UUID) -> PlanRow:
    row = session.get(PlanRow, document_id)
    if row is None:
        raise DocumentNotFound
    return row
