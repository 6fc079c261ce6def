"""The pieces of a plan on one page: the name of each at the side, and little space between."""

from functools import singledispatch

from peerdesk.printing.blocks import Column
from peerdesk.printing.charts import ends_in_words
from peerdesk.printing.flow import ACCENT, SOFT_INK, WARNING, Rule, Strip, beside, joined
from peerdesk.printing.fonts import Weight
from peerdesk.printing.plan_blocks import STAR, phone_line, spoken, worded
from peerdesk.printing.plan_blocks import strips as long_strips
from peerdesk.printing.plan_pieces import (
    Entries,
    Entry,
    Heading,
    PhoneLines,
    Rating,
    Signed,
    Thoughts,
    Words,
)
from peerdesk.printing.tagging import Role
from peerdesk.wording.islands import island

_SIDE = 0.26  # of the width, for the names at the side
_LINES_SCALE = 1.35  # phone lines are read in the worst hour
_BETWEEN = " · "


@singledispatch
def strips(piece: object, column: Column) -> list[Strip]:
    """One piece with the space after it, as the long form has it where nothing is shorter."""
    return long_strips(piece, column)


@strips.register
def _(piece: Heading, column: Column) -> list[Strip]:
    if piece.level == 1:
        rule = Strip(column.size * 0.25, (Rule(column.x, column.width, 0),), joined=True)
        head = joined(column.strips(piece.text, 1.0, Weight.BOLD, ACCENT, role=Role.HEADING))
        return [column.space(0.35), *head, rule]
    head = joined(column.strips(piece.text, 1.0, Weight.BOLD, role=Role.SUBHEADING))
    return [column.space(0.2), *head]


@strips.register
def _(piece: Words, column: Column) -> list[Strip]:
    return _sided(column, piece.label, worded(piece, _content(column)))


@strips.register
def _(piece: Thoughts, column: Column) -> list[Strip]:
    told = (
        f"{STAR} {island(one.text)}" if one.star else island(one.text) for one in piece.thoughts
    )
    return _sided(column, piece.label, _content(column).strips(_BETWEEN.join(told)))


@strips.register
def _(piece: Entries, column: Column) -> list[Strip]:
    content = _content(column)
    found = [strip for entry in piece.entries for strip in _entry(entry, content)]
    return _sided(column, piece.label, found)


@strips.register
def _(piece: Rating, column: Column) -> list[Strip]:
    told = _BETWEEN.join(filter(None, (piece.said, ends_in_words(piece.scale))))
    return _sided(column, piece.label, _content(column).strips(told))


@strips.register
def _(piece: Signed, column: Column) -> list[Strip]:
    if piece.strokes:
        return long_strips(piece, column)
    told = _BETWEEN.join(
        island(each) for each in (piece.status, piece.name, piece.day, piece.why) if each
    )
    return _sided(column, piece.label, _content(column).strips(told))


@strips.register
def _(piece: PhoneLines, column: Column) -> list[Strip]:
    found: list[Strip] = [column.space(0.3)]
    for line in piece.lines:
        found += [*phone_line(line, column, _LINES_SCALE), column.space(0.2)]
    found += column.strips(piece.gone, 0.9, ink=WARNING) if piece.gone else []
    return [*found, column.space(0.2)]


def _content(column: Column) -> Column:
    return column.indented(column.width * _SIDE)


def _sided(column: Column, label: str, content: list[Strip]) -> list[Strip]:
    if not label:
        return [*content, column.space(0.2)]
    side = column.opening(column.width * _SIDE - column.size * 0.7)
    name = side.strips(label, 0.9, ink=SOFT_INK)
    return [*beside(name, content), column.space(0.2)]


def _entry(entry: Entry, column: Column) -> list[Strip]:
    """A row: who and the number in bold, then the rest on lines of its own if there is any."""
    head = f"{STAR} {spoken(entry)}" if entry.star else spoken(entry)
    facts = (f"{question} {island(said)}" for question, said in entry.facts)
    rest = _BETWEEN.join((*map(island, entry.phrases), *facts))
    found = column.strips(head, 1.0, Weight.BOLD) if entry.call else column.strips(head)
    return [*joined(found), *column.strips(rest, ink=SOFT_INK)] if rest else found
