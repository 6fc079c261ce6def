"""The audit trail of one person: of their record, and of every document and file in it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import CompoundSelect, Select, literal_column, select, union_all
from sqlalchemy.orm import Session

from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.trail import Act, TrailEntry
from peerdesk.storage.merged_records import one_record
from peerdesk.storage.tables import DocumentRow, TrailRow

_Line = Select[UUID, datetime, UUID, str, UUID | None, str, str]


def about_person(
    session: Session, person_id: UUID, acts: Collection[Act], limit: int
) -> list[tuple[TrailEntry, DocumentKind | None]]:
    """The last entries of these acts, the newest first, with the kind of document each is about.

    None where it is about the record itself.
    """
    found = session.execute(about_person_query(one_record(session, person_id), acts, limit))
    return [
        (
            TrailEntry(one.id, one.at, one.writer_id, Act(one.act), one.subject_id, one.detail),
            DocumentKind(one.kind) if one.kind else None,
        )
        for one in found
    ]


def about_person_query(ids: Sequence[UUID], acts: Collection[Act], limit: int) -> _Line:
    """The query behind `about_person`, so that a test can read its plan.

    `ids` are the person's own, then those of aliases that went into their record.
    """
    every = _entries(ids, sorted(acts)).subquery()
    newest_first = (every.c.at.desc(), every.c.id.desc())
    return select(every).order_by(*newest_first).limit(limit)


def _entries(
    ids: Sequence[UUID], acts: Collection[Act]
) -> CompoundSelect[UUID, datetime, UUID, str, UUID | None, str, str]:
    """One part for the record and one for each kind of document.

    Kinds are written out, not bound: SQLite must see that the index holds what is asked for.
    """
    wanted = TrailRow.act.in_([literal_column(f"'{act}'") for act in acts])
    parts = [_of_trail("''").where(TrailRow.subject_id == one, wanted) for one in ids]
    for kind in DocumentKind:
        told = f"'{kind}'"
        parts.append(
            _of_trail(told)
            .join(DocumentRow, DocumentRow.id == TrailRow.subject_id)
            .where(
                DocumentRow.kind == literal_column(told),
                DocumentRow.person_id == ids[0],
                wanted,
            )
        )
    return union_all(*parts)


def _of_trail(kind: str) -> _Line:
    return select(
        TrailRow.id,
        TrailRow.at,
        TrailRow.writer_id,
        TrailRow.act,
        TrailRow.subject_id,
        TrailRow.detail,
        literal_column(kind).label("kind"),
    )
