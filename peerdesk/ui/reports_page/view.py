"""The page where a worker's own work of some days is seen, and saved for a reviewer."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Press, SeveralPages
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.save_dialog import AskPlace, SaveDialog, ask_place
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.pdf_preview.pages_view import PagesView
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.reports_page.choosing import ChoosingPanel
from peerdesk.ui.reports_page.presenter import ReportsPresenter
from peerdesk.ui.reports_page.wanted import wanted_of
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import leaving
from peerdesk.wording import reports_page as words

_HEAD_WORDS = 46
"""So many times the size of its letters the days and both buttons need, side by side."""
PACKET_FILE, TABLE_FILE = "work.pdf", "work.xlsx"
"""Names that are seen by others in a folder: they name nobody."""


class ReportsPage(Page):
    """Place: the days, the people and what goes in."""

    key = "reports"
    side_folds = True

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        press: Press | None = None,
        ask: AskPlace = ask_place,
    ) -> None:
        super().__init__()
        self.title = self.tr("Reports")
        self._navigator, self._theme, self._ask = navigator, theme, ask
        self.presenter = ReportsPresenter(desk, press or Press(), self)
        self._pages: SeveralPages | None = None
        self.heading = label("", Look.TITLE)
        self.choosing = ChoosingPanel(self.presenter)
        self.save_button = ActionButton(
            self.tr("&Save as a locked PDF"), keys("save_pdf"), Look.PRIMARY
        )
        self.table_button = ActionButton(self.tr("Save as a ta&ble (XLSX)"))
        self.again = ActionButton(self.tr("Show the &pages"))
        self.leave_button = ActionButton(self.tr("Leavin&g, or handing over"), look=Look.LINK)
        self.preview = PagesView(theme)
        self.where = label("", Look.SMALL)
        self.larger = ActionButton(self.tr("Larger"), "+")
        self.smaller = ActionButton(self.tr("Smaller"), "-")
        self.progress = ProgressStrip()
        self.notice, self.said = QFrame(), label("")
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.heading, 1)
        saving = QHBoxLayout()
        for button in (self.table_button, self.save_button):
            saving.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        saving.addStretch()
        self._head.addLayout(saving)
        tools.addWidget(self.leave_button)
        tools.addWidget(self.where, 1)
        for button in (self.again, self.smaller, self.larger):
            tools.addWidget(button)
        set_look(self.notice, Look.NOTICE)
        QVBoxLayout(self.notice).addWidget(self.said)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(Space.NONE, Space.NONE, Space.LARGE, Space.NONE)
        above.setSpacing(Space.SMALL)
        above.addLayout(self._head)
        for widget in (self.progress, self.notice):
            above.addWidget(widget)
        above.addLayout(tools)
        self.notice.hide()
        self.table_button.setToolTip(words.tables_are_open())
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.NONE, Space.NONE)
        column.addWidget(self._above)
        column.addWidget(self.preview, 1)
        self._limit()

    def _listen(self) -> None:
        presenter = self.presenter
        presenter.begun.connect(self._watch)
        presenter.counted.connect(self.progress.count)
        presenter.pages_shown.connect(self._show_pages)
        for told in (presenter.trouble, presenter.refused, presenter.done):
            told.connect(self._say)
        self.choosing.changed.connect(self._look)
        self.choosing.they_need_it.toggled.connect(self._take_back)
        self.again.clicked.connect(self._look)
        self.save_button.clicked.connect(self._save)
        self.table_button.clicked.connect(self._save_table)
        self.leave_button.clicked.connect(lambda: self._navigator.go("handover", {}))
        on_key("save_pdf", self, self._save)
        self.larger.clicked.connect(lambda: self.preview.zoom_by(1))
        self.smaller.clicked.connect(lambda: self.preview.zoom_by(-1))
        self.preview.turned.connect(self._show_place)
        self._theme.changed.connect(self._limit)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Make the pages of these days at once: it is what one comes for."""
        self.presenter.wanted = wanted_of(place, self.presenter.today)
        self.choosing.show_choice()
        self._look()

    def put_focus(self) -> bool:
        """On the pages, which Page Down turns."""
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """What is chosen."""
        self.choosing.take_typed()
        return self.presenter.wanted.kept()

    def flush(self) -> bool:
        """Nothing here is lost: the fields are in `place`."""
        self.choosing.take_typed()
        return True

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
        self._say("")
        told = self.presenter.wanted.in_words(self.presenter.today)
        self.heading.setText(self.tr("My work: %1").replace("%1", told) if told else self.title)
        self._show_pages(None)
        self.presenter.look()

    def _show_pages(self, pages: SeveralPages | None) -> None:
        self._pages = pages
        self.preview.show_pages(pages)
        for widget in (self.save_button, self.table_button, self.larger, self.smaller):
            widget.setEnabled(pages is not None)
        self.again.setVisible(pages is None)

    def _show_place(self, page: int, pages: int) -> None:
        self.where.setText(leaving.page_of(page, pages) if pages else "")

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, words.making())

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.notice.setVisible(bool(text))
        if text:
            announce(self.notice, text)

    def _take_back(self) -> None:
        """What was asked for is given."""
        if self.said.text() == words.say_they_need_it():
            self._say("")

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew where the head goes."""
        super().resizeEvent(event)
        self._limit()

    def _limit(self) -> None:
        """As wide as the work; large words have a line of their own: pages need the height."""
        sizes, way = self._theme.sizes, QBoxLayout.Direction
        room = min(self.width(), sizes.column)
        is_large = room < sizes.text * _HEAD_WORDS
        self._head.setDirection(way.TopToBottom if is_large else way.LeftToRight)
        self._above.setMaximumWidth(sizes.column + Space.LARGE)
