"""The page where a worker's own work of some days is seen, and saved for a reviewer."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Press, SeveralPages
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.save_dialog import AskPlace, SaveDialog, ask_place
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.pdf_preview.preview_page import PreviewPage
from peerdesk.ui.reports_page.choosing import ChoosingPanel
from peerdesk.ui.reports_page.presenter import ReportsPresenter
from peerdesk.ui.reports_page.wanted import wanted_of
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import reports_page as words

PACKET_FILE, TABLE_FILE = "work.pdf", "work.xlsx"
"""Names that are seen by others in a folder: they name nobody."""


class ReportsPage(PreviewPage):
    """Place: the days, the people and what goes in."""

    key = "reports"

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        press: Press | None = None,
        ask: AskPlace = ask_place,
    ) -> None:
        super().__init__(theme)
        self.title = self.tr("Reports")
        self._navigator, self._ask = navigator, ask
        self.presenter = ReportsPresenter(desk, press or Press(), self)
        self._pages: SeveralPages | None = None
        self.choosing = ChoosingPanel(self.presenter)
        self.save_button = ActionButton(
            self.tr("&Save as a locked PDF"), keys("save_pdf"), Look.PRIMARY
        )
        self.table_button = ActionButton(self.tr("Save as a ta&ble (XLSX)"))
        self.table_button.setToolTip(words.tables_are_open())
        self.again = ActionButton(self.tr("Show the &pages"))
        self.leave_button = ActionButton(self.tr("Leavin&g, or handing over"), look=Look.LINK)
        self.lay_out(
            acts=(self.table_button, self.save_button), tools=(self.leave_button, self.again)
        )
        self._listen()

    def _listen(self) -> None:
        presenter = self.presenter
        presenter.begun.connect(self._watch)
        presenter.counted.connect(self.progress.count)
        presenter.pages_shown.connect(self._show_pages)
        for told in (presenter.trouble, presenter.refused, presenter.done):
            told.connect(self.say)
        self.choosing.changed.connect(self._look)
        self.choosing.they_need_it.toggled.connect(self._take_back)
        self.again.clicked.connect(self._look)
        self.save_button.clicked.connect(self._save)
        self.table_button.clicked.connect(self._save_table)
        self.leave_button.clicked.connect(lambda: self._navigator.go("handover", {}))
        on_key("save_pdf", self, self._save)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Make the pages of these days at once: it is what one comes for."""
        self.presenter.wanted = wanted_of(place, self.presenter.today)
        self.choosing.show_choice()
        self._look()

    def place(self) -> dict[str, object]:
        """What is chosen."""
        return self.choosing.typed().kept()

    def lets_go(self) -> bool:
        """The pages are dropped: whoever comes back sees the work as it is then."""
        self.presenter.stop()
        self._show_pages(None)
        return True

    def side_panel(self) -> QWidget:
        """Which days, whose contacts, for whom."""
        return self.choosing

    # --- Looking ----------------------------------------------------------------------------------

    def _look(self) -> None:
        self.say("")
        told = self.presenter.wanted.in_words(self.presenter.today)
        self.heading.setText(self.tr("My work: %1").replace("%1", told) if told else self.title)
        self._show_pages(None)
        self.presenter.look()

    def _show_pages(self, pages: SeveralPages | None) -> None:
        self._pages = pages
        self.show_preview(pages)
        for widget in (self.save_button, self.table_button):
            widget.setEnabled(pages is not None)
        self.again.setVisible(pages is None)

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, words.making())

    def _take_back(self) -> None:
        """What was asked for is given."""
        if self.said.text() == words.say_they_need_it():
            self.say("")

    # --- Saving -----------------------------------------------------------------------------------

    def _ready(self) -> bool:
        if self.choosing.take_typed():
            self._look()
        if self._pages is None or self.progress.is_busy:
            return False
        if not self.presenter.may_leave():
            self.side_wanted.emit()
            self.choosing.ask_for_word()
            return False
        return True

    def _save(self) -> None:
        if self._ready():
            dialog = self._dialog(PACKET_FILE, must_lock=True)
            dialog.placed.connect(self._save_there)
            dialog.open()

    def _save_table(self) -> None:
        if self._ready():
            dialog = self._dialog(TABLE_FILE, must_lock=False)
            dialog.placed.connect(self._save_table_there)
            dialog.open()

    def _dialog(self, name: str, *, must_lock: bool) -> SaveDialog:
        knows = self.presenter.knows_about_files(locked=must_lock)
        dialog = SaveDialog(
            *(self, name, self._ask), knows_already=knows, may_lock=False, must_lock=must_lock
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _save_there(self, path: str, password: str) -> None:
        self.presenter.was_told_about_files(locked=True)
        self.presenter.save(Path(path), password)

    def _save_table_there(self, path: str, _password: str) -> None:
        self.presenter.was_told_about_files(locked=False)
        self.presenter.save_table(Path(path))
