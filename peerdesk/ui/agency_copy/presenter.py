"""One note on its way into the agency's record: what was copied, and whether it is there."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.entered_elsewhere import EnteredElsewhere
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import contacts, entered_elsewhere, sharing
from peerdesk.services.desk import Desk, today
from peerdesk.services.sharing import NoteField, NoteFields
from peerdesk.wording import agency_copy as words
from peerdesk.wording import sentence
from peerdesk.wording.dates import short_day


class AgencyCopyPresenter(QObject):
    """`copied` carries a text for the clipboard, `said` a sentence, `changed` when it is anew."""

    changed = Signal()
    copied = Signal(str)
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._looked: NoteFields | None = None
        self._is_disclosed = False
        self._next = 0
        self.title = ""
        self.standing: EnteredElsewhere | None = None
        self.others_waiting: tuple[UUID, ...] = ()

    def open(self, document_id: UUID) -> None:
        """Look at a note. Raises NotSigned, DocumentNotFound, SharingRefused."""
        self._looked = None
        looked = sharing.note_fields(self._desk, document_id)
        summary = contacts.summary(self._desk, document_id)
        day = short_day(summary.columns.service_date, self.today)
        self.title = " · ".join(filter(None, (summary.person_name, day)))
        self._looked, self._is_disclosed, self._next = looked, False, 0
        self._read()

    def close(self) -> None:
        """Show nothing."""
        self._looked = self.standing = None
        self.others_waiting = ()
        self.title = ""
        self.changed.emit()

    @property
    def document_id(self) -> UUID | None:
        """The note on the screen."""
        return None if self._looked is None else self._looked.document_id

    @property
    def today(self) -> date:
        """The day it is where the worker is."""
        return today(self._desk)

    @property
    def fields(self) -> Sequence[NoteField]:
        """The fields in their order."""
        return () if self._looked is None else self._looked.fields

    @property
    def next(self) -> int:
        """The place of the field that is copied next; past the last one when all were."""
        return self._next

    def standing_words(self) -> str:
        """Whether the note is there."""
        found = self.standing
        if found is None or (found.is_open and not found.revision):
            return words.not_entered()
        if found.is_open:
            return words.changed_since()
        return words.entered(found.entered_on or self.today, found.their_id)

    @property
    def is_entered(self) -> bool:
        """Whether the note is there as it stands."""
        return self.standing is not None and not self.standing.is_open

    # --- Copying ------------------------------------------------------------------------------

    def copy_next(self) -> None:
        """Copy the field after the one that was copied last."""
        if self._next < len(self.fields):
            self.copy(self._next)

    def copy(self, place: int) -> None:
        """Copy a field; with the first one the disclosure is decided on and written down."""
        looked = self._looked
        if looked is None or not self._may_copy(looked):
            return
        field = looked.fields[place]
        self._next = place + 1
        self.copied.emit(field.text)
        last = self._next == len(looked.fields)
        told = words.copied(field.label, place + 1, len(looked.fields))
        self.said.emit(f"{told} {words.all_copied()}" if last else told)
        self.changed.emit()

    def _may_copy(self, looked: NoteFields) -> bool:
        if self._is_disclosed:
            return True
        self._is_disclosed = self._done(lambda: sharing.begin_copying(self._desk, looked))
        return self._is_disclosed

    # --- Whether it is there ------------------------------------------------------------------

    def mark(self, on: date, their_id: str) -> bool:
        """Write that it is there; False when that failed, which was said."""
        document_id = self.document_id
        if document_id is None:
            return False
        return self._written(
            lambda: entered_elsewhere.mark(self._desk, document_id, on, their_id), words.marked()
        )

    def take_back(self) -> bool:
        """Write that it is not there after all."""
        document_id = self.document_id
        if document_id is None:
            return False
        return self._written(
            lambda: entered_elsewhere.take_back(self._desk, document_id), words.taken_back()
        )

    def _written(self, act: Callable[[], object], told: str) -> bool:
        if not self._done(act):
            return False
        self.said.emit(told)
        self._read()
        return True

    def _done(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except PeerDeskError as error:
            self.said.emit(sentence(error))
            return False
        return True

    def _read(self) -> None:
        if self.document_id is not None:
            self.standing = entered_elsewhere.of_document(self._desk, self.document_id)
            waiting = (one.document_id for one in entered_elsewhere.open_ones(self._desk))
            self.others_waiting = tuple(one for one in waiting if one != self.document_id)
        self.changed.emit()
