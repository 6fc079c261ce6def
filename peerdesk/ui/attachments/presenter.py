"""What is kept for a person or one of their documents, and how files come to it; no widget here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.attachments import Attachment
from peerdesk.domain.errors import AttachmentError, OriginalNotDeleted, PeerDeskError
from peerdesk.domain.zones import local_date
from peerdesk.services import attachments
from peerdesk.services.attachments import Belonging, Original
from peerdesk.services.desk import Desk, today
from peerdesk.ui import background
from peerdesk.ui.trouble import words_of
from peerdesk.ui.watched_work import WatchedWork
from peerdesk.wording import attachments as words
from peerdesk.wording import sentence


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding some files: those kept, and a sentence for each that was not."""

    kept: tuple[tuple[Original, Attachment], ...]
    refusals: tuple[str, ...]


class AttachmentsPresenter(WatchedWork):
    """`come` says whose. `begun` carries a job, `changed` says that the list is another now.

    `added` carries what came of adding files.
    """

    changed = Signal()
    added = Signal(object)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._belongs: Belonging | None = None

    def come(self, belongs: Belonging) -> None:
        """Show what is kept there."""
        self._belongs = belongs
        self.changed.emit()

    def lines(self) -> Sequence[Attachment]:
        """A document's own files, or everything kept for the person; the newest first."""
        if self._belongs is None:
            return ()
        if self._belongs.document_id is None:
            return attachments.of_person(self._desk, self._belongs.person_id)
        return attachments.of_document(self._desk, self._belongs.document_id)

    def facts(self, line: Attachment) -> str:
        """Kind, size and day."""
        day = local_date(line.added_at, self._desk.clock.zone())
        return words.facts(line.media_type.kind, line.size, day, today(self._desk))

    def add(self, paths: Sequence[Path], link_id: str = "") -> None:
        """Keep these files, in the background."""
        if self._belongs is None or not paths:
            return
        belongs = Belonging(self._belongs.person_id, self._belongs.document_id, link_id)

        def work(progress: background.Progress) -> Added:
            return _add_all(self._desk, paths, belongs, progress)

        job = self._run(work, self.added.emit, self._fail)
        job.finished.connect(self.changed)  # what was kept before Cancel is kept

    def remove(self, attachment_id: UUID) -> None:
        """Take one out for good."""
        try:
            attachments.remove(self._desk, attachment_id)
        except PeerDeskError as error:
            self.refused.emit(sentence(error))
        self.changed.emit()

    def may_remove(self, attachment_id: UUID) -> bool:
        """Whether no signed version names it; says why not."""
        try:
            frozen = attachments.is_frozen(self._desk, attachment_id)
        except AttachmentError as error:
            self.refused.emit(sentence(error))
            return False
        if frozen:
            self.refused.emit(words.stays_with_its_version())
        return not frozen

    def delete_originals(self, originals: Sequence[Original]) -> str:
        """Delete what was added from; says how it went."""
        try:
            for original in originals:
                attachments.delete_original(original)
        except OriginalNotDeleted as error:
            return sentence(error)
        return words.originals_deleted(len(originals))

    def _fail(self, error: Exception) -> None:
        self.refused.emit(words_of(error))


def _add_all(
    desk: Desk, paths: Sequence[Path], belongs: Belonging, progress: background.Progress
) -> Added:
    """Each file for itself: one that is refused keeps no other out."""
    kept: list[tuple[Original, Attachment]] = []
    refusals: list[str] = []
    for done, path in enumerate(paths, 1):
        try:
            original = attachments.read_original(path)
            kept.append((original, attachments.add(desk, original, belongs)))
        except PeerDeskError as error:
            refusals.append(words.not_added(path.name, sentence(error)))
        progress.count(done, len(paths))
    return Added(tuple(kept), tuple(refusals))
