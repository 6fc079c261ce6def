"""A one-line field outside of any document whose text survives a lock all the same."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import resume
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.throttle import Throttle
from peerdesk.wording import sentence


class KeptLine(EnterLineEdit):
    """Keeps what is typed in the vault under a name, until `done` says that it was used.

    `saving` when something is not kept yet, `saved` with the local time when it is, `failed` with
    the error when it could not be; it is tried again by itself.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(least=16, most=60, parent=parent)
        self._desk, self._name = desk, ""
        self._throttle = Throttle(self._keep, parent=self)
        self.textEdited.connect(self._note_change)
        if name:
            self.keep_as(name)

    def keep_as(self, name: str) -> None:
        """Show what was typed under `name` before, and keep on from there."""
        self.flush()
        self._name = name
        self.setText(resume.typed(self._desk, name))

    def speak_to(self, navigator: Navigator) -> None:
        """Let the saved-line tell how it goes."""
        self.saving.connect(navigator.saving)
        self.saved.connect(navigator.saved)
        self.failed.connect(lambda error: navigator.not_saved(sentence(error)))

    def flush(self) -> bool:
        """Keep what is typed now; False when it could not be kept."""
        return self._throttle.flush()

    def done(self) -> None:
        """Empty the field: its text has found its place."""
        self.clear()
        self._throttle.start()
        self._throttle.flush()

    def _note_change(self) -> None:
        self._throttle.start()
        self.saving.emit()

    def _keep(self) -> bool:
        try:
            resume.keep_typed(self._desk, self._name, self.text())
        except PeerDeskError as error:
            self.failed.emit(error)
            return False
        self.saved.emit(self._desk.clock.local())
        return True
