"""Files as others make them, and the tables they are read as."""

import csv
import io
import json
import zipfile
from collections.abc import Sequence

from openpyxl import Workbook

from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.services.imports import contacts, people
from peerdesk.services.imports.looks import Look
from peerdesk.services.imports.mapping import Choices
from peerdesk.services.imports.reading import lines_of, table_of
from peerdesk.services.imports.table import Table
from peerdesk.services.imports.words import KnownWords, contact_words, people_words

ABOUT_PEOPLE = people_words()
ABOUT_CONTACTS = contact_words(FormLibrary(resource("forms"))[CONTACT_NOTE])

CONTACTS = (
    ("Date", "Start", "End", "Name", "Type", "Outcome", "How", "Location", "Notes"),
    ("2/2/2026", "2:05 pm", "2:52 pm", "Trần Thị Mỹ Linh", "1:1", "Show", "In person", "Library",
     "We looked at the bus map"),
    ("1/30/2026", "9:00 am", "9:20 am", "O'Neil, Pat", "Individual", "No show", "Phone", "Home",
     ""),
)  # fmt: skip


def csv_bytes(
    rows: Sequence[Sequence[object]], encoding: str = "utf-8", separator: str = ","
) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator).writerows(rows)
    return written.getvalue().encode(encoding)


def xlsx_bytes(rows: Sequence[Sequence[object]], title: str = "Sheet1") -> bytes:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def json_bytes(*lines: object) -> bytes:
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()


def repacked(content: bytes, name: str, part: bytes) -> bytes:
    """A workbook with one of its parts replaced."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for each in old.namelist():
            new.writestr(each, part if each == name else old.read(each))
    return written.getvalue()


def a_table(content: bytes, file: str = "file.csv", words: KnownWords = ABOUT_CONTACTS) -> Table:
    return table_of(lines_of(content, file), file, lambda name: bool(words.field(name)))


def people_in(desk: Desk, rows: Sequence[Sequence[object]], **choices: object) -> Look:
    table = a_table(csv_bytes(rows), words=ABOUT_PEOPLE)
    return people.look(desk, table, Choices(**choices))  # type: ignore[arg-type]


def contacts_in(desk: Desk, rows: Sequence[Sequence[object]], **choices: object) -> Look:
    return contacts.look(desk, a_table(csv_bytes(rows)), Choices(**choices))  # type: ignore[arg-type]


def one_contact(desk: Desk, **cells: object) -> Look:
    """A file with one line, about Darnell unless told otherwise."""
    usual = {
        "Date": "2/2/2026", "Start": "2:05 pm", "End": "2:52 pm", "Name": "Darnell", "Type": "1:1"
    }  # fmt: skip
    line = usual | cells
    return contacts_in(desk, [list(line), list(line.values())])


def told(look: Look) -> list[tuple[int, str]]:
    return [(one.line, str(one.trouble)) for one in look.troubles]
