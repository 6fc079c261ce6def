"""The PIN that leads out of the view a worker shares with a person: chosen anew, never shown."""

from PySide6.QtCore import Qt

from peerdesk.services import exit_pin
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import announce, label
from peerdesk.ui.settings_page.section import Section, Whose, at_left
from peerdesk.ui.theme import Look
from peerdesk.ui.together.door import PinChoice
from peerdesk.wording import together as words


class ExitPinSection(Section):
    """Whether there is a PIN, and a new one on request."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Writing together"), Whose.WORKER)
        self._desk = desk
        self.said = label("", Look.SOFT)
        self.new = ActionButton(self.tr("Choose an e&xit PIN"))
        self.choice = PinChoice(desk, self.tr("Use this PIN"))
        self.column.addWidget(self.said)
        self.column.addLayout(at_left(self.new))
        self.column.addWidget(self.choice)
        self.choice.hide()
        self.new.clicked.connect(self._ask)
        self.choice.chosen.connect(self._chosen)

    def refresh(self) -> None:
        """Say whether there is one; what was half typed is put away."""
        self.choice.hide()
        self.said.setText(words.pin_state(is_set=exit_pin.is_set(self._desk)))

    def _ask(self) -> None:
        self.choice.show()
        self.choice.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> None:
        self.refresh()
        announce(self, self.said.text())
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
