"""Drawn pages as the bytes of a PDF file."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Protocol

from reportlab import rl_config

from peerdesk.printing.canvas import PageCanvas
from peerdesk.printing.flow import Brush
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words

_VERSION = (1, 7)
MAKER = "PeerDesk"


class Sheet(Protocol):
    """One side of paper, ready to draw; `anchor` is the name links lead to, `entry` its title."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper, in points."""

    @property
    def anchor(self) -> str:
        """The name links lead to; "" for a page no link leads to."""

    @property
    def entry(self) -> str:
        """What the outline says at the anchor."""

    def draw(self, brush: Brush, setter: Typesetter, number_line: str) -> None:
        """Draw it; `number_line` says which page it is."""


def written(
    setter: Typesetter, pages: Sequence[Sheet], title: str, language: str, created_at: datetime
) -> bytes:
    """The pages as a file, numbered, with an outline; the same bytes for the same input.

    `title` is shown by readers in their window frame and must not name a person.
    """
    return written_in_turn(setter, pages, len(pages), title, language, created_at)


def written_in_turn(
    setter: Typesetter,
    pages: Iterable[Sheet],
    count: int,
    title: str,
    language: str,
    created_at: datetime,
) -> bytes:
    """The same for pages that are laid out one after the other, so many in all.

    Each is drawn as it comes, so that a thick paper is never laid out in memory as a whole.
    """
    file = BytesIO()
    canvas = _canvas(file, setter, title, language, created_at)
    brush = Brush(canvas, setter.shelf)
    numbered = paper_words(language).page_of
    for number, page in enumerate(pages, 1):
        canvas.setPageSize(page.size)
        if page.anchor:
            canvas.bookmarkPage(page.anchor)
            canvas.addOutlineEntry(page.entry, page.anchor)
            canvas.showOutline()
        page.draw(brush, setter, numbered.format(page=number, pages=count))
        brush.next_page()
    canvas.save()
    return file.getvalue()


def _canvas(
    file: BytesIO, setter: Typesetter, title: str, language: str, created_at: datetime
) -> PageCanvas:
    rl_config.useA85 = 0  # streams as they are: smaller files, and 2 ms less for each
    canvas = PageCanvas(
        file,
        invariant=1,
        pageCompression=1,
        pdfVersion=_VERSION,
        lang=language,
        initialFontName=setter.shelf.embedded_name(setter.shelf.text_face()),
    )
    stamp = created_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    canvas.setDateFormatter(lambda *_: stamp)
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(MAKER)
    canvas.setProducer(MAKER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
