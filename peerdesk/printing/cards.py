"""The card: what a stranger may see, and never a word cut in silence.

It has the size of a bank card, or of a quarter of a sheet in large type. Every panel is a card's
face. What the first panel cannot hold goes on to the next, and its name is given back; so is the
name of what no panel can hold (`plans.md` B11, B12).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from peerdesk.domain.sharing import CardStyle
from peerdesk.printing.blocks import Column
from peerdesk.printing.card_content import CardItem, CardText, card_text, led
from peerdesk.printing.drawings import Trace
from peerdesk.printing.flow import (
    SOFT_INK,
    Brush,
    Strip,
    draw_strips,
    joined,
    names_beyond,
    pages,
)
from peerdesk.printing.folded import LEAST, MILLIMETRE, cut_mark
from peerdesk.printing.fonts import Weight
from peerdesk.printing.imposition import Segment
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.records import Paper
from peerdesk.printing.script import is_right_to_left
from peerdesk.printing.tagging import Role
from peerdesk.printing.text import Typesetter

_BANK_CARD: Final = (85.6 * MILLIMETRE, 54.0 * MILLIMETRE)  # ISO/IEC 7810, ID-1
_MOST_PANELS: Final = {CardStyle.FOLD: 4}
_FEW_PANELS: Final = 2
_MARK, _MARK_GAP = 12.0, 3.0
_NOTE_POINTS = 9.0
_CARDS_DOWN: Final = 4  # on a sheet


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of one face in points, its white edge, and the sizes of type tried, largest first.

    The last of `sizes` is the smallest type it may have (B11). One that `fills` its part of the
    sheet has no paper around it to mark where to cut.
    """

    width: float
    height: float
    inset: float
    sizes: tuple[float, ...]
    fills: bool = False

    @property
    def room(self) -> float:
        """The height for words."""
        return self.height - 2 * self.inset

    def column(self, setter: Typesetter, size: float, language: str) -> Column:
        """The text of a face in one size of type."""
        mirrored = is_right_to_left(language)
        width = self.width - 2 * self.inset
        return Column(setter, width, size, least=self.sizes[-1], right_to_left=mirrored)


def shape_of(style: CardStyle, size: Paper) -> Shape:
    """How large a face of such a card is on paper of that size."""
    if style is CardStyle.LARGE:
        width, height = (edge / 2 for edge in size.value)
        sizes = (20.0, 18.0, 17.0, 16.0, 15.0, 14.0)
        return Shape(width, height, 10 * MILLIMETRE, sizes, fills=True)
    return Shape(*_BANK_CARD, 3.2 * MILLIMETRE, (11.0, 10.0, 9.5, 9.0, 8.5, LEAST))


@dataclass(frozen=True, slots=True)
class Cards:
    """Sheets of cards, and the names of what is not on the first panel, or on none."""

    sheets: tuple["CardSheet", ...]
    spilled: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A face of a card at its place: the upper left corner, in points from that of the paper."""

    x: float
    down: float
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class CardSheet:
    """A side of paper with panels, marks to cut along, and a line that says how to print it."""

    size: tuple[float, float]
    shape: Shape
    panels: tuple[Panel, ...]
    note: tuple[Strip, ...]
    note_down: float
    fold_at: float | None = None
    anchor: str = ""
    entry: str = ""

    def draw(self, brush: Brush, setter: Typesetter, number_line: str) -> None:
        """Draw the sheet; a card carries no page number."""
        del setter, number_line
        top, inset = self.size[1], self.shape.inset
        for panel in self.panels:
            draw_strips(brush, panel.strips, panel.x + inset, top - panel.down - inset)
        for mark in self._middle_cuts() if self.shape.fills else self._cuts():
            mark.draw(brush, 0, top)
        left = self.panels[0].x + (inset if self.shape.fills else 0.0)
        draw_strips(brush, self.note, left, top - self.note_down)

    def _middle_cuts(self) -> tuple[Trace, ...]:
        """Dashes between quarters of a sheet."""
        width, height = self.size
        upright: Segment = ((width / 2, height / 2), (width / 2, height))
        level: Segment = ((0.0, height / 2), (width, height / 2))
        return (cut_mark(upright, height), cut_mark(level, height))

    def _cuts(self) -> tuple[Trace, ...]:
        """Short lines outside of the cards, in line with their edges; dots where to fold."""
        wide, high = self.shape.width, self.shape.height
        across = sorted({x for panel in self.panels for x in (panel.x, panel.x + wide)})
        downs = sorted({y for panel in self.panels for y in (panel.down, panel.down + high)})
        cut = [x for x in across if x != self.fold_at]
        lines = [[(x, y), (x, y + _MARK)] for x in cut for y in _outside(downs)]
        lines += [[(x, y), (x + _MARK, y)] for y in downs for x in _outside(across)]
        folds = (
            [
                [(self.fold_at, y + part), (self.fold_at, y + part + 1.5)]
                for y in _outside(downs)
                for part in (0, 4, 8)
            ]
            if self.fold_at is not None
            else []
        )
        return (Trace(lines, SOFT_INK, 0.5), Trace(folds, SOFT_INK, 0.5))


def card_sheets(setter: Typesetter, paper: PlanPaper, size: Paper, style: CardStyle) -> Cards:
    """The card of a plan on paper of a size. Raises NoCard where the form makes none."""
    text = card_text(paper, limited=style is not CardStyle.LARGE)
    shape = shape_of(style, size)
    panels, named = _set(setter, paper, text, shape)
    most = _MOST_PANELS.get(style, _FEW_PANELS)
    kept = panels[:most]
    sheets = _sheets(setter, paper, size, style, kept)
    left_out = names_beyond(named, panels[most:])
    spilled = tuple(name for name in names_beyond(named, kept[1:]) if name not in left_out)
    return Cards(sheets, spilled, (*text.left_out, *left_out))


def _set(
    setter: Typesetter, paper: PlanPaper, text: CardText, shape: Shape
) -> tuple[list[list[Strip]], list[tuple[str, list[Strip]]]]:
    """The panels in the largest type that needs one panel, else two, else the smallest type."""
    tried = []
    for size in shape.sizes:
        column = shape.column(setter, size, paper.language)
        items = [(one.name, _item(one, column, shape.room)) for one in text.items]
        named = [("", _head(text, column)), *items]
        strips = [strip for _, part in named for strip in part]
        tried.append((pages(strips, shape.room, shape.room), named))
    few = min(len(panels) for panels, _ in tried)
    wanted = max(few, 1 if few == 1 else 2)
    return next((panels, named) for panels, named in tried if len(panels) <= wanted)


def _head(text: CardText, column: Column) -> list[Strip]:
    found = column.strips(text.title, 1.05, Weight.BOLD, role=Role.TITLE)
    if text.name:
        found += column.strips(text.name, 1.0)
    return [*joined(found), Strip(2.0, joined=True)]


def _item(item: CardItem, column: Column, room: float) -> list[Strip]:
    """A label with its lines; a single short line stands behind its label."""
    if len(item.lines) == 1 and not item.numbered:
        return [*column.strips(led(item.label, item.lines[0])), column.space(0.2)]
    found = column.strips(item.label, 0.92, Weight.BOLD, SOFT_INK) if item.label else []
    weight = Weight.BOLD if item.numbered else Weight.REGULAR
    lines = [strip for line in item.lines for strip in column.strips(line, 1.0, weight)]
    whole = [*joined(found), *joined(lines[:-1]), *lines[-1:]]
    kept = sum(strip.height for strip in whole) <= room  # else it flows on to the next panel
    return [*(whole if kept else (*joined(found), *lines)), column.space(0.2)]


def _sheets(
    setter: Typesetter,
    paper: PlanPaper,
    size: Paper,
    style: CardStyle,
    panels: Sequence[Sequence[Strip]],
) -> tuple[CardSheet, ...]:
    shape = shape_of(style, size)
    faces = [tuple(panel) for panel in panels]
    if style is CardStyle.FOLD:
        faces += [()] * (len(faces) % 2)
    rows = _rows(faces, style)
    if is_right_to_left(paper.language):
        rows = [tuple(reversed(row)) for row in rows]
    left = (size.value[0] - 2 * shape.width) / 2
    top = 0.0 if shape.fills else (size.value[1] - _CARDS_DOWN * shape.height) / 2
    placed = tuple(
        Panel(left + across * shape.width, top + down * shape.height, face)
        for down, row in enumerate(rows)
        for across, face in enumerate(row)
    )
    fold = left + shape.width if style is CardStyle.FOLD else None
    note_down = top + len(rows) * shape.height + _MARK + 2 * _MARK_GAP
    note = _note(setter, paper, style)
    return (CardSheet(size.value, shape, placed, note, note_down, fold),)


def _note(setter: Typesetter, paper: PlanPaper, style: CardStyle) -> tuple[Strip, ...]:
    """Beside the cards: how to print and cut them, that it is a draft, the line of every page."""
    words = paper.words.fold if style is CardStyle.FOLD else paper.words.cut
    draft = paper.words.draft_line if paper.is_draft else ""
    told = "\n".join(filter(None, (paper.every_page, draft, words)))
    column = Column(setter, 2 * _BANK_CARD[0], _NOTE_POINTS, least=_NOTE_POINTS)
    return tuple(column.strips(told, ink=SOFT_INK))


def _rows(
    faces: Sequence[tuple[Strip, ...]], style: CardStyle
) -> list[tuple[tuple[Strip, ...], ...]]:
    """The panels of a sheet row by row: front and back side by side, as often as asked for."""
    pairs = [tuple(faces[at : at + 2]) for at in range(0, len(faces), 2)]
    if style is not CardStyle.SHEET:
        return pairs
    whole = (faces[0], faces[0]) if len(faces) == 1 else tuple(faces)
    return [whole] * _CARDS_DOWN


def _outside(edges: Sequence[float]) -> tuple[float, float]:
    """Where marks start that end, or begin, a little outside the first and the last edge."""
    return edges[0] - _MARK - _MARK_GAP, edges[-1] + _MARK_GAP
