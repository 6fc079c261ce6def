"""What follows when a consent was taken back: who has something already, and paper to sign."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.consents.events import PastReceiver
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_events as event_words

ORAL, WRITTEN = "oral", "written"


class HowTold(QFrame):
    """Asks how they said it; the answer takes the consent back. `told` carries the way."""

    told = Signal(str)
    left = Signal()

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.INSET)
        self.aloud = ActionButton(self.tr("Sa&id aloud"), look=Look.PRIMARY)
        self.written = ActionButton(self.tr("In &writing"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Not now"), "Esc")
        column = QVBoxLayout(self)
        column.setSpacing(Space.SMALL)
        column.addWidget(label(event_words.how_told()))
        buttons = QWidget()
        line = FlowLayout(buttons)
        for button in (self.aloud, self.written, self.leave):
            button.setAccessibleDescription(about)
            line.addWidget(button)
        column.addWidget(buttons)
        self.aloud.clicked.connect(lambda: self.told.emit(ORAL))
        self.written.clicked.connect(lambda: self.told.emit(WRITTEN))
        self.leave.clicked.connect(self.left)

    def put_focus(self) -> None:
        """To the first way, with all of the question in sight."""
        self.aloud.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self)


class TakenBack(QFrame):
    """Says that it counts, who received something before, and offers what may come next.

    `paper_wanted` when taking back is to be signed now, `part_wanted` when a part of it may still
    be shared: what a consent says never changes, so that takes a new one.
    """

    paper_wanted = Signal()
    part_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.NOTICE)
        self.sign = ActionButton(self.tr("&Get it in writing now"))
        self.part = ActionButton(self.tr("They &still want to share a part…"))
        self._lines = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._lines)
        buttons = QWidget()
        line = FlowLayout(buttons)
        for button in (self.sign, self.part):
            line.addWidget(button)
        column.addWidget(buttons)
        self.sign.clicked.connect(self.paper_wanted)
        self.part.clicked.connect(self.part_wanted)

    def show_receivers(
        self, receivers: Sequence[PastReceiver], zone: ZoneInfo, today: date, *, is_oral: bool
    ) -> None:
        """Tell what was done and what it cannot undo."""
        emptied(self._lines)
        self._lines.addWidget(label(event_words.took_it_back(), Look.HEADING))
        for line in received_lines(receivers, zone, today):
            self._lines.addWidget(label(line))
        if is_oral:
            self._lines.addWidget(label(event_words.get_it_written()))
        self._lines.addWidget(label(event_words.a_part_by_a_new_one()))
        self.sign.setVisible(is_oral)
        self.show()
        bring_into_sight(self)
        announce(self, event_words.took_it_back())


def received_lines(
    receivers: Sequence[PastReceiver], zone: ZoneInfo, today: date
) -> tuple[str, ...]:
    """Who received something, a line each; one sentence where nobody did."""
    if not receivers:
        return (event_words.nobody_received(),)
    told = (
        event_words.received(one.name, one.at.astimezone(zone).date(), one.what, today)
        for one in receivers
    )
    return (event_words.already_received(), *told)
