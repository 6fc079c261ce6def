"""Where the pages of a small book lie on a sheet, so that folding puts them in order.

Pure geometry. All lengths are in one unit, whichever the caller counts in; places count from the
lower left corner of the sheet, as PDF does. Pages count from 1. A book in a script that runs from
right to left is the mirror image: it opens on the other side.
"""

from dataclasses import dataclass
from typing import Final

POCKET_PAGES: Final = 8
PAGES_OF_A_SHEET: Final = 4
"""A sheet folded once in the middle has two pages on each side."""

_UPPER_ROW: Final = (5, 4, 3, 2)
_LOWER_ROW: Final = (6, 7, 8, 1)
"""The pages of a pocket book from left to right; those of the upper row stand on their heads.

`plans.md` B11: folded in half three times and cut along the middle two quarters of the centre line,
the sheet becomes a book of eight pages, printed on one side only.
"""

Matrix = tuple[float, float, float, float, float, float]
"""A transformation as PDF writes it (ISO 32000-1, 8.3.3)."""

Segment = tuple[tuple[float, float], tuple[float, float]]
"""A straight line from one point to another."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The area of one page: which side of paper (from 0), its corner, and if it is upside down."""

    side: int
    left: float
    low: float
    turned: bool = False

    def matrix(self, width: float, height: float) -> Matrix:
        """What brings a page of that size from the corner of the sheet to its area."""
        if self.turned:
            return (-1, 0, 0, -1, self.left + width, self.low + height)
        return (1, 0, 0, 1, self.left, self.low)


def pocket(
    pages: int, width: float, height: float, *, right_to_left: bool = False
) -> tuple[Spot, ...]:
    """The areas of the pages of pocket books on sheets lying across; eight pages a sheet."""
    across, down = pocket_page(width, height)
    found = []
    for page in range(pages):
        side, place = divmod(page, POCKET_PAGES)
        turned = place + 1 in _UPPER_ROW
        row = _UPPER_ROW if turned else _LOWER_ROW
        column = row.index(place + 1)
        column = len(row) - 1 - column if right_to_left else column
        found.append(Spot(side, column * across, down if turned else 0.0, turned))
    return tuple(found)


def pocket_page(width: float, height: float) -> tuple[float, float]:
    """Width and height of a page of a pocket book on a sheet of that size."""
    return width / len(_LOWER_ROW), height / 2


def pocket_cut(width: float, height: float) -> Segment:
    """Where the one cut goes: the centre line, across the two middle columns."""
    return (width / 4, height / 2), (width * 3 / 4, height / 2)


def pocket_folds(width: float, height: float) -> tuple[Segment, ...]:
    """Where a pocket book is folded and not cut."""
    upright = tuple(((width * n / 4, 0.0), (width * n / 4, height)) for n in (1, 2, 3))
    level = ((0.0, height / 2), (width / 4, height / 2))
    other = ((width * 3 / 4, height / 2), (width, height / 2))
    return (*upright, level, other)


def booklet(pages: int, width: float, *, right_to_left: bool = False) -> tuple[Spot, ...]:
    """The areas of the pages of a half-fold booklet; `pages` is a multiple of four.

    Sides follow one another as the printer takes them: the front of the outer sheet, its back,
    the front of the next. Sheets lie across and are turned over their short edge.
    """
    if pages % PAGES_OF_A_SHEET:
        raise ValueError(pages)
    found = []
    for page in range(1, pages + 1):
        nearer = min(page, pages + 1 - page)  # its place from the outside of the folded paper
        on_the_right = (page % 2 == 1) is not right_to_left
        found.append(Spot(nearer - 1, width / 2 if on_the_right else 0.0, 0.0))
    return tuple(found)


def booklet_pages(pages: int) -> int:
    """How many pages a booklet has that holds so many: the next multiple of four."""
    return max(PAGES_OF_A_SHEET, -(-pages // PAGES_OF_A_SHEET) * PAGES_OF_A_SHEET)
