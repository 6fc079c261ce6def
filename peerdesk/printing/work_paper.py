"""A worker's work of some days on its way to paper: cover, index, tables, notes, proof, notice.

Drawn part by part: a year of notes is never laid out in memory as a whole. It is laid out twice
instead, first to know on which page everything begins; a thin packet is laid out once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, groupby
from typing import Protocol

from peerdesk.domain.progress import Progress, unwatched
from peerdesk.printing import blocks
from peerdesk.printing.chapters import Chapter, chapter_pages
from peerdesk.printing.document_pdf import document_pages
from peerdesk.printing.flow import Strip
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.note_run import Laid, run_pages
from peerdesk.printing.packet import Printed
from peerdesk.printing.page import Frame, Page, frame, framed, text_width
from peerdesk.printing.pdf_file import written_in_turn
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import PlanPdf
from peerdesk.printing.record_index import IndexLine, anchor_of, index_of
from peerdesk.printing.records import (
    STANDARD,
    Cover,
    Footer,
    Mark,
    PaperSettings,
    PrintedNote,
)
from peerdesk.printing.text import Typesetter
from peerdesk.wording import dates
from peerdesk.wording.islands import island
from peerdesk.wording.paper import paper_words

_THIN = 400  # documents; laid out they take some 30 MB
_TOGETHER = 40  # notes that follow each other are laid out at once


@dataclass(frozen=True, slots=True)
class Filed:
    """A document in the packet: what the index says of it, and its words.

    Notes with the same `whose`, any name for a person, may share a page; "" is nobody's.
    """

    line: IndexLine
    document: Printed
    whose: str = ""


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
    """What has lines in the index, and pages."""

    @property
    def lines(self) -> Sequence[IndexLine]:
        """What the index says, a line for each document."""

    def laid(self, press: "_Press", anchors: Sequence[str]) -> Laid:
        """Laid out, each document under its name."""


@dataclass(frozen=True, slots=True)
class _ChapterPart:
    chapter: Chapter

    @property
    def lines(self) -> Sequence[IndexLine]:
        return (IndexLine("", self.chapter.title),)

    def laid(self, press: "_Press", anchors: Sequence[str]) -> Laid:
        return Laid(
            chapter_pages(press.setter, press.frame, self.chapter, press.settings, anchors[0]), (0,)
        )


@dataclass(frozen=True, slots=True)
class _DocumentPart:
    filed: Filed

    @property
    def lines(self) -> Sequence[IndexLine]:
        return (self.filed.line,)

    def laid(self, press: "_Press", anchors: Sequence[str]) -> Laid:
        pages = document_pages(press.setter, self.filed.document, press.settings, anchors[0])
        return Laid(pages, (0,))


@dataclass(frozen=True, slots=True)
class _NotesPart:
    """Notes of one person that follow each other down the pages."""

    lines: Sequence[IndexLine]
    notes: Sequence[PrintedNote]

    def laid(self, press: "_Press", anchors: Sequence[str]) -> Laid:
        footer = press.paper.footer
        packet = replace(footer, document_id="", form=f"{footer.form} {footer.document_id}")
        return run_pages(press.setter, self.notes, anchors, press.settings, packet)


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
            is_thin = len(self._lines(parts)) <= _THIN
            laid = self._laid(parts, again=False, once=is_thin)
            kept = list(laid) if is_thin else None
            begins, behind = _begins(kept or laid)
            front = self._front(parts, begins)
            again = iter(kept) if kept else self._laid(parts, again=True, once=False)
            pages = chain(front, chain.from_iterable(part.pages for part in again))
            count = len(front) + behind
            title, language = self.paper.cover.title, self.paper.language
            pdf = written_in_turn(self.setter, pages, count, title, language, at)
        return PlanPdf(pdf, count)

    def _parts(self) -> list[_Part]:
        paper = self.paper
        return [
            *map(_ChapterPart, paper.before),
            *_document_parts(paper.documents),
            *map(_ChapterPart, paper.behind),
        ]

    def _laid(self, parts: Sequence[_Part], *, again: bool, once: bool) -> Iterator[Laid]:
        """Each part's pages, one part at a time; all there is to lay out if it is done `once`."""
        count = len(self._lines(parts))
        every, before, done = count if once else 2 * count, count if again else 0, 0
        for part in parts:
            names = [anchor_of(done + place) for place in range(1, len(part.lines) + 1)]
            yield part.laid(self, names)
            done += len(names)
            self.progress(before + done, every)

    def _front(self, parts: Sequence[_Part], begins: Sequence[int]) -> list[Page]:
        """Cover and index."""
        around = self.frame(self.settings)
        cover = framed(around, self._cover(), "cover", self.paper.cover.title)
        lines = self._lines(parts)
        index = index_of(self.setter, around, lines, begins, len(cover), self.paper.language)
        return [*cover, *index]

    @staticmethod
    def _lines(parts: Sequence[_Part]) -> list[IndexLine]:
        return [line for part in parts for line in part.lines]

    def _cover(self) -> list[Strip]:
        cover, settings = self.paper.cover, self.settings
        column = blocks.Column(self.setter, text_width(settings), settings.text_points)
        strips = [Strip(column.size * 3), *blocks.title(column, cover.title, cover.person)]
        strips += [*blocks.facts(column, cover.rows), column.space(1)]
        for notice in cover.notice:
            strips += [*column.strips(notice), column.space(0.6)]
        return strips

    def frame(self, settings: PaperSettings) -> Frame:
        """What surrounds the pages that belong to no note."""
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


def _document_parts(filed: Sequence[Filed]) -> Iterator[_Part]:
    """Neighbours that may share a page become one part."""
    for may_share, together in groupby(filed, _may_share):
        found = list(together)
        if may_share is None:
            yield from map(_DocumentPart, found)
            continue
        for begin in range(0, len(found), _TOGETHER):
            some = found[begin : begin + _TOGETHER]
            notes = [one.document for one in some if isinstance(one.document, PrintedNote)]
            yield _NotesPart([one.line for one in some], notes)


def _may_share(one: Filed) -> tuple[str, str, Mark | None, str] | None:
    """Notes for which this is the same may share a page; None for what begins on its own.

    What is entered in error has that written across its pages, and so shares none.
    """
    note = one.document
    if not isinstance(note, PrintedNote):
        return None
    alone = note.footer.document_id if note.mark else ""
    return one.whose, note.language, note.mark, alone


def _begins(laid: Iterable[Laid]) -> tuple[list[int], int]:
    """How many pages stand before each document, and how many there are in all."""
    begins: list[int] = []
    count = 0
    for part in laid:
        begins += [count + begin for begin in part.begins]
        count += len(part.pages)
    return begins, count


def note_line(note: PrintedNote) -> IndexLine:
    """What the index says of a note: its day, what it is, with whom, and whether it counts."""
    title = " · ".join(filter(None, (note.title, note.person)))
    mark = paper_words(note.language).in_error_line if note.mark else ""
    return IndexLine(note.when, title, (mark,) if mark else ())


def plan_line(plan: PlanPaper, person: str) -> IndexLine:
    """What the index says of a plan."""
    day = dates.short_day(plan.saved_on or plan.today)
    return IndexLine(day, " · ".join((island(plan.called), person)))
