"""The sign-in sheet of a group: printed, or saved as a file, through the gate."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from peerdesk.services import sharing
from peerdesk.services.desk import Desk, today
from peerdesk.services.sharing import Pages, Press
from peerdesk.services.sharing.sign_in_sheet import SignInReader, sign_in_request
from peerdesk.ui import background
from peerdesk.ui.background import Progress
from peerdesk.ui.consent_page.slip import AskPrinter, ask_printer
from peerdesk.ui.export.save_dialog import AskPlace, ask_place
from peerdesk.ui.pdf_preview.printing import print_on
from peerdesk.ui.trouble import words_of
from peerdesk.wording import groups as words

T = TypeVar("T")


class SignInSheet(QObject):
    """`told` says that it went out, or what stood in the way."""

    told = Signal(str)

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        ask_for_printer: AskPrinter = ask_printer,
        ask_for_place: AskPlace = ask_place,
    ) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._ask_for_printer, self._ask_for_place = ask_for_printer, ask_for_place

    def print(self, meeting_id: UUID) -> None:
        """Draw it, ask for a printer, and print it there; it counts as made once one is chosen."""
        self._run(
            lambda _: sharing.preview(self._desk, sign_in_request(meeting_id), Press(), way=_way()),
            lambda pages: self._choose(meeting_id, pages),
        )

    def save(self, meeting_id: UUID) -> None:
        """Ask where, and write it there."""
        name = f"sign-in-{today(self._desk).isoformat()}.pdf"
        chosen = self._ask_for_place(self._page, name)
        if chosen:
            self._run(
                lambda _: sharing.save_pdf(
                    self._desk, sign_in_request(meeting_id), Press(), Path(chosen), way=_way()
                ),
                lambda made: self.told.emit(words.sheet_saved(str(made))),
            )

    def _choose(self, meeting_id: UUID, pages: Pages) -> None:
        printer = self._ask_for_printer(self._page, pages)
        if printer is not None:
            self._run(
                lambda progress: self._put(meeting_id, printer, progress),
                lambda _: self.told.emit(words.sheet_printed()),
            )

    def _put(self, meeting_id: UUID, printer: QPrinter, progress: Progress) -> int:
        request = sign_in_request(meeting_id)
        pages = sharing.print_pages(self._desk, request, Press(), way=_way())
        return print_on(printer, pages, progress.count)

    def _run(self, work: Callable[[Progress], T], on_done: Callable[[T], object]) -> None:
        background.run(work, on_done, self._refuse).only_while(self)

    def _refuse(self, error: Exception) -> None:
        self.told.emit(words_of(error))


def _way() -> sharing.Way:
    return sharing.Way(read=SignInReader())
