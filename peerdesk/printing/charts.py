"""Scales and ratings over time as small drawings, read without judging anyone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from peerdesk.printing.blocks import Column
from peerdesk.printing.drawings import Dot, Trace
from peerdesk.printing.flow import SOFT_INK, Brush, Drawn, Rule, Strip
from peerdesk.printing.plan_pieces import Progress, Rating, Scale
from peerdesk.wording.islands import island

LABEL = 0.88  # of the text size: questions, and the words at the ends of a scale
_BETWEEN = " · "


def ends_in_words(scale: Scale) -> str:
    """What the ends of a scale mean: "0: stuck · 5: so-so · 10: free"."""
    middle = (scale.least + scale.most) // 2
    ends = ((scale.least, scale.low), (middle, scale.middle), (scale.most, scale.high))
    return _BETWEEN.join(f"{number}: {island(word)}" for number, word in ends if word)


def dots(piece: Rating, column: Column) -> list[Strip]:
    """The steps of a scale from its least to its most, the person's place filled."""
    count = piece.scale.most - piece.scale.least + 1
    between = min(column.size * 1.5, column.width / count)
    radius = column.size * 0.3
    place = round(piece.rate - piece.scale.least)
    steps = tuple(
        Dot(column.placed(radius + at * between, 0), column.size * 0.6, radius, at == place)
        for at in range(count)
    )
    return [Strip(column.size * 1.3, steps, joined=True)]


def chart(piece: Progress, column: Column) -> list[Strip]:
    """Dots for the ratings from left to right in the order of their days."""
    rates = [point.rate for point in piece.points if point.rate is not None]
    size, scale = column.size, piece.scale
    height, side = size * 5.5, size * 1.6
    steps = scale.most - scale.least
    room = column.width - side - size
    between = min(size * 3, room / max(1, len(rates) - 1))

    def down(rate: float) -> float:
        return size * 0.6 + height * (scale.most - rate) / steps

    places = [
        (column.x + side + size * 0.6 + at * between, down(float(rate)))
        for at, rate in enumerate(rates)
    ]
    marks: list[Drawn] = [
        Rule(column.x + side, column.width - side, down(level))
        for level in (scale.least, (scale.least + scale.most) / 2, scale.most)
    ]
    for level in (scale.least, scale.most):
        (number,) = replace(column, width=side).strips(str(level), 0.8, ink=SOFT_INK)
        marks += _lowered(number, down(level) - number.height / 2)
    marks.append(Trace([places], SOFT_INK, 0.6))
    marks += [Dot(x, y, size * 0.24) for x, y in places]
    drawn = Strip(height + size * 1.4, tuple(marks), joined=True)
    ends = ends_in_words(scale)
    told = column.strips(ends, LABEL, ink=SOFT_INK) if ends else []
    return [drawn, *told, Strip(size * 0.3, joined=True)]


def side_by_side(left: Sequence[Strip], right: Sequence[Strip]) -> Strip:
    """Two columns as one band that no page parts."""
    heights = [sum(strip.height for strip in column) for column in (left, right)]
    return Strip(max(heights), (*_stacked(left), *_stacked(right)))


def _stacked(strips: Sequence[Strip]) -> Iterator[Drawn]:
    down = 0.0
    for strip in strips:
        yield from _lowered(strip, down)
        down += strip.height


def _lowered(strip: Strip, by: float) -> list[Drawn]:
    """The marks of a strip moved down into another one."""
    return [_Lowered(mark, by) for mark in strip.marks]


class _Lowered:
    """A mark drawn further down than it says."""

    def __init__(self, mark: Drawn, by: float) -> None:
        self._mark, self._by = mark, by

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Draw the mark."""
        self._mark.draw(brush, left, top - self._by)
