"""The first pages of a person's record: the cover, and the index of what follows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from peerdesk.printing import blocks
from peerdesk.printing.flow import (
    HAIRLINE,
    SOFT_INK,
    Link,
    Rule,
    Strip,
    beside,
    joined,
    text_strips,
)
from peerdesk.printing.fonts import Weight
from peerdesk.printing.letters import LetterPaper
from peerdesk.printing.packet import Printed, PrintedRecord
from peerdesk.printing.page import Frame, Page, frame, framed, text_width
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.records import PaperSettings
from peerdesk.printing.text import Typesetter
from peerdesk.wording import dates
from peerdesk.wording.islands import island
from peerdesk.wording.paper import paper_words
from peerdesk.wording.records import letter_to

_WHEN_SHARE = 0.3  # of the width, for the dates of the index
_NUMBER_WIDTH = 40.0  # points, for the page numbers of the index


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A document in the index: when, what it is, and sentences on how it stands."""

    when: str
    title: str
    status: tuple[str, ...] = ()


def anchor_of(place: int) -> str:
    """The name of the first page of a document, by its place from 1."""
    return f"document-{place}"


def cover_pages(setter: Typesetter, record: PrintedRecord, settings: PaperSettings) -> list[Page]:
    """Whose record, which period, how much, who asked and why, and the notice in full."""
    cover = record.cover
    column = blocks.Column(setter, text_width(settings), settings.text_points)
    strips = [Strip(column.size * 5), *blocks.title(column, cover.title, cover.person)]
    strips += [column.space(1), *blocks.facts(column, cover.rows), column.space(1)]
    for notice in cover.notice:
        strips += [*column.strips(notice), column.space(0.6)]
    return framed(_frame(setter, record, settings), strips, "cover", cover.title)


def index_pages(
    setter: Typesetter,
    record: PrintedRecord,
    settings: PaperSettings,
    pages_before: int,
    lengths: Sequence[int],
) -> list[Page]:
    """The list of documents with their pages; `lengths` counts the pages of each."""
    around = _frame(setter, record, settings)
    lines = [_told(document) for document in record.documents]
    begins = list(accumulate(lengths, initial=0))[: len(lines)]
    return index_of(setter, around, lines, begins, pages_before, record.language)


def index_of(
    setter: Typesetter,
    around: Frame,
    lines: Sequence[IndexLine],
    begins: Sequence[int],
    pages_before: int,
    language: str = "en",
) -> list[Page]:
    """A list of what follows with its pages, in a frame.

    `begins` says for each line how many pages there are between the index and its own.
    """
    head = paper_words(language).index

    def laid(first: int) -> list[Page]:
        starts = [first + begin for begin in begins]
        rows = _rows(setter, around, head, lines, starts)
        return framed(around, rows, "index", head, letterhead=False)

    own_length = len(laid(0))  # page numbers do not change how many lines there are
    return laid(pages_before + own_length + 1)


def _rows(
    setter: Typesetter,
    around: Frame,
    head: str,
    lines: Sequence[IndexLine],
    starts: Sequence[int],
) -> list[Strip]:
    settings = around.settings
    column = blocks.Column(setter, text_width(settings), settings.text_points)
    strips = joined(column.strips(head, 1.4))
    strips.append(Strip(column.size, (Rule(0, column.width, column.size * 0.6),), joined=True))
    for place, (line, start) in enumerate(zip(lines, starts, strict=True), 1):
        strips += _row(column, line, start, anchor_of(place))
    return strips


def _told(document: Printed) -> IndexLine:
    if isinstance(document, LetterPaper):
        standing = (paper_words(document.language).draft_line,) if document.is_draft else ()
        return IndexLine(document.day, letter_to(document.to), standing)
    if isinstance(document, PlanPaper):
        standing = (document.words.draft_line,) if document.is_draft else ()
        day = dates.short_day(document.saved_on or document.today)
        return IndexLine(day, island(document.called), standing)
    return IndexLine(document.when, document.title, document.status)


def _row(column: blocks.Column, line: IndexLine, start: int, anchor: str) -> list[Strip]:
    """Date, title and standing, page; the whole row is a link."""
    share = column.width * _WHEN_SHARE
    when = replace(column, width=share - column.size).strips(line.when, ink=SOFT_INK)
    named = replace(column, x=share, width=column.width - share - _NUMBER_WIDTH)
    title = named.strips(line.title, weight=Weight.BOLD)
    for sentence in line.status:
        title += named.strips(sentence, 0.88, ink=SOFT_INK)
    number = column.setter.line(str(start), column.size)
    right = text_strips([number], column.width - number.width)
    strips = [
        replace(strip, marks=(*strip.marks, Link(anchor, column.width, strip.height)))
        for strip in beside(beside(when, title), right)
    ]
    rule = Strip(column.size * 0.6, (Rule(0, column.width, column.size * 0.3, HAIRLINE, 0.4),))
    return [*joined(strips), rule]


def _frame(setter: Typesetter, record: PrintedRecord, settings: PaperSettings) -> Frame:
    cover = record.cover
    return frame(
        setter,
        settings,
        paper_words(record.language),
        programme=cover.programme,
        running=" · ".join(filter(None, (cover.person, cover.title))),
        footer=record.footer,
        mark=None,
    )
