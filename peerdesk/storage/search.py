"""Search inside the vault: two indexes over the text of documents, newest first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from peerdesk.domain.documents import DocumentSummary
from peerdesk.domain.finding import Query, has_unspaced, match_expression
from peerdesk.domain.text import fold
from peerdesk.storage.lists import DOCUMENT_COLUMNS, document_row, summary_of
from peerdesk.storage.tables import SearchTextRow

Look = Callable[[str, Mapping[str, object]], list[tuple[Any, ...]]]
"""Reads the rows of one statement."""

_LATER_BITS = 22
_SHORTEST_GRAM = 3
_ADD_WORDS = "INSERT INTO search_words(rowid, folded) VALUES (:place, :folded)"
_ADD_GRAMS = "INSERT INTO search_grams(rowid, unspaced) VALUES (:place, :unspaced)"

_SHOWN = (
    "SELECT text.place, text.written, person.chosen_name, " + DOCUMENT_COLUMNS + " "
    "FROM {source} CROSS JOIN search_text AS text ON text.place = {place} "
    "CROSS JOIN document ON document.id = text.document_id "
    "LEFT JOIN person ON person.id = document.person_id "
    "WHERE {matches} AND document.status <> 'entered_in_error' "
    "AND (document.status <> 'draft' OR document.author_id = :worker) {goes_on} "
    "ORDER BY {place} DESC LIMIT :limit"
)
_OF_WORDS = {
    "source": "search_words",
    "place": "search_words.rowid",
    "matches": "search_words MATCH :query",
}
_OF_GRAMS = {
    "source": "search_grams",
    "place": "search_grams.rowid",
    "matches": "search_grams MATCH :query",
}


@dataclass(frozen=True)
class Hit:
    """One find: where to go on from, and the row it stands in, read when it is looked at."""

    place: int
    written: str
    _person_name: str | None = field(repr=False)
    _row: tuple[Any, ...] = field(repr=False)

    @cached_property
    def summary(self) -> DocumentSummary:
        """The document's line, as lists show it."""
        return summary_of(document_row(self._row), self._person_name)


@dataclass(frozen=True, slots=True)
class NewText:
    """The text of a document that is indexed for the first time."""

    document_id: UUID
    happened_at: datetime
    written: str


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


def index_new(session: Session, texts: Sequence[NewText]) -> None:
    """Put the texts of documents that were never indexed into the indexes, all at once."""
    places = _places_for(session, texts)
    rows = [_new_row(new, place) for new, place in zip(texts, places, strict=True)]
    if not rows:
        return
    session.execute(insert(SearchTextRow), rows)
    session.execute(text(_ADD_WORDS), rows)
    if unspaced := [row for row in rows if row["unspaced"]]:
        session.execute(text(_ADD_GRAMS), unspaced)


def forget(session: Session, document_id: UUID) -> None:
    """Take a document's text out of the indexes."""
    row = session.scalars(
        select(SearchTextRow).where(SearchTextRow.document_id == document_id)
    ).first()
    if row is not None:
        _tell_indexes(session, row, delete=True)
        session.delete(row)
        session.flush()


def forget_many(session: Session, document_ids: Sequence[UUID]) -> None:
    """Take the texts of many documents out of the indexes, all at once."""
    wanted = SearchTextRow.document_id.in_(document_ids)
    for row in session.scalars(select(SearchTextRow).where(wanted)):
        _tell_indexes(session, row, delete=True)
    session.execute(delete(SearchTextRow).where(wanted))


def written(session: Session, document_id: UUID) -> str:
    """The text a document is found by, empty when it is not indexed."""
    query = select(SearchTextRow.written).where(SearchTextRow.document_id == document_id)
    return session.scalars(query).first() or ""


def find(look: Look, query: Query, worker_id: UUID, before: int | None, limit: int) -> list[Hit]:
    """The newest documents that hold the query and that the worker may see.

    `look` is `Vault.look`: one statement needs no transaction, and costs half as much without.

    A draft is its author's alone; what was entered in error is not shown. `before` is the place
    of the last hit seen.
    """
    if query.is_empty:
        return []
    source, facts = _source(query)
    statement = find_statement(source, goes_on=before is not None)
    facts |= {"worker": worker_id.bytes, "limit": limit, "before": before}
    return [Hit(row[0], row[1], row[2], row[3:]) for row in look(statement, facts)]


def clear(session: Session) -> None:
    """Empty the texts and both indexes, before all is indexed anew."""
    session.execute(delete(SearchTextRow))
    rebuild(session)


def rebuild(session: Session) -> None:
    """Make both indexes anew from the texts that are kept."""
    session.execute(text("INSERT INTO search_words(search_words) VALUES('rebuild')"))
    session.execute(text("INSERT INTO search_grams(search_grams) VALUES('rebuild')"))


def settle(session: Session) -> None:
    """Merge the indexes into few pieces, after much was added at once."""
    session.execute(text("INSERT INTO search_words(search_words) VALUES('optimize')"))
    session.execute(text("INSERT INTO search_grams(search_grams) VALUES('optimize')"))


def find_statement(source: Mapping[str, str], *, goes_on: bool) -> str:
    """One statement for a page of finds: the index yields the newest first, and stops."""
    going_on = f"AND {source['place']} < :before" if goes_on else ""
    return _SHOWN.format(goes_on=going_on, **source)


def _source(query: Query) -> tuple[Mapping[str, str], dict[str, object]]:
    """Where to look, and the values that say for what."""
    if not query.is_unspaced:
        return _OF_WORDS, {"query": match_expression(query)}
    parts = query.words + query.phrases
    if all(len(part) >= _SHORTEST_GRAM for part in parts):
        return _OF_GRAMS, {"query": " ".join(f'"{part}"' for part in parts)}
    each = (f"text.unspaced LIKE :part{n} ESCAPE '\\'" for n in range(len(parts)))
    texts = {"source": "(SELECT 1)", "place": "text.place", "matches": " AND ".join(each)}
    return texts, {f"part{n}": f"%{_like(part)}%" for n, part in enumerate(parts)}


def _like(part: str) -> str:
    return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


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
    place = _wished_place(document_id, happened_at)
    while session.get(SearchTextRow, place) is not None:
        place += 1
    return place


def _wished_place(document_id: UUID, happened_at: datetime) -> int:
    later = document_id.int & ((1 << _LATER_BITS) - 1)
    return (int(happened_at.timestamp()) << _LATER_BITS) | later


def _places_for(session: Session, texts: Sequence[NewText]) -> list[int]:
    """Free row numbers for many texts, in their order."""
    wished = [_wished_place(new.document_id, new.happened_at) for new in texts]
    query = select(SearchTextRow.place).where(SearchTextRow.place.in_(wished))
    taken, places = set(session.scalars(query)), []
    for place in wished:
        while place in taken:
            place += 1  # noqa: PLW2901 - the next free one is looked for from here
        taken.add(place)
        places.append(place)
    return places


def _new_row(new: NewText, place: int) -> dict[str, object]:
    folded = fold(new.written)
    return {
        "place": place,
        "document_id": new.document_id,
        "written": new.written,
        "folded": folded,
        "unspaced": folded if has_unspaced(new.written) else "",
    }
