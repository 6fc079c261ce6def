"""Search over 100,000 notes, against the same statements on plain, unencrypted SQLite.

The statements that PeerDesk sends for a search are taken down while it works, with their
values, and repeated on a plain `sqlite3` file with the same tables and the same FTS5 indexes.
Ours includes everything up to the records a screen shows; theirs is the bare statements.
Warm: the connection has searched before. Cold: each search is the first of a new connection.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import text

from benchmarks.desks import a_demo_vault, reopened
from benchmarks.harness import Ratio, paired_by_case, timed
from peerdesk.domain.finding import read_query
from peerdesk.services import contacts
from peerdesk.services.desk import Desk
from peerdesk.storage import search

NOTES = int(os.environ.get("BENCH_NOTES", "100000"))
QUERIES = (
    *("a", "t", "s", "th", "li", "wo", "bus", "job", "library", "supervisor", "hours tired"),
    *("apply job", "walked with", '"bus times"', '"what to say"', "meeting thursday", "zzzz"),
)
TABLES = ("person", "document", "search_text")
ROUNDS = 12
COLD_ROUNDS = 2


@dataclass(frozen=True)
class Sent:
    """One statement as it went to the database, with its values."""

    statement: str
    values: Any


def measure(folder: Path) -> Iterator[Ratio]:
    """The 95th percentile of all searches, warm and cold."""
    vault = a_demo_vault(folder.parent, NOTES)
    desk = reopened(vault)
    plain = folder / "plain.db"
    _copy(desk, plain)
    sent = {query: _taken_down(desk, query) for query in QUERIES}
    warm = sqlite3.connect(plain)
    cases = [
        (partial(contacts.find, desk, query), partial(_repeat, warm, sent[query]))
        for query in QUERIES
    ]
    name = f"search p95, {NOTES:,} notes"
    yield paired_by_case(f"{name}, warm", cases, rounds=ROUNDS, share=0.95, limit=1.5)
    desk.vault.close()
    yield _cold(f"{name}, cold", vault, plain, sent)


def _cold(name: str, vault: Path, plain: Path, sent: dict[str, list[Sent]]) -> Ratio:
    """Both sides open anew before each search; opening is not timed."""
    ours, theirs = [], []
    for query in QUERIES * COLD_ROUNDS:
        desk = reopened(vault)
        ours.append(timed(partial(contacts.find, desk, query))())
        desk.vault.close()
        connection = sqlite3.connect(plain)
        theirs.append(timed(partial(_repeat, connection, sent[query]))())
        connection.close()
    return Ratio(name, tuple(ours), tuple(theirs), 2.5, share=0.95)


def _taken_down(desk: Desk, typed: str) -> list[Sent]:
    """The statements of one search, taken down on their way to the database."""
    sent: list[Sent] = []

    def look(statement: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        sent.append(Sent(statement, dict(values)))
        return desk.vault.look(statement, values)

    search.find(look, read_query(typed), desk.signer.worker_id, None, contacts.FINDS)
    return sent


def _repeat(connection: sqlite3.Connection, sent: list[Sent]) -> int:
    return sum(len(connection.execute(each.statement, each.values).fetchall()) for each in sent)


def _copy(desk: Desk, plain: Path) -> None:
    """The tables a search reads, with their indexes, in a plain file of the same settings."""
    connection = sqlite3.connect(plain)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA cache_size=-16000")
    with desk.vault.reading() as session:
        tell: Callable[..., Any] = session.execute
        wanted = "SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql NOTNULL"
        own = f"{wanted} AND tbl_name IN {TABLES}"
        virtual = f"{wanted} AND sql LIKE 'CREATE VIRTUAL%'"
        for (statement,) in [*tell(text(own)), *tell(text(virtual))]:
            connection.execute(statement)
        for table in TABLES:
            rows = tell(text(f"SELECT * FROM {table}"))
            marks = ", ".join("?" * len(rows.keys()))
            connection.executemany(
                f"INSERT INTO {table} VALUES ({marks})", (tuple(r) for r in rows)
            )
    for index in ("search_words", "search_grams"):
        connection.execute(f"INSERT INTO {index}({index}) VALUES('rebuild')")
        connection.execute(f"INSERT INTO {index}({index}) VALUES('optimize')")
    connection.commit()
    connection.close()
