"""A letter on paper: letterhead, day, address, the words, who signs, and the notice.

It fits one page where it can. Nothing in the file's own description names a person.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from peerdesk.printing.blocks import Column
from peerdesk.printing.flow import (
    ACCENT,
    SOFT_INK,
    Rule,
    Strip,
    beside,
    gap,
    joined,
)
from peerdesk.printing.fonts import FontShelf, Weight
from peerdesk.printing.page import Frame, Page, frame, framed, text_width
from peerdesk.printing.pdf_file import written
from peerdesk.printing.pictures import page_count
from peerdesk.printing.plan_pdf import PlanPdf
from peerdesk.printing.records import STANDARD, Footer, Mark, PaperSettings
from peerdesk.printing.tagging import Role
from peerdesk.printing.text import Typesetter
from peerdesk.wording.letters import Passage, letter_words
from peerdesk.wording.paper import paper_words

_SMALL = 0.86
_BULLET = "•"
_TWO_COLUMNS_FROM = 7  # short lines; fewer read better one below the other
_AIRS = (1.0, 0.75, 0.5)  # how much of the white space a letter may have on its one page
_SIGNATURE_ROOM = 2.6  # type sizes of white to sign in
_SIGNATURE_WIDTH = 0.42  # of the text width


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """One letter in words, already chosen by whoever may let it go.

    `letterhead` and `to` are lines; `signer` is the name, then title and credential. `notice` is a
    heading and its paragraphs, printed under the signature; `running` stands above later pages.
    `title` is what the file is called and names nobody.
    """

    title: str
    letterhead: tuple[str, ...]
    day: str
    to: tuple[str, ...]
    about: tuple[str, ...]
    greeting: str
    passages: tuple[Passage, ...]
    closing: str
    signer: tuple[str, ...]
    signed_on: str
    running: str
    footer: Footer
    notice: tuple[str, ...] = ()
    language: str = "en"
    is_draft: bool = False

    def texts(self) -> Iterator[str]:
        """Every text that would be drawn, for finding characters no font has."""
        yield from (self.title, *self.letterhead, self.day, *self.to, *self.about, self.greeting)
        for passage in self.passages:
            yield from (passage.text, *passage.lines)
        yield from (self.closing, *self.signer, self.signed_on, self.running, *self.notice)
        yield from self.footer.notices

    def with_notice(self, paragraphs: tuple[str, ...]) -> "LetterPaper":
        """The letter with prescribed words under its signature, just as they are given."""
        heading = letter_words(self.language).notice
        return replace(self, notice=(heading, *paragraphs))

    def drawn(self, shelf: FontShelf, at: datetime, settings: PaperSettings) -> PlanPdf:
        """The pages, made at that moment. Raises GlyphsMissing."""
        pdf = render_letter(self, shelf, at, settings)
        return PlanPdf(pdf, page_count(pdf))


def render_letter(
    letter: LetterPaper, shelf: FontShelf, created_at: datetime, settings: PaperSettings = STANDARD
) -> bytes:
    """The letter as a PDF, not encrypted; `created_at` is an instant with its offset.

    Raises GlyphsMissing when a character cannot be drawn. Needs a QGuiApplication; works in any
    thread.
    """
    setter = Typesetter(shelf)
    with shelf.lock:
        pages = letter_pages(setter, letter, settings)
        return written(setter, pages, letter.title, letter.language, created_at)


def letter_pages(
    setter: Typesetter, letter: LetterPaper, settings: PaperSettings, anchor: str = ""
) -> list[Page]:
    """The pages of a letter, to stand alone or before what goes with it."""
    column = Column(setter, text_width(settings), settings.text_points)
    around = frame(
        setter,
        settings,
        paper_words(letter.language),
        programme="",
        running=letter.running,
        footer=letter.footer,
        mark=Mark.DRAFT if letter.is_draft else None,
    )
    opened, strips = _with_letterhead(around, column, letter), list(_strips(column, letter))
    tries = (framed(opened, _aired(strips, air), anchor, letter.title) for air in _AIRS)
    first, *closer = tries
    return next((pages for pages in (first, *closer) if len(pages) == 1), first)


def _aired(strips: Sequence[Strip], air: float) -> list[Strip]:
    """The strips with their white space taken in, so that a letter stays on one page."""
    return [replace(one, height=one.height * air) if one.gap else one for one in strips]


def _with_letterhead(around: Frame, column: Column, letter: LetterPaper) -> Frame:
    """The frame with the programme's letterhead above the first page, and a draft's mark kept."""
    if not letter.letterhead:
        return around
    first, *rest = letter.letterhead
    strips = column.strips(first, 1.2, Weight.BOLD)
    if rest:
        strips += column.strips("\n".join(rest), _SMALL, ink=SOFT_INK)
    rule = Strip(7, (Rule(0, column.width, 4, ACCENT, 0.6),))
    if letter.is_draft:  # the line that says so stands in the frame's own head
        return replace(around, letterhead=(*strips, *around.letterhead))
    return replace(around, letterhead=(*strips, rule, gap(9)))


def _strips(column: Column, letter: LetterPaper) -> Iterator[Strip]:
    yield column.space(0.8)
    yield from column.strips(letter.day)
    yield column.space(1.4)
    yield from joined(column.strips("\n".join(letter.to)))
    yield column.space(1.4)
    if letter.about:
        yield from column.strips("\n".join(letter.about), weight=Weight.BOLD)
        yield column.space(1.2)
    yield from joined(column.strips(letter.greeting))
    yield column.space(0.9)
    for passage in letter.passages:
        yield from _passage(column, passage)
    yield from _end(column, letter)
    yield from _notice(column, letter.notice)


def _passage(column: Column, passage: Passage) -> Iterator[Strip]:
    words = column.strips(passage.text)
    if not passage.lines:
        yield from words
        yield column.space(0.8)
        return
    yield from joined(words)
    yield Strip(column.size * 0.35, joined=True)
    yield from _lines(column.indented(column.size), passage.lines)
    yield column.space(0.8)


def _lines(column: Column, lines: Sequence[str]) -> list[Strip]:
    """Short lines one below the other, in two columns when there are many and all are short."""
    half = replace(column, width=column.width / 2 - column.size)
    if len(lines) < _TWO_COLUMNS_FROM or any(_is_long(half, line) for line in lines):
        return [strip for line in lines for strip in _bullet(column, line)]
    rows = (len(lines) + 1) // 2
    left = [strip for line in lines[:rows] for strip in _bullet(half, line)]
    other = replace(half, x=column.x + column.width / 2)
    right = [strip for line in lines[rows:] for strip in _bullet(other, line)]
    return beside(left, right)


def _is_long(column: Column, line: str) -> bool:
    inner = column.width - column.size
    return "\n" in line or column.setter.line(line, column.size).width > inner


def _bullet(column: Column, line: str) -> list[Strip]:
    mark = column.opening(column.size).strips(_BULLET, role=Role.SIGN)
    return beside(mark, column.indented(column.size).strips(line))


def _end(column: Column, letter: LetterPaper) -> Iterator[Strip]:
    """The closing, room to sign, and who signs: never parted from one another."""
    yield column.space(0.6)
    yield from joined(column.strips(letter.closing))
    line = Rule(
        column.x, column.width * _SIGNATURE_WIDTH, column.size * _SIGNATURE_ROOM, SOFT_INK, 0.5
    )
    yield Strip(column.size * (_SIGNATURE_ROOM + 0.35), (line,), joined=True)
    name, *rest = letter.signer
    yield from joined(column.strips(name, weight=Weight.BOLD))
    told = "\n".join(filter(None, (", ".join(filter(None, rest)), letter.signed_on)))
    if told:
        yield from joined(column.strips(told, _SMALL, ink=SOFT_INK))
    yield Strip(1)


def _notice(column: Column, notice: tuple[str, ...]) -> Iterator[Strip]:
    """The prescribed words in small print under a rule, whole on one page."""
    if not notice:
        return
    heading, *paragraphs = notice
    yield column.space(1.2)
    yield Strip(column.size * 0.7, (Rule(column.x, column.width, 0),), joined=True)
    yield from joined(column.strips(heading, _SMALL * 0.94, Weight.BOLD, SOFT_INK))
    for paragraph in paragraphs:
        yield from joined(column.strips(paragraph, _SMALL * 0.94, ink=SOFT_INK))
        yield column.space(0.25)
    yield Strip(0)
