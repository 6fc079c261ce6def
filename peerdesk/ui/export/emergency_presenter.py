"""The four facts after an emergency disclosure: what is known, and keeping them."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.times import read_when
from peerdesk.domain.trail import Disclosure
from peerdesk.domain.zones import local_date, zone_named
from peerdesk.services import practice
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import emergencies
from peerdesk.services.sharing.emergencies import EmergencyFacts
from peerdesk.ui.trouble import words_of
from peerdesk.ui.typed_draft import TypedDraft
from peerdesk.wording import sharing_out as words


class EmergencyPresenter(QObject):
    """`written` says that the facts are kept, `refused` what stood in the way."""

    written = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def waiting(self, person_id: UUID | None) -> Disclosure | None:
        """The last emergency disclosure about this person that lacks its facts."""
        return next(reversed(emergencies.unwritten(self._desk, person_id)), None)

    def typed(self, told: Disclosure) -> TypedDraft:
        """What was typed about it before; it survives a lock."""
        return TypedDraft(self._desk, f"emergency:{told.disclosure_id}", parent=self)

    def worker(self) -> str:
        """Who gave it, unless somebody else is named."""
        return practice.worker(self._desk).name

    def shown(self, at: datetime) -> str:
        """An instant as it can be typed, where the worker is."""
        return f"{at.astimezone(zone_named(self._desk.clock.zone())):%Y-%m-%d %H:%M}"

    def read(self, typed: str) -> datetime:
        """The instant that was typed. Raises TimeUnreadable and its kin."""
        now, zone = self._desk.clock.now(), self._desk.clock.zone()
        return read_when(typed, local_date(now, zone), zone).start

    def keep(self, told: Disclosure, facts: EmergencyFacts) -> None:
        """Keep the four facts beside the disclosure."""
        try:
            emergencies.write_up(self._desk, told.disclosure_id, facts)
        except PeerDeskError as error:
            self.refused.emit(words_of(error))
        else:
            self.written.emit(words.emergency_written())
