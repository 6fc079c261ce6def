"""The pieces of a plan as strips of a page that fits a hand: names above, little white between."""

from dataclasses import replace
from functools import singledispatch

from peerdesk.printing import plan_blocks, short_blocks
from peerdesk.printing.blocks import Column
from peerdesk.printing.flow import ACCENT, SOFT_INK, Rule, Strip, joined
from peerdesk.printing.fonts import Weight
from peerdesk.printing.plan_blocks import bulleted, label, spoken
from peerdesk.printing.plan_pieces import Entries, Entry, Heading, PhoneLines, Shown
from peerdesk.printing.tagging import Role
from peerdesk.wording.islands import island

_BETWEEN = " · "
_NO_BREAK = "\u00a0"
_BULLET = 1.3  # type sizes, as in the long form


@singledispatch
def strips(piece: object, column: Column) -> list[Strip]:
    """One piece with the space after it, as the long form has it where nothing is shorter."""
    return plan_blocks.strips(piece, column)


@strips.register
def _(piece: Heading, column: Column) -> list[Strip]:
    if piece.level > 1:
        return plan_blocks.strips(piece, column)
    rule = Strip(column.size * 0.3, (Rule(column.x, column.width, 0),), joined=True)
    head = joined(column.strips(piece.text, 1.1, Weight.BOLD, ACCENT, role=Role.HEADING))
    return [column.space(0.5), *head, rule]


@strips.register
def _(piece: Shown, column: Column) -> list[Strip]:
    """Firm words, such as steps to take, stand on one page: nobody turns it with their hands full.

    Longer ones than a page go on, as everything does.
    """
    *words, space = plan_blocks.strips(piece, column)
    return [*joined(words[:-1]), *words[-1:], space] if piece.firm else [*words, space]


@strips.register
def _(piece: Entries, column: Column) -> list[Strip]:
    found = label(column, piece.label)
    for entry in piece.entries:
        found += [*_entry(entry, column), column.space(0.25)]
    return [*found, column.space(0.25)]


@strips.register
def _(piece: PhoneLines, column: Column) -> list[Strip]:
    return [*label(column, piece.label), *short_blocks.strips(piece, column)]


def _entry(entry: Entry, column: Column) -> list[Strip]:
    """A row: who and the number in bold, then the rest in one paragraph if there is any."""
    whole = replace(entry, call=entry.call.replace(" ", _NO_BREAK))  # a number stays in one piece
    head = bulleted(column, spoken(whole), star=entry.star, weight=Weight.BOLD)
    facts = (f"{question} {island(said)}" for question, said in entry.facts)
    rest = _BETWEEN.join((*map(island, entry.phrases), *facts))
    inner = column.indented(column.size * _BULLET)
    return [*joined(head), *inner.strips(rest, ink=SOFT_INK)] if rest else head
