"""Plans as PDF bytes: in full, in large print, on one page, on a card, or empty for a pen.

The same input gives the same bytes. Nothing in the file's own description names a person or says
what the plan is about (`plans.md` B6).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.printing import plan_blocks, short_blocks
from peerdesk.printing.blocks import Column, title
from peerdesk.printing.cards import card_sheets
from peerdesk.printing.flow import Strip, joined, names_beyond
from peerdesk.printing.fonts import FontShelf, Weight
from peerdesk.printing.hand_form import hand_strips
from peerdesk.printing.page import Frame, Page, frame, framed, text_width
from peerdesk.printing.pdf_file import Sheet, written
from peerdesk.printing.plan_content import told_parts
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import Told, name_of
from peerdesk.printing.records import STANDARD, Footer, Mark, PaperSettings
from peerdesk.printing.script import is_right_to_left
from peerdesk.printing.short_form import dropping, missing
from peerdesk.printing.text import Typesetter
from peerdesk.wording.days import day_in_words
from peerdesk.wording.islands import island
from peerdesk.wording.paper import paper_words

_FULL_POINTS, _LARGE_POINTS = 12.0, 18.0
_SHORT_POINTS: Final = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
"""Sizes tried for one page, the largest first; below the last a second page is used instead."""
_LEAST_OF_SHORT: Final = 8.0


@dataclass(frozen=True, slots=True)
class PlanPdf:
    """The file, and what the person must be told about it.

    `spilled` names what stands on another page or panel because the first was full; `left_out`
    what is on none: a card holds only so much, and so does the short form.
    """

    pdf: bytes = field(repr=False)
    pages: int
    spilled: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def render_plan(
    paper: PlanPaper,
    layout: Layout,
    shelf: FontShelf,
    created_at: datetime,
    settings: PaperSettings = STANDARD,
    card: CardStyle = CardStyle.FLAT,
) -> PlanPdf:
    """A plan on paper. `settings` gives the size of the paper, the layout that of the text.

    Raises GlyphsMissing when a character cannot be drawn, NoCard for a form that makes none.
    Needs a QGuiApplication; works in any thread.
    """
    setter = Typesetter(shelf)
    with shelf.lock:
        if layout is Layout.CARD:
            cards = card_sheets(setter, paper, settings.paper, card)
            return _file(setter, paper, created_at, cards.sheets, cards.spilled, cards.left_out)
        if layout is Layout.SHORT and not paper.is_blank:
            pages, spilled, left_out = _on_one_page(setter, paper, settings)
            return _file(setter, paper, created_at, pages, spilled, left_out)
        pages = _long(setter, paper, layout, settings)
        return _file(setter, paper, created_at, pages)


def full_pages(
    setter: Typesetter, paper: PlanPaper, settings: PaperSettings, anchor: str
) -> list[Page]:
    """The whole plan as pages among others; the first one has the name `anchor`."""
    return _long(setter, paper, Layout.FULL, settings, anchor)


def _file(
    setter: Typesetter,
    paper: PlanPaper,
    created_at: datetime,
    sheets: Sequence[Sheet],
    spilled: tuple[str, ...] = (),
    left_out: tuple[str, ...] = (),
) -> PlanPdf:
    pdf = written(setter, sheets, paper.title, paper.language, created_at)
    return PlanPdf(pdf, len(sheets), spilled, left_out)


def _long(
    setter: Typesetter,
    paper: PlanPaper,
    layout: Layout,
    settings: PaperSettings,
    anchor: str = "",
) -> list[Page]:
    """The whole plan; in large print nothing is smaller than 18 points, not even the foot."""
    if layout is Layout.LARGE:
        look = replace(settings, text_points=_LARGE_POINTS, least_points=_LARGE_POINTS)
    else:
        look = replace(settings, text_points=_FULL_POINTS)
    column = _column(setter, paper, look)
    strips = _top(paper, column)
    if paper.is_blank or layout is Layout.BLANK:
        strips += hand_strips(paper, column)
    else:
        for told in told_parts(paper):
            strips += plan_blocks.strips(told.piece, column)
    return framed(_frame(setter, paper, look), strips, anchor, paper.called)


def _on_one_page(
    setter: Typesetter, paper: PlanPaper, settings: PaperSettings
) -> tuple[list[Page], tuple[str, ...], tuple[str, ...]]:
    """The short form: all of it in the largest type that holds it, else what matters more.

    Where not even what matters most fits, a second page takes the rest.
    """
    whole = told_parts(paper, short=True)
    for points in _SHORT_POINTS:
        sheet = _ShortSheet(setter, paper, settings, points)
        if len(pages := sheet.pages(whole)) == 1:
            return pages, (), ()
    kept: tuple[Told, ...] = whole
    for kept in dropping(paper, whole):
        if len(pages := sheet.pages(kept)) == 1:
            return pages, (), missing(whole, kept)
    return pages, sheet.names_beyond(pages, kept), missing(whole, kept)


class _ShortSheet:
    """The short form in one size of type; each piece is set once, however often it is tried."""

    def __init__(
        self, setter: Typesetter, paper: PlanPaper, settings: PaperSettings, points: float
    ) -> None:
        look = replace(settings, text_points=points, least_points=_LEAST_OF_SHORT)
        self._frame = _frame(setter, paper, look)
        self._column = _column(setter, paper, look)
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


def _frame(setter: Typesetter, paper: PlanPaper, look: PaperSettings) -> Frame:
    """The foot tells title, version and date on every page (`plans.md` B9)."""
    words = replace(
        paper_words(paper.language), draft=paper.words.draft, draft_line=paper.words.draft_line
    )
    day = paper.saved_on or paper.today
    number = paper.words.version.format(number=paper.version) if paper.version else ""
    told = (
        island(paper.called),
        number,
        "" if paper.is_blank else day_in_words((day.year, day.month, day.day), paper.language),
    )
    return frame(
        setter,
        look,
        words,
        programme="",
        running="",
        footer=Footer("", " · ".join(filter(None, told))),
        mark=Mark.DRAFT if paper.is_draft else None,
    )


def _column(setter: Typesetter, paper: PlanPaper, look: PaperSettings) -> Column:
    return Column(
        setter,
        text_width(look),
        look.text_points,
        least=look.least_points,
        right_to_left=is_right_to_left(paper.language),
    )


def _top(paper: PlanPaper, column: Column) -> list[Strip]:
    return title(column, paper.called, paper.owner)


def _small_top(paper: PlanPaper, column: Column) -> list[Strip]:
    """Name of the plan and of the person with little room around them."""
    strips = joined(column.strips(paper.called, 1.4, Weight.BOLD))
    if paper.owner:
        strips += joined(column.strips(paper.owner, 1.1))
    return [*strips, Strip(column.size * 0.3, joined=True)]
