"""The text that search looks through, and the two indexes over it."""

from uuid import UUID

from sqlalchemy import ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from peerdesk.storage.tables.base import Base


class SearchTextRow(Base):
    """One document's text, folded for finding, and as written for showing.

    `place` is the row number the indexes use. It begins with the time of the contact, so that
    the index itself yields the newest first. `unspaced` repeats the text only where it holds a
    script without word spaces, for the trigram index.
    """

    __tablename__ = "search_text"

    place: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), unique=True)
    written: Mapped[str]
    folded: Mapped[str]
    unspaced: Mapped[str]


SEARCH_STATEMENTS = (
    (
        "CREATE VIRTUAL TABLE search_words USING fts5("
        "folded, content='search_text', content_rowid='place', "
        "tokenize=\"unicode61 remove_diacritics 0\", prefix='1 2 3')"
    ),
    (
        "CREATE VIRTUAL TABLE search_grams USING fts5("
        "unspaced, content='search_text', content_rowid='place', tokenize='trigram')"
    ),
)
"""Created after the tables; their rows are written beside each row of `search_text`."""
