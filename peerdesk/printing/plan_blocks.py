"""The pieces of a plan as strips of paper, in the long form and in large print."""

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch

from peerdesk.forms.person_signatures import HEIGHT, WIDTH
from peerdesk.printing.blocks import Column, row
from peerdesk.printing.charts import LABEL, chart, dots, ends_in_words, side_by_side
from peerdesk.printing.drawings import Trace
from peerdesk.printing.flow import (
    ACCENT,
    INK,
    SOFT_INK,
    WARNING,
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
    Shown,
    Signed,
    Thoughts,
    Words,
)
from peerdesk.printing.script import runs_right_to_left
from peerdesk.printing.tagging import Role
from peerdesk.wording.islands import island

HEADING = 1.22  # of the text size
LARGE = 1.9  # the same, for what must be seen at once
STAR, DOT = "★", "•"
_BETWEEN = " · "
_BULLET = 1.3  # type sizes, from the edge to the words
_LEAST_SIGNATURE = 190.0  # points, the width a drawn signature gets


@singledispatch
def strips(piece: object, column: Column) -> list[Strip]:
    """One piece with the space after it."""
    raise TypeError(type(piece), column)


@strips.register
def _(piece: Heading, column: Column) -> list[Strip]:
    if piece.level == 1:
        look = (HEADING, Weight.BOLD, ACCENT)
        head = joined(column.strips(piece.text, *look, role=Role.HEADING))
        rule = Rule(column.x, column.width, column.size * 0.1)
        under = Strip(column.size * 0.45, (rule,), joined=True)
        return [column.space(0.8), *head, under]
    if piece.level == 2:  # noqa: PLR2004 - the second of three
        head = column.strips(piece.text, 1.05, Weight.BOLD, role=Role.SUBHEADING)
        return [column.space(0.5), *joined(head)]
    head = joined(column.strips(piece.text, 1.12, Weight.BOLD, role=Role.SUBHEADING))
    return [column.space(0.6), *head, Strip(column.size * 0.2, joined=True)]


@strips.register
def _(piece: Shown, column: Column) -> list[Strip]:
    ink = INK if piece.firm else SOFT_INK
    return [*column.strips(piece.text, ink=ink), column.space(0.5)]


@strips.register
def _(piece: Words, column: Column) -> list[Strip]:
    if piece.beside and not column.is_narrow:
        return [*row(column, piece.label, piece.text), column.space(0.4)]
    return [*label(column, piece.label), *worded(piece, column), column.space(0.6)]


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
    found = [*joined(_rated(piece, column)), *dots(piece, column)]
    ends = ends_in_words(piece.scale)
    told = joined(column.strips(ends, LABEL, ink=SOFT_INK)) if ends else []
    return [*joined(found), *told, column.space(0.6)]


@strips.register
def _(piece: Progress, column: Column) -> list[Strip]:
    found = label(column, piece.label)
    if sum(point.rate is not None for point in piece.points) < 2:  # noqa: PLR2004 - two make a line
        return [*found, *_points(piece, column), column.space(0.5)]
    half = column.width * 0.48
    drawn = chart(piece, column.opening(half))
    told = _points_in_lines(piece, column.indented(half + column.size))
    fits = sum(strip.height for strip in told) <= sum(strip.height for strip in drawn)
    if fits and not column.is_narrow:
        return [*found, side_by_side(drawn, told), column.space(0.5)]
    return [*found, *joined(chart(piece, column)), *_points(piece, column), column.space(0.5)]


def _points(piece: Progress, column: Column) -> list[Strip]:
    """Each rating with its day and what was said with it."""
    found: list[Strip] = []
    for point in piece.points:
        told = _BETWEEN.join(map(island, point.told))
        found += [*row(column, point.day, told), column.space(0.1)]
    return found


def _points_in_lines(piece: Progress, column: Column) -> list[Strip]:
    """The same where there is no room for two columns."""
    texts = (_BETWEEN.join(map(island, (point.day, *point.told))) for point in piece.points)
    return [strip for text in texts for strip in column.strips(text)]


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
    found += column.strips(piece.gone, LABEL, ink=WARNING) if piece.gone else []
    return [*found, column.space(0.4)]


def phone_line(line: LineTold, column: Column, scale: float = 1.0) -> list[Strip]:
    """A phone line: its name, how to reach it, and how fresh the number is."""
    found = column.strips(island(line.name), 1.0, Weight.BOLD)
    found += column.strips(line.how, scale, Weight.BOLD if scale > 1 else Weight.REGULAR)
    if line.checked:
        ink = WARNING if line.stale else SOFT_INK
        found += column.strips(line.checked, LABEL, ink=ink)
    return [*joined(found[:-1]), found[-1]]


def worded(piece: Words, column: Column) -> list[Strip]:
    """The words of an answer; large in heavy type."""
    if piece.large:
        return column.strips(piece.text, LARGE, Weight.BOLD)
    return column.strips(piece.text)


def label(column: Column, text: str) -> list[Strip]:
    """A question above its answer, never parted from it."""
    if not text:
        return []
    return [column.space(0.25), *joined(column.strips(text, LABEL, Weight.BOLD, SOFT_INK))]


def bulleted(
    column: Column, text: str, *, star: bool, weight: Weight = Weight.REGULAR
) -> list[Strip]:
    """A paragraph behind a small sign: a star for what matters most.

    A thought in a script from right to left has its sign at the right, beside its first word.
    """
    if runs_right_to_left(text):
        column = replace(column, right_to_left=True)
    inner = column.indented(column.size * _BULLET)
    found = inner.strips(text, 1.0, weight)
    edge = column.opening(column.size * _BULLET)
    if star:  # what matters most is said as well
        (sign,) = edge.strips(STAR, ink=ACCENT)
    else:
        (sign,) = edge.strips(DOT, ink=SOFT_INK, role=Role.SIGN)
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
    if not column.is_narrow:
        return row(column, piece.label, piece.said)
    return [*label(column, piece.label), *column.strips(piece.said)]


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
