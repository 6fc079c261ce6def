"""Keeps one draft safe while it is written; no widget in here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.documents import Cursor, RevisionKind
from peerdesk.domain.errors import DiskFull, PeerDeskError, SaveFailed
from peerdesk.forms.answers import Answers
from peerdesk.services import documents, resume
from peerdesk.services.desk import Desk
from peerdesk.services.documents import OpenDraft, Writing
from peerdesk.ui.throttle import Throttle


class DraftKeeper(QObject):
    """Holds what the worker has on the screen and saves it within `within_ms` of a change.

    `where` is asked at each save where the worker is writing.
    `saved` carries the local time, `failed` the error; after a failure it tries again by itself.
    `typed` is a text that no answer can hold yet, such as a time that cannot be read.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, document_id: UUID, within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.opened: OpenDraft = documents.open_draft(desk, document_id)
        draft = self.opened.draft
        self._writing = Writing(
            self.opened.answers, draft.cursor, draft.narrative_format, draft.reason
        )
        self._typed = self._typed_before = resume.typed(desk, self._typed_name)
        self._touched = self._noted = False
        self.where: Callable[[], Cursor] = lambda: self._writing.cursor
        self._throttle = Throttle(self._save, within_ms=within_ms, parent=self)

    @property
    def document_id(self) -> UUID:
        """The document the draft belongs to."""
        return self.opened.draft.document_id

    @property
    def is_correction(self) -> bool:
        """Whether the draft adds to a signed note instead of being a new one."""
        return self.opened.draft.kind is not RevisionKind.ORIGINAL

    @property
    def is_addendum(self) -> bool:
        """Whether the draft is a text beside a signed note, with no answers of its own."""
        return self.opened.draft.kind is RevisionKind.ADDENDUM

    @property
    def answers(self) -> Answers:
        """The answers as they are on the screen."""
        return self._writing.answers

    @property
    def narrative_format(self) -> str:
        """The code of the format the narrative is written in."""
        return self._writing.narrative_format

    @property
    def reason(self) -> str:
        """Why a signed note is corrected, "" for a new note."""
        return self._writing.reason

    @property
    def cursor(self) -> Cursor:
        """Where the worker was writing."""
        return self._writing.cursor

    @property
    def typed(self) -> str:
        """What is typed and no answer yet."""
        return self._typed

    @property
    def touched(self) -> bool:
        """Whether anything was changed since the draft was opened."""
        return self._touched

    def answer(self, answers: Answers) -> None:
        """Take over changed answers."""
        self._take(replace(self._writing, answers=answers))

    def settle(self, answers: Answers) -> None:
        """Take over what the machine sets anew each time: nobody touched the draft for that."""
        self._writing = replace(self._writing, answers=answers)

    def choose_format(self, code: str) -> None:
        """Write in another format from now on."""
        self._take(replace(self._writing, narrative_format=code))

    def give_reason(self, reason: str) -> None:
        """Take over why the note is corrected."""
        self._take(replace(self._writing, reason=reason))

    def type(self, text: str) -> None:
        """Take over a text that is no answer; "" once it has become one."""
        if text != self._typed:
            self._typed = text
            self._changed()

    def flush(self) -> bool:
        """Save everything now; False when it could not be saved.

        A cursor that only moved is saved too, but never makes a draft look touched.
        """
        if self._throttle.unsaved:
            return self._throttle.flush()
        return self.where() == self.cursor or self._save()

    def leave(self) -> None:
        """Make the saved draft findable; costs more than a save."""
        if self._touched:
            documents.leave(self._desk, self.opened, self._writing)

    def forget(self) -> None:
        """Stop saving: the draft was signed, moved or given up."""
        self._throttle.forget()

    def _take(self, writing: Writing) -> None:
        """Records are compared by identity first: a long narrative is not read for each key."""
        if writing.answers is not self.answers or writing != self._writing:
            self._writing = writing
            self._changed()

    def _changed(self) -> None:
        self._touched = True
        if not self._throttle.unsaved:
            self.saving.emit()
        self._throttle.start()

    def _save(self) -> bool:
        self._writing = replace(self._writing, cursor=self.where())
        try:
            if self._typed != self._typed_before:
                resume.keep_typed(self._desk, self._typed_name, self._typed)
                self._typed_before = self._typed
            at = documents.save(self._desk, self.opened, self._writing)
        except PeerDeskError as error:
            self.failed.emit(error)
            return False
        self._note_editing()
        self.saved.emit(self._local(at))
        return True

    def _note_editing(self) -> None:
        """Once a sitting; a disk too full for this line of the trail keeps no word from saving."""
        if self._noted:
            return
        try:
            documents.begin_editing(self._desk, self.document_id)
        except (DiskFull, SaveFailed):
            return
        self._noted = True

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self._desk.clock.zone()))

    @property
    def _typed_name(self) -> str:
        return f"when:{self.opened.draft.document_id}"
