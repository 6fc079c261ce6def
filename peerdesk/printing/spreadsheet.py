"""Tables as a spreadsheet file (Office Open XML, ECMA-376), made in memory alone.

Written here because the usual libraries lay every sheet down in a temporary file, readable to
whoever looks. Nothing in it can be a formula: what people typed is always text, also where it
begins with one of the signs a spreadsheet takes for one. The same bytes for the same input.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Cell = str | int | Decimal | date | time | None
"""A `datetime` is a date with a time as a wall clock shows it; it has no zone."""

MOST_LETTERS = 32_767
"""What a cell can hold (ECMA-376, 18.18.22); the rest of a longer text is left out."""

_HEAD, _DATE, _TIME, _MOMENT, _TENTHS, _TEXT, _GUARDED = range(1, 8)
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DAY_ZERO = date(1899, 12, 30)  # of serial days, as every spreadsheet counts them
_MINUTES_A_DAY = 24 * 60
_LETTERS = 26
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="4">'
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="hh:mm"/>'
    '<numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>'
    '<numFmt numFmtId="167" formatCode="0.0"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="8">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" '
    'quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


@dataclass(frozen=True, slots=True)
class SheetOfCells:
    """One sheet: its name, which names nobody, the heads that stay in sight, and the rows."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()


def spreadsheet(sheets: Sequence[SheetOfCells]) -> bytes:
    """The sheets as one file."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in _parts(sheets):
            part = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            part.compress_type = ZIP_DEFLATED
            archive.writestr(part, _XML + content)
    return file.getvalue()


def _parts(sheets: Sequence[SheetOfCells]) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    yield "[Content_Types].xml", _content_types(numbers)
    yield "_rels/.rels", _relations([("rId1", "officeDocument", "xl/workbook.xml")])
    yield "xl/workbook.xml", _workbook(sheets)
    links = [(f"rId{each}", "worksheet", f"worksheets/sheet{each}.xml") for each in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*links, ("rId0", "styles", "styles.xml")])
    yield "xl/styles.xml", _STYLES
    for number, sheet in zip(numbers, sheets, strict=True):
        yield f"xl/worksheets/sheet{number}.xml", "".join(_sheet(sheet))


def _content_types(numbers: range) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{each}.xml" '
        f'ContentType="{_TYPES}.worksheet+xml"/>'
        for each in numbers
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/>{sheets}</Types>'
    )


def _relations(links: Sequence[tuple[str, str, str]]) -> str:
    told = "".join(
        f'<Relationship Id="{name}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for name, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _workbook(sheets: Sequence[SheetOfCells]) -> str:
    told = "".join(
        f'<sheet name="{escape(sheet.name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{told}</sheets></workbook>'


def _sheet(sheet: SheetOfCells) -> Iterator[str]:
    yield (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        "</sheetView></sheetViews>"
    )
    if sheet.widths:
        widths = enumerate(sheet.widths, 1)
        told = (f'<col min="{n}" max="{n}" width="{w}" customWidth="1"/>' for n, w in widths)
        yield f"<cols>{''.join(told)}</cols>"
    yield "<sheetData>"
    heads = (_text(head, f"{_column(place)}1", _HEAD) for place, head in enumerate(sheet.heads))
    yield f'<row r="1">{"".join(heads)}</row>'
    for number, row in enumerate(sheet.rows, 2):
        cells = (_cell(cell, f"{_column(place)}{number}") for place, cell in enumerate(row))
        yield f'<row r="{number}">{"".join(cells)}</row>'
    yield "</sheetData></worksheet>"


def _cell(cell: Cell, at: str) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        style = _GUARDED if cell.startswith(_STARTS_A_FORMULA) else _TEXT
        return _text(cell, at, style)
    if isinstance(cell, datetime):
        return _number(f"{_days(cell) + _share(cell.time()):.10f}", at, _MOMENT)
    if isinstance(cell, date):
        return _number(str(_days(cell)), at, _DATE)
    if isinstance(cell, time):
        return _number(f"{_share(cell):.10f}", at, _TIME)
    return _number(str(cell), at, _TENTHS if isinstance(cell, Decimal) else 0)


def _text(text: str, at: str, style: int) -> str:
    written = escape(_UNWRITABLE.sub("", text)[:MOST_LETTERS])
    return (
        f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'
    )


def _number(digits: str, at: str, style: int) -> str:
    return f'<c r="{at}" s="{style}"><v>{digits}</v></c>'


def _days(day: date) -> int:
    return day.toordinal() - _DAY_ZERO.toordinal()


def _share(of_day: time) -> float:
    return (of_day.hour * 60 + of_day.minute) / _MINUTES_A_DAY


def _column(place: int) -> str:
    """The letters of a column, from A; after Z comes AA."""
    before, letter = divmod(place, _LETTERS)
    return (_column(before - 1) if before else "") + chr(ord("A") + letter)
