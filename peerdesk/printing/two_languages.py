"""A plan in two languages on paper: the person's words, and beside each its translation.

Both are told piece by piece in the same order, so that an answer and its translation begin on one
line and a page parts neither from the other. Where there is no room for two columns, the
translation stands under the words behind an upright bar (`plans.md` B13).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import singledispatchmethod
from itertools import zip_longest
from typing import Final

from peerdesk.forms.beside_words import same_language
from peerdesk.forms.translated import ColumnWords, translated
from peerdesk.forms.translations import every_translation
from peerdesk.printing import plan_blocks
from peerdesk.printing.blocks import Column
from peerdesk.printing.charts import LABEL, ends_in_words
from peerdesk.printing.columns import BAR, abreast, kept_with_next, stacked
from peerdesk.printing.flow import (
    ACCENT,
    SOFT_INK,
    Rule,
    Strip,
    joined,
)
from peerdesk.printing.fonts import Weight
from peerdesk.printing.plan_content import told_parts
from peerdesk.printing.plan_paper import PlanPaper, SecondColumn
from peerdesk.printing.plan_pieces import (
    Entries,
    Entry,
    Heading,
    LineTold,
    PhoneLines,
    Piece,
    Progress,
    Rating,
    Signed,
    Thought,
    Thoughts,
    Told,
    Words,
)
from peerdesk.printing.script import is_right_to_left
from peerdesk.wording.days import day_in_words
from peerdesk.wording.islands import island
from peerdesk.wording.tongues import tongue
from peerdesk.wording.two_languages import two_language_words

_LEAST_COLUMN: Final = 14.0  # type sizes: narrower columns would break every other word
_BETWEEN: Final = 1.6  # type sizes, between the columns
_IN_FROM_BAR: Final = 0.9  # type sizes, from the bar to the words
_NAMING: Final = ": "
_MOST_NAMED: Final = 3  # translators at the foot of a page

Setting = Callable[[Column], list[Strip]]


def in_two_languages(paper: PlanPaper, second: SecondColumn, column: Column) -> list[Strip]:
    """The whole plan with its translation, and above it what stands in which column."""
    sheet = _Sheet(column, second, in_second(paper, second))
    strips = sheet.heads(paper)
    for told, other in _paired(told_parts(paper), told_parts(sheet.paper)):
        strips += sheet.strips(told, told if other is None else other)
    return strips


def credit(paper: PlanPaper) -> str:
    """Who translated and when last, for the foot of every page; "" where nothing is translated."""
    second = paper.second
    return "" if second is None else _credit(paper, second)


def _credit(paper: PlanPaper, second: SecondColumn) -> str:
    words = two_language_words(paper.language)
    days: dict[str, date | None] = {}
    for link_id, row, _, one in every_translation(paper.answers):
        item = paper.form.item(link_id)
        if same_language(one.language, second.language) and paper.has(item, row):
            before = days.get(one.by)
            days[one.by] = max(filter(None, (before, one.on)), default=None)
    if not days:
        return ""
    named = [
        _translator(name or words.nobody_named, day, words.who, paper.language)
        for name, day in days.items()
    ]
    rest = [words.others] if len(named) > _MOST_NAMED else []
    names = "; ".join([*named[:_MOST_NAMED], *rest])
    return words.credit.format(language=island(tongue(second.language)), names=names)


def _translator(name: str, day: date | None, pattern: str, language: str) -> str:
    if day is None:
        return island(name)
    told = day_in_words((day.year, day.month, day.day), language)
    return pattern.format(name=island(name), day=told)


def in_second(paper: PlanPaper, second: SecondColumn) -> PlanPaper:
    """The same paper as it reads in the second language."""
    words = two_language_words(second.language)
    column = ColumnWords(words.untranslated, words.older)
    return replace(paper, answers=translated(paper.answers, second.language, column, second.form))


def _paired(told: Sequence[Told], others: Sequence[Told]) -> Iterator[tuple[Piece, Piece | None]]:
    """Each piece with the one of the other language: the same place under the same item."""
    waiting: dict[str, list[Piece]] = {}
    for one in reversed(others):
        waiting.setdefault(one.link_id, []).append(one.piece)
    for one in told:
        left = waiting.get(one.link_id)
        other = left.pop() if left else None
        yield one.piece, other if type(other) is type(one.piece) else None


class _Sheet:
    """The two columns, side by side or one under the other, and the paper of the second."""

    def __init__(self, column: Column, second: SecondColumn, paper: PlanPaper) -> None:
        self.paper, self._second, self._whole = paper, second, column
        half = (column.width - _BETWEEN * column.size) / 2
        self._abreast = half >= _LEAST_COLUMN * column.size
        turned = is_right_to_left(second.language)
        if self._abreast:
            self._own = column.opening(half)
            inner = column.indented(half + _BETWEEN * column.size)
            self._theirs = replace(inner, right_to_left=turned)
        else:
            self._own = column
            inner = replace(column, right_to_left=turned).indented(_IN_FROM_BAR * column.size)
            self._theirs = inner

    def heads(self, paper: PlanPaper) -> list[Strip]:
        """Which language stands where, and whose words are whose."""
        words = two_language_words(paper.language)
        own = words.own.format(language=island(tongue(paper.language)))
        there = two_language_words(self._second.language)
        theirs = there.theirs.format(language=island(tongue(self._second.language)))
        same = self.paper.own_title in {paper.own_title, there.untranslated}
        called = "" if same else self.paper.own_title
        named = self._both(
            lambda column: column.strips(own, 1.0, Weight.BOLD, ACCENT),
            lambda column: [
                *column.strips(theirs, 1.0, Weight.BOLD, ACCENT),
                *(column.strips(called) if called else ()),
            ],
        )
        size, width = self._whole.size, self._whole.width
        rule = Strip(size * 0.4, (Rule(self._whole.x, width, size * 0.2, SOFT_INK),), joined=True)
        return [*joined(named), rule, self._whole.space(0.4)]

    @singledispatchmethod
    def strips(self, piece: Piece, other: Piece) -> list[Strip]:
        """One piece in both languages; once where both say the same."""
        return self._pair(piece, other)

    @strips.register
    def _heading(self, piece: Heading, other: Heading) -> list[Strip]:
        return kept_with_next(self._pair(piece, other))

    @strips.register
    def _signed(self, piece: Signed, other: Signed) -> list[Strip]:
        """Nobody signs twice: one place, named in both languages."""
        return plan_blocks.strips(replace(piece, label=_both_names(piece, other)), self._whole)

    @strips.register
    def _words(self, piece: Words, other: Words) -> list[Strip]:
        if piece.text == other.text:
            label = _both_names(piece, other)
            alone = replace(piece, label=label, beside=piece.beside and label == piece.label)
            return plan_blocks.strips(alone, self._whole)
        said = self._both(
            lambda column: column.strips(piece.text), lambda column: column.strips(other.text)
        )
        return [*self._labels(piece.label, other.label), *said, self._whole.space(0.6)]

    @strips.register
    def _thoughts(self, piece: Thoughts, other: Thoughts) -> list[Strip]:
        found = self._labels(piece.label, other.label)
        for own, theirs in zip_longest(piece.thoughts, other.thoughts):
            found += [*self._thought(own, theirs), self._whole.space(0.15)]
        return [*found, self._whole.space(0.5)]

    def _thought(self, own: Thought | None, theirs: Thought | None) -> list[Strip]:
        if own == theirs and own is not None:
            return _bullet(own)(self._whole)
        return self._both(_bullet(own), _bullet(theirs))

    @strips.register
    def _entries(self, piece: Entries, other: Entries) -> list[Strip]:
        found = self._labels(piece.label, other.label)
        for own, theirs in zip_longest(piece.entries, other.entries, fillvalue=Entry("")):
            told = theirs if self._second.form else _in_their_words(own, theirs)
            found += self._pair(Entries("", (own,)), Entries("", (told,)))
        return found

    @strips.register
    def _lines(self, piece: PhoneLines, other: PhoneLines) -> list[Strip]:
        found = self._labels(piece.label, other.label)
        for own, theirs in zip_longest(piece.lines, other.lines, fillvalue=LineTold("", "")):
            found += self._pair(PhoneLines("", (own,)), PhoneLines("", (theirs,)))
        gone = (PhoneLines("", (), one.gone) for one in (piece, other))
        return [*found, *(self._pair(*gone) if piece.gone else ())]

    @strips.register
    def _rating(self, piece: Rating, other: Rating) -> list[Strip]:
        """One scale is enough where only its ends are in other words."""
        if self._second.form is not None or piece.scale == other.scale:
            return self._pair(piece, other)
        ends = self._theirs.strips(ends_in_words(other.scale), LABEL, ink=SOFT_INK)
        return [*plan_blocks.strips(piece, self._whole), *ends, self._whole.space(0.6)]

    @strips.register
    def _progress(self, piece: Progress, other: Progress) -> list[Strip]:
        labels = self._labels(piece.label, other.label)
        return [*labels, *self._pair(replace(piece, label=""), replace(other, label=""))]

    def _pair(self, own: Piece, theirs: Piece) -> list[Strip]:
        if own == theirs:
            return plan_blocks.strips(own, self._whole)
        return self._both(
            lambda column: plan_blocks.strips(own, column),
            lambda column: plan_blocks.strips(theirs, column),
        )

    def _labels(self, own: str, theirs: str) -> list[Strip]:
        """The question in each language; across both columns where we have it in one only."""
        if own == theirs or not theirs:
            return plan_blocks.label(self._whole, own)
        named = self._both(
            lambda column: plan_blocks.label(column, own),
            lambda column: plan_blocks.label(column, theirs),
        )
        return kept_with_next(named)

    def _both(self, own: Setting, theirs: Setting) -> list[Strip]:
        if self._abreast:
            return abreast(own(self._own), theirs(self._theirs))
        edge = self._whole.x
        if self._theirs.right_to_left:
            edge += self._whole.width - BAR
        return stacked(own(self._own), theirs(self._theirs), edge)


def _in_their_words(own: Entry, theirs: Entry) -> Entry:
    """A row without what is the same in the other column: our own words, and numbers."""
    phrases = [
        _without_our_words(there, here)
        for here, there in zip(own.phrases, theirs.phrases, strict=False)
        if here != there
    ]
    facts = [
        there
        for (_, here), (_, there) in zip(own.facts, theirs.facts, strict=False)
        if here != there
    ]
    if not (phrases or facts) and theirs.head == own.head:
        return own
    return Entry(theirs.head, "", (*phrases, *facts), (), own.star)


def _without_our_words(theirs: str, own: str) -> str:
    """Without what both columns have before a colon, as in "When: Monday"."""
    ours, named, said = theirs.partition(_NAMING)
    return said if named and own.startswith(ours + named) else theirs


def _bullet(thought: Thought | None) -> Setting:
    def set_in(column: Column) -> list[Strip]:
        if thought is None:
            return []
        return plan_blocks.bulleted(column, thought.text, star=thought.star)

    return set_in


def _both_names(piece: Words | Signed, other: Words | Signed) -> str:
    """The question in both languages, once where they are the same."""
    names = dict.fromkeys(filter(None, (piece.label, other.label)))
    return " · ".join(map(island, names)) if len(names) > 1 else piece.label
