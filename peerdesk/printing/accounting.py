"""What was shared with whom, on paper: a list to read, one entry below the other.

The words are chosen by whoever may let it go; nothing in the file's own description names anyone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from peerdesk.printing import blocks
from peerdesk.printing.flow import SOFT_INK, WARNING, Rule, Strip, joined
from peerdesk.printing.fonts import FontShelf, Weight
from peerdesk.printing.page import Page, frame, framed, text_width
from peerdesk.printing.pdf_file import written
from peerdesk.printing.pictures import page_count
from peerdesk.printing.plan_pdf import PlanPdf
from peerdesk.printing.records import STANDARD, Footer, PaperSettings
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words


@dataclass(frozen=True, slots=True)
class AccountingEntry:
    """One disclosure in words: a heading (when), facts with their names, and what is amiss."""

    heading: str
    facts: tuple[tuple[str, str], ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountingPaper:
    """The whole list: whose, by which rule, and every entry, in words of one language."""

    title: str
    programme: str
    person: str
    rows: tuple[tuple[str, str], ...]
    rule: str
    count: str
    entries: tuple[AccountingEntry, ...]
    footer: Footer
    language: str = "en"

    def texts(self) -> Iterator[str]:
        """Every text that would be drawn, for finding characters no font has."""
        yield from (self.title, self.programme, self.person, self.rule, self.count)
        for pair in self.rows:
            yield from pair
        for entry in self.entries:
            yield from (entry.heading, *entry.marks)
            for pair in entry.facts:
                yield from pair
        yield from self.footer.notices

    def drawn(self, shelf: FontShelf, at: datetime, settings: PaperSettings = STANDARD) -> PlanPdf:
        """The pages, not encrypted, made at that instant. Raises GlyphsMissing.

        Needs a QGuiApplication; works in any thread.
        """
        setter = Typesetter(shelf)
        with shelf.lock:
            made = _pages(setter, self, settings)
            pdf = written(setter, made, self.title, self.language, at)
        return PlanPdf(pdf, page_count(pdf))


def _pages(setter: Typesetter, paper: AccountingPaper, settings: PaperSettings) -> list[Page]:
    column = blocks.Column(setter, text_width(settings), settings.text_points)
    around = frame(
        setter,
        settings,
        paper_words(paper.language),
        programme=paper.programme,
        running=" · ".join(filter(None, (paper.person, paper.title))),
        footer=paper.footer,
        mark=None,
    )
    return framed(around, list(_strips(column, paper)), "accounting", paper.title)


def _strips(column: blocks.Column, paper: AccountingPaper) -> Iterator[Strip]:
    yield from blocks.title(column, paper.title, paper.person)
    yield from blocks.facts(column, paper.rows)
    yield from column.strips(paper.rule, ink=SOFT_INK)
    yield column.space(0.5)
    yield from column.strips(paper.count, weight=Weight.BOLD)
    yield column.space(0.7)
    for entry in paper.entries:
        strips = list(_entry(column, entry))
        yield from (*joined(strips[:-1]), strips[-1])
        yield column.space(0.6)


def _entry(column: blocks.Column, entry: AccountingEntry) -> Iterator[Strip]:
    """One disclosure, ruled off from the one before; never parted."""
    yield Strip(column.size * 0.6, (Rule(column.x, column.width, 0),))
    yield from column.strips(entry.heading, weight=Weight.BOLD)
    for label, value in entry.facts:
        yield from blocks.row(column, label, value)
    for mark in entry.marks:
        yield from column.strips(mark, ink=WARNING)
