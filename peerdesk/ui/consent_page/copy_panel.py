"""The copy for the person, at once: on paper, in large letters, or as a file, through the gate."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.sharing import Layout
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Pages
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.consent_page.slip import Slip
from peerdesk.ui.export.save_dialog import AskPlace, SaveDialog, ask_place
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.pdf_preview.printing import fit_paper, print_on
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.together.taking_home import TakingHome
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_steps as step_words
from peerdesk.wording import leaving


class CopyPanel(QFrame):
    """Shown after signing; `done` when the worker has handed the copy over, or later."""

    done = Signal()

    def __init__(
        self, desk: Desk, ask: AskPlace = ask_place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._desk, self._ask = desk, ask
        self._taking: TakingHome | None = None
        self._title = label("", Look.SECTION)
        self.save = ActionButton(self.tr("Save it as a &file"), keys("save_pdf"), Look.PRIMARY)
        self.print = ActionButton(self.tr("&Print it"), keys("print"), Look.PRIMARY)
        self.slip = ActionButton(self.tr("Print a slip to &take it back"))
        self.later = ActionButton(self.tr("&Later"))
        self._slip, self._language = Slip(desk, self), "en"
        self.progress, self.said = ProgressStrip(), label("")
        self.printers = label(leaving.what_a_printer_keeps(), Look.SMALL)
        buttons = QWidget()
        line = FlowLayout(buttons)
        for button in (self.save, self.print, self.slip, self.later):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        explained = label(step_words.copy_explained(), Look.SOFT)
        for part in (self._title, explained, buttons, self.printers, self.progress, self.said):
            column.addWidget(part)
        self.save.clicked.connect(self.save_file)
        self.print.clicked.connect(self.ask_printer)
        self.slip.clicked.connect(lambda: self._slip.print(self._language))
        self._slip.told.connect(self._tell)
        self.later.clicked.connect(self.done)

    def offer(self, document_id: UUID, name: str, slip_language: str = "") -> None:
        """Offer the copy of this paper; in a language also the slip that takes it back."""
        self.slip.setVisible(bool(slip_language))
        self._language = slip_language
        if self._taking is not None:
            self._taking.deleteLater()
        self._taking = taking = TakingHome(self._desk, document_id, frozenset(), "en", stem="copy")
        taking.setParent(self)
        taking.begun.connect(self._watch)
        taking.counted.connect(self.progress.count)
        taking.done.connect(self._tell)
        taking.done.connect(lambda _words: self.later.setText(self.tr("&Close")))
        taking.refused.connect(self._tell)
        self.later.setText(self.tr("&Later"))
        self._title.setText(step_words.copy_for(name))
        self.printers.setVisible(not taking.told.knows_about_printers())
        self._tell("")
        self.show()

    def put_focus(self) -> None:
        """To the first way."""
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_file(self) -> None:
        """Ask where, and write it there."""
        taking = self._taking
        if taking is None:
            return
        dialog = SaveDialog(
            self,
            taking.file_name,
            self._ask,
            knows_already=taking.told.knows_about_files(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.placed.connect(lambda path, password: taking.save(Path(path), password))
        dialog.open()

    def ask_printer(self) -> None:
        """Ask which printer, and print it there."""
        if self._taking is not None:
            self._taking.look(Layout.FULL, self._choose_printer)

    def print_on(self, printer: QPrinter) -> None:
        """Put the pages on this printer."""
        if self._taking is not None:
            put: Callable[..., int] = partial(print_on, printer)
            self._taking.print_pages(Layout.FULL, put)

    def _choose_printer(self, pages: Pages) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("PeerDesk")
        fit_paper(printer, pages)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, pages.count)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, "")

    def _tell(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            announce(self, text)
