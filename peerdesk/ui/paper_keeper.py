"""Keeps one paper safe while it is written on: a plan, a consent, a letter; no widget in here."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.documents import Cursor
from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.answers import Answers
from peerdesk.forms.person_signatures import without_stale_drawings
from peerdesk.ui.throttle import Throttle

Save = Callable[[Answers, Cursor], datetime]
Leave = Callable[[Answers], object]


class PaperKeeper(QObject):
    """Holds the answers on the screen and saves them within `within_ms` of a change.

    `save` writes them and gives the instant, `leave` makes the saved draft findable; both raise
    DiskFull and SaveFailed. `where` is asked at each save where someone is writing. `saved`
    carries the local time, `failed` the error; after a failure it tries again by itself.
    `unsigned` when a change took a drawn signature back: what was signed is no longer what stands
    here.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)
    unsigned = Signal()

    def __init__(  # noqa: PLR0913 - what is kept, where it goes, and whose clock tells the time
        self,
        document_id: UUID,
        answers: Answers,
        cursor: Cursor,
        *,
        save: Save,
        leave: Leave,
        zone: ZoneInfo,
        within_ms: int = 1000,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document_id = document_id
        self._answers, self._cursor = answers, cursor
        self._save_answers, self._make_findable, self._zone = save, leave, zone
        self.touched = False
        self.where: Callable[[], Cursor] = lambda: self._cursor
        self._throttle = Throttle(self._save, within_ms=within_ms, parent=self)

    def is_same(self, other: "PaperKeeper") -> bool:
        """Whether the other one kept the same paper, before it was shown in another language."""
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
            self._make_findable(self._answers)

    def forget(self) -> None:
        """Stop saving: the paper was sealed, or its changes were given up."""
        self._throttle.forget()

    def _save(self) -> bool:
        cursor = self.where()
        try:
            at = self._save_answers(self._answers, cursor)
        except PeerDeskError as error:
            self.failed.emit(error)
            return False
        self._cursor = cursor
        self.saved.emit(at.astimezone(self._zone))
        return True
