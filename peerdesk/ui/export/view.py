"""The page where something leaves the vault: seen first, then printed or saved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QMessageBox, QWidget

from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.sharing import Layout
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Press, QrPicture, StrangerSees, Verdict
from peerdesk.ui.asking import said_apart
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.choice import leaving_of
from peerdesk.ui.export.emergency import EmergencyDialog
from peerdesk.ui.export.emergency_presenter import EmergencyPresenter
from peerdesk.ui.export.presenter import FOR_PROGRAMS, ExportPresenter
from peerdesk.ui.export.qr_dialog import QrDialog
from peerdesk.ui.export.save_dialog import AskPlace, SaveDialog, ask_place
from peerdesk.ui.export.verdict_panel import VerdictPanel
from peerdesk.ui.export.whom import WhomPanel
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.pdf_preview.preview_page import PreviewPage
from peerdesk.ui.pdf_preview.printing import fit_paper, print_on
from peerdesk.ui.pdf_preview.source import PageSource
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.trouble import words_of
from peerdesk.wording import copies
from peerdesk.wording import leaving as words
from peerdesk.wording import sharing_out as out


class ExportPage(PreviewPage):
    """Place: `document`, `attachment` or `person`, what was typed, `act`: "print" or "save"."""

    key = "export"

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        press: Press | None = None,
        ask: AskPlace = ask_place,
    ) -> None:
        super().__init__(theme)
        self.title = self.tr("Paper or file")
        self._navigator, self._ask = navigator, ask
        self.presenter = ExportPresenter(desk, press or Press(), self)
        self._pages: PageSource | None = None
        self._act = ""
        self.whom = WhomPanel(self.presenter)
        self.emergencies = EmergencyPresenter(desk, self)
        self.print_button = ActionButton(self.tr("&Print"), keys("print"))
        self.save_button = ActionButton(self.tr("&Save as a file"), keys("save_pdf"), Look.PRIMARY)
        self.program_button = ActionButton(self.tr("Save for &another program"))
        self.refusal = VerdictPanel()
        self.lay_out(
            acts=(self.print_button, self.save_button),
            tools=(self.program_button,),
            told=(self.refusal,),
        )
        self._listen()

    def _listen(self) -> None:
        presenter = self.presenter
        presenter.begun.connect(self._watch)
        presenter.counted.connect(self.progress.count)
        presenter.pages_shown.connect(self._show_pages)
        presenter.trouble.connect(self.say)
        presenter.refused.connect(self.say)
        presenter.done.connect(self.say)
        presenter.qr_made.connect(self._show_qr)
        presenter.emergency.connect(self._ask_about_emergency)
        self.emergencies.written.connect(self.say)
        self.emergencies.refused.connect(self.say)
        presenter.weighed.connect(self._show_answer)
        self.refusal.paper_wanted.connect(self._start_paper)
        self.whom.outside.presenter.refused.connect(lambda error: self.say(words_of(error)))
        self.whom.changed.connect(self._look)
        self.whom.copy.qr_wanted.connect(self._make_qr)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.program_button.clicked.connect(self._save_for_program)
        on_key("print", self, self._print)
        on_key("save_pdf", self, self._save)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show what `place` names; `act` goes on to printing or saving once it is seen."""
        self.presenter.choose(leaving_of(place))
        self._act = str(place.get("act", ""))
        self.heading.setText(self._heading())
        self.program_button.setVisible(self.presenter.leaving.document_id is not None)
        self.whom.show_choice()
        self._look()

    def put_focus(self) -> bool:
        """On the pages, or on the question they wait for."""
        if not self.whom.ask_what_lacks():
            return super().put_focus()
        self.side_wanted.emit()
        return True

    def place(self) -> dict[str, object]:
        """What is taken out, and what is typed about it."""
        return self.whom.typed().kept()

    def lets_go(self) -> bool:
        """Pages that are not drawn yet make no other work wait; coming back looks anew."""
        self.presenter.stop_looking()
        return True

    def side_panel(self) -> QWidget:
        """For whom, and of which days."""
        return self.whom

    # --- Looking ----------------------------------------------------------------------------------

    def _look(self) -> None:
        self.say("")
        self._show_pages(None)
        self._show_answer(None)
        self.presenter.look()

    def _show_answer(self, answer: Verdict | None) -> None:
        """A no stands where the pages would, with what would help; a yes beside them."""
        self.whom.show_answer(answer, is_letter=self.presenter.kind() is DocumentKind.LETTER)
        if not self.presenter.leaving.is_asked:
            self.refusal.say(out.say_who())
            return
        is_no = answer is not None and not answer.allowed
        officer = self.whom.outside.presenter.officer() if is_no else ("", "")
        self.refusal.show_answer(answer if is_no else None, officer)

    def _heading(self) -> str:
        name = self.presenter.whose()
        if self.presenter.leaving.attachment_id is not None:
            return name
        if self.presenter.plan is not None:
            return copies.copy_of(self.presenter.plan.summary.title)
        if self.presenter.leaving.is_record:
            return self.tr("The record of %1").replace("%1", name)
        return self._of_document(name)

    def _of_document(self, name: str) -> str:
        kind = self.presenter.kind()
        if kind is DocumentKind.LETTER:
            return self.tr("A letter for %1").replace("%1", name)
        if kind is DocumentKind.CONSENT:
            return self.tr("A paper about sharing, of %1").replace("%1", name)
        if kind is DocumentKind.REPORT:
            return self.tr("A report about %1").replace("%1", name)
        return self.tr("A contact with %1").replace("%1", name) if name else self.tr("A contact")

    def _show_pages(self, pages: PageSource | None) -> None:
        self._pages = pages
        self.show_preview(pages)
        spilled: Sequence[str] = getattr(pages, "spilled", ())
        self.whom.copy.tell(spilled, getattr(pages, "left_out", ()))
        for widget in (self.print_button, self.save_button, self.program_button):
            widget.setEnabled(pages is not None)
        if pages is not None:
            seen: Sequence[StrangerSees] | None = getattr(pages, "stranger", None)
            self.whom.copy.stranger.show_seen(seen)
            if seen or spilled:  # to be known before it is on paper
                self.side_wanted.emit()
            self._go_on_by_itself(waits=bool(seen))

    def _go_on_by_itself(self, *, waits: bool) -> None:
        """To what was asked for elsewhere; what a stranger would learn is looked at first."""
        act, self._act = self._act, ""
        if act and not waits:
            self._print() if act == "print" else self._save()

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, self.tr("Making the pages…"))

    # --- Printing and saving ----------------------------------------------------------------------

    def _ready(self) -> bool:
        self.whom.take_typed()
        if self._pages is None or self.progress.is_busy:
            return False
        if not self.presenter.may_leave():
            self.side_wanted.emit()
            self.whom.ask_for_word()
            return False
        return True

    def _print(self) -> None:
        if not self._ready():
            return
        if self.presenter.knows_about_printers():
            self._ask_printer()
            return
        box = self.printer_notice()
        box.accepted.connect(self._ask_printer)
        box.open()

    def printer_notice(self) -> QMessageBox:
        """Said once: a printer may keep a copy."""
        title = self.tr("A printer may keep a copy")
        box = said_apart(self, (title, words.what_a_printer_keeps()))
        box.addButton(self.tr("Print"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        return box

    def _ask_printer(self) -> None:
        self.presenter.was_told_about_printers()
        if self._pages is None:
            return
        printer = self.printer_for(self._pages)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self._pages.count)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def printer_for(self, pages: PageSource) -> QPrinter:
        """A printer set up for the pages; a booklet is turned over its short edge."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("PeerDesk")
        fit_paper(printer, pages)
        printer.setDuplex(sides_of(self.presenter.leaving.layout))
        return printer

    def print_on(self, printer: QPrinter) -> None:
        """Put the pages on this printer."""
        self.presenter.print_pages(lambda pages, count: print_on(printer, pages, count))

    def _save(self) -> None:
        presenter = self.presenter
        self._ask_place(presenter.file_name(), self._save_there, may_lock=presenter.may_lock())

    def _save_for_program(self) -> None:
        """Answers and form as one FHIR file."""
        self._ask_place(FOR_PROGRAMS, self._save_answers_there, may_lock=False)

    def _ask_place(self, name: str, then: Callable[[str, str], None], *, may_lock: bool) -> None:
        if not self._ready():
            return
        knows = self.presenter.knows_about_files()
        dialog = SaveDialog(self, name, self._ask, knows_already=knows, may_lock=may_lock)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.placed.connect(then)
        dialog.open()

    def _save_there(self, path: str, password: str) -> None:
        if not password:
            self.presenter.was_told_about_files()
        self.presenter.save(Path(path), password)

    def _save_answers_there(self, path: str, _password: str) -> None:
        self.presenter.was_told_about_files()
        self.presenter.save_for_program(Path(path))

    # --- When it may not go, or went in an emergency ----------------------------------------------

    def _start_paper(self) -> None:
        """Begin the paper that would make it possible, with what is known already."""
        answer = self.presenter.seen
        document_id = self.whom.outside.presenter.start_paper(answer) if answer else None
        if document_id is not None:
            self._navigator.go("consent", {"document": str(document_id)})

    def _ask_about_emergency(self) -> None:
        told, asked = self.emergencies.waiting(self.presenter.person_id()), self.emergencies
        if told is None:
            return
        dialog = EmergencyDialog(told, asked, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.written.connect(lambda facts: asked.keep(told, facts))
        dialog.open()

    # --- For a phone ------------------------------------------------------------------------------

    def _make_qr(self) -> None:
        if self._ready():
            self.presenter.make_qr()

    def _show_qr(self, made: QrPicture) -> None:
        dialog = QrDialog(made.modules, made.text, made.left_out, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def sides_of(layout: Layout) -> QPrinter.DuplexMode:
    """Which sides of the paper are printed on, unless the worker says otherwise."""
    both = layout is Layout.BOOKLET
    return QPrinter.DuplexMode.DuplexShortSide if both else QPrinter.DuplexMode.DuplexNone
