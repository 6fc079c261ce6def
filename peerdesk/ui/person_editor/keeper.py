"""Saves a person's details while they are typed: nothing to press, nothing to lose.

Why there is no Save button: `docs/decisions/0009-people-are-saved-as-you-write.md`.
"""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.people import PersonDetails
from peerdesk.services import people
from peerdesk.services.desk import Desk
from peerdesk.ui.throttle import Throttle
from peerdesk.ui.typed_draft import TypedDraft


class DetailsKeeper(QObject):
    """Holds the details of one person and saves them within `within_ms` of a change.

    `gather` is asked at each save what stands on the screen. A name that was emptied stays as it
    was until there is another: `name_kept` carries it, or "" when all is well. `saved` carries
    the local time, `failed` the error; after a failure it is tried again by itself. Days that
    cannot be read are in `unread`, by field.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)
    name_kept = Signal(str)

    def __init__(
        self, desk: Desk, person_id: UUID, within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self.person_id = desk, person_id
        self.details = people.person(desk, person_id).details
        self.gather: Callable[[], PersonDetails] = lambda: self.details
        self.unread = TypedDraft(desk, f"person:{person_id}", within_ms, self)
        self.unread.failed.connect(self.failed)
        self.unread.saved.connect(self.saved)
        self._noted = False
        self._throttle = Throttle(self._save, within_ms=within_ms, parent=self)

    def touch(self) -> None:
        """Something was changed on the screen."""
        if not self._throttle.unsaved:
            self.saving.emit()
        self._throttle.start()

    def flush(self) -> bool:
        """Save everything now; False when it could not be saved."""
        saved, kept = self._throttle.flush(), self.unread.flush()
        return saved and kept

    def _save(self) -> bool:
        wanted = self.gather()
        named = bool(wanted.chosen_name.strip())
        self.name_kept.emit("" if named else self.details.chosen_name)
        if not named:
            wanted = replace(wanted, chosen_name=self.details.chosen_name)
        try:
            at = people.keep(self._desk, self.person_id, wanted, noted=self._noted)
        except PeerDeskError as error:
            self.failed.emit(error)
            return False
        self._noted, self.details = True, wanted
        self.saved.emit(at.astimezone(ZoneInfo(self._desk.clock.zone())))
        return True
