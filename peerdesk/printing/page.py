"""The frame of every page: letterhead, running head, foot, and the mark of what is not final."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color, HexColor

from peerdesk.printing.embedding import Glyph, Glyphs
from peerdesk.printing.flow import (
    ACCENT,
    SOFT_INK,
    WARNING,
    Brush,
    Rule,
    Strip,
    Text,
    draw_strips,
    gap,
    pages,
    text_strips,
)
from peerdesk.printing.fonts import Weight
from peerdesk.printing.records import Footer, Mark, PaperSettings
from peerdesk.printing.shaping import Piece
from peerdesk.printing.text import Line, Typesetter
from peerdesk.wording.paper import PaperWords

_SMALL = 0.78  # of the text size: feet and running heads
_WATERMARK: Color = HexColor("#F1ECE3")
_WATERMARK_POINTS = 104.0
_WATERMARK_ANGLE = 52
_FOOT_SHARE = 0.8  # of the width, for the facts at the foot; the page number stands beside them
_MANY_PAGES = 888
_HASH_SHOWN = 16  # hexadecimal digits of the content hash; the whole one is in the vault


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the text of one document; the same on all of its pages but the first."""

    settings: PaperSettings
    letterhead: tuple[Strip, ...]
    running_head: tuple[Strip, ...]
    foot: tuple[Strip, ...]
    watermark: Line | None

    def room(self, *, first: bool) -> float:
        """The height left for text on a page, in points."""
        head = self.letterhead if first else self.running_head
        height = self.settings.paper.value[1] - self.settings.top - self.settings.bottom
        return height - _height(head) - _height(self.foot)


@dataclass(frozen=True, slots=True)
class Page:
    """One page ready to draw; `anchor` is the name links lead to, `entry` its outline title."""

    frame: Frame
    strips: tuple[Strip, ...]
    first: bool
    anchor: str = ""
    entry: str = ""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper, in points."""
        return self.frame.settings.paper.value

    def draw(self, brush: Brush, setter: Typesetter, number_line: str) -> None:
        """Draw the page; `number_line` is "Page 2 of 7" in the document's language."""
        _draw(brush, setter, self, number_line)


def text_width(settings: PaperSettings) -> float:
    """The width between the margins, in points."""
    return settings.paper.value[0] - 2 * settings.side


def frame(
    setter: Typesetter,
    settings: PaperSettings,
    words: PaperWords,
    *,
    programme: str,
    running: str,
    footer: Footer,
    mark: Mark | None,
) -> Frame:
    """The frame of one document. `running` names the person and the document on later pages."""
    width, small = text_width(settings), _small(settings)
    standing = _standing(setter, words, mark, small)
    letterhead = setter.lines(programme, width * 0.6, settings.text_points * 1.05, Weight.BOLD)
    later = setter.lines(running, width * (0.6 if mark else 1.0), small)
    return Frame(
        settings,
        _head(letterhead, standing, width, ACCENT),
        _head(later, standing, width, SOFT_INK),
        _foot(setter, footer, words, settings),
        _watermark(setter, words, mark),
    )


def headed(around: Frame, setter: Typesetter, words: str) -> Frame:
    """The frame with words that must stand above everything else on each page."""
    if not words:
        return around
    width, small = text_width(around.settings), _small(around.settings)
    above = text_strips(setter.lines(words, width, small, Weight.BOLD), 0)
    return replace(
        around,
        letterhead=(*above, *around.letterhead),
        running_head=(*above, *around.running_head),
    )


def framed(
    around: Frame,
    strips: Sequence[Strip],
    anchor: str = "",
    entry: str = "",
    *,
    letterhead: bool = True,
) -> list[Page]:
    """The strips cut into pages of one frame; the first one carries the anchor and the entry.

    With a `letterhead` the first page opens with the programme, and the strips name the person.
    """
    cut = pages(strips, around.room(first=letterhead), around.room(first=False))
    return [
        Page(around, tuple(part), letterhead and place == 0, "" if place else anchor, entry)
        for place, part in enumerate(cut)
    ]


def _draw(brush: Brush, setter: Typesetter, page: Page, number_line: str) -> None:
    settings = page.frame.settings
    _, height = settings.paper.value
    head = page.frame.letterhead if page.first else page.frame.running_head
    side, top = settings.side, height - settings.top
    with brush.aside():
        if page.frame.watermark:
            _draw_watermark(brush, page.frame)
    with nullcontext() if page.first else brush.aside():
        draw_strips(brush, head, side, top)
    draw_strips(brush, page.strips, side, top - _height(head))
    number = setter.line(number_line, _small(settings))
    x = side + text_width(settings) - number.width
    with brush.aside():
        draw_strips(brush, page.frame.foot, side, settings.bottom + _height(page.frame.foot))
        Text(number, x, 0, SOFT_INK).draw(brush, 0, settings.bottom + number.descent)


def _head(
    lines: Sequence[Line], standing: Line | None, width: float, ink: Color
) -> tuple[Strip, ...]:
    says_something = standing or any(line.pieces for line in lines)
    strips = text_strips(lines, 0, ink) if says_something else []
    if standing:
        mark = Text(standing, width - standing.width, lines[0].ascent, WARNING)
        strips[0] = Strip(strips[0].height, (*strips[0].marks, mark))
    return (
        *strips,
        Strip(7, (Rule(0, width, 4, ink if ink is ACCENT else SOFT_INK, 0.6),)),
        gap(9),
    )


def _foot(
    setter: Typesetter, footer: Footer, words: PaperWords, settings: PaperSettings
) -> tuple[Strip, ...]:
    width, small = text_width(settings), _small(settings)
    notices = [
        strip
        for notice in footer.notices
        for strip in text_strips(setter.lines(notice, width, small), 0, SOFT_INK)
    ]
    identity = f"{words.document} {footer.document_id}" if footer.document_id else ""
    content = f"{words.content} {footer.content_hash[:_HASH_SHOWN]}" if footer.content_hash else ""
    facts = filter(None, (identity, " · ".join(filter(None, (footer.form, content)))))
    number = setter.line(words.page_of.format(page=_MANY_PAGES, pages=_MANY_PAGES), small)
    room = min(width * _FOOT_SHARE, width - number.width - small)
    size = max(small * 0.94, settings.least_points)
    shown = setter.lines("\n".join(facts), room, size)
    rule = Strip(8, (Rule(0, width, 4),))
    return (gap(8), *notices, rule, *text_strips(shown, 0, SOFT_INK))


def _standing(setter: Typesetter, words: PaperWords, mark: Mark | None, size: float) -> Line | None:
    if mark is None:
        return None
    sentence = words.draft_line if mark is Mark.DRAFT else words.in_error_line
    return setter.line(sentence, size, Weight.BOLD)


def _watermark(setter: Typesetter, words: PaperWords, mark: Mark | None) -> Line | None:
    if mark is None:
        return None
    return setter.line(words.draft if mark is Mark.DRAFT else words.in_error, 1, Weight.BOLD)


def _draw_watermark(brush: Brush, frame: Frame) -> None:
    """Large pale words behind the text, for the eye only: readers of the text skip them."""
    line = frame.watermark
    if line is None:
        return
    width, height = frame.settings.paper.value
    size = min(_WATERMARK_POINTS, 0.8 * (width**2 + height**2) ** 0.5 / line.width)
    silent = [_without_meaning(brush, piece) for piece in line.pieces]
    shown = Line(size, line.width * size, 0, 0, 0, tuple(silent))
    brush.fill(_WATERMARK)
    brush.canvas.saveState()
    brush.canvas.translate(width / 2, height / 2)
    brush.canvas.rotate(_WATERMARK_ANGLE)
    Text(shown, -shown.width / 2, size * 0.35, _WATERMARK).draw(brush, 0, 0)
    brush.canvas.restoreState()


def _without_meaning(brush: Brush, piece: Piece) -> Piece:
    glyph = brush.shelf.source(piece.face).glyph
    signs = Glyphs.of(Glyph(glyph(ord(letter)), "") for letter in piece.text)
    return Piece(piece.face, piece.x, piece.rise, signs)


def _small(settings: PaperSettings) -> float:
    return max(settings.text_points * _SMALL, settings.least_points)


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.height for strip in strips)
