"""A check-in to fill by pen: a week for the fridge or the pocket, a month in the form.

Blank days and all.

Nobody watches it, and the page says so, with whom to call. What a person keeps an eye on stands
above its column, their own words for it below the table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from peerdesk.domain.lines import words_in
from peerdesk.forms.check_in import UNWATCHED, Thing, places, steps_wanted, things
from peerdesk.printing.blocks import Column
from peerdesk.printing.charts import LABEL
from peerdesk.printing.drawings import Box, Dot
from peerdesk.printing.flow import INK, SOFT_INK, Drawn, Strip, joined
from peerdesk.printing.fonts import Weight
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.tables import Table, TableColumn, head_strips
from peerdesk.wording.islands import island

WEEK: Final = 7
MONTH: Final = 31
_LIFELINE: Final = "988"
_SIDE_BY_SIDE: Final = 4  # things in one table; more begin another
_SIDE_BY_SIDE_IN_POCKET: Final = 2
_EMPTY: Final = Thing("", "")
_FEW: Final = 5  # places that are drawn as circles to fill; more are written as a number
_DAY_SHARE, _SLEEP_SHARE, _THING_SHARE, _GOOD_SHARE = 1.0, 1.0, 1.6, 1.8
_HEAD: Final = 0.6  # of the text size
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class _Cell:
    """A column of the table: its head, its share of the width, and circles to fill."""

    head: str
    share: float
    circles: int = 0


def check_in_strips(paper: PlanPaper, column: Column, days: int) -> list[Strip]:
    """The page: what it says of itself, one table for up to four things, and their words.

    Days are numbered in a month; in a week the person writes which day it is.
    """
    found = list(_said(paper, column))
    picked = [thing for thing in things(paper.answers) if not paper.is_blank]
    shown = picked or [_EMPTY] * 3
    for first in range(0, len(shown), _SIDE_BY_SIDE):
        found += _table(paper, column, shown[first : first + _SIDE_BY_SIDE], days)
    return [*found, *_words(picked, column)]


def pocket_week(paper: PlanPaper, column: Column) -> list[Strip]:
    """A blank week for the pocket book: narrow tables, each on one page."""
    picked = things(paper.answers) or (_EMPTY, _EMPTY)
    day, sleep, *rated, good = _cells(paper, picked)
    found: list[Strip] = []
    for first in range(0, len(rated), _SIDE_BY_SIDE_IN_POCKET):
        few = rated[first : first + _SIDE_BY_SIDE_IN_POCKET]
        found += _whole([day, *([] if first else [sleep]), *few], column)
    return found + _whole([day, good], column)


def _whole(cells: Sequence[_Cell], column: Column) -> list[Strip]:
    """One table of a week that no turn of the page parts."""
    *table, last, space = _ruled(cells, column, WEEK)
    return [*joined(table), replace(last, joined=False), space]


def _said(paper: PlanPaper, column: Column) -> Iterator[Strip]:
    yield from column.strips(paper.form.item(UNWATCHED).text, LABEL, Weight.BOLD)
    line = next((line for line in paper.lines if line.id == _LIFELINE), None)
    if line is not None:
        told = _BETWEEN.join(words_in(each, paper.language) for each in (line.name, line.how))
        yield from column.strips(told, LABEL)
    yield column.space(0.5)


def _table(paper: PlanPaper, column: Column, group: Sequence[Thing], days: int) -> list[Strip]:
    return _ruled(_cells(paper, group), column, days)


def _ruled(cells: Sequence[_Cell], column: Column, days: int) -> list[Strip]:
    heads = tuple(TableColumn(island(cell.head) if cell.head else "", cell.share) for cell in cells)
    rows = [_row(column, cells, day if days == MONTH else 0) for day in range(1, days + 1)]
    head = head_strips(column, Table(heads, (), scale=_HEAD))
    return [*head, *joined(rows), column.space(0.6)]


def _cells(paper: PlanPaper, group: Sequence[Thing]) -> list[_Cell]:
    form, wanted = paper.form, steps_wanted(paper.answers)
    few = len(places(paper.answers)) <= _FEW and wanted != "words"
    circles = len(places(paper.answers)) if few else 0
    return [
        _Cell(form.item("dc.date").text, _DAY_SHARE),
        _Cell(form.item("dc.sleep").short_text, _SLEEP_SHARE),
        *(_Cell(thing.name, _THING_SHARE, circles) for thing in group),
        _Cell(form.item("dc.good").text, _GOOD_SHARE),
    ]


def _row(column: Column, cells: Sequence[_Cell], number: int) -> Strip:
    """One day: boxes to write in, with circles to fill where there are few steps."""
    height = column.size * (1.35 if number else 2.1)
    whole = sum(cell.share for cell in cells)
    marks: list[Drawn] = []
    offset = 0.0
    for cell in cells:
        width = column.width * cell.share / whole
        marks.append(Box(column.placed(offset, width), 0, width, height, SOFT_INK, 0.5))
        marks += _circles(column, cell, offset, width, height)
        offset += width
    if number:
        (day,) = column.indented(column.size * 0.3).strips(str(number), LABEL, ink=SOFT_INK)
        marks += day.marks
    return Strip(height, tuple(marks))


def _circles(
    column: Column, cell: _Cell, offset: float, width: float, height: float
) -> Iterator[Dot]:
    radius = min(height * 0.22, width / (cell.circles * 3.2 or 1))
    between = width / (cell.circles or 1)
    for at in range(cell.circles):
        across = column.placed(offset + between * (at + 0.5), 0)
        yield Dot(across, height / 2, radius, full=False)


def _words(picked: Sequence[Thing], column: Column) -> list[Strip]:
    """The person's own words for a low, a so-so and a good day."""
    found: list[Strip] = []
    for thing in picked:
        own = _BETWEEN.join(island(word) for word in (thing.low, thing.middle, thing.high) if word)
        if own:
            found += joined(column.strips(f"{island(thing.name)}: {own}", LABEL, ink=INK))
    return found
