"""A sign-in sheet: first names and empty rows, to lie on a table and be passed around."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from peerdesk.printing import blocks
from peerdesk.printing.flow import HAIRLINE, SOFT_INK, Rule, Strip, joined
from peerdesk.printing.fonts import FontShelf, Weight
from peerdesk.printing.page import Page, frame, framed, text_width
from peerdesk.printing.pdf_file import written
from peerdesk.printing.pictures import page_count
from peerdesk.printing.plan_pdf import PlanPdf
from peerdesk.printing.records import STANDARD, Footer, PaperSettings
from peerdesk.printing.tables import Table, TableColumn, head_strips
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words
from peerdesk.wording.sign_in import sign_in_words

_SHARES = (4.0, 2.0, 1.5, 1.5)
_ROOM_TO_WRITE = 1.1  # of the text size, above and below a name


@dataclass(frozen=True, slots=True)
class SignInPaper:
    """The sheet: first names as they are told apart, and how many rows stay empty."""

    names: tuple[str, ...]
    empty_rows: int
    day: str
    footer: Footer
    language: str = "en"

    def texts(self) -> Iterator[str]:
        """Every text that would be drawn, for finding characters no font has."""
        yield from (self.day, *self.names)

    def drawn(self, shelf: FontShelf, at: datetime, settings: PaperSettings = STANDARD) -> PlanPdf:
        """The pages, not encrypted, made at that instant. Raises GlyphsMissing.

        Needs a QGuiApplication; works in any thread.
        """
        setter = Typesetter(shelf)
        with shelf.lock:
            made = _pages(setter, self, settings)
            title = sign_in_words(self.language).title
            pdf = written(setter, made, title, self.language, at)
        return PlanPdf(pdf, page_count(pdf))


def _pages(setter: Typesetter, paper: SignInPaper, settings: PaperSettings) -> list[Page]:
    words = sign_in_words(paper.language)
    column = blocks.Column(setter, text_width(settings), settings.text_points)
    around = frame(
        setter,
        settings,
        paper_words(paper.language),
        programme="",
        running="",
        footer=paper.footer,
        mark=None,
    )
    return framed(around, list(_strips(column, paper)), "sign-in", words.title)


def _strips(column: blocks.Column, paper: SignInPaper) -> Iterator[Strip]:
    words = sign_in_words(paper.language)
    yield from blocks.title(column, words.title, "")
    yield from column.strips(f"{words.date}: {paper.day}", weight=Weight.BOLD)
    yield column.space(0.8)
    heads = (words.name, words.initials, words.came, words.left)
    columns = tuple(TableColumn(head, share) for head, share in zip(heads, _SHARES, strict=True))
    yield from head_strips(column, Table(columns, (), scale=1.0))
    for name in (*paper.names, *("" for _ in range(paper.empty_rows))):
        yield from _row(column, name)


def _row(column: blocks.Column, name: str) -> list[Strip]:
    """A name with room to write beside it, ruled off below."""
    rule = Rule(column.x, column.width, column.size * 0.2, SOFT_INK if name else HAIRLINE, 0.5)
    words = column.strips(name) if name else [column.space(1.0)]
    under = Strip(column.size * 0.4, (rule,))
    return [*joined([column.space(_ROOM_TO_WRITE), *words]), under]
