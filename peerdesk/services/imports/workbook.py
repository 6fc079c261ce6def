"""Spreadsheets: looked at from outside first, then read cell by cell, values only.

A workbook is a zip of XML files, and a hostile one can be small and unpack to anything. So its
sizes are added up before a byte is unpacked, and a file whose XML declares entities is not opened
(openpyxl does not guard against those; no spreadsheet needs them). Macros and links to other files
are never read. Of a formula the result is taken that was saved with it.
"""

import io
import re
import warnings
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.parsers import expat

from peerdesk.domain.errors import TableUnreadable
from peerdesk.services.imports.table import Cell, Line, Lines, Source, says_something

MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes that all parts together may unpack to: some 200,000 lines of 20 columns."""

_MOST_PARTS = 4000
_CHUNK = 64 * 1024
_WORKBOOK = "xl/workbook.xml"
_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")
_NO_RESULT = re.compile(rb"(?:</f>|<f/>|<f [^>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_OTHER_SPREADSHEETS = (b"application/vnd.oasis.opendocument.spreadsheet",)


class _Enough(Exception):
    """The beginning of the XML has been seen."""


class _Declares(Exception):
    """The XML declares entities."""


def read_workbook(content: bytes, file: str, sheet: str = "", most: int = 200_000) -> Lines:
    """The lines of one sheet that say anything: the named one, else the first that is not hidden.

    Raises TableUnreadable.
    """
    _look_from_outside(content, file)
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy, and only spreadsheets need it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that are not read
        try:
            book = load_workbook(
                io.BytesIO(content), read_only=True, data_only=True, keep_links=False
            )
            return _lines(book, content, file, sheet, most)
        except TableUnreadable:
            raise
        except Exception as error:  # whatever a stranger's file does to the reader
            raise TableUnreadable(file, "damaged_workbook") from error


def _look_from_outside(content: bytes, file: str) -> None:
    """Raises TableUnreadable for what must not, or cannot, be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _look_at_parts(archive, file)
    except _Declares as error:
        raise TableUnreadable(file, "declares_more") from error
    except TableUnreadable:
        raise
    except Exception as error:  # zip, zlib and expat each have their own kinds
        raise TableUnreadable(file, "damaged_workbook") from error


def _look_at_parts(archive: zipfile.ZipFile, file: str) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if _WORKBOOK not in names:
        raise TableUnreadable(file, _what_else(archive, names))
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED or len(parts) > _MOST_PARTS:
        raise TableUnreadable(file, "too_large")
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            _look_at_beginning(archive, part)


def _what_else(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "mimetype" in names and archive.read("mimetype").strip() in _OTHER_SPREADSHEETS:
        return "other_spreadsheet"
    return "other_spreadsheet" if "xl/workbook.bin" in names else "not_a_table"


def _look_at_beginning(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Declarations stand before the first element, so no more than that is parsed."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _declared
    parser.StartElementHandler = _begun
    with archive.open(part) as opened:
        try:
            while chunk := opened.read(_CHUNK):
                parser.Parse(chunk)
        except _Enough:
            return


def _declared(*_: object) -> None:
    raise _Declares


def _begun(*_: object) -> None:
    raise _Enough


def _lines(book: Any, content: bytes, file: str, sheet: str, most: int) -> Lines:  # noqa: ANN401 - openpyxl has no types
    pages = {page.title: page for page in book.worksheets}
    shown = [page.title for page in book.worksheets if page.sheet_state == "visible"]
    if not pages or (sheet and sheet not in pages):
        raise TableUnreadable(file, "sheet_missing")
    chosen = sheet or (shown or list(pages))[0]
    page = pages[chosen]
    _check_formulas(content, file)
    page.reset_dimensions()  # what a file says of its own size may be wrong
    lines: list[Line] = []
    for number, cells in enumerate(page.iter_rows(values_only=True), 1):
        if says_something(cells):
            lines.append(Line(number, _trimmed(cells)))
        if len(lines) > most:
            raise TableUnreadable(file, "too_many_lines", most)
    since = book.epoch.year == 1904  # noqa: PLR2004 - the other of the two calendars
    return Lines(Source.WORKBOOK, tuple(lines), "", "", tuple(shown), chosen, since)


def _check_formulas(content: bytes, file: str) -> None:
    """A formula saved without its result would read as an empty cell: nobody would notice."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in filter(_SHEETS.fullmatch, archive.namelist()):
            if _NO_RESULT.search(archive.read(name)):
                raise TableUnreadable(file, "formulas_without_results")


def _trimmed(cells: tuple[Any, ...]) -> tuple[Cell, ...]:
    end = len(cells)
    while end and cells[end - 1] is None:
        end -= 1
    return tuple(_plain(cell) for cell in cells[:end])


def _plain(cell: Any) -> Cell:  # noqa: ANN401 - whatever openpyxl gives
    known = isinstance(cell, str | int | float | date | datetime | time | timedelta)
    return cell if cell is None or known else str(cell)
