"""A file of lines and columns as it was read, before anyone says what the columns mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Cell = object
"""Text, a number, a truth, a day, a time, None; from JSON also lists and mappings of these."""


class Source(StrEnum):
    """What sort of file it was."""

    CSV = "csv"
    WORKBOOK = "workbook"
    JSON_LINES = "json_lines"


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its number in the file, counted from 1 as an editor or a sheet shows it."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines that hold anything. `unreadable` are the numbers of lines that are no JSON.

    `encoding` and `separator` are how a CSV was read; `sheet` is the one of `sheets` that was;
    `from_1904` when its days are counted from that year.
    """

    source: Source
    lines: tuple[Line, ...]
    encoding: str = ""
    separator: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    from_1904: bool = False
    unreadable: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Lines under a header; `above` is how many lines stood over it and were not read."""

    read: Lines
    header: tuple[str, ...]
    lines: tuple[Line, ...]
    above: int = 0

    def cell(self, line: Line, column: int) -> Cell:
        """What stands in a column of a line, None where the line is shorter."""
        return line.cells[column] if column < len(line.cells) else None


def is_empty(cell: Cell) -> bool:
    """Whether a cell says nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def says_something(cells: Sequence[Cell]) -> bool:
    """Whether any cell of a line does."""
    return not all(is_empty(cell) for cell in cells)


def text_of(cell: Cell) -> str:
    """A cell as text: a whole number without its ".0", blanks around it gone."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    return str(cell).strip()


_EXACT = 2**53
