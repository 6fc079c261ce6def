"""Search inside the vault: two indexes over the text of documents, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import TextClause, bindparam, delete, select, text
from sqlalchemy.orm import Session

from peerdesk.domain.documents import DocumentSummary
from peerdesk.domain.finding import Query, has_unspaced, match_expression
from peerdesk.domain.text import fold
from peerdesk.storage.lists import summary_of
from peerdesk.storage.tables import DocumentRow, PersonRow, SearchTextRow

_LATER_BITS = 22
_SHORTEST_GRAM = 3

_IN_WORDS = "SELECT rowid FROM search_words WHERE search_words MATCH :query"
_IN_GRAMS = "SELECT rowid FROM search_grams WHERE search_grams MATCH :query"
_IN_TEXT = "SELECT place AS rowid FROM search_text WHERE unspaced LIKE :query ESCAPE '\\'"
_PLACE_OF = {_IN_TEXT: "place"}


@dataclass(frozen=True, slots=True)
class Hit:
    """One find: the document, its whole text as written, and where to go on from."""

    summary: DocumentSummary
    written: str
    place: int


def index(session: Session, document_id: UUID, happened_at: datetime, written: str) -> None:
    """Put a document's text into the indexes, in place of what was there."""
    forget(session, document_id)
    folded = fold(written)
    row = SearchTextRow(
        place=_free_place(session, document_id, happened_at),
        document_id=document_id,
        written=written,
        folded=folded,
        unspaced=folded if has_unspaced(written) else "",
    )
    session.add(row)
    session.flush()
    _tell_indexes(session, row, delete=False)


def forget(session: Session, document_id: UUID) -> None:
    """Take a document's text out of the indexes."""
    row = session.scalars(
        select(SearchTextRow).where(SearchTextRow.document_id == document_id)
    ).first()
    if row is not None:
        _tell_indexes(session, row, delete=True)
        session.delete(row)
        session.flush()


def written(session: Session, document_id: UUID) -> str:
    """The text a document is found by, empty when it is not indexed."""
    query = select(SearchTextRow.written).where(SearchTextRow.document_id == document_id)
    return session.scalars(query).first() or ""


def find(
    session: Session, query: Query, worker_id: UUID, before: int | None, limit: int
) -> list[Hit]:
    """The newest documents that hold the query and that the worker may see.

    A draft is its author's alone; what was entered in error is not shown.
    """
    if query.is_empty:
        return []
    source, expression = _source(query)
    hits: list[Hit] = []
    while len(hits) < limit:
        places = _places(session, source, expression, before, limit)
        hits += [hit for hit in _visible(session, places, worker_id) if _fits(hit, query)]
        if len(places) < limit:
            break
        before = places[-1]
    return hits[:limit]


def clear(session: Session) -> None:
    """Empty the texts and both indexes, before all is indexed anew."""
    session.execute(delete(SearchTextRow))
    rebuild(session)


def rebuild(session: Session) -> None:
    """Make both indexes anew from the texts that are kept."""
    session.execute(text("INSERT INTO search_words(search_words) VALUES('rebuild')"))
    session.execute(text("INSERT INTO search_grams(search_grams) VALUES('rebuild')"))


def settle(session: Session) -> None:
    """Merge the word index into few pieces, after much was added at once."""
    session.execute(text("INSERT INTO search_words(search_words) VALUES('optimize')"))
    session.execute(text("INSERT INTO search_grams(search_grams) VALUES('optimize')"))


def places_statement(source: str, *, goes_on: bool) -> TextClause:
    """The statement that yields row numbers, newest first."""
    column = _PLACE_OF.get(source, "rowid")
    going_on = f" AND {column} < :before" if goes_on else ""
    return text(f"{source}{going_on} ORDER BY {column} DESC LIMIT :limit")


def _source(query: Query) -> tuple[str, str]:
    if not query.is_unspaced:
        return _IN_WORDS, match_expression(query)
    parts = query.words + query.phrases
    if all(len(part) >= _SHORTEST_GRAM for part in parts):
        return _IN_GRAMS, " ".join(f'"{part}"' for part in parts)
    return _IN_TEXT, f"%{_like(max(parts, key=len))}%"


def _fits(hit: Hit, query: Query) -> bool:
    """Whether a text found by one part of an unspaced query holds the others too."""
    if not query.is_unspaced:
        return True
    folded = fold(hit.written)
    return all(part in folded for part in query.words + query.phrases)


def _like(part: str) -> str:
    return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _places(
    session: Session, source: str, expression: str, before: int | None, limit: int
) -> list[int]:
    facts: dict[str, object] = {"query": expression, "limit": limit}
    if before is not None:
        facts["before"] = before
    statement = places_statement(source, goes_on=before is not None)
    return list(session.scalars(statement, facts))


def _visible(session: Session, places: Sequence[int], worker_id: UUID) -> list[Hit]:
    query = (
        select(SearchTextRow, DocumentRow, PersonRow.chosen_name)
        .join(DocumentRow, DocumentRow.id == SearchTextRow.document_id)
        .outerjoin(PersonRow, PersonRow.id == DocumentRow.person_id)
        .where(SearchTextRow.place.in_(bindparam("places", expanding=True)))
        .where(DocumentRow.status != "entered_in_error")
        .where((DocumentRow.status != "draft") | (DocumentRow.author_id == worker_id))
        .order_by(SearchTextRow.place.desc())
    )
    rows = session.execute(query, {"places": list(places)})
    return [Hit(summary_of(row, name), found.written, found.place) for found, row, name in rows]


def _tell_indexes(session: Session, row: SearchTextRow, *, delete: bool) -> None:
    """Write one row to both indexes; removal needs the very text that was indexed."""
    for table, column, content in (
        ("search_words", "folded", row.folded),
        ("search_grams", "unspaced", row.unspaced),
    ):
        if not content:
            continue
        head = f"{table}({table}, rowid, {column})" if delete else f"{table}(rowid, {column})"
        values = "'delete', :place, :content" if delete else ":place, :content"
        session.execute(
            text(f"INSERT INTO {head} VALUES ({values})"),  # noqa: S608 - names of our own
            {"place": row.place, "content": content},
        )


def _free_place(session: Session, document_id: UUID, happened_at: datetime) -> int:
    """A row number that begins with the time, so that indexes yield the newest first."""
    later = document_id.int & ((1 << _LATER_BITS) - 1)
    place = (int(happened_at.timestamp()) << _LATER_BITS) | later
    while session.get(SearchTextRow, place) is not None:
        place += 1
    return place
