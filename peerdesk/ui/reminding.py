"""The quiet line before an appointment: it names the time and nobody, and takes no focus."""

from PySide6.QtCore import QObject, QTimer

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import planned_contacts
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording.week import reminder

_LOOK_EVERY_MS = 20_000


class Reminding(QObject):
    """Looks now and then; `look` tells what is to be told at this moment."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look at once, and from now on."""
        self.look()
        self._timer.start(_LOOK_EVERY_MS)

    def look(self) -> None:
        """Tell of the next appointment whose reminder has come, or of none."""
        try:
            found = planned_contacts.to_remind(self._desk)
        except PeerDeskError:
            return  # locking, or a new key: the next look tells
        zone = self._desk.clock.zone()
        text = reminder(found[0].wish.starts_at, zone) if found else ""
        self._navigator.remind(text)
