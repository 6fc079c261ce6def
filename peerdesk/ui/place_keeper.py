"""The page one is on, kept while one works: a power cut leads back there, as a lock does."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import resume
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.window import MainWindow

_STAYED_MS = 1000
_LASTING = ("person", "tab", "document", "notes", "attachment")
"""What of a place holds while one writes on; the cursor is kept with each draft, and newer."""


class PlaceKeeper(QObject):
    """Keeps where the worker is once they stayed there for a moment; passing by costs nothing.

    A page that ends the program at once is never kept, so that it cannot do so again and again.
    """

    def __init__(
        self, desk: Desk, window: MainWindow, parent: QObject, *, after_ms: int = _STAYED_MS
    ) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._stayed = QTimer(self, interval=after_ms, singleShot=True)
        self._stayed.timeout.connect(self.keep)
        window.page_shown.connect(self._stayed.start)

    def keep(self) -> None:
        """Keep it now; it is a comfort, so a disk that is full is left to what is written."""
        with suppress(PeerDeskError):
            resume.note_place(self._desk, self._lasting())

    def _lasting(self) -> dict[str, object]:
        place = self._window.place()
        at = place.get("at")
        if isinstance(at, dict):
            place["at"] = {name: at[name] for name in _LASTING if name in at}
        return place

    @property
    def is_waiting(self) -> bool:
        """Whether the page on screen is still to be kept."""
        return self._stayed.isActive()

    def stop(self) -> None:
        """The desk is about to close, and keeps its place itself."""
        self._stayed.stop()
