"""Marking a note as entered in error: the reason, what it means, and the passphrase."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.rows import Row, label
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import contact


class ErrorMark(QFrame):
    """`act(key, reason)` is done once there are a reason and the right passphrase."""

    def __init__(
        self, desk: Desk, act: Callable[[Any, str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.NOTICE)
        self.reason = KeptLine(desk)
        self.row = Row(
            self.tr("&Why it was entered in error"),
            self.reason,
            help_text=contact.marking_in_error(),
        )
        self.panel = KeyPanel(
            desk, self.tr("Mark and sign"), lambda key: act(key, self.reason.text())
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(label(self.tr("Entered in error"), Look.HEADING))
        column.addWidget(self.row)
        column.addWidget(self.panel)
        self.reason.textChanged.connect(self._look_at_reason)
        self.reason.entered.connect(self.panel.passphrase.setFocus)
        self.panel.done.connect(self.reason.done)
        self._look_at_reason()

    def ask(self, document_id: UUID) -> None:
        """Ask about this note; a reason typed before a lock is still there."""
        self.reason.keep_as(f"error:{document_id}")
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at_reason(self) -> None:
        self.panel.offer(self.tr("Mark and sign"), ready=bool(self.reason.text().strip()))
