"""The half-fold booklet: pages of half a sheet, laid so that sheets folded together are in order.

Printed on both sides and turned over the short edge (`plans.md` B11). The outside is neutral; pages
are numbered as the booklet is read, and white pages fill it up to a multiple of four.
"""

from collections.abc import Sequence
from dataclasses import replace

from peerdesk.printing.covers import cover_strips
from peerdesk.printing.folded import LEAST, FoldedSheet, Laid, SmallPage, folded
from peerdesk.printing.imposition import booklet, booklet_pages
from peerdesk.printing.pdf_file import Sheet
from peerdesk.printing.plan_frame import column_of
from peerdesk.printing.plan_pages import plan_pages
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.records import Paper, PaperSettings
from peerdesk.printing.script import is_right_to_left
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words

_POINTS = 11.0
_SIDE, _TOP, _BOTTOM = 42.0, 36.0, 34.0  # points: about 15 and 12 millimetres


def booklet_sheets(
    setter: Typesetter, paper: PlanPaper, settings: PaperSettings
) -> tuple[FoldedSheet, ...]:
    """The whole plan behind a neutral cover, on both sides of sheets lying across."""
    look = _look(settings)
    column = column_of(setter, paper, look)
    cover = cover_strips(paper, column, paper.words.booklet, _height(look))
    front = SmallPage(look.paper.value, tuple(cover), _SIDE)
    return _laid([front, *plan_pages(setter, paper, look)], settings.paper, paper.language)


def _laid(pages: Sequence[Sheet], paper: Paper, language: str) -> tuple[FoldedSheet, ...]:
    """The pages at their places; the first one is the cover, which carries no number."""
    count = booklet_pages(len(pages))
    mirrored = is_right_to_left(language)
    spots = booklet(count, paper.across.value[0], right_to_left=mirrored)
    numbered = paper_words(language).page_of
    numbers = [numbered.format(page=n, pages=len(pages)) for n in range(2, len(pages) + 1)]
    empty = count - len(pages)
    filled = [*pages, *[SmallPage(paper.half.value)] * empty]
    lines = ["", *numbers, *[""] * empty]
    laid = (Laid(*each) for each in zip(filled, spots, lines, strict=True))
    return folded(laid, paper.across.value)


def _look(settings: PaperSettings) -> PaperSettings:
    """How a page of a booklet is set on half of the paper."""
    return replace(
        settings,
        paper=settings.paper.half,
        text_points=_POINTS,
        least_points=LEAST,
        side=_SIDE,
        top=_TOP,
        bottom=_BOTTOM,
    )


def _height(look: PaperSettings) -> float:
    return look.paper.value[1] - 2 * look.side
