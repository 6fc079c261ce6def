"""The device's clock, shown only when it stands before what was last written in the vault."""

from zoneinfo import ZoneInfo

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.clock_check import clock_behind, clock_is_right
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import announce, label
from peerdesk.ui.settings_page.section import Section, Whose, at_left
from peerdesk.wording import sentence
from peerdesk.wording.clock import clock_is_behind, clock_taken_as_right


class ClockSection(Section):
    """What is wrong, what is safe, and how to say that the clock is right now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Clock"), Whose.DEVICE)
        self._desk = desk
        self.said = label("")
        self.is_right = ActionButton(self.tr("The clock is right now"))
        self.column.addWidget(self.said)
        self.column.addLayout(at_left(self.is_right))
        self.is_right.clicked.connect(self._take_word)
        self.hide()

    def refresh(self) -> None:
        """Be there only while the clock is behind."""
        found = clock_behind(self._desk)
        self.setVisible(found is not None)
        if found is not None:
            zone = ZoneInfo(self._desk.clock.zone())
            self.said.setText(
                clock_is_behind(found.clock.astimezone(zone), found.last_written.astimezone(zone))
            )
            self.is_right.show()

    def _take_word(self) -> None:
        try:
            clock_is_right(self._desk)
            said = clock_taken_as_right()
            self.is_right.hide()
        except PeerDeskError as error:
            said = sentence(error)
        self.said.setText(said)
        announce(self.said, said)
