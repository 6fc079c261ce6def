"""The page that takes in people or contacts: choose a file, settle what is open, take it in."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from peerdesk.domain.imports import Batch, ImportKind, Undone
from peerdesk.services.desk import Desk
from peerdesk.services.imports.csv_text import ENCODINGS
from peerdesk.services.imports.looks import Look as FileLook
from peerdesk.services.imports.table import Source
from peerdesk.ui.attachments.choosing import AskFiles
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.import_page.choices import CodeChoice
from peerdesk.ui.import_page.columns import ColumnsPanel
from peerdesk.ui.import_page.earlier import EarlierPanel
from peerdesk.ui.import_page.lines import LinesPanel
from peerdesk.ui.import_page.presenter import ImportPresenter
from peerdesk.ui.import_page.questions import QuestionsPanel
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.settings_page.section import at_left
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
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
        self.title = self.tr("Take in from a file")
        self.belongs_to = "people"
        self._navigator, self.ask = navigator, ask
        self.presenter = ImportPresenter(desk, self)
        self.what = label("", Look.SOFT)
        self.choose = ActionButton(self.tr("&Choose a file…"), look=Look.PRIMARY)
        self.progress, self.said = ProgressStrip(), label("", Look.ERROR)
        self.file = _FilePanel(self.presenter)
        self.columns = ColumnsPanel(self.presenter)
        self.questions = QuestionsPanel(self.presenter)
        self.lines = LinesPanel(self.presenter)
        self.would = label("", Look.SECTION)
        self.take = ActionButton(self.tr("&Take it in"), "Ctrl+Return", Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self.result = _ResultPanel()
        self.earlier = EarlierPanel(self.presenter)
        self._ending = QWidget()
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        work = WorkColumn(theme)
        self.heading = label(self.title, Look.TITLE)
        ending = QVBoxLayout(self._ending)
        ending.setContentsMargins(0, 0, 0, 0)
        ending.setSpacing(Space.SMALL)
        ending.addWidget(self.would)
        ending.addLayout(at_left(self.take, self.leave))
        work.column.addWidget(self.heading)
        work.column.addWidget(self.what)
        work.column.addLayout(at_left(self.choose))
        told: tuple[QWidget, ...] = (self.progress, self.said, self.result, self.file)
        asked = (self.questions, self.lines, self.columns, self._ending, self.earlier)
        for part in (*told, *asked):
            work.column.addWidget(part)
        work.column.addStretch()
        self.take.setShortcut("Ctrl+Return")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(work)

    def _listen(self) -> None:
        presenter = self.presenter
        self.choose.clicked.connect(self._choose)
        self.take.clicked.connect(presenter.take_in)
        self.leave.clicked.connect(self._give_up)
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
        self.heading.setText(self.tr("Take in people") if people else self.tr("Take in contacts"))
        self.what.setText(words.what_it_takes(kind))
        self._say("")
        for panel in (self.columns, self.questions, self.lines):
            panel.forget()
        for part in (self.file, self.columns, self.questions, self.lines, self._ending):
            part.hide()
        self.result.hide()
        self.earlier.refresh()

    def _show(self) -> None:
        look = self.presenter.look
        if look is None:
            return
        self._say("")
        for panel in (self.file, self.columns, self.questions, self.lines):
            panel.refresh()
        for part in (self.file, self.columns, self._ending):
            part.show()
        self.earlier.hide()
        self._show_would(look)

    def _show_would(self, look: FileLook) -> None:
        told = words.would_add(look.kind, look.made)
        if look.added:
            told = f"{told} {words.would_also_add(len(look.added))}"
        self.would.setText(told if look.may_keep else words.not_yet())
        self.take.setEnabled(look.may_keep)

    def _show_taken(self, batch: Batch) -> None:
        self._show_start()
        self.result.show_taken(batch)
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


class _FilePanel(Panel):
    """Which file it is and how it was read; another sheet, other letters."""

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__("")
        self._presenter = presenter
        self.read_as, self.above = label(""), label("", Look.SOFT)
        self.sheets = QVBoxLayout()
        encodings = [("", self.tr("As found out"))]
        encodings += [(each, words.encoding_name(each)) for each in ENCODINGS]
        self.encoding = CodeChoice(encodings)
        self.encoding.picked.connect(presenter.read_as)
        self.encoding_row = Row(self.tr("Do letters look wrong? &Read them as"), self.encoding)
        for part in (self.read_as, self.above):
            self.column.addWidget(part)
        self.column.addLayout(self.sheets)
        self.column.addWidget(self.encoding_row)

    def refresh(self) -> None:
        """Show how the file was read."""
        look = self._presenter.look
        if look is None:
            return
        table = look.table
        read = table.read
        told = words.read_as(read.source, read.separator, read.encoding, read.sheet)
        lines = words.lines_in_file(look.lines)
        self.setAccessibleName(self._presenter.file)
        self.read_as.setText(f"{self._presenter.file}: {lines}. {told}")
        self.above.setText(words.above(table.above) if table.above else "")
        self.above.setVisible(bool(table.above))
        self.encoding_row.setVisible(read.source is Source.CSV)
        self.encoding.show_code(self._presenter.encoding)
        self._offer_sheets(read.sheets, read.sheet)

    def _offer_sheets(self, sheets: tuple[str, ...], chosen: str) -> None:
        emptied(self.sheets)
        if len(sheets) > 1:
            choice = CodeChoice([(name, name) for name in sheets], chosen)
            choice.picked.connect(self._presenter.read_sheet)
            self.sheets.addWidget(Row(self.tr("&Sheet"), choice))


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

    def show_taken(self, batch: Batch) -> None:
        """An import that was carried out."""
        self._show(words.taken_in(batch.kind, batch.made), "", reminds=True)

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
