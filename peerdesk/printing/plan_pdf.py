"""Plans as PDF bytes: in full, in large print, on one page, as what fits a pocket, or for a pen.

The same input gives the same bytes. Nothing in the file's own description names a person or says
what the plan is about (`plans.md` B6).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.printing.booklet import booklet_sheets
from peerdesk.printing.cards import card_sheets
from peerdesk.printing.daily import daily_pages
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.page import Page
from peerdesk.printing.pdf_file import Sheet, written
from peerdesk.printing.plan_pages import plan_pages
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.pocket import pocket_book
from peerdesk.printing.records import STANDARD, PaperSettings
from peerdesk.printing.short_page import short_pages
from peerdesk.printing.text import Typesetter

_FULL_POINTS, _LARGE_POINTS = 12.0, 18.0


@dataclass(frozen=True, slots=True)
class PlanPdf:
    """The file, and what the person must be told about it.

    `spilled` names what stands on another page, panel or book because the first was full;
    `left_out` what is on none: a card holds only so much, and so do the short form and a pocket
    book.
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

    Raises GlyphsMissing when a character cannot be drawn, NoCard for a form that makes none,
    NoDailyPage for one with nothing for every day. Needs a QGuiApplication; works in any thread.
    """
    setter = Typesetter(shelf)
    with shelf.lock:
        made = _made(setter, paper, layout, settings, card)
        pdf = written(setter, made.sheets, paper.title, paper.language, created_at)
    return PlanPdf(pdf, len(made.sheets), made.spilled, made.left_out)


def full_pages(
    setter: Typesetter, paper: PlanPaper, settings: PaperSettings, anchor: str
) -> list[Page]:
    """The whole plan as pages among others; the first one has the name `anchor`."""
    return plan_pages(setter, paper, replace(settings, text_points=_FULL_POINTS), anchor)


@dataclass(frozen=True, slots=True)
class _Made:
    """Sheets ready to draw, and what must be told about them."""

    sheets: Sequence[Sheet]
    spilled: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def _made(
    setter: Typesetter, paper: PlanPaper, layout: Layout, settings: PaperSettings, card: CardStyle
) -> _Made:
    if layout is Layout.CARD:
        cards = card_sheets(setter, paper, settings.paper, card)
        return _Made(cards.sheets, cards.spilled, cards.left_out)
    if layout is Layout.BOOKLET:
        return _Made(booklet_sheets(setter, paper, settings))
    if layout is Layout.DAILY:
        for_today = daily_pages(setter, paper, settings)
        return _Made(for_today.pages, for_today.spilled)
    if layout is Layout.POCKET and not paper.is_blank:
        book = pocket_book(setter, paper, settings.paper)
        return _Made(book.sheets, book.spilled, book.left_out)
    if layout is Layout.SHORT and not paper.is_blank:
        short = short_pages(setter, paper, settings)
        return _Made(short.pages, short.spilled, short.left_out)
    return _Made(_long(setter, paper, layout, settings))


def _long(
    setter: Typesetter, paper: PlanPaper, layout: Layout, settings: PaperSettings
) -> list[Page]:
    """The whole plan; in large print nothing is smaller than 18 points, not even the foot."""
    if layout is Layout.LARGE:
        look = replace(settings, text_points=_LARGE_POINTS, least_points=_LARGE_POINTS)
    else:
        look = replace(settings, text_points=_FULL_POINTS)
    return plan_pages(setter, paper, look, for_pen=layout is Layout.BLANK)
