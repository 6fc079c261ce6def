"""What was told in an emergency and lacks its four facts (42 CFR 2.51(c)): above all papers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from peerdesk.domain.zones import local_date
from peerdesk.services.desk import Desk, today
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.emergency import EmergencyDialog
from peerdesk.ui.export.emergency_presenter import EmergencyPresenter
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.dates import short_day
from peerdesk.wording.sharing_out import emergency_waits


class EmergencyStrip(QFrame):
    """There only while something waits; `said` carries what came of writing it up."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = EmergencyPresenter(desk, self)
        set_look(self, Look.NOTICE)
        self.words = label("")
        self.write = ActionButton(self.tr("&Write it up now…"))
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        line.addWidget(self.words, 1)
        line.addWidget(self.write, 0, Qt.AlignmentFlag.AlignTop)
        self.write.clicked.connect(self._write)
        self._presenter.written.connect(self._tell)
        self._presenter.refused.connect(self.said)
        self.hide()

    def refresh(self) -> None:
        """Be there while something waits."""
        waiting = self._presenter.waiting(None)
        self.setVisible(waiting is not None)
        if waiting is not None:
            on = local_date(waiting.at, self._desk.clock.zone())
            self.words.setText(emergency_waits(waiting.recipient, short_day(on, today(self._desk))))

    def _write(self) -> None:
        waiting = self._presenter.waiting(None)
        if waiting is None:
            return
        dialog = EmergencyDialog(waiting, self._presenter, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.written.connect(lambda facts: self._presenter.keep(waiting, facts))
        dialog.open()

    def _tell(self, words: str) -> None:
        self.refresh()
        self.said.emit(words)
