"""Beside a report: whether the rules cover it, and its line in the log."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.services.sharing import Verdict
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.wording import reports as words


class ReportVerdict(Panel):
    """`note_wanted` when the line that is missing is to be written."""

    note_wanted = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self.answer, self.why = label("", Look.LABEL), label("")
        self.log = label("", Look.SOFT)
        self.note = ActionButton(self.tr("Write the line now"), look=Look.LINK)
        for part in (self.answer, self.why, self.log):
            self.column.addWidget(part)
        self.column.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeft)
        self.note.clicked.connect(self.note_wanted)

    def show_verdict(self, found: Verdict | None) -> None:
        """What the rules say; what to fill in while they cannot say anything."""
        before = self.why.text()
        self.answer.setVisible(found is not None)
        if found is None:
            self.why.setText(words.NOT_WEIGHED)
        else:
            self.answer.setText(self.tr("Yes") if found.allowed else self.tr("Not by this rule"))
            self.why.setText(found.sentence if found.allowed else words.refused(found.sentence))
        if before and self.why.text() != before:
            announce(self.why, self.why.text())

    def show_log(self, *, is_sealed: bool, is_logged: bool, allowed: bool) -> None:
        """Whether its line stands in the log; a report that the rules refuse has none."""
        told = words.KEPT if is_logged else words.ENTRY_MISSING if allowed else words.REFERRED
        self.log.setText(told if is_sealed else "")
        self.log.setVisible(is_sealed)
        self.note.setVisible(is_sealed and allowed and not is_logged)
