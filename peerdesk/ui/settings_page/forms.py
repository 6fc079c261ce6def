"""Forms of the programme's own: looked at first, then used, put away, taken up again."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.adopted_forms import AdoptedForm
from peerdesk.services.desk import Desk
from peerdesk.services.form_imports import Report
from peerdesk.ui.attachments.choosing import AskFiles
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.panel import emptied
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import announce, label
from peerdesk.ui.settings_page.forms_presenter import FormsPresenter, can_be_used, gaps, told
from peerdesk.ui.settings_page.section import Section, Whose, at_left
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import form_imports as words


def ask_form(parent: QWidget) -> list[str]:
    """The system's own dialog."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    with leaving_no_trace():
        chosen, _ = QFileDialog.getOpenFileName(
            parent,
            QCoreApplication.translate("FormsSection", "Choose a form"),
            place,
            "FHIR Questionnaire (*.json *.JSON)",
        )
    return [chosen] if chosen else []


class FormsSection(Section):
    """The forms that were brought in, and the way to bring in another."""

    def __init__(self, desk: Desk, ask: AskFiles = ask_form) -> None:
        super().__init__(self.tr("Forms"), Whose.PROGRAMME)
        self._ask = ask
        self.presenter = FormsPresenter(desk, self)
        self.add = ActionButton(self.tr("Bring in a f&orm…"))
        self.progress, self.said = ProgressStrip(), label("")
        self.buttons: list[tuple[ActionButton, ActionButton]] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self.column.addWidget(label(words.what_they_are_for(), Look.SOFT))
        self.column.addLayout(self._lines)
        self.column.addLayout(at_left(self.add))
        self.column.addWidget(self.progress)
        self.column.addWidget(self.said)
        self.said.hide()
        self._listen()

    def _listen(self) -> None:
        self.add.clicked.connect(self._choose)
        self.presenter.begun.connect(self._watch)
        self.presenter.examined.connect(self._show)
        self.presenter.said.connect(self._say)
        self.presenter.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is in use and what was put away."""
        emptied(self._lines)
        self.buttons = []
        for form in self.presenter.forms():
            self._lines.addWidget(self._line(form))

    def _line(self, form: AdoptedForm) -> QWidget:
        """A form with what can be done: see the report, put it away or take it up."""
        put_away = form.retired_at is not None
        report = ActionButton(self.tr("What works"))
        change = ActionButton(self.tr("Use again") if put_away else self.tr("Put away"))
        act = self.presenter.take_up if put_away else self.presenter.put_away
        for button in (report, change):
            button.setAccessibleDescription(form.title)
        report.clicked.connect(partial(self.presenter.look_again, form))
        change.clicked.connect(partial(act, form))
        self.buttons.append((report, change))
        named = QVBoxLayout()
        named.setSpacing(Space.NONE)
        named.addWidget(label(form.title))
        named.addWidget(label(self.presenter.line(form), Look.SMALL))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addLayout(named, 1)
        row.addWidget(report, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _choose(self) -> None:
        chosen = [] if self.progress.is_busy else self._ask(self)
        if chosen:
            self._say("")
            self.presenter.examine(Path(chosen[0]))

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, self.tr("Looking at the form…"))

    def _show(self, report: Report) -> None:
        dialog = ReportDialog(report, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self.presenter.adopt, report))
        dialog.open()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            announce(self.said, text)


class ReportDialog(SheetDialog):
    """What works, what works differently, by name; accepted when the form is to be used."""

    def __init__(self, report: Report, parent: QWidget) -> None:
        super().__init__(report.form.title or report.file, parent)
        self.lines = [told(report), words.lacking(len(report.gaps)), *gaps(report)]
        self.column.addWidget(label(self.lines[0]))
        self.column.addWidget(label(self.lines[1], Look.LABEL))
        for line in self.lines[2:]:
            self.column.addWidget(label(f"• {line}"))
        if report.kept:
            self.column.addWidget(label(words.kept(len(report.kept)), Look.SMALL))
        if report.form.copyright:
            self.column.addWidget(label(report.form.copyright, Look.SMALL))
        self.column.addStretch()
        self.close_it = ActionButton(self.tr("Close"), "Esc")
        self.use = ActionButton(self.tr("&Use this form"), look=Look.PRIMARY)
        self.buttons.addWidget(self.close_it)
        self.buttons.addWidget(self.use)
        self.use.setVisible(can_be_used(report))
        self.close_it.clicked.connect(self.reject)
        self.use.clicked.connect(self.accept)
