"""The page for a worker who leaves: what is open with the way to it, and what to make in order."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.formats import Formats
from peerdesk.services.desk import Desk
from peerdesk.services.leaving import Given, LeavingStep, StillOpen
from peerdesk.services.sharing import Press
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.save_dialog import AskPlace, SaveDialog
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.handover_page.presenter import AgencyKeyPresenter, HandoverPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import emptied
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.settings_page.key_dialogs import RecoveryKeyDialog
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import hand_over as words
from peerdesk.wording import reports_page

PLACES = {
    "drafts": ("contacts", {"show": "my_drafts"}),
    "additions": ("contacts", {}),
    "steps": ("today", {}),
    "planned": ("week", {}),
    "consents": ("consents", {}),
    "requests": ("consents", {"tab": "askings"}),
}
"""Where each sort of open thing is worked on."""


def ask_folder(parent: QWidget, _name: str) -> str:
    """The system's own dialog for a folder."""
    start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    caption = QCoreApplication.translate("HandoverPage", "Choose a folder")
    with leaving_no_trace():
        return QFileDialog.getExistingDirectory(parent, caption, start)


class HandoverPage(Page):
    """Place: `recipient`, who takes over."""

    key = "handover"
    belongs_to = "reports"

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        formats: Formats,
        press: Press | None = None,
        ask: AskPlace = ask_folder,
    ) -> None:
        super().__init__()
        self.title = words.heading()
        self._desk, self._navigator, self._formats, self._ask = desk, navigator, formats, ask
        self.presenter = HandoverPresenter(desk, press or Press(), self)
        self.open = QWidget()
        self._open = QVBoxLayout(self.open)
        self.recipient = EnterLineEdit(least=20, most=40)
        self.recipient.setPlaceholderText(self.tr("name or role"))
        self.they_need_it = WrappingCheckBox(self.tr("They &need it for their work"))
        self.ticks = {step: label("", Look.SOFT) for step in LeavingStep}
        self.make_button = ActionButton("", look=Look.PRIMARY)
        self.key_button = ActionButton(self.tr("Make a &key for the agency"))
        self.about_key = label("", Look.SOFT)
        self.progress = ProgressStrip()
        self.notice, self.said = QFrame(), label("")
        self.work = WorkColumn(theme)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.work)
        column = self.work.column
        set_look(self.notice, Look.NOTICE)
        QVBoxLayout(self.notice).addWidget(self.said)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._open.setContentsMargins(0, 0, 0, 0)
        self._open.setSpacing(Space.TIGHT)
        for widget in (
            label(words.heading(), Look.TITLE),
            label(words.explained(), Look.SOFT),
            self.notice,
            self.progress,
            label(self.tr("Still open"), Look.HEADING),
            self.open,
            label(self.tr("What to make"), Look.HEADING),
        ):
            column.addWidget(widget)
        key, *files = LeavingStep
        left = Qt.AlignmentFlag.AlignLeft
        column.addLayout(self._line(key))
        column.addWidget(self.about_key)
        column.addWidget(self.key_button, 0, left)
        for step in files:
            column.addLayout(self._line(step))
        column.addWidget(Row(self.tr("&Who takes over"), self.recipient))
        column.addWidget(self.they_need_it)
        column.addWidget(self.make_button, 0, left)
        column.addStretch()
        self.notice.hide()

    def _line(self, step: LeavingStep) -> QHBoxLayout:
        line = QHBoxLayout()
        number = list(LeavingStep).index(step) + 1
        line.addWidget(label(f"{number}. {words.step(step)}"), 1)
        line.addWidget(self.ticks[step])
        return line

    def _listen(self) -> None:
        presenter = self.presenter
        presenter.open_shown.connect(self._show_open)
        presenter.begun.connect(self._watch)
        presenter.counted.connect(self.progress.count)
        presenter.changed.connect(self._show_days)
        presenter.done.connect(self._say)
        presenter.refused.connect(self._say)
        self.make_button.clicked.connect(self._make)
        self.key_button.clicked.connect(self._make_key)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Where one stopped the last time."""
        self.recipient.setText(str(place.get("recipient", "")))
        self._say("")
        self._show_days()
        self.presenter.look()

    def place(self) -> dict[str, object]:
        """Who takes over."""
        return {"recipient": self.recipient.text()}

    # --- Showing ----------------------------------------------------------------------------------

    def _show_open(self, found: Sequence[StillOpen]) -> None:
        emptied(self._open)
        if not found:
            self._open.addWidget(label(words.nothing_open(), Look.SOFT))
        for one in found:
            key, place = PLACES[one.kind]
            link = WrappingLink(words.open_things(one.kind, one.count))
            link.clicked.connect(lambda _=False, key=key, at=place: self._navigator.go(key, at))
            self._open.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_days(self) -> None:
        days, today = self.presenter.days(), self.presenter.today
        for step, shown in self.ticks.items():
            told = words.done_on(days[step], today) if step in days else words.not_done()
            shown.setText(told)
        has_key = self.presenter.agency_has_key()
        self.about_key.setText(words.key_explained(agency=has_key))
        self.key_button.setVisible(not has_key)
        self.make_button.setText(self._to_make())

    def _to_make(self) -> str:
        missing, every = len(self.presenter.missing()), len(LeavingStep) - 1
        if missing == every:
            return self.tr("&Make the three files")
        return self.tr("&Make what is missing") if missing else self.tr("&Make all three anew")

    def _watch(self, job: Job, doing: str) -> None:
        self.progress.watch(job, doing)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.notice.setVisible(bool(text))
        if text:
            announce(self.notice, text)

    # --- Making -----------------------------------------------------------------------------------

    def _make(self) -> None:
        if self.progress.is_busy:
            return
        if not self.they_need_it.isChecked():
            self._say(reports_page.say_they_need_it())
            self.they_need_it.setFocus()
            return
        knows = self.presenter.knows_about_files()
        dialog = SaveDialog(self, "", self._ask, knows_already=knows, must_lock=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.placed.connect(self._make_there)
        dialog.open()

    def _make_there(self, folder: str, password: str) -> None:
        self.presenter.was_told_about_files()
        self._say("")
        given = Given(
            Path(folder),
            password,
            self.recipient.text().strip(),
            need_to_know=self.they_need_it.isChecked(),
        )
        self.presenter.make(given)

    def _make_key(self) -> None:
        presenter = AgencyKeyPresenter(self._desk, self._navigator, self._formats, self)
        dialog = RecoveryKeyDialog(presenter, self, words.key_explained(agency=False))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result: self.presenter.tick_key())
        dialog.open()
        dialog.old.setFocus()
