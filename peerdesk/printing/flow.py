"""Strips of paper, from top to bottom, filled into pages.

A strip is what never breaks: one line of text, a rule, a gap. Pages are cut between strips, a
heading stays with what follows, and no paragraph leaves a single line behind.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from reportlab.lib.colors import Color, HexColor

from peerdesk.printing.canvas import PageCanvas
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.imposition import Matrix
from peerdesk.printing.tagging import Role
from peerdesk.printing.text import Line

INK: Color = HexColor("#1F2A2E")
SOFT_INK: Color = HexColor("#56646A")
HAIRLINE: Color = HexColor("#D9D2C6")
ACCENT: Color = HexColor("#0F6B66")
WARNING: Color = HexColor("#9A5B00")
_STRIKE_HEIGHT = 0.3  # of the type size above the baseline


class Brush:
    """Where marks go: the page and the faces. Colours are written only when they change."""

    def __init__(self, canvas: PageCanvas, shelf: FontShelf) -> None:
        self.canvas, self.shelf = canvas, shelf
        self._fill: Color | None = None
        self._stroke: Color | None = None
        self._is_aside = False

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Draw what nobody reads out: rules and boxes, running heads, the number of the page."""
        if self._is_aside:
            yield
            return
        self._is_aside = True
        self.canvas.addLiteral("/Artifact BMC")
        yield
        self.canvas.addLiteral("EMC")
        self._is_aside = False

    @contextmanager
    def said(self, role: Role, edge: float, *, ends: bool) -> Iterator[None]:
        """Draw a line of a text that is read out, `ends` the last of its paragraph."""
        if role is Role.SIGN:
            with self.aside():
                yield
            return
        if self._is_aside:
            yield
            return
        number = self.canvas.tags.number(role, edge, ends=ends)
        self.canvas.addLiteral(f"/{role} <</MCID {number}>> BDC")
        yield
        self.canvas.addLiteral("EMC")

    def fill(self, ink: Color) -> None:
        """Fill what follows with `ink`."""
        if ink is not self._fill:
            self.canvas.setFillColor(ink)
            self._fill = ink

    def stroke(self, ink: Color) -> None:
        """Draw lines that follow with `ink`."""
        if ink is not self._stroke:
            self.canvas.setStrokeColor(ink)
            self._stroke = ink

    def next_page(self) -> None:
        """End the page; the next one starts with no colour set."""
        self.canvas.showPage()
        self.canvas.tags.next_page()
        self._fill = self._stroke = None

    @contextmanager
    def placed(self, matrix: Matrix) -> Iterator[None]:
        """Draw within a part of the page that has a corner, and a way up, of its own.

        The PDF forgets colours at the end of such a part, so they count as not set.
        """
        self.canvas.saveState()
        self.canvas.transform(*matrix)
        self._fill = self._stroke = None
        yield
        self.canvas.restoreState()
        self._fill = self._stroke = None


class Drawn(Protocol):
    """Something with a place in a strip."""

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Draw it in a strip whose upper left corner is at (`left`, `top`)."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text: `x` from the left of the strip, its baseline `down` from the top."""

    line: Line
    x: float
    down: float
    ink: Color = INK
    struck: bool = False
    role: Role = Role.TEXT

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Draw the words, and the stroke through them where they no longer hold."""
        with brush.said(self.role, left + self.x, ends=self.line.ends):
            self._draw(brush, left, top - self.down)

    def _draw(self, brush: Brush, left: float, baseline: float) -> None:
        x = left + self.x + self.line.indent
        brush.fill(self.ink)
        if self.struck or self.line.thickened:
            brush.stroke(self.ink)
        self.line.draw(brush.canvas, brush.shelf, left + self.x, baseline)
        if self.struck and self.line.width:
            height = baseline + _STRIKE_HEIGHT * self.line.size
            brush.canvas.setLineWidth(0.7)
            brush.canvas.line(x, height, x + self.line.width, height)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across, `down` from the top of its strip."""

    x: float
    width: float
    down: float
    ink: Color = HAIRLINE
    thickness: float = 0.6

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Draw the rule."""
        y = top - self.down
        with brush.aside():
            brush.stroke(self.ink)
            brush.canvas.setLineWidth(self.thickness)
            brush.canvas.line(left + self.x, y, left + self.x + self.width, y)


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright line along a strip, so that a correction is seen as a whole."""

    x: float
    height: float
    ink: Color

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Draw the bar."""
        with brush.aside():
            brush.fill(self.ink)
            brush.canvas.rect(left + self.x, top - self.height, 2, self.height, stroke=0, fill=1)


@dataclass(frozen=True, slots=True)
class Link:
    """A place to click that leads to a named page."""

    target: str
    width: float
    height: float

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Lay the link over the strip."""
        brush.canvas.linkRect(
            "", self.target, (left, top - self.height, left + self.width, top), Border="[0 0 0]"
        )


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a document begins that is not alone on its page: links and the outline lead here."""

    anchor: str
    entry: str

    def draw(self, brush: Brush, _left: float, top: float) -> None:
        """Name the place."""
        canvas = brush.canvas
        canvas.bookmarkPage(self.anchor, fit="XYZ", left=0, top=top)
        canvas.addOutlineEntry(self.entry, self.anchor)
        canvas.showOutline()


@dataclass(frozen=True, slots=True)
class Strip:
    """One unbreakable band; `joined` keeps it with the next, a `gap` vanishes at a page's head.

    Where a page has less left than it `needs`, in points, it begins on the next one.
    """

    height: float
    marks: tuple[Drawn, ...] = ()
    joined: bool = False
    gap: bool = False
    needs: float = 0.0


def draw_strips(brush: Brush, strips: Iterable[Strip], left: float, top: float) -> None:
    """Draw strips one below the other, from a left edge and a height above the lower edge."""
    for strip in strips:
        for mark in strip.marks:
            mark.draw(brush, left, top)
        top -= strip.height


def gap(height: float) -> Strip:
    """White space of a height, joined to nothing."""
    return Strip(height, gap=True)


def text_strips(
    lines: Sequence[Line],
    x: float,
    ink: Color = INK,
    *,
    struck: bool = False,
    role: Role = Role.TEXT,
) -> list[Strip]:
    """Lines as strips; the first two and the last two of each paragraph keep together."""
    strips = []
    for place, line in enumerate(lines):
        opens = place == 0 or lines[place - 1].ends
        before_last = place + 1 < len(lines) and lines[place + 1].ends
        mark = Text(line, x, _baseline(line), ink, struck, role)
        strips.append(Strip(line.height, (mark,), joined=not line.ends and (opens or before_last)))
    return strips


def beside(left: Sequence[Strip], right: Sequence[Strip]) -> list[Strip]:
    """Two columns line by line; the heights of a pair are those of the taller one."""
    pairs = []
    for place in range(max(len(left), len(right))):
        both = [column[place] for column in (left, right) if place < len(column)]
        marks = tuple(mark for strip in both for mark in strip.marks)
        joined = any(strip.joined for strip in both)
        pairs.append(Strip(max(strip.height for strip in both), marks, joined))
    return pairs


def with_bar(strips: Iterable[Strip], x: float, ink: Color) -> list[Strip]:
    """The strips with an upright bar along their whole height."""
    return [
        replace(strip, marks=(*strip.marks, Bar(x, strip.height, ink)), gap=False)
        for strip in strips
    ]


def joined(strips: Sequence[Strip]) -> list[Strip]:
    """The strips, none of which is parted from the next."""
    return [replace(strip, joined=True) for strip in strips]


def pages(strips: Sequence[Strip], first_height: float, later_height: float) -> list[list[Strip]]:
    """The strips cut into pages that are at most so high, in points; at least one page.

    What is joined moves to the next page together, unless it is higher than a page by itself.
    """
    done: list[list[Strip]] = []
    page: list[Strip] = []
    room = first_height
    for group in _groups(strips):
        height = sum(strip.height for strip in group)
        has_room = group[0].gap or height <= room
        if page and not (has_room and group[0].needs <= room):
            done.append(page)
            page, room = [], later_height
        for strip in group:
            if strip.height > room and page:
                done.append(page)
                page, room = [], later_height
            if page or not strip.gap:
                page.append(strip)
                room -= strip.height
    return [*done, page] if page or not done else done


def names_beyond(
    named: Iterable[tuple[str, Sequence[Strip]]], later: Iterable[Sequence[Strip]]
) -> tuple[str, ...]:
    """The names of the parts of which something stands on a `later` page, each once."""
    marks: set[int] = {id(mark) for strips in later for strip in strips for mark in strip.marks}
    found = [
        name
        for name, strips in named
        if name and any(id(mark) in marks for strip in strips for mark in strip.marks)
    ]
    return tuple(dict.fromkeys(found))


def _groups(strips: Sequence[Strip]) -> list[list[Strip]]:
    groups: list[list[Strip]] = []
    open_group = False
    for strip in strips:
        if open_group:
            groups[-1].append(strip)
        else:
            groups.append([strip])
        open_group = strip.joined or (open_group and strip.gap)  # white space parts nothing
    return groups


def _baseline(line: Line) -> float:
    """How far below the top of its strip a line stands: the room it leaves is shared evenly."""
    return line.ascent + (line.height - line.ascent - line.descent) / 2
