"""The short form on one page: in the largest type that holds it, else what matters more."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from peerdesk.printing import short_blocks
from peerdesk.printing.blocks import Column
from peerdesk.printing.flow import Strip, joined, names_beyond
from peerdesk.printing.fonts import Weight
from peerdesk.printing.page import Page, framed
from peerdesk.printing.plan_content import is_handed_over, told_parts
from peerdesk.printing.plan_frame import column_of, frame_of
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import Told, name_of
from peerdesk.printing.records import PaperSettings
from peerdesk.printing.short_form import dropping, missing
from peerdesk.printing.tagging import Role
from peerdesk.printing.text import Typesetter

_POINTS: Final = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
"""Sizes tried for one page, the largest first; below the last a second page is used instead."""
_LARGE_POINTS: Final = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
"""Tried before for a page that is handed to somebody who has no time to look for glasses."""
_LEAST: Final = 8.0


@dataclass(frozen=True, slots=True)
class ShortPages:
    """One page if it can be done, the names of what stands on a second one, and of what on none."""

    pages: Sequence[Page]
    spilled: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def short_pages(setter: Typesetter, paper: PlanPaper, settings: PaperSettings) -> ShortPages:
    """The short form: all of it in the largest type that holds it, else what matters more.

    Where not even what matters most fits, a second page takes the rest.
    """
    whole = told_parts(paper, short=True)
    handed_over = is_handed_over(paper.form)
    for points in (*_LARGE_POINTS, *_POINTS) if handed_over else _POINTS:
        sheet = _ShortSheet(setter, paper, settings, points)
        if len(pages := sheet.pages(whole)) == 1:
            return ShortPages(pages)
    kept: tuple[Told, ...] = whole
    for kept in dropping(paper, whole):
        if len(pages := sheet.pages(kept)) == 1:
            return ShortPages(pages, (), missing(whole, kept))
    return ShortPages(pages, sheet.names_beyond(pages, kept), missing(whole, kept))


class _ShortSheet:
    """The short form in one size of type; each piece is set once, however often it is tried."""

    def __init__(
        self, setter: Typesetter, paper: PlanPaper, settings: PaperSettings, points: float
    ) -> None:
        look = replace(settings, text_points=points, least_points=_LEAST)
        self._frame = frame_of(setter, paper, look)
        self._column = column_of(setter, paper, look)
        self._top = _small_top(paper, self._column)
        self._set: dict[int, list[Strip]] = {}

    def pages(self, told: Sequence[Told]) -> list[Page]:
        """The pieces on as many pages as they take."""
        strips = [*self._top, *(strip for one in told for strip in self._strips(one))]
        return framed(self._frame, strips)

    def names_beyond(self, pages: Sequence[Page], told: Sequence[Told]) -> tuple[str, ...]:
        """The names of the pieces that are not on the first page."""
        named = [(name_of(one.piece), self._strips(one)) for one in told]
        return names_beyond(named, [page.strips for page in pages[1:]])

    def _strips(self, one: Told) -> list[Strip]:
        if id(one) not in self._set:
            self._set[id(one)] = short_blocks.strips(one.piece, self._column)
        return self._set[id(one)]


def _small_top(paper: PlanPaper, column: Column) -> list[Strip]:
    """Name of the plan and of the person with little room around them."""
    strips = joined(column.strips(paper.called, 1.4, Weight.BOLD, role=Role.TITLE))
    if paper.owner:
        strips += joined(column.strips(paper.owner, 1.1))
    if paper.filled_in:
        strips += joined(column.strips(paper.filled_in))
    return [*strips, Strip(column.size * 0.3, joined=True)]
