"""What goes along with a record: the page before it, the papers behind it, the line on each foot.

The record's own pages stay as they were drawn, with their links, so that any paper can be enclosed.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import count, islice

from pikepdf import Dictionary, Name, Object, Pdf, Rectangle
from pikepdf import Page as PdfPage

from peerdesk.printing import blocks
from peerdesk.printing.bound_trees import bind_trees
from peerdesk.printing.flow import ACCENT, SOFT_INK, Brush, Strip, Text, joined, with_bar
from peerdesk.printing.fonts import FontShelf, Weight
from peerdesk.printing.page import Page, frame, framed, text_width
from peerdesk.printing.pdf_file import written
from peerdesk.printing.records import STANDARD, Footer, PaperSettings
from peerdesk.printing.tagging import Role
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words

_FOOT_POINTS = 8.0
_FOOT_AT = 20.0  # points above the edge, where no page of ours has anything
_SIDE = 60.0
_FOOT_NAME = "/PeerDeskFoot"


@dataclass(frozen=True, slots=True)
class CoverLetter:
    """The page before a record: who sends what to whom, why, and the notice, word for word.

    `notice` are paragraphs under `notice_head`; nothing of them is changed. `asked` are requests
    in our own words. `title` names nobody.
    """

    title: str
    programme: str
    rows: tuple[tuple[str, str], ...]
    notice_head: str = ""
    notice: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    language: str = "en"

    def texts(self) -> tuple[str, ...]:
        """Every text that would be drawn."""
        values = (value for _, value in self.rows)
        return (self.title, self.programme, *values, self.notice_head, *self.notice, *self.asked)


@dataclass(frozen=True, slots=True)
class _Unnumbered:
    """A page that is not counted among those of the record."""

    page: Page

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper, in points."""
        return self.page.size

    anchor = ""
    entry = ""

    def draw(self, brush: Brush, setter: Typesetter, _number_line: str) -> None:
        """Draw it, without a number."""
        self.page.draw(brush, setter, "")


@dataclass(frozen=True, slots=True)
class _Foot:
    """Nothing but a line on the foot of a page of this size."""

    words: str
    size: tuple[float, float]
    anchor = ""
    entry = ""

    def draw(self, brush: Brush, setter: Typesetter, _number_line: str) -> None:
        """Draw the line."""
        line = setter.line(self.words, _FOOT_POINTS)
        side = min(_SIDE, max(0.0, (self.size[0] - line.width) / 2))
        with brush.aside():
            Text(line, side, 0, SOFT_INK).draw(brush, 0, _FOOT_AT)


def cover_letter(
    cover: CoverLetter, shelf: FontShelf, at: datetime, settings: PaperSettings = STANDARD
) -> bytes:
    """The page as a PDF, two where it does not fit one. Raises GlyphsMissing."""
    setter = Typesetter(shelf)
    with shelf.lock:
        around = frame(
            setter,
            settings,
            paper_words(cover.language),
            programme=cover.programme,
            running=cover.title,
            footer=Footer("", cover.title),
            mark=None,
        )
        pages = framed(around, _strips(setter, cover, settings))
        numberless = [_Unnumbered(page) for page in pages]
        return written(setter, numberless, cover.title, cover.language, at)


def bound(
    record: bytes,
    shelf: FontShelf,
    at: datetime,
    *,
    before: Sequence[bytes] = (),
    behind: Sequence[bytes] = (),
    foot: str = "",
) -> bytes:
    """The record between what goes before and behind it; `foot` stands on every page of all.

    The same bytes for the same input. Raises GlyphsMissing.
    """
    file = BytesIO()
    with ExitStack() as held, Pdf.open(BytesIO(record)) as document:
        # Pages are copied when the file is saved: what they come from stays open until then.
        opened = {
            paper: held.enter_context(Pdf.open(BytesIO(paper))) for paper in (*before, *behind)
        }
        papers = [*(opened[one] for one in before), document, *(opened[one] for one in behind)]
        counts = [len(paper.pages) for paper in papers]
        first = [page for paper in before for page in opened[paper].pages]
        for place, page in enumerate(first):
            document.pages.insert(place, page)
        for paper in behind:
            document.pages.extend(opened[paper].pages)
        turn = iter(list(document.pages))
        pages = [list(islice(turn, count)) for count in counts]
        bind_trees(document, list(zip(papers, pages, strict=True)))
        if foot:
            _stamp(document, foot, shelf, at, held)
        document.save(file, deterministic_id=True)
    return file.getvalue()


def _stamp(document: Pdf, foot: str, shelf: FontShelf, at: datetime, held: ExitStack) -> None:
    """Lay the line over each page; pages of one size share it.

    pikepdf's own way gives it a name by chance, and the file other bytes each time.
    """
    setter = Typesetter(shelf)
    made: dict[tuple[float, float], Object] = {}
    for page in document.pages:
        size = _seen_size(page)
        if size not in made:
            with shelf.lock:
                line = written(setter, [_Foot(foot, size)], "", "en", at)
            paper = held.enter_context(Pdf.open(BytesIO(line)))
            made[size] = document.copy_foreign(paper.pages[0].as_form_xobject())
        _lay_over(page, made[size])


def _lay_over(page: PdfPage, line: Object) -> None:
    name = page.add_resource(line, Name.XObject, _free_name(page))
    upright = {"invert_transformations": True, "allow_shrink": True, "allow_expand": True}
    placed = page.calc_form_xobject_placement(line, name, Rectangle(page.trimbox), **upright)
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"Q\n" + placed)


def _free_name(page: PdfPage) -> Name:
    """A name for the line that nothing on the page has: it may be from a paper bound before."""
    taken = page.resources.get(Name.XObject, Dictionary())
    names = (f"{_FOOT_NAME}{number}" for number in count())
    return next(Name(name) for name in names if name not in taken)


def _seen_size(page: PdfPage) -> tuple[float, float]:
    """Width and height as it is looked at, in points."""
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    width, height = right - left, top - bottom
    turned = int(page.obj.get("/Rotate", 0)) % 180 != 0
    return (height, width) if turned else (width, height)


def _strips(setter: Typesetter, cover: CoverLetter, settings: PaperSettings) -> list[Strip]:
    column = blocks.Column(setter, text_width(settings), settings.text_points)
    strips = [*blocks.title(column, cover.title, ""), *blocks.facts(column, cover.rows)]
    for asked in cover.asked:
        strips += [*column.strips(asked, weight=Weight.BOLD), column.space(0.6)]
    if cover.notice:
        inner = column.indented(column.size)
        look = (0.88, Weight.BOLD, SOFT_INK)
        told = joined(inner.strips(cover.notice_head, *look, role=Role.HEADING))
        for paragraph in cover.notice:
            told += [inner.space(0.5), *inner.strips(paragraph)]
        strips += [column.space(0.6), *with_bar(told, column.x, ACCENT)]
    return strips
