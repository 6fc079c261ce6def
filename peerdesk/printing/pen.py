"""Where a pen goes: lines, boxes to tick, a label with a line beside it."""

from collections.abc import Iterator, Sequence
from typing import Final

from peerdesk.printing.blocks import Column
from peerdesk.printing.drawings import Box
from peerdesk.printing.flow import SOFT_INK, Drawn, Rule, Strip, Text, joined

_LINE: Final = 2.0  # type sizes between lines to write on
_HAIR: Final = 0.5
_BOX: Final = 0.78  # of the type size, the side of a box
_LABEL: Final = 0.88
_LEAST_TO_WRITE_ON: Final = 0.45  # of the width, beside a label


def lines_to_write_on(column: Column, count: int) -> Iterator[Strip]:
    """Lines for a pen; the first never stands apart from what follows."""
    for number in range(1, count + 1):
        down = column.size * _LINE
        rule = Rule(column.x, column.width, down, SOFT_INK, _HAIR)
        yield Strip(down + 1, (rule,), joined=number == 1 and count > 1)


def labelled_line(column: Column, label: str, *, more: bool = False) -> list[Strip]:
    """A small label with a line beside it, or under it when it is long; `more` adds a line."""
    size = max(column.size * _LABEL, column.least)
    line = column.setter.line(label, size)
    used = line.width + column.size * 0.6
    if used > column.width * (1 - _LEAST_TO_WRITE_ON):
        under = lines_to_write_on(column, 1 + more)
        return [*joined(column.strips(label, _LABEL, ink=SOFT_INK)), *under]
    height = column.size * _LINE
    rest = column.indented(used)
    rule = Rule(rest.x, rest.width, height - 2, SOFT_INK, _HAIR)
    words = Text(line, column.placed(0, line.width), height - 2 - line.descent * 0.3, SOFT_INK)
    beside = Strip(height, (words, rule), joined=more)
    return [beside, *lines_to_write_on(column, 1)] if more else [beside]


def boxes(
    column: Column, labels: Sequence[str], *, lead: str = "", to_write: bool = False
) -> Iterator[Strip]:
    """Boxes with their words, as many on a line as fit; long words get a line of their own.

    A small `lead` stands before the first, or above. `to_write` adds a box with a line for a pen.
    """
    shelf = _Shelf(column)
    if lead:
        yield from shelf.lead(lead)
    for label in labels:
        yield from shelf.option(label)
    if to_write:
        yield from shelf.line()
    yield from shelf.full()


class _Shelf:
    """One line being filled with boxes."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._size = max(column.size, column.least)
        self._before = self._size * (_BOX + 0.45)
        self._baseline = self._size * 1.3
        self._marks: list[Drawn] = []
        self._used = 0.0

    def lead(self, words: str) -> Iterator[Strip]:
        """Small words at the start of the line; long ones get lines above it."""
        size = max(self._size * _LABEL, self._column.least)
        line = self._column.setter.line(words, size)
        if line.width > self._column.width * _LEAST_TO_WRITE_ON:
            yield from joined(self._column.strips(words, _LABEL, ink=SOFT_INK))
            return
        x = self._column.placed(0, line.width)
        self._marks.append(Text(line, x, self._baseline, SOFT_INK))
        self._used = line.width + self._size

    def option(self, label: str) -> Iterator[Strip]:
        """A box with its words, on the next line where this one has no room."""
        line = self._column.setter.line(label, self._size)
        if self._before + line.width > self._column.width:
            yield from self.full()
            yield from self._long_option(label)
            return
        if self._used + self._before + line.width > self._column.width:
            yield from self.full()
        self._marks.append(self._box(self._used))
        at = self._column.placed(self._used + self._before, line.width)
        self._marks.append(Text(line, at, self._baseline))
        self._used += self._before + line.width + self._size * 1.1

    def line(self) -> Iterator[Strip]:
        """A line for a pen behind the last box, or below where little room is left."""
        if self._used + self._before > self._column.width * (1 - _LEAST_TO_WRITE_ON / 2):
            yield from self.full()
        self._marks.append(self._box(self._used))
        rest = self._column.indented(self._used + self._before)
        self._marks.append(Rule(rest.x, rest.width, self._baseline + 2, SOFT_INK, _HAIR))
        self._used = self._column.width

    def full(self) -> Iterator[Strip]:
        """The line as it stands; the next one is empty."""
        if self._marks:
            yield Strip(self._size * 1.75, tuple(self._marks))
        self._marks, self._used = [], 0.0

    def _box(self, offset: float) -> Box:
        side = self._size * _BOX
        return Box(self._column.placed(offset, side), self._baseline - side, side, side)

    def _long_option(self, label: str) -> list[Strip]:
        """An option of several lines: the box stands beside the first."""
        first, *rest = self._column.indented(self._before).strips(label)
        side = self._size * _BOX
        box = Box(self._column.placed(0, side), (first.height - side) / 2, side, side)
        return [Strip(first.height, (box, *first.marks), first.joined), *rest]
