"""Printing and saving a strengths story, through the gate; no widget in here."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from peerdesk.domain.sharing import Layout
from peerdesk.services import sharing
from peerdesk.services.desk import Desk, today
from peerdesk.services.sharing import Pages, Press
from peerdesk.services.sharing.strengths_paper import Story, StoryReader, story_request
from peerdesk.ui import background
from peerdesk.ui.background import Progress
from peerdesk.ui.consent_page.slip import AskPrinter, ask_printer
from peerdesk.ui.pdf_preview.printing import print_on
from peerdesk.ui.trouble import words_of
from peerdesk.wording.strengths import story_words
from peerdesk.wording.together_door import spoken

T = TypeVar("T")


class StorySheet(QObject):
    """`told` says that it went out, or what stood in the way, in the language of the person."""

    told = Signal(str)

    def __init__(self, desk: Desk, page: QWidget, ask: AskPrinter = ask_printer) -> None:
        super().__init__(page)
        self._desk, self._page, self._ask = desk, page, ask

    @property
    def file_name(self) -> str:
        """What a file is called at first: a day, and nothing of the person."""
        return f"paper-{today(self._desk).isoformat()}.pdf"

    def print(self, story: Story, layout: Layout) -> None:
        """Draw it, ask for a printer, and print it there; it counts as made once one is chosen."""
        request, way = story_request(story, layout), _way(story)
        self._run(
            story,
            lambda _: sharing.preview(self._desk, request, Press(), way=way),
            lambda pages: self._choose(story, layout, pages),
        )

    def save(self, story: Story, path: Path, password: str) -> None:
        """Write the booklet to a file."""
        request, way = story_request(story), _way(story)
        self._run(
            story,
            lambda _: sharing.save_pdf(
                self._desk, request, Press(), path, password=password, way=way
            ),
            lambda made: self.told.emit(story_words(story.language).saved.format(name=made.name)),
        )

    def _choose(self, story: Story, layout: Layout, pages: Pages) -> None:
        printer = self._ask(self._page, pages)
        if printer is None:
            return
        if layout is Layout.BOOKLET:
            printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
        words = story_words(story.language)
        done = (words.printed, words.two_sided if layout is Layout.BOOKLET else "")
        self._run(
            story,
            lambda progress: self._put(story, layout, printer, progress),
            lambda _: self.told.emit(" ".join(filter(None, done))),
        )

    def _put(self, story: Story, layout: Layout, printer: QPrinter, progress: Progress) -> int:
        request = story_request(story, layout)
        pages = sharing.print_pages(self._desk, request, Press(), way=_way(story))
        return print_on(printer, pages, progress.count)

    def _run(
        self, story: Story, work: Callable[[Progress], T], on_done: Callable[[T], object]
    ) -> None:
        def refuse(error: Exception) -> None:
            self.told.emit(words_of(error, lambda known: spoken(known, story.language)))

        background.run(work, on_done, refuse).only_while(self)


def _way(story: Story) -> sharing.Way:
    return sharing.Way(read=StoryReader(story))
