"""Keeps one plan safe while it is written on; no widget in here."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.documents import Cursor
from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.answers import Answers
from peerdesk.forms.person_signatures import without_stale_drawings
from peerdesk.services import plans
from peerdesk.services.desk import Desk
from peerdesk.services.plans import OpenPlan
from peerdesk.ui.throttle import Throttle


class PlanKeeper(QObject):
    """Holds the answers on the screen and saves them within `within_ms` of a change.

    `where` is asked at each save where someone is writing. `saved` carries the local time,
    `failed` the error; after a failure it tries again by itself. `unsigned` when a change took a
    drawn signature back: what was signed is no longer what stands here.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)
    unsigned = Signal()

    def __init__(
        self, desk: Desk, opened: OpenPlan, within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self.opened = desk, opened
        self._answers, self._cursor = opened.answers, opened.draft.cursor
        self.touched = False
        self.where: Callable[[], Cursor] = lambda: self._cursor
        self._throttle = Throttle(self._save, within_ms=within_ms, parent=self)

    @property
    def document_id(self) -> UUID:
        """The plan."""
        return self.opened.draft.document_id

    def is_same(self, other: "PlanKeeper") -> bool:
        """Whether the other one kept the same plan, before it was shown in another language."""
        return other.document_id == self.document_id

    @property
    def answers(self) -> Answers:
        """The answers as they are on the screen."""
        return self._answers

    @property
    def cursor(self) -> Cursor:
        """Where someone was writing."""
        return self._cursor

    def answer(self, answers: Answers) -> None:
        """Take over changed answers."""
        if answers is self._answers:
            return
        kept = without_stale_drawings(self._answers, answers)
        self._answers, self.touched = kept, True
        if not self._throttle.unsaved:
            self.saving.emit()
        self._throttle.start()
        if kept != answers:
            self.unsigned.emit()

    def flush(self) -> bool:
        """Save everything now, the place of the cursor too; False when it could not be saved."""
        if self._throttle.unsaved:
            return self._throttle.flush()
        return self.where() == self._cursor or self._save()

    def leave(self) -> None:
        """Make the saved draft findable; costs more than a save. Raises DiskFull, SaveFailed."""
        if self.touched:
            plans.leave(self._desk, self.opened, self._answers)

    def forget(self) -> None:
        """Stop saving: the plan was saved as a version, or its changes were given up."""
        self._throttle.forget()

    def _save(self) -> bool:
        cursor = self.where()
        try:
            at = plans.save(self._desk, self.opened, self._answers, cursor)
        except PeerDeskError as error:
            self.failed.emit(error)
            return False
        self._cursor = cursor
        self.saved.emit(self._local(at))
        return True

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self._desk.clock.zone()))
