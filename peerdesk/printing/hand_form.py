"""A form to fill by hand: lines to write on, boxes to tick, rows for what repeats.

Everything of the form is on it, also what the window would ask only after another answer. Boxes
are drawn, because a font may have no sign for one (`plans.md` B11).
"""

from collections.abc import Iterator
from typing import Final

from peerdesk.forms.check_in import DAYS
from peerdesk.forms.definition import Item, Kind, Option, walk
from peerdesk.forms.flags import NAMES_A_FILE, NOT_ON_BLANK, SHOWS_LINES
from peerdesk.forms.headers import is_header
from peerdesk.forms.person_signatures import SIGNATURE
from peerdesk.forms.shared_facts import block_of
from peerdesk.printing.blocks import Column
from peerdesk.printing.charts import ends_in_words
from peerdesk.printing.check_in import MONTH, check_in_strips
from peerdesk.printing.flow import SOFT_INK, Strip, joined
from peerdesk.printing.fonts import Weight
from peerdesk.printing.pen import boxes, labelled_line, lines_to_write_on
from peerdesk.printing.plan_blocks import phone_line, strips
from peerdesk.printing.plan_lines import lines_of
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import Heading, Shown, Signed
from peerdesk.printing.plan_rows import is_compact
from peerdesk.printing.ratings import is_scale, scale_of
from peerdesk.printing.told import label_of, told

_LINES_OF_TEXT, _LINES_OF_LIST = 4, 4
_ROWS: Final = 3
_LARGE_GROUP: Final = 8  # questions: such a group, a goal for one, takes a page and is given once
_MOST_BOXES: Final = 40
_DEEPEST: Final = 6  # indents; deeper questions stay under the same edge
_LANGUAGE: Final = "me.lang"
_ABSENT: Final = frozenset({NAMES_A_FILE, NOT_ON_BLANK})


def hand_strips(paper: PlanPaper, column: Column) -> list[Strip]:
    """The whole form, in its own order."""
    sheet = _HandForm(paper)
    return [strip for item in paper.form.items for strip in sheet.item(item, column, 0)]


def hand_item(paper: PlanPaper, link_id: str, column: Column) -> list[Strip]:
    """One item of the form alone, with all that stands under it."""
    return list(_HandForm(paper).item(paper.form.item(link_id), column, 0))


class _HandForm:
    """One form being set for a pen."""

    def __init__(self, paper: PlanPaper) -> None:
        self._paper = paper
        self._lines_done = False

    def item(self, item: Item, column: Column, depth: int) -> Iterator[Strip]:
        """An item with all that stands under it."""
        if item.look.hidden or item.link_id == _LANGUAGE or _ABSENT & item.flags:
            return
        if is_header(item):
            return  # the frame of the page has it
        if item.kind is Kind.DISPLAY:
            yield from strips(Shown(item.text), column) if item.text else []
        elif item.kind is Kind.GROUP:
            yield from self._group(item, column, depth)
        else:
            yield from self._question(item, column)
            inner = column.indented(column.size) if depth < _DEEPEST else column
            for child in item.children:
                yield from self.item(child, inner, depth + 1)

    def _group(self, item: Item, column: Column, depth: int) -> Iterator[Strip]:
        if SHOWS_LINES in item.flags:
            yield from self._lines(item, column)
            return
        if item.text:
            level = 1 if self._paper.form.parent(item.link_id) is None else 2
            yield from strips(Heading(label_of(item), level), column)
        yield from self._help(item, column)
        if block_of(item) == SIGNATURE:
            words = self._paper.words
            signed = Signed("", sign_here=words.sign_here, date_here=words.day)
            yield from strips(signed, column)
        elif item.link_id == DAYS:
            yield from check_in_strips(self._paper, column, MONTH)
        elif item.repeats and is_compact(item):
            for number in range(1, _ROWS + 1):
                yield from self._row(item, column, number)
        else:
            for _ in range(self._times(item)):
                for child in item.children:
                    yield from self.item(child, column, depth + 1)
                yield column.space(0.4)

    def _times(self, item: Item) -> int:
        questions = sum(each.is_question for each in walk(item.children))
        return 2 if item.repeats and questions <= _LARGE_GROUP else 1

    def _row(self, item: Item, column: Column, number: int) -> Iterator[Strip]:
        """One row of a list: its number before the first field, the others further in."""
        inner = column.indented(column.size * 1.3)
        fields = [
            child
            for child in item.children
            if child.is_question and not child.look.hidden and not _ABSENT & child.flags
        ]
        for place, child in enumerate(fields):
            label = label_of(child)
            if place == 0:
                yield from self._field(child, f"{number}.  {label}", column)
            else:
                yield from self._field(child, label, inner)
        yield column.space(0.8)

    def _field(self, item: Item, label: str, column: Column) -> Iterator[Strip]:
        """A field of a row: a small label with its line, or with its boxes."""
        if options := self._to_tick(item):
            own = item.kind is Kind.OPEN_CHOICE
            yield from boxes(column, options, lead=label, to_write=own)
        else:
            yield from labelled_line(column, label, more=item.kind is Kind.TEXT)

    def _question(self, item: Item, column: Column) -> Iterator[Strip]:
        yield column.space(0.35)
        yield from self._asked(item, column)
        yield from self._answer(item, column)
        yield column.space(0.45)

    def _asked(self, item: Item, column: Column) -> Iterator[Strip]:
        yield from joined(column.strips(label_of(item), 1.0, Weight.BOLD)) if label_of(item) else []
        yield from self._help(item, column)

    def _help(self, item: Item, column: Column) -> Iterator[Strip]:
        if words := item.hint("help") or item.look.entry_format:
            yield from joined(column.strips(words, 0.88, ink=SOFT_INK))

    def _answer(self, item: Item, column: Column) -> Iterator[Strip]:
        """Where the pen goes."""
        if options := self._to_tick(item):
            yield from boxes(column, options)
            if item.kind is Kind.OPEN_CHOICE:
                own = item.look.open_label or self._paper.words.own_words
                yield from labelled_line(column, own)
            if is_scale(item):
                ends = ends_in_words(scale_of(self._paper, item))
                yield from column.strips(ends, 0.88, ink=SOFT_INK) if ends else []
        elif item.repeats:
            yield from lines_to_write_on(column, _LINES_OF_LIST)
        else:
            yield from lines_to_write_on(column, _LINES_OF_TEXT if item.kind is Kind.TEXT else 1)

    def _to_tick(self, item: Item) -> list[str]:
        """What stands beside boxes: yes and no, the options, or the steps of a scale."""
        words = self._paper.words
        if item.kind is Kind.BOOLEAN:
            return [words.yes, words.no]
        if is_scale(item):
            scale = scale_of(self._paper, item)
            return [str(number) for number in range(scale.least, scale.most + 1)]
        few = len(item.options) <= _MOST_BOXES
        return [self._option(item, option) for option in item.options] if few else []

    def _option(self, item: Item, option: Option) -> str:
        label = option.label or told(item, option.value, self._paper.language)
        return f"{option.prefix} {label}" if option.prefix else label

    def _lines(self, item: Item, column: Column) -> Iterator[Strip]:
        """The phone lines as they are, and room for the person's own."""
        if self._lines_done:
            return
        self._lines_done = True
        level = 1 if self._paper.form.parent(item.link_id) is None else 2
        yield from strips(Heading(label_of(item), level), column)
        for line in lines_of(self._paper):
            yield from phone_line(line, column)
            yield column.space(0.4)
        yield from lines_to_write_on(column, 2)
        yield column.space(0.5)
