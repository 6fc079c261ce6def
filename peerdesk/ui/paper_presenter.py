"""What the presenters of one paper share: a keeper while it is written on; no widget in here."""

from contextlib import suppress
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.answers import Answers
from peerdesk.ui.paper_keeper import PaperKeeper


class KeepsOnePaper(QObject):
    """Holds the keeper of the paper on a page; None while it is only read.

    `changed` when the paper is to be shown anew: another one, or another mode. `answered` after
    every change of an answer. The signals of saving tell the saved-line.
    """

    changed = Signal()
    answered = Signal()
    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    keeper: PaperKeeper | None = None

    @property
    def is_open(self) -> bool:
        """Whether a paper is on the page."""
        raise NotImplementedError

    @property
    def document_id(self) -> UUID:
        """The paper; asking before one was opened is a bug."""
        raise NotImplementedError

    @property
    def answers(self) -> Answers:
        """What is on the screen."""
        raise NotImplementedError

    def open(self, document_id: UUID) -> None:
        """Go on writing a draft of this worker, else read. Raises DocumentNotFound."""
        raise NotImplementedError

    def close(self) -> None:
        """Take the paper off the page; what is typed must be saved before."""
        raise NotImplementedError

    def answer(self, answers: Answers) -> None:
        """Take over changed answers."""
        if self.keeper is not None:
            self.keeper.answer(answers)
            self.answered.emit()

    def flush(self) -> bool:
        """Save everything typed now, and make it findable; False when it could not be saved."""
        if self.keeper is None:
            return True
        if not self.keeper.flush():
            return False
        with suppress(PeerDeskError):  # the words are saved; only search is behind
            self.keeper.leave()
        return True

    def _listen_to(self, keeper: PaperKeeper) -> None:
        keeper.saving.connect(self.saving)
        keeper.saved.connect(self.saved)
        keeper.failed.connect(self.failed)

    def _drop_keeper(self) -> None:
        if self.keeper is not None:
            self.keeper.forget()
            self.keeper.deleteLater()
        self.keeper = None
