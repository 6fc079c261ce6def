"""A file that someone chose, as a table: what sort of file it is told by its content.

Files are read whole into the memory and never copied. Limits hold before anything is parsed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from peerdesk.domain.errors import FileUnreadable, TableUnreadable
from peerdesk.services.imports.csv_text import read_csv
from peerdesk.services.imports.json_lines import read_json_lines
from peerdesk.services.imports.table import Cell, Line, Lines, Source, Table, is_empty, text_of
from peerdesk.services.imports.workbook import read_workbook

MOST_BYTES: Final = 64 * 1024 * 1024
MOST_LINES: Final = 200_000
MOST_COLUMNS: Final = 500

_LOOKED_FOR_HEADER = 20
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"

Recognise = Callable[[str], bool]
"""Whether a text is the name of a column that is known."""


def content_of(path: Path) -> bytes:
    """The bytes of a file someone chose. Raises FileUnreadable, TableUnreadable when too large."""
    try:
        if not path.is_file():
            raise FileUnreadable(str(path))
        if path.stat().st_size > MOST_BYTES:
            raise TableUnreadable(path.name, "too_large")
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(str(path)) from error


def lines_of(content: bytes, file: str, sheet: str = "", encoding: str = "") -> Lines:
    """The lines of a file; `file` is its name. Raises TableUnreadable."""
    if content.startswith(_OLD_OFFICE):
        raise TableUnreadable(file, "locked_or_old")
    if content.startswith(_ZIP):
        return read_workbook(content, file, sheet, MOST_LINES)
    if _is_json(content, file):
        return read_json_lines(content, file, MOST_LINES)
    if b"\0" in content[:4096] and content[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
        head = content[:4096]
        if head.count(0) * 4 < len(head):
            raise TableUnreadable(file, "not_a_table")
    return read_csv(content, file, encoding, MOST_LINES)


def table_of(read: Lines, file: str, recognise: Recognise) -> Table:
    """The lines under their header. Raises TableUnreadable when there is nothing in it.

    The header is the line, or two lines one over the other, with the most known names among the
    first twenty; titles above it are counted and passed over.
    """
    if not read.lines:
        raise TableUnreadable(file, "broken_lines" if read.unreadable else "nothing_in_it")
    if max(len(line.cells) for line in read.lines) > MOST_COLUMNS:
        raise TableUnreadable(file, "too_many_columns", MOST_COLUMNS)
    if read.source is Source.JSON_LINES:
        return Table(read, tuple(map(text_of, read.lines[0].cells)), read.lines[1:])
    at, deep = _header_place(read.lines, recognise)
    header = _header(read.lines[at : at + deep])
    return Table(read, header, read.lines[at + deep :], at)


def _is_json(content: bytes, file: str) -> bool:
    named = Path(file).suffix.lower() in {".jsonl", ".ndjson", ".json"}
    return named or content.removeprefix(b"\xef\xbb\xbf").lstrip()[:2] in {b'{"', b"{}"}


def _header_place(lines: tuple[Line, ...], recognise: Recognise) -> tuple[int, int]:
    """Which line the header begins with, and how many it takes: one or two."""
    best, found = (0, 0), (_first_wide(lines), 1)
    for at in range(min(_LOOKED_FOR_HEADER, len(lines))):
        for deep in (1, 2):
            names = _header(lines[at : at + deep])
            known = sum(recognise(name) for name in set(names) if name)
            if known and (known, -deep) > best:  # of equals, the one that stands by itself
                best, found = (known, -deep), (at, deep)
    return found


def _first_wide(lines: tuple[Line, ...]) -> int:
    """The first line with more than one cell filled; a title has but one."""
    for at, line in enumerate(lines[:_LOOKED_FOR_HEADER]):
        if sum(not is_empty(cell) for cell in line.cells) > 1:
            return at
    return 0


def _header(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The names of the columns; of two lines the lower has the say where both say something."""
    width = max((len(line.cells) for line in lines), default=0)
    return tuple(_lowest(lines, column) for column in range(width))


def _lowest(lines: tuple[Line, ...], column: int) -> str:
    cells: list[Cell] = [line.cells[column] for line in lines if column < len(line.cells)]
    said = [text_of(cell) for cell in cells if not is_empty(cell)]
    return " ".join(said[-1].split()) if said else ""
