"""A face with a copy to print or to save; what came of it is said below."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Pages
from peerdesk.ui.background import Job
from peerdesk.ui.export.save_dialog import AskPlace, SaveDialog
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.pdf_preview.printing import fit_paper, print_on
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.questions.presenter import QuestionsPresenter
from peerdesk.ui.questions.taking import Copy, Taking
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.theme import Look
from peerdesk.ui.together.faces import Choice, Face
from peerdesk.wording.together_door import spoken

Said = TypeVar("Said")


class TakingFace(Face):
    """A face that ends with a copy to print or to save, and says what came of it."""

    def __init__(self, presenter: QuestionsPresenter, desk: Desk, ask: AskPlace) -> None:
        super().__init__()
        self.presenter, self._desk, self._ask = presenter, desk, ask
        self.taking: Taking | None = None
        self.progress, self.said = ProgressStrip(), label("")
        self.said.hide()  # no room for nothing
        self.print_button: PressButton | None = None
        self.save_button: PressButton | None = None

    def offer_copy(self, copy: Copy) -> None:
        """Two big buttons, and below them how it goes."""
        self.taking = Taking(self._desk, copy, self.presenter.language, parent=self)
        words = self.presenter.words
        self.column.addWidget(label(words.keep_it_safe, Look.SOFT))
        self.print_button, self.save_button, _locked = self.side_by_side(
            [
                (words.on_paper, self._print),
                (words.as_file, self._save),
                (words.as_locked_file, self._save_locked),
            ]
        )
        self.column.addWidget(self.progress)
        self.column.addWidget(self.said)
        on_key("print", self, self._print)
        on_key("save_pdf", self, self._save)
        self.taking.begun.connect(self._watch)
        self.taking.counted.connect(self.progress.count)
        self.taking.done.connect(self.tell)
        self.taking.refused.connect(self.tell)
        self.taking.taken.connect(self.was_taken)

    def side_by_side(self, choices: Iterable[Choice]) -> list[PressButton]:
        """Big buttons in one line, going on in the next where the first is full."""
        line = FlowLayout()
        made = []
        for words, act in choices:
            button = PressButton(words)
            button.clicked.connect(act)
            line.addWidget(button)
            made.append(button)
        self.column.addLayout(line)
        return made

    def was_taken(self) -> None:
        """They have it; more to do for some copies."""

    def tell(self, words: str) -> None:
        """Say what came of it, aloud too."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self, words)

    def _print(self) -> None:
        if self.taking is not None:
            self.taking.look(self._ask_printer)

    def _ask_printer(self, pages: Pages) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("PeerDesk")
        fit_paper(printer, pages)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, pages.count)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Put the pages on this printer."""
        if self.taking is not None:
            self.taking.print_pages(lambda pages, count: print_on(printer, pages, count))

    def _save(self) -> None:
        """Where, and it is saved: what a file means stands on the page itself."""
        taking = self.taking
        if taking is not None and (path := self._ask(self, taking.file_name)):
            taking.save(Path(path), "")

    def _save_locked(self) -> None:
        """With a password, if they like."""
        taking = self.taking
        if taking is None:
            return
        dialog = SaveDialog(
            self, taking.file_name, self._ask, knows_already=taking.told.knows_about_files()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.placed.connect(lambda path, password: taking.save(Path(path), password))
        dialog.open()

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, "")

    def surely(self, act: Callable[[], Said]) -> Said | None:
        """What the act gives; else says in the person's language why it could not be done."""
        try:
            return act()
        except PeerDeskError as error:
            self.tell(spoken(error, self.presenter.language))
            return None
