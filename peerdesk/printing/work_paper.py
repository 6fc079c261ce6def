"""A worker's work of some days on its way to paper: cover, index, tables, notes, proof, notice.

Drawn document by document: a year of notes is never laid out in memory as a whole. It is laid out
twice instead, first to know on which page everything begins; a thin packet is laid out once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Protocol

from peerdesk.domain.progress import Progress, unwatched
from peerdesk.printing import blocks
from peerdesk.printing.document_pdf import document_pages
from peerdesk.printing.flow import Strip, joined
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.packet import Printed
from peerdesk.printing.page import Frame, Page, frame, framed, text_width
from peerdesk.printing.pdf_file import written_in_turn
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import PlanPdf
from peerdesk.printing.record_index import IndexLine, anchor_of, index_of
from peerdesk.printing.records import STANDARD, Cover, Footer, PaperSettings, PrintedNote
from peerdesk.printing.tables import Table, head_strips, table_strips
from peerdesk.printing.text import Typesetter
from peerdesk.wording import dates
from peerdesk.wording.islands import island
from peerdesk.wording.paper import paper_words

_THIN = 400  # documents; laid out they take some 30 MB


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part with a heading: sentences, then tables; `across` on paper lying across.

    The head of a lone table returns on every page. `behind` stands after the tables.
    """

    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    across: bool = False
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """A document in the packet: what the index says of it, and its words."""

    line: IndexLine
    document: Printed


@dataclass(frozen=True, slots=True)
class WorkPaper:
    """The packet: `before` and `behind` are the chapters around the documents.

    `footer` stands on the pages that belong to no document; `title` names nobody.
    """

    cover: Cover
    before: tuple[Chapter, ...]
    documents: tuple[Filed, ...]
    behind: tuple[Chapter, ...]
    footer: Footer
    language: str = "en"

    def drawn(
        self,
        shelf: FontShelf,
        at: datetime,
        settings: PaperSettings = STANDARD,
        progress: Progress = unwatched,
    ) -> PlanPdf:
        """The pages, not encrypted, made at that instant; the same bytes for the same input.

        `progress` counts what is laid out; what it raises ends the work. Raises GlyphsMissing.
        Needs a QGuiApplication; works in any thread.
        """
        return _Press(self, Typesetter(shelf), settings, progress).drawn(at)


class _Part(Protocol):
    """What has a line in the index, and pages."""

    @property
    def line(self) -> IndexLine:
        """What the index says."""

    def pages(self, press: "_Press", anchor: str) -> list[Page]:
        """Laid out, the first one under that name."""


@dataclass(frozen=True, slots=True)
class _ChapterPart:
    chapter: Chapter

    @property
    def line(self) -> IndexLine:
        return IndexLine("", self.chapter.title)

    def pages(self, press: "_Press", anchor: str) -> list[Page]:
        return press.chapter(self.chapter, anchor)


@dataclass(frozen=True, slots=True)
class _DocumentPart:
    filed: Filed

    @property
    def line(self) -> IndexLine:
        return self.filed.line

    def pages(self, press: "_Press", anchor: str) -> list[Page]:
        return document_pages(press.setter, self.filed.document, press.settings, anchor)


@dataclass(frozen=True, slots=True)
class _Press:
    """One drawing of one packet."""

    paper: WorkPaper
    setter: Typesetter
    settings: PaperSettings
    progress: Progress

    def drawn(self, at: datetime) -> PlanPdf:
        parts = self._parts()
        with self.setter.shelf.lock:
            is_thin = len(parts) <= _THIN
            laid = self._laid(parts, 0, once=is_thin)
            kept = list(laid) if is_thin else None
            lengths = [len(pages) for pages in kept or laid]
            front = self._front(parts, lengths)
            count = len(front) + sum(lengths)
            again = iter(kept) if kept else self._laid(parts, len(parts), once=False)
            pages = chain(front, chain.from_iterable(again))
            title, language = self.paper.cover.title, self.paper.language
            pdf = written_in_turn(self.setter, pages, count, title, language, at)
        return PlanPdf(pdf, count)

    def chapter(self, chapter: Chapter, anchor: str) -> list[Page]:
        """The pages of a chapter."""
        paper = self.settings.paper
        settings = replace(self.settings, paper=paper.across) if chapter.across else self.settings
        column = blocks.Column(self.setter, text_width(settings), settings.text_points)
        around = self._frame(settings)
        if len(chapter.tables) == 1:  # its head returns under the head of every further page
            again = tuple(head_strips(column, chapter.tables[0]))
            around = replace(
                around,
                letterhead=around.running_head,
                running_head=(*around.running_head, *again),
            )
            return framed(around, _strips(column, chapter), anchor, chapter.title)
        strips = _strips(column, chapter)
        return framed(around, strips, anchor, chapter.title, letterhead=False)

    def _parts(self) -> list[_Part]:
        paper = self.paper
        return [
            *map(_ChapterPart, paper.before),
            *map(_DocumentPart, paper.documents),
            *map(_ChapterPart, paper.behind),
        ]

    def _laid(self, parts: Sequence[_Part], done: int, *, once: bool) -> Iterator[list[Page]]:
        """Each part's pages, one part at a time; all there is to lay out if it is done `once`."""
        every = len(parts) if once else 2 * len(parts)
        for place, part in enumerate(parts, 1):
            yield part.pages(self, anchor_of(place))
            self.progress(done + place, every)

    def _front(self, parts: Sequence[_Part], lengths: Sequence[int]) -> list[Page]:
        """Cover and index."""
        around = self._frame(self.settings)
        cover = framed(around, self._cover(), "cover", self.paper.cover.title)
        lines = [part.line for part in parts]
        index = index_of(self.setter, around, lines, lengths, len(cover), self.paper.language)
        return [*cover, *index]

    def _cover(self) -> list[Strip]:
        cover, settings = self.paper.cover, self.settings
        column = blocks.Column(self.setter, text_width(settings), settings.text_points)
        strips = [Strip(column.size * 3), *blocks.title(column, cover.title, cover.person)]
        strips += [*blocks.facts(column, cover.rows), column.space(1)]
        for notice in cover.notice:
            strips += [*column.strips(notice), column.space(0.6)]
        return strips

    def _frame(self, settings: PaperSettings) -> Frame:
        cover = self.paper.cover
        return frame(
            self.setter,
            settings,
            paper_words(self.paper.language),
            programme=cover.programme,
            running=" · ".join(filter(None, (cover.person, cover.title))),
            footer=self.paper.footer,
            mark=None,
        )


def _strips(column: blocks.Column, chapter: Chapter) -> list[Strip]:
    strips = [*joined(column.strips(chapter.title, 1.4)), column.space(0.6)]
    for sentence in chapter.sentences:
        strips += [*column.strips(sentence), column.space(0.4)]
    for table in chapter.tables:
        strips += table_strips(column, table)
    for sentence in chapter.behind:
        strips += [*column.strips(sentence, 0.9), column.space(0.4)]
    return strips


def note_line(note: PrintedNote) -> IndexLine:
    """What the index says of a note: its day, what it is, with whom, and whether it counts."""
    title = " · ".join(filter(None, (note.title, note.person)))
    mark = paper_words(note.language).in_error_line if note.mark else ""
    return IndexLine(note.when, title, (mark,) if mark else ())


def plan_line(plan: PlanPaper, person: str) -> IndexLine:
    """What the index says of a plan."""
    day = dates.short_day(plan.saved_on or plan.today)
    return IndexLine(day, " · ".join((island(plan.called), person)))
