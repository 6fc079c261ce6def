"""Taking in a file of 10,000 contacts, beside the bare INSERT of the very same rows."""

import csv
import io
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, delete, insert, select

from benchmarks.desks import a_new_desk
from benchmarks.harness import Ratio, Spread, paired
from peerdesk.domain.people import PersonDetails
from peerdesk.services import people
from peerdesk.services.desk import Desk
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.services.imports import contacts
from peerdesk.services.imports.keeping import keep
from peerdesk.services.imports.reading import lines_of, table_of
from peerdesk.services.imports.undoing import undo
from peerdesk.services.imports.words import contact_words
from peerdesk.storage.tables.base import Base

CONTACTS, PEOPLE, PAIRS = 10_000, 200, 3
_HEADER = ("Date", "Start", "End", "Name", "Type", "Outcome", "How", "Location", "Notes",
           "Response", "Next steps")  # fmt: skip
_TABLES: MetaData = Base.metadata


def measure(folder: Path) -> Iterator[Ratio | Spread]:
    """From the bytes of the file to the last commit; in between each import is undone."""
    desk = a_new_desk(folder / "vault")
    names = [f"Person {chr(65 + at % 26)}{at}" for at in range(PEOPLE)]
    for name in names:
        people.add(desk, PersonDetails(name))
    content, rates = _file(names), list[float]()
    rows = _rows_of(desk, content)

    def whole() -> float:
        started = time.perf_counter()
        batch = _taken_in(desk, content)
        took = time.perf_counter() - started
        rates.append(CONTACTS / took)
        undo(desk, batch)
        return took * 1000

    def bare() -> float:
        started = time.perf_counter()
        with desk.vault.writing() as session:
            for table, values in rows.items():
                session.execute(insert(_TABLES.tables[table]), values)
        took = time.perf_counter() - started
        with desk.vault.writing() as session:
            for table in reversed(list(rows)):
                session.execute(delete(_TABLES.tables[table]))
        return took * 1000

    yield paired("import of 10,000 contacts / bare INSERTs", whole, bare, pairs=PAIRS, limit=15)
    yield Spread("import of 10,000 contacts, rate", tuple(rates), "contacts/s")
    desk.vault.close()


def _taken_in(desk: Desk, content: bytes) -> Any:
    words = contact_words(desk.forms[CONTACT_NOTE])
    table = table_of(lines_of(content, "log.csv"), "log.csv", lambda name: bool(words.field(name)))
    return keep(desk, contacts.look(desk, table)).batch_id


def _rows_of(desk: Desk, content: bytes) -> dict[str, list[dict[str, Any]]]:
    """The rows that the import writes of each contact, for writing them without it."""
    batch = _taken_in(desk, content)
    found = {}
    with desk.vault.reading() as session:
        for name in ("document", "draft"):
            found[name] = [
                dict(row) for row in session.execute(select(_TABLES.tables[name])).mappings()
            ]
    undo(desk, batch)
    return found


def _file(names: list[str]) -> bytes:
    chance, written = random.Random(7), io.StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow(_HEADER)
    for number in range(CONTACTS):
        day = f"{1 + number % 12}/{1 + number // 12 % 28}/{2023 + number // 336 % 3}"
        hour = number // 1008 % 10 + 7
        start, end = f"{hour}:{chance.randrange(30):02}", f"{hour}:{30 + chance.randrange(30):02}"
        told = f"We talked about bus {number % 90} and the way to work. " * 3
        lines.writerow((day, start, end, names[number % PEOPLE], "1:1", "Show", "In person",
                        "Library", told, "“I want to try again”", "Call the clinic"))  # fmt: skip
    return written.getvalue().encode()
