"""Finished notes, looked at one by one and signed together; no widget in here."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.documents import DocumentSummary
from peerdesk.domain.errors import FindingsOpen, PeerDeskError
from peerdesk.domain.preflight import LintFinding
from peerdesk.forms.formats import Formats
from peerdesk.services import contacts, documents, groups, preflight
from peerdesk.services.desk import Desk
from peerdesk.services.preflight import Confirmed, Surroundings
from peerdesk.services.remembered import Remembered
from peerdesk.ui.draft_keeper import DraftKeeper
from peerdesk.ui.signing.reviewed import Reviewed, review
from peerdesk.wording import contact


class ReviewPresenter(QObject):
    """Walks through drafts.

    `turned` when another note is shown, `moved` when it is shown anew, the others as of a keeper.
    """

    turned = Signal()
    moved = Signal()
    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._formats = desk, formats
        self.notes: list[UUID] = []
        self.seen: set[UUID] = set()
        self.at = 0
        self._keeper: DraftKeeper | None = None
        self._incomplete: set[UUID] = set()
        self.current: Reviewed | None = None
        self.confirmed: dict[UUID, Confirmed] = {}
        self._known: Surroundings | None = None
        self._remembered = Remembered()

    def open(
        self,
        notes: Sequence[UUID],
        at: int = 0,
        seen: Sequence[UUID] = (),
        incomplete: Sequence[UUID] = (),
    ) -> None:
        """Review these drafts, or every finished one without any; what was signed is left out.

        Of those `seen` elsewhere the `incomplete` ones still need the worker.
        """
        wanted = list(notes) or [line.document_id for line in reversed(self.ready())]
        self._remembered = Remembered()
        self.notes = documents.still_open(self._desk, wanted)
        self.seen = set(seen) & set(self.notes)
        self._incomplete = set(incomplete) & set(self.notes)
        self.go_to(at)

    def ready(self) -> list[DocumentSummary]:
        """The worker's finished notes, the newest first."""
        return contacts.drafts(self._desk, ready=True)

    def others_ready(self) -> int:
        """How many finished notes wait besides those under review."""
        return sum(line.document_id not in self.notes for line in self.ready())

    def review_all(self) -> None:
        """Take in every finished note; those looked at stay so."""
        waiting = [line.document_id for line in reversed(self.ready())]
        more = [note for note in waiting if note not in self.notes]
        self.notes = [*self.notes, *more]
        self.go_to(self.at + 1 if more else self.at)

    def go_to(self, at: int) -> None:
        """Show another note; what is shown counts as looked at."""
        self.close()
        self.at = max(0, min(at, len(self.notes) - 1))
        if self.notes:
            self._keeper = self._keep(self.notes[self.at])
            note, remembered = self._keeper.document_id, self._remembered
            self._known = preflight.surroundings(
                self._desk, note, with_earlier=True, remembered=remembered
            )
            self.seen.add(note)
        self.look_again()
        self.turned.emit()

    def look_again(self) -> None:
        """Read the note on the screen anew."""
        keeper, known = self._keeper, self._known
        if keeper is None or known is None:
            self.current = None
        else:
            self.current = review(self._desk, keeper, self._formats, known)
            self._incomplete.discard(self.current.document_id)
            if self.current.lacking or self.open_blocks():
                self._incomplete.add(self.current.document_id)
        self.moved.emit()

    def open_blocks(self) -> tuple[LintFinding, ...]:
        """What in the note on the screen is to be mended, or confirmed as right."""
        note = self.current
        return () if note is None else preflight.open_blocks(note.findings, self.said_right())

    def said_right(self) -> Confirmed:
        """What the worker said is right in the note on the screen."""
        note = self.current
        return frozenset() if note is None else self.confirmed.get(note.document_id, frozenset())

    def confirm(self, findings: Sequence[LintFinding]) -> None:
        """Leave names and places as they are: the worker looked, and it is right so."""
        if self.current is not None:
            right = frozenset((one.rule, one.text) for one in findings)
            self.confirmed[self.current.document_id] = self.said_right() | right
            self.look_again()

    def short_answer(self, link_id: str) -> None:
        """The honest short answer where there is nothing more to say (L08)."""
        if self._keeper is None:
            return
        answers = documents.settled(self._desk, self._keeper.opened, self._keeper.answers)
        short = True if link_id == "next_steps" else contact.THEY_DID_NOT_SAY
        asked = "next_steps_none" if link_id == "next_steps" else link_id
        self._keeper.answer(answers.with_answer(asked, short))
        self.look_again()

    def give_late_reason(self, reason: str) -> None:
        """Write why the note is late; saved with the draft like any other answer."""
        if self._keeper is None:
            return
        answers = documents.settled(self._desk, self._keeper.opened, self._keeper.answers)
        self._keeper.answer(answers.with_answer("late_reason", reason))

    @property
    def incomplete(self) -> list[UUID]:
        """The notes known to lack something, in their order."""
        return [note for note in self.notes if note in self._incomplete]

    def to_look_at(self) -> int | None:
        """The place of the next note that needs the worker; None for none.

        What lacks something still and lies behind was passed by knowingly.
        """
        unseen = [at for at, note in enumerate(self.notes) if note not in self.seen]
        ahead = [at for at, note in enumerate(self.notes) if note in self._incomplete]
        after = [at for at in (*unseen, *ahead) if at > self.at]
        return min(after or unseen, default=None)

    @property
    def is_last(self) -> bool:
        """Whether no note comes after this one."""
        return self.at >= len(self.notes) - 1

    def to_sign(self) -> list[UUID]:
        """The notes that were looked at and lack nothing, in their order."""
        return [note for note in self.notes if note in self.seen and note not in self._incomplete]

    def let_go(self) -> list[UUID]:
        """What was looked at, to be signed now, all or nothing; nothing of it is written on."""
        chosen = self.to_sign()
        self.close()
        return chosen

    def is_signed(self, chosen: Sequence[UUID]) -> bool:
        """Whether these were signed, all or none: work that was stopped may have been done."""
        return not documents.still_open(self._desk, chosen[:1])

    def take_up(self, error: Exception | None = None) -> None:
        """Go on with the review after nothing was signed, at the note that held the others up."""
        if isinstance(error, FindingsOpen) and error.document_id in self.notes:
            self.at = self.notes.index(error.document_id)
        self.go_to(self.at)

    def flush(self) -> bool:
        """Save what is typed; False when it could not be saved."""
        return self._keeper is None or self._keeper.flush()

    def close(self) -> None:
        """Save and let go of the note on the screen."""
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper.forget()
            self._keeper.deleteLater()
            self._keeper = None

    def _keep(self, note: UUID) -> DraftKeeper:
        try:
            groups.follow_one(self._desk, note, self._remembered.meetings)
        except PeerDeskError as error:  # it is shown as it was saved, which signing looks at again
            self.failed.emit(error)
        keeper = DraftKeeper(self._desk, note, parent=self)
        keeper.saving.connect(self.saving)
        keeper.saved.connect(self.saved)
        keeper.failed.connect(self.failed)
        return keeper
