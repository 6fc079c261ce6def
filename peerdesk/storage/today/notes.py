"""What the worker began and did not finish: notes, additions to notes, plans and other papers."""

from functools import cache
from typing import Any

from sqlalchemy import Exists, Row, exists, not_, select, union_all
from sqlalchemy.orm import Session, aliased

from peerdesk.domain.documents import DocumentKind, RevisionKind
from peerdesk.domain.plans import THEIRS_ALONE
from peerdesk.domain.today import TodayKind, TodayLine
from peerdesk.domain.zones import local_date
from peerdesk.storage.tables import DocumentPartRow, DocumentRow, DraftRow, PersonRow, PlanRow
from peerdesk.storage.today.asked import MOST, WORKER, Asked, Rows, code, not_put_off

_ADDITIONS = (RevisionKind.ADDENDUM, RevisionKind.AMENDMENT)


def notes(session: Session, asked: Asked) -> list[TodayLine]:
    """Unsigned notes, the first to be due first; those without a deadline follow, oldest first.

    A part of a meeting or round that is itself unsigned is left out: the whole stands for it.
    """
    found: list[Row[*tuple[Any, ...]]] = []
    for has_deadline in (True, False):
        found += session.execute(notes_query(has_deadline=has_deadline), asked.values()).all()
    return [_line(TodayKind.NOTE, row) for row in found[: asked.limit]]


@cache
def notes_query(*, has_deadline: bool) -> Rows:
    """The query behind `notes`, so that a test can read its plan."""
    deadline = DocumentRow.due_on.is_not(None) if has_deadline else DocumentRow.due_on.is_(None)
    return (
        _columns()
        .where(DocumentRow.kind == code(DocumentKind.CONTACT_NOTE))
        .where(DocumentRow.signed_at.is_(None), deadline)
        .where(DocumentRow.author_id == WORKER)
        .where(not_(_is_in_unsigned_whole()))
        .where(not_put_off(TodayKind.NOTE, DocumentRow.id))
        .order_by(DocumentRow.due_on, DocumentRow.id)
        .limit(MOST)
    )


def additions(session: Session, asked: Asked) -> list[TodayLine]:
    """Addenda and corrections that were begun and not signed, the oldest note first."""
    return [
        _line(TodayKind.ADDITION, row) for row in session.execute(additions_query(), asked.values())
    ]


@cache
def additions_query() -> Rows:
    """The query behind `additions`, so that a test can read its plan."""
    parts = [select(*_additions_of(kind).subquery().c) for kind in _ADDITIONS]
    every = union_all(*parts).subquery()
    return select(every).order_by(every.c.id).limit(MOST)


def begun(session: Session, asked: Asked) -> list[TodayLine]:
    """Plans, consents, letters and reports without a first version, the oldest first.

    What is the person's alone never has one, and is nothing the worker left unfinished.
    """
    return [_line(TodayKind.BEGUN, row) for row in session.execute(begun_query(), asked.values())]


@cache
def begun_query() -> Rows:
    """The query behind `begun`, so that a test can read its plan."""
    return (
        _columns()
        .where(DocumentRow.kind != code(DocumentKind.CONTACT_NOTE))
        .where(DocumentRow.signed_at.is_(None))
        .where(DocumentRow.author_id == WORKER)
        .where(not_(_is_theirs_alone()))
        .where(not_put_off(TodayKind.BEGUN, DocumentRow.id))
        .order_by(DocumentRow.id)
        .limit(MOST)
    )


def _columns() -> Rows:
    return select(
        DocumentRow.id,
        DocumentRow.kind,
        DocumentRow.person_id,
        PersonRow.chosen_name,
        PersonRow.identifier,
        DocumentRow.contact_type,
        DocumentRow.opening,
        DocumentRow.due_on,
        DocumentRow.service_date,
        DocumentRow.created_at,
        DocumentRow.zone,
        DocumentRow.ready,
    ).outerjoin(PersonRow, PersonRow.id == DocumentRow.person_id)


def _additions_of(kind: RevisionKind) -> Rows:
    return (
        _columns()
        .join(DraftRow, DraftRow.document_id == DocumentRow.id)
        .where(DraftRow.author_id == WORKER, DraftRow.kind == code(kind))
        .where(DocumentRow.kind == code(DocumentKind.CONTACT_NOTE))
        .where(not_put_off(TodayKind.ADDITION, DocumentRow.id))
        .order_by(DraftRow.document_id)
        .limit(MOST)
    )


def _is_theirs_alone() -> Exists:
    return exists().where(
        PlanRow.document_id == DocumentRow.id, PlanRow.form_url.in_(map(code, sorted(THEIRS_ALONE)))
    )


def _is_in_unsigned_whole() -> Exists:
    whole = aliased(DocumentRow)
    return (
        exists()
        .where(DocumentPartRow.document_id == DocumentRow.id)
        .where(whole.id == DocumentPartRow.whole_id, whole.signed_at.is_(None))
    )


def _line(kind: TodayKind, row: Row[*tuple[Any, ...]]) -> TodayLine:
    is_note = row.kind == DocumentKind.CONTACT_NOTE
    return TodayLine(
        kind,
        row.id,
        row.person_id,
        row.chosen_name or "",
        row.identifier or "",
        row.id,
        text=row.opening,
        code=row.contact_type if is_note else row.kind,
        day=row.due_on,
        since=row.service_date if is_note else local_date(row.created_at, row.zone),
        ready=row.ready,
    )
