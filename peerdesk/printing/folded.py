"""Sheets that hold several small pages, each the right way up once the paper is folded.

Every page is drawn once, in the order it is read, so that the words come out of the file in that
order too; the fonts stand in the file once for all of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from peerdesk.printing.drawings import Trace
from peerdesk.printing.flow import HAIRLINE, SOFT_INK, Brush, Strip, Text, draw_strips
from peerdesk.printing.imposition import Segment, Spot
from peerdesk.printing.pdf_file import Sheet
from peerdesk.printing.text import Typesetter

MILLIMETRE: Final = 72 / 25.4
"""In points."""

LEAST: Final = 8.0
"""The smallest type on paper that fits a pocket, in points (`plans.md` B11)."""

_DASH, _DASH_STEP = 4.0, 7.0  # points
_DOT_STEP = 5.0
_MARK: Final = 13.0  # points of a fold that are marked, from the edge of the paper inwards
_THIN: Final = 0.5


@dataclass(frozen=True, slots=True)
class SmallPage:
    """One page with a white edge of its own; `mark` stands beside its number."""

    size: tuple[float, float]
    strips: tuple[Strip, ...] = ()
    inset: float = 0.0
    mark: str = ""
    anchor: str = ""
    entry: str = ""

    def draw(self, brush: Brush, setter: Typesetter, number_line: str) -> None:
        """Draw the words, and below them the number."""
        width, height = self.size
        draw_strips(brush, self.strips, self.inset, height - self.inset)
        if told := " · ".join(filter(None, (self.mark, number_line))):
            line = setter.line(told, LEAST)
            middle = Text(line, (width - line.width) / 2, 0, SOFT_INK)
            with brush.aside():
                middle.draw(brush, 0, self.inset + line.descent)


@dataclass(frozen=True, slots=True)
class Laid:
    """A page at its place on a sheet, with what it says about its number."""

    page: Sheet
    spot: Spot
    number_line: str = ""


@dataclass(frozen=True, slots=True)
class FoldedSheet:
    """One side of paper with its pages, and light marks of where to cut and to fold."""

    size: tuple[float, float]
    laid: tuple[Laid, ...]
    marks: tuple[Trace, ...] = ()
    anchor: str = ""
    entry: str = ""

    def draw(self, brush: Brush, setter: Typesetter, number_line: str) -> None:
        """Draw its pages with their own numbers; the sheet itself has none."""
        del number_line
        for one in self.laid:
            with brush.placed(one.spot.matrix(*one.page.size)):
                one.page.draw(brush, setter, one.number_line)
        for mark in self.marks:
            mark.draw(brush, 0, self.size[1])


def folded(
    laid: Iterable[Laid], size: tuple[float, float], marks: tuple[Trace, ...] = ()
) -> tuple[FoldedSheet, ...]:
    """The pages gathered on their sides of paper, in the order these are printed."""
    in_turn = sorted(laid, key=lambda one: one.spot.side)  # keeps the order of reading within
    sides = (tuple(held) for _, held in groupby(in_turn, key=lambda one: one.spot.side))
    return tuple(FoldedSheet(size, held, marks) for held in sides)


def cut_mark(line: Segment, height: float) -> Trace:
    """A dashed line to cut along, on paper of that height."""
    return Trace(_pieces(line, height, _DASH, _DASH_STEP), SOFT_INK, _THIN)


def fold_marks(lines: Sequence[Segment], height: float) -> Trace:
    """Dots where to fold, at the ends of the folds alone: they stay out of what is read."""
    ends = [end for line in lines for end in _ends(line)]
    dots = [piece for end in ends for piece in _pieces(end, height, 0.0, _DOT_STEP)]
    return Trace(dots, HAIRLINE, 1.0)


def _ends(line: Segment) -> tuple[Segment, Segment]:
    (x, y), (far_x, far_y) = line
    length = max(abs(far_x - x), abs(far_y - y))
    across, up = (far_x - x) / length * _MARK, (far_y - y) / length * _MARK
    return ((x, y), (x + across, y + up)), ((far_x - across, far_y - up), (far_x, far_y))


def _pieces(
    line: Segment, height: float, long: float, step: float
) -> list[list[tuple[float, float]]]:
    """A line in dashes; points count from the upper left corner, as traces do."""
    (x, y), (far_x, far_y) = line
    length = max(abs(far_x - x), abs(far_y - y))
    found = []
    for number in range(int(length // step) + 1):
        start, end = number * step, min(number * step + long, length)
        found.append(
            [
                (x + (far_x - x) * at / length, height - (y + (far_y - y) * at / length))
                for at in ((start, end) if long else (start,))
            ]
        )
    return found
