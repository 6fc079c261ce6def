"""The slip to take a consent back with, empty, for the person's own pen: about nobody."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.forms.consent_writing import FORM_NAMES
from peerdesk.services import sharing
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Pages, Press
from peerdesk.ui import background
from peerdesk.ui.background import Progress
from peerdesk.ui.pdf_preview.printing import fit_paper, print_on
from peerdesk.ui.trouble import words_of
from peerdesk.wording.consent_steps import slip_printed

T = TypeVar("T")
AskPrinter = Callable[[QWidget, Pages], QPrinter | None]
"""Asks which printer; None when nobody wants to print any more."""


def ask_printer(parent: QWidget, pages: Pages) -> QPrinter | None:
    """The system's own dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("PeerDesk")
    fit_paper(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages.count)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


class Slip(QObject):
    """`told` says that it was printed, or what stood in the way. Nothing is disclosed by it."""

    told = Signal(str)

    def __init__(self, desk: Desk, page: QWidget, ask: AskPrinter = ask_printer) -> None:
        super().__init__(page)
        self._desk, self._page, self._ask = desk, page, ask

    def print(self, language: str) -> None:
        """Draw it in a language, ask for a printer, and print it there."""
        name, desk = FORM_NAMES[PaperKind.REVOCATION], self._desk
        self._run(lambda _: sharing.blank_form(desk, name, Press(), language), self._choose)

    def _choose(self, pages: Pages) -> None:
        printer = self._ask(self._page, pages)
        if printer is not None:
            self._run(lambda progress: print_on(printer, pages, progress.count), self._printed)

    def _run(self, work: Callable[[Progress], T], on_done: Callable[[T], object]) -> None:
        background.run(work, on_done, self._refuse).only_while(self)

    def _printed(self, _sheets: int) -> None:
        self.told.emit(slip_printed())

    def _refuse(self, error: Exception) -> None:
        self.told.emit(words_of(error))
