"""The page for the fridge: what a person wants to see every day, in type read from across a room.

Nobody in the kitchen learns whose it is or of which plan. What is not written yet has lines for a
pen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from peerdesk.domain.errors import NoDailyPage
from peerdesk.forms.check_in import is_check_in
from peerdesk.forms.daily import daily_parts
from peerdesk.forms.parts import parts
from peerdesk.printing import plan_blocks
from peerdesk.printing.blocks import Column
from peerdesk.printing.check_in import WEEK, check_in_strips
from peerdesk.printing.flow import Strip, names_beyond
from peerdesk.printing.hand_form import hand_item
from peerdesk.printing.page import Page, framed
from peerdesk.printing.plan_content import told_part
from peerdesk.printing.plan_frame import column_of, frame_of
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import name_of
from peerdesk.printing.records import PaperSettings
from peerdesk.printing.text import Typesetter

_SIZES: Final = (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
"""Sizes of type tried, the largest first; below the last a second page is used."""

_POINTS_AT_THE_FOOT: Final = 12.0


@dataclass(frozen=True, slots=True)
class DailyPages:
    """One page if it can be done, and the names of what stands on a second one."""

    pages: Sequence[Page]
    spilled: tuple[str, ...] = ()


def daily_pages(setter: Typesetter, paper: PlanPaper, settings: PaperSettings) -> DailyPages:
    """The page in the largest type that holds it. Raises NoDailyPage."""
    link_ids = parts_for_every_day(paper)
    around = replace(settings, text_points=_POINTS_AT_THE_FOOT)
    frame = frame_of(setter, paper, around, titled=False)
    for points in _SIZES:
        column = column_of(setter, paper, replace(settings, text_points=points))
        named = _named_strips(paper, link_ids, column)
        pages = framed(frame, [strip for _, strips in named for strip in strips])
        if len(pages) == 1:
            break
    return DailyPages(pages, names_beyond(named, [page.strips for page in pages[1:]]))


def parts_for_every_day(paper: PlanPaper) -> tuple[str, ...]:
    """The parts on the page, by linkId. Raises NoDailyPage where there is none to print."""
    away = {part.link_id for part in parts(paper.answers) if part.hidden}
    found = tuple(
        link_id
        for link_id in daily_parts(paper.form)
        if link_id not in away and paper.has(paper.form.item(link_id), None)
    )
    if not found:
        raise NoDailyPage
    return found


def _named_strips(
    paper: PlanPaper, link_ids: Sequence[str], column: Column
) -> list[tuple[str, list[Strip]]]:
    """What each thing on the page is called, with its strips."""
    found: list[tuple[str, list[Strip]]] = []
    if is_check_in(paper.form):
        return [("", check_in_strips(paper, column, WEEK))]
    for link_id in link_ids:
        told = told_part(paper, link_id)
        found += [(name_of(one.piece), plan_blocks.strips(one.piece, column)) for one in told]
        if not told:
            found.append(("", hand_item(replace(paper, is_blank=True), link_id, column)))
    return found
