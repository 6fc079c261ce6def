"""The pieces of a plan as strips of paper, in the long form and in large print."""

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch

from peerdesk.forms.person_signatures import HEIGHT, WIDTH
from peerdesk.printing.blocks import Column, row
from peerdesk.printing.drawings import Dot, Trace
from peerdesk.printing.flow import (
    ACCENT,
    INK,
    SOFT_INK,
    WARNING,
    Brush,
    Drawn,
    Rule,
    Strip,
    Text,
    joined,
)
from peerdesk.printing.fonts import Weight
from peerdesk.printing.plan_pieces import (
    Entries,
    Entry,
    Heading,
    LineTold,
    PhoneLines,
    Progress,
    Rating,
    Scale,
    Shown,
    Signed,
    Thoughts,
    Words,
)
from peerdesk.wording.islands import island

LABEL, HEADING = 0.88, 1.22  # of the text size
STAR, DOT = "★", "•"
_BETWEEN = " · "
_BULLET = 1.3  # type sizes, from the edge to the words
_TOO_LARGE_FOR_SIDES = 16.0  # points: names at the side would be broken word by word
_LEAST_SIGNATURE = 190.0  # points, the width a drawn signature gets


@singledispatch
def strips(piece: object, column: Column) -> list[Strip]:
    """One piece with the space after it."""
    raise TypeError(type(piece), column)


@strips.register
def _(piece: Heading, column: Column) -> list[Strip]:
    if piece.level == 1:
        head = joined(column.strips(piece.text, HEADING, Weight.BOLD, ACCENT))
        rule = Rule(column.x, column.width, column.size * 0.1)
        under = Strip(column.size * 0.45, (rule,), joined=True)
        return [column.space(0.8), *head, under]
    if piece.level == 2:  # noqa: PLR2004 - the second of three
        return [column.space(0.5), *joined(column.strips(piece.text, 1.05, Weight.BOLD))]
    head = joined(column.strips(piece.text, 1.12, Weight.BOLD))
    return [column.space(0.6), *head, Strip(column.size * 0.2, joined=True)]


@strips.register
def _(piece: Shown, column: Column) -> list[Strip]:
    return [*column.strips(piece.text, ink=SOFT_INK), column.space(0.5)]


@strips.register
def _(piece: Words, column: Column) -> list[Strip]:
    if piece.beside and column.size < _TOO_LARGE_FOR_SIDES:
        return [*row(column, piece.label, piece.text), column.space(0.4)]
    return [*label(column, piece.label), *column.strips(piece.text), column.space(0.6)]


@strips.register
def _(piece: Thoughts, column: Column) -> list[Strip]:
    found = label(column, piece.label)
    for thought in piece.thoughts:
        found += [*bulleted(column, thought.text, star=thought.star), column.space(0.15)]
    return [*found, column.space(0.5)]


@strips.register
def _(piece: Entries, column: Column) -> list[Strip]:
    found = label(column, piece.label)
    for entry in piece.entries:
        found += [*_entry(entry, column), column.space(0.35)]
    return [*found, column.space(0.35)]


@strips.register
def _(piece: Rating, column: Column) -> list[Strip]:
    found = [*joined(_rated(piece, column)), *_dots(piece, column)]
    ends = ends_in_words(piece.scale)
    told = joined(column.strips(ends, LABEL, ink=SOFT_INK)) if ends else []
    return [*joined(found), *told, column.space(0.6)]


@strips.register
def _(piece: Progress, column: Column) -> list[Strip]:
    rated = [point for point in piece.points if point.rate is not None]
    found = label(column, piece.label)
    if len(rated) > 1:
        found += joined(_chart(piece, column))
    for point in piece.points:
        told = _BETWEEN.join(map(island, point.told))
        found += [*row(column, point.day, told), column.space(0.1)]
    return [*found, column.space(0.5)]


@strips.register
def _(piece: Signed, column: Column) -> list[Strip]:
    found = label(column, piece.label)
    if piece.strokes:
        found += _drawing(piece, column)
    elif piece.status:
        found += joined(column.strips(piece.status, 1.0, Weight.BOLD))
    else:
        return [*found, *_line_to_sign(piece, column), column.space(0.7)]
    told = _BETWEEN.join(island(each) for each in (piece.name, piece.day) if each)
    status = piece.status if piece.strokes else ""
    for text in filter(None, (told, status, piece.why)):
        found += joined(column.strips(text))
    return [*found, Strip(column.size * 0.5)]


@strips.register
def _(piece: PhoneLines, column: Column) -> list[Strip]:
    found = label(column, piece.label)
    for line in piece.lines:
        found += [*phone_line(line, column), column.space(0.4)]
    return [*found, column.space(0.4)]


def phone_line(line: LineTold, column: Column, scale: float = 1.0) -> list[Strip]:
    """A phone line: its name, how to reach it, and how fresh the number is."""
    found = column.strips(island(line.name), 1.0, Weight.BOLD)
    found += column.strips(line.how, scale, Weight.BOLD if scale > 1 else Weight.REGULAR)
    if line.checked:
        ink = WARNING if line.stale else SOFT_INK
        found += column.strips(line.checked, LABEL, ink=ink)
    return [*joined(found[:-1]), found[-1]]


def label(column: Column, text: str) -> list[Strip]:
    """A question above its answer, never parted from it."""
    if not text:
        return []
    return [column.space(0.25), *joined(column.strips(text, LABEL, Weight.BOLD, SOFT_INK))]


def bulleted(
    column: Column, text: str, *, star: bool, weight: Weight = Weight.REGULAR
) -> list[Strip]:
    """A paragraph behind a small sign: a star for what matters most."""
    inner = column.indented(column.size * _BULLET)
    found = inner.strips(text, 1.0, weight)
    (sign,) = column.opening(column.size * _BULLET).strips(
        STAR if star else DOT, 1.0, ink=ACCENT if star else SOFT_INK
    )
    marks = (*_on_the_line_of(found[0], sign), *found[0].marks)
    return [replace(found[0], marks=marks), *found[1:]]


def _on_the_line_of(words: Strip, sign: Strip) -> Iterator[Drawn]:
    """The marks of a sign at the height of words, which may be of a taller script."""
    down = next((mark.down for mark in words.marks if isinstance(mark, Text)), None)
    for mark in sign.marks:
        if isinstance(mark, Text) and down is not None:
            yield replace(mark, down=down)
        else:
            yield mark


def ends_in_words(scale: Scale) -> str:
    """What the ends of a scale mean: "0: stuck · 5: so-so · 10: free"."""
    middle = (scale.least + scale.most) // 2
    ends = ((scale.least, scale.low), (middle, scale.middle), (scale.most, scale.high))
    return _BETWEEN.join(f"{number}: {island(word)}" for number, word in ends if word)


def spoken(entry: Entry) -> str:
    """The head of a row with its number: "Amma · 207-555-0142"."""
    return _BETWEEN.join(island(each) for each in (entry.head, entry.call) if each)


def _entry(entry: Entry, column: Column) -> list[Strip]:
    head = bulleted(column, spoken(entry), star=entry.star, weight=Weight.BOLD)
    inner = column.indented(column.size * _BULLET)
    rest: list[Strip] = []
    if entry.phrases:
        rest += inner.strips(_BETWEEN.join(map(island, entry.phrases)))
    for question, said in entry.facts:
        rest += row(inner, question, said, 0.94)
    return [*joined(head), *rest] if rest else head


def _rated(piece: Rating, column: Column) -> list[Strip]:
    if column.size < _TOO_LARGE_FOR_SIDES:
        return row(column, piece.label, piece.said)
    return [*label(column, piece.label), *column.strips(piece.said)]


def _dots(piece: Rating, column: Column) -> list[Strip]:
    """The steps of a scale from its least to its most, the person's place filled."""
    count = piece.scale.most - piece.scale.least + 1
    between = min(column.size * 1.5, column.width / count)
    radius = column.size * 0.3
    place = round(piece.rate - piece.scale.least)
    dots = tuple(
        Dot(column.x + radius + at * between, column.size * 0.6, radius, at == place)
        for at in range(count)
    )
    return [Strip(column.size * 1.3, dots, joined=True)]


def _chart(piece: Progress, column: Column) -> list[Strip]:
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
        number = replace(column, width=side).strips(str(level), 0.8, ink=SOFT_INK)[0]
        marks += _lowered(number, down(level) - number.height / 2)
    marks.append(Trace([places], SOFT_INK, 0.6))
    marks += [Dot(x, y, size * 0.24) for x, y in places]
    chart = Strip(height + size * 1.4, tuple(marks), joined=True)
    ends = ends_in_words(scale)
    told = column.strips(ends, LABEL, ink=SOFT_INK) if ends else []
    return [chart, *told, Strip(size * 0.3, joined=True)]


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


def _drawing(piece: Signed, column: Column) -> list[Strip]:
    """The strokes of a hand, as large as a signature is on paper."""
    width = min(column.width, max(_LEAST_SIGNATURE, column.size * 12))
    scale = width / WIDTH
    lines = [[(column.x + x * scale, y * scale) for x, y in stroke] for stroke in piece.strokes]
    height = HEIGHT * scale
    line = Rule(column.x, width, height, SOFT_INK)
    return [Strip(height + column.size * 0.3, (Trace(lines, INK, 1.1), line), joined=True)]


def _line_to_sign(piece: Signed, column: Column) -> list[Strip]:
    """A line for a pen, with what belongs under it; what is known is printed already."""
    share = column.width * 0.62
    sign, day = column.opening(share), column.indented(share + column.size)
    drop = column.size * 2.3
    rules = tuple(Rule(each.x, each.width, drop, SOFT_INK) for each in (sign, day))
    under = _BETWEEN.join(filter(None, (piece.sign_here, island(piece.name))))
    names = sign.strips(under, LABEL, ink=SOFT_INK)[0]
    date = day.strips(piece.day or piece.date_here, LABEL, ink=SOFT_INK)[0]
    both = Strip(names.height, (*names.marks, *date.marks))
    return [Strip(drop + column.size * 0.3, rules, joined=True), both]
