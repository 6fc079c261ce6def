"""Tables of short words and numbers: cells that wrap, rows that never part, a head that returns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from peerdesk.printing.blocks import Column
from peerdesk.printing.flow import (
    HAIRLINE,
    SOFT_INK,
    Rule,
    Strip,
    beside,
    joined,
    text_strips,
)
from peerdesk.printing.fonts import Weight
from peerdesk.printing.tagging import Role

_GUTTER = 6.0  # points between two columns
_USUAL = 0.8  # of the text size


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its name, its share of the width, and whether it holds numbers."""

    head: str
    share: float
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many words as there are columns; the last `totals` of them are sums.

    `scale` is the size of its words, as a share of the text size.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    totals: int = 0
    scale: float = _USUAL


def table_strips(column: Column, table: Table) -> list[Strip]:
    """The whole table: its title, its head, and the rows."""
    strips = [column.space(0.6)]
    if table.title:
        head = column.strips(table.title, 1.05, Weight.BOLD, role=Role.SUBHEADING)
        strips += [*joined(head), column.space(0.2)]
    strips += head_strips(column, table)
    first_total = len(table.rows) - table.totals
    for place, row in enumerate(table.rows):
        weight = Weight.BOLD if place >= first_total else Weight.REGULAR
        strips += _row(column, table, row, weight)
    return [*strips, column.space(0.8)]


def head_strips(column: Column, table: Table) -> list[Strip]:
    """The names of the columns, kept with what follows; a line alone where they have none."""
    heads = [each.head for each in table.columns]
    cells = _cells(column, table, heads, Weight.BOLD) if any(heads) else []
    rule = Strip(column.size * 0.45, (Rule(column.x, column.width, column.size * 0.25, SOFT_INK),))
    return joined([*cells, rule])


def _row(column: Column, table: Table, cells: Sequence[str], weight: Weight) -> list[Strip]:
    rule = Rule(column.x, column.width, column.size * 0.15, HAIRLINE, 0.4)
    under = Strip(column.size * 0.4, (rule,))
    return [*joined(_cells(column, table, cells, weight)), under]


def _cells(column: Column, table: Table, cells: Sequence[str], weight: Weight) -> list[Strip]:
    whole = sum(each.share for each in table.columns)
    strips: list[list[Strip]] = []
    x = column.x
    for each, words in zip(table.columns, cells, strict=True):
        width = column.width * each.share / whole
        room = replace(column, x=x, width=width - _GUTTER)
        lines_of = _numbers if each.is_number else Column.strips
        strips.append(lines_of(room, words, table.scale, weight))
        x += width
    return reduce(beside, strips)


def _numbers(room: Column, words: str, scale: float, weight: Weight) -> list[Strip]:
    """Each line ends at the right edge, so that digits stand below each other."""
    lines = room.setter.lines(words, room.width, max(room.size * scale, room.least), weight)
    right = room.x + room.width
    return [strip for line in lines for strip in text_strips([line], right - line.width)]
