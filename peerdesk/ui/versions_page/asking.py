"""What a version's card opens: a line for its name, or the question before it is deleted."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.rows import Row, label
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space


class NamePanel(QWidget):
    """`named` carries the number and what it is to be called, "" for no name; `left` on leaving."""

    named = Signal(int, str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = 0
        self.line = KeptLine(desk)
        self.row = Row(self.tr("What do &they call this version?"), self.line)
        self.keep = ActionButton(self.tr("&Keep this name"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Leave it"), "Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        acts = QWidget()
        line = FlowLayout(acts)
        line.addWidget(self.keep)
        line.addWidget(self.leave)
        column.addWidget(acts)
        self.line.entered.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)
        self.hide()

    def ask(self, document: str, number: int, name: str) -> None:
        """Ask for a name, beginning with the present one or with what was typed before."""
        self.number = number
        self.line.keep_as(f"version-name:{document}:{number}")
        if not self.line.text():
            self.line.setText(name)
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()
        bring_into_sight(self)

    def _keep(self) -> None:
        self.named.emit(self.number, self.line.text())


class DeletePanel(QFrame):
    """Says what goes and what stays, and takes the passphrase; `act(key)` deletes."""

    left = Signal()

    def __init__(self, desk: Desk, act: Callable[[Any], object], parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, Look.NOTICE)
        self.question, self.warning = label("", Look.HEADING), label("")
        self.panel = KeyPanel(desk, self.tr("Delete for good"), act)
        self.leave = ActionButton("", "Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        for part in (self.question, self.warning, self.panel):
            column.addWidget(part)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        self.leave.clicked.connect(self.left)
        self.hide()

    def ask(self, question: str, warning: str, keep: str) -> None:
        """Ask before it goes; `keep`, which is to keep it, is the answer at hand."""
        self.leave.setText(keep)
        self.question.setText(question)
        self.warning.setText(warning)
        self.setAccessibleName(question)
        self.leave.setAccessibleDescription(warning)
        self.show()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self)
