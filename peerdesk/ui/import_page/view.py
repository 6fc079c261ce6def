"""The page that takes in people or contacts: choose a file, settle what is open, take it in."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from peerdesk.domain.imports import Batch, ImportKind, Undone
from peerdesk.services.desk import Desk
from peerdesk.services.imports.looks import Look as FileLook
from peerdesk.ui.attachments.choosing import AskFiles
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.import_page.columns import ColumnsPanel
from peerdesk.ui.import_page.earlier import EarlierPanel
from peerdesk.ui.import_page.file_panel import FilePanel
from peerdesk.ui.import_page.lines import LinesPanel
from peerdesk.ui.import_page.presenter import ImportPresenter
from peerdesk.ui.import_page.questions import QuestionsPanel
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import Panel
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import announce, label
from peerdesk.ui.settings_page.section import at_left
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import imports as words


def ask_table(parent: QWidget) -> list[str]:
    """The system's own dialog."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    tables = QCoreApplication.translate("ImportPage", "Tables")
    every = QCoreApplication.translate("ImportPage", "All files")
    with leaving_no_trace():
        chosen, _ = QFileDialog.getOpenFileName(
            parent,
            QCoreApplication.translate("ImportPage", "Choose a file"),
            place,
            f"{tables} (*.xlsx *.xlsm *.csv *.tsv *.txt *.jsonl *.XLSX *.CSV);;{every} (*)",
        )
    return [chosen] if chosen else []


class ImportPage(Page):
    """Place: `kind`, "people" or "contacts". A file that was looked at is not kept over a lock."""

    key = "import"

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, ask: AskFiles = ask_table
    ) -> None:
        super().__init__()
        self.title = self.tr("Import")
        self.belongs_to = "people"
        self._navigator, self.ask = navigator, ask
        self.presenter = ImportPresenter(desk, self)
        self.what = label("", Look.SOFT)
        self.choose = ActionButton(self.tr("&Choose a file…"), look=Look.PRIMARY)
        self.progress, self.said = ProgressStrip(), label("", Look.ERROR)
        self.file = FilePanel(self.presenter)
        self.columns = ColumnsPanel(self.presenter)
        self.questions = QuestionsPanel(self.presenter)
        self.lines = LinesPanel(self.presenter)
        self.result = _ResultPanel()
        self.earlier = EarlierPanel(self.presenter)
        self._work = WorkColumn(theme)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        work = self._work
        self.heading = label(self.title, Look.TITLE)
        work.column.addWidget(self.heading)
        work.column.addWidget(self.what)
        work.column.addLayout(at_left(self.choose))
        told: tuple[QWidget, ...] = (self.progress, self.said, self.result, self.file)
        asked = (self.questions, self.lines, self.columns, self.earlier)
        for part in (*told, *asked):
            work.column.addWidget(part)
        work.column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(work)

    def _listen(self) -> None:
        presenter = self.presenter
        self.choose.clicked.connect(self._choose)
        self.file.take.clicked.connect(presenter.take_in)
        self.file.leave.clicked.connect(self._give_up)
        self.result.see.clicked.connect(lambda: self._navigator.go(presenter.kind.value))
        presenter.begun.connect(self._watch)
        presenter.counted.connect(self.progress.count)
        presenter.looked.connect(self._show)
        presenter.taken.connect(self._show_taken)
        presenter.undone.connect(self._show_undone)
        presenter.failed.connect(self._say)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Ready for a file; one that is being taken in goes on."""
        kind = ImportKind(str(place.get("kind") or self.presenter.kind))
        if not self.presenter.is_busy:
            self.presenter.start(kind)
            self._show_start()

    def place(self) -> dict[str, object]:
        """What is taken in."""
        return {"kind": self.presenter.kind.value}

    def put_focus(self) -> bool:
        """On the button that chooses a file."""
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def step_back(self) -> bool:
        """Esc puts the file away first."""
        if self.presenter.look is None:
            return False
        self._give_up()
        return True

    # --- The steps ----------------------------------------------------------------------------

    def _choose(self) -> None:
        chosen = [] if self.presenter.is_busy else self.ask(self)
        if chosen:
            self.take_file(Path(chosen[0]))

    def take_file(self, path: Path) -> None:
        """Look at a file."""
        self._show_start()
        self.presenter.choose(path)

    def _give_up(self) -> None:
        self.presenter.start(self.presenter.kind)
        self._show_start()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _watch(self, job: Job, doing: str) -> None:
        self.progress.watch(job, doing)

    def _show_start(self) -> None:
        kind = self.presenter.kind
        self.belongs_to = kind.value
        people = kind is ImportKind.PEOPLE
        self.heading.setText(self.tr("Import people") if people else self.tr("Import contacts"))
        self.what.setText(words.what_it_takes(kind))
        self._say("")
        for panel in (self.columns, self.questions, self.lines):
            panel.forget()
        for part in (self.file, self.columns, self.questions, self.lines):
            part.hide()
        self.choose.show()
        self.result.hide()
        self.earlier.refresh()

    def _show(self) -> None:
        look = self.presenter.look
        if look is None:
            return
        self._say("")
        for panel in (self.file, self.columns, self.questions, self.lines):
            panel.refresh()
        is_new = not self.file.isVisibleTo(self)
        self.file.show()
        self.columns.show()
        self.choose.hide()
        self.earlier.hide()
        if (laid_out := self._work.widget()) is not None:
            tab_as_laid_out(laid_out)
        if is_new:
            self._begin_checking(look)

    def _begin_checking(self, look: FileLook) -> None:
        """Go where the worker goes on: what is open, else the button that imports it."""
        announce(self.file, f"{self.file.read_as.text()} {self.file.would.text()}")
        first = self.file.take if look.may_keep else self.questions.first() or self.lines.leave_out
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_taken(self, batch: Batch, people: int) -> None:
        self._show_start()
        self.result.show_taken(batch, people)
        self._say_aloud()

    def _show_undone(self, undone: Undone) -> None:
        self._show_start()
        self.result.show_undone(undone)
        self._say_aloud()

    def _say_aloud(self) -> None:
        announce(self.result, self.result.told.text())
        self.result.see.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            announce(self.said, text)


class _ResultPanel(Panel):
    """What came of it, and the way on."""

    def __init__(self) -> None:
        super().__init__(self.tr("What came of it"))
        self.told, self.kept = label("", Look.LABEL), label("")
        self.reminder = label(words.file_stays(), Look.SOFT)
        self.see = ActionButton(self.tr("&See them"))
        for part in (self.told, self.kept, self.reminder):
            self.column.addWidget(part)
        self.column.addLayout(at_left(self.see))

    def show_taken(self, batch: Batch, people: int) -> None:
        """An import that was carried out; so many people came along with contacts."""
        self._show(words.taken_in(batch.kind, batch.made, people), "", reminds=True)

    def show_undone(self, undone: Undone) -> None:
        """An import that was taken back."""
        kept = "\n".join(words.kept_line(one.line, one.name) for one in undone.kept)
        self._show(words.undone(undone.removed, len(undone.kept)), kept, reminds=False)

    def _show(self, told: str, kept: str, *, reminds: bool) -> None:
        self.told.setText(told)
        self.kept.setText(kept)
        self.kept.setVisible(bool(kept))
        self.reminder.setVisible(reminds)
        self.show()
