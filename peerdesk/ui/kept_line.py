"""A one-line field outside of any document whose text survives a lock all the same."""

from PySide6.QtWidgets import QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import resume
from peerdesk.services.desk import Desk
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.throttle import Throttle


class KeptLine(EnterLineEdit):
    """Keeps what is typed in the vault under a name, until `done` says that it was used."""

    def __init__(self, desk: Desk, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(least=16, most=60, parent=parent)
        self._desk, self._name = desk, ""
        self._throttle = Throttle(self._keep, parent=self)
        self.textEdited.connect(lambda _text: self._throttle.start())
        if name:
            self.keep_as(name)

    def keep_as(self, name: str) -> None:
        """Show what was typed under `name` before, and keep on from there."""
        self.flush()
        self._name = name
        self.setText(resume.typed(self._desk, name))

    def flush(self) -> bool:
        """Keep what is typed now; False when it could not be kept."""
        return self._throttle.flush()

    def done(self) -> None:
        """Empty the field: its text has found its place."""
        self.clear()
        self._throttle.start()
        self._throttle.flush()

    def _keep(self) -> bool:
        try:
            resume.keep_typed(self._desk, self._name, self.text())
        except PeerDeskError:
            return False  # tried again by itself; the saved-line speaks for the document
        return True
