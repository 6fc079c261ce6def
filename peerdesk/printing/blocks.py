"""Parts of a document as strips: title, facts, questions and answers, signatures, corrections."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color

from peerdesk.printing.flow import (
    ACCENT,
    INK,
    SOFT_INK,
    WARNING,
    Rule,
    Strip,
    beside,
    gap,
    joined,
    text_strips,
    with_bar,
)
from peerdesk.printing.fonts import Weight
from peerdesk.printing.records import Change, Correction, Section, SectionKind, SignatureBlock
from peerdesk.printing.tagging import Role
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import PaperWords

_LABEL_SHARE = 0.27  # of the width, for the names of facts
_LABEL_SIZE, _HEADING_SIZE, _NAME_SIZE, _TITLE_SIZE = 0.88, 1.18, 1.24, 1.86  # of the text size
_BAR_INDENT = 12.0
_NARROW = 30.0  # type sizes: with less, names at the side would be broken word by word
_NARROWEST = 22.0  # with less, not even the short names of a fact stand beside it


@dataclass(frozen=True, slots=True)
class Column:
    """A column of text: its left edge and width in points, and the size of ordinary text.

    Nothing in it is set smaller than `least` points. `right_to_left` is for whole documents in
    such a script: everything starts at the right edge.
    """

    setter: Typesetter
    width: float
    size: float
    x: float = 0.0
    least: float = 0.0
    right_to_left: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether names stand above what they name, as in large print and in small books."""
        return self.width < _NARROW * self.size

    def indented(self, by: float) -> "Column":
        """The column with the edge where lines start moved in."""
        x = self.x if self.right_to_left else self.x + by
        return replace(self, x=x, width=self.width - by)

    def opening(self, width: float) -> "Column":
        """The part of the column where lines start, so many points wide."""
        x = self.x + self.width - width if self.right_to_left else self.x
        return replace(self, x=x, width=width)

    def placed(self, offset: float, width: float) -> float:
        """The left edge of what is so wide and stands `offset` from where lines start."""
        if self.right_to_left:
            return self.x + self.width - offset - width
        return self.x + offset

    def strips(
        self,
        text: str,
        scale: float = 1.0,
        weight: Weight = Weight.REGULAR,
        ink: Color = INK,
        *,
        struck: bool = False,
        role: Role = Role.TEXT,
    ) -> list[Strip]:
        """`text` as lines of the column, `scale` times the ordinary size."""
        size = max(self.size * scale, self.least)
        lines = self.setter.lines(text, self.width, size, weight)
        if self.right_to_left:
            lines = tuple(replace(line, indent=self.width - line.width) for line in lines)
        return text_strips(lines, self.x, ink, struck=struck, role=role)

    def space(self, sizes: float) -> Strip:
        """A gap, counted in type sizes."""
        return gap(self.size * sizes)


def title(column: Column, words: str, person: str, status: Sequence[str] = ()) -> list[Strip]:
    """The name of the document, whose it is, and its standing in a sentence or two."""
    strips = joined(column.strips(words, _TITLE_SIZE, role=Role.TITLE))
    if person:
        strips += joined(column.strips(person, _NAME_SIZE, Weight.BOLD))
    for sentence in status:
        strips += [column.space(0.3), *column.strips(sentence, ink=SOFT_INK)]
    return [*strips, column.space(1)]


def facts(column: Column, rows: Sequence[tuple[str, str]]) -> list[Strip]:
    """Names of facts with their values beside them, ruled off above and below."""
    if not rows:
        return []
    rule = Strip(column.size * 0.6, (Rule(column.x, column.width, 0),))
    strips = [rule]
    for label, value in rows:
        strips += [*row(column, label, value), column.space(0.2)]
    return [*strips, column.space(0.3), rule, column.space(0.4)]


def section(column: Column, part: Section) -> list[Strip]:
    """One part of a document, set as its kind asks, with the space after it."""
    if part.kind is SectionKind.HEADING:
        look = (_HEADING_SIZE, Weight.BOLD, ACCENT)
        head = joined(column.strips(part.label, *look, role=Role.HEADING))
        return [column.space(0.5), *head, Strip(column.size * 0.3, joined=True)]
    if part.kind is SectionKind.SUBHEADING:
        head = column.strips(part.label, 1.0, Weight.BOLD, role=Role.SUBHEADING)
        return [column.space(0.35), *joined(head)]
    if part.kind is SectionKind.SHORT:
        return [*row(column, part.label, part.text), column.space(0.3)]
    if part.kind is SectionKind.SHOWN:
        shown = "\n".join(filter(None, (part.label, part.text)))
        return [*column.strips(shown, ink=SOFT_INK), column.space(0.7)]
    before = [column.space(0.25)]
    label = joined(column.strips(part.label, _LABEL_SIZE, Weight.BOLD, SOFT_INK))
    if part.kind is SectionKind.BLANK:
        return [
            *before,
            *label,
            Strip(column.size * 2.4, (_line_to_write_on(column),)),
            column.space(0.7),
        ]
    return [*before, *label, *column.strips(part.text), column.space(0.6)]


def signature(column: Column, block: SignatureBlock) -> list[Strip]:
    """Who signed, kept together on one page."""
    inner = column.indented(_BAR_INDENT)
    strips = inner.strips(block.statement, _LABEL_SIZE, ink=SOFT_INK)
    strips += inner.strips(block.name, _NAME_SIZE, Weight.BOLD)
    for told in filter(None, (block.title, block.signed_at)):
        strips += inner.strips(told)
    for label, value in block.rows:
        strips += row(inner, label, value, _LABEL_SIZE)
    kept = joined(with_bar(strips, column.x, ACCENT))
    return [column.space(1), *kept, Strip(column.size * 0.8)]


def correction(column: Column, made: Correction, words: PaperWords) -> list[Strip]:
    """An addendum or amendment: what changed, by whom, when and why; the old words struck."""
    inner = column.indented(_BAR_INDENT)
    look = (_HEADING_SIZE, Weight.BOLD, WARNING)
    strips = joined(inner.strips(made.title, *look, role=Role.HEADING))
    strips += joined(inner.strips(f"{made.author}\n{made.at}"))
    strips += row(inner, words.reason, made.reason) if made.reason else []
    strips.append(inner.space(0.5))
    for change in made.changes:
        strips += _change(inner, change, words)
    if made.text:
        strips += [inner.space(0.2), *inner.strips(made.text)]
    end = signature(column, made.signature) if made.signature else []
    return [column.space(1), *with_bar(strips, column.x, WARNING), *end, column.space(0.5)]


def _change(column: Column, change: Change, words: PaperWords) -> list[Strip]:
    """The old words struck, then the new ones; either may be missing, never both."""
    strips = joined(column.strips(change.label, 1.0, Weight.BOLD))
    if change.struck:
        strips += joined(column.strips(words.original, _LABEL_SIZE, ink=SOFT_INK))
        strips += column.strips(change.struck, ink=SOFT_INK, struck=True)
    if change.text:
        strips += joined(column.strips(words.now, _LABEL_SIZE, ink=SOFT_INK))
        strips += column.strips(change.text)
    return [*strips, column.space(0.6)]


def row(column: Column, label: str, value: str, scale: float = 1.0) -> list[Strip]:
    """A name and a value side by side, their first lines on one baseline; one above in a book."""
    if column.width < _NARROWEST * column.size:
        return [*joined(column.strips(label, scale, ink=SOFT_INK)), *column.strips(value, scale)]
    share = column.width * _LABEL_SHARE
    name = column.opening(share - column.size)
    rest = column.indented(share)
    return beside(name.strips(label, scale, ink=SOFT_INK), rest.strips(value, scale))


def _line_to_write_on(column: Column) -> Rule:
    return Rule(column.x, column.width, column.size * 2.2, SOFT_INK)
