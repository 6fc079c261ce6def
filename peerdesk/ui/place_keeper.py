"""The page one is on, kept while one works: a power cut leads back there, as a lock does."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from peerdesk.domain.errors import OthersAreWriting, PeerDeskError
from peerdesk.services import resume
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.main_window.window import MainWindow

_STAYED_MS = 1000
_LASTING = (
    *("person", "tab", "document", "notes", "attachment"),
    *("scene", "part", "own", "shows", "item", "row"),  # the question they are at together
    *("percent", "scheme"),  # and how the person likes to read it
)
"""What of a place holds while one writes on; the cursor is kept with each draft, and newer."""


class PlaceKeeper(QObject):
    """Keeps where the worker is once they stayed there for a moment; passing by costs nothing.

    It is a comfort and holds nobody up: it is written in the background, again after a while
    where something else is being written, and a disk that is full is left to the worker's words.
    A page that ends the program at once is never kept, so that it cannot do so again and again.
    """

    def __init__(
        self, desk: Desk, window: MainWindow, parent: QObject, *, after_ms: int = _STAYED_MS
    ) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._stayed = QTimer(self, interval=after_ms, singleShot=True)
        self._stayed.timeout.connect(self.keep)
        self._noted: dict[str, object] = {}
        self._job: background.Job | None = None
        window.page_shown.connect(self._stayed.start)
        window.navigator.saved_at.connect(self._wait)  # a draft that was begun on the page

    def keep(self) -> None:
        """Keep it now, or once the place before it is kept."""
        place = self._lasting()
        if self._job is not None or place == self._noted:
            return
        self._job = background.run(
            partial(_note, self._desk, place), lambda _nothing: self._go_on(place), self._give_up
        )
        self._job.only_while(self)

    def _go_on(self, noted: dict[str, object]) -> None:
        """Keep the place one has gone to since."""
        self._noted, self._job = noted, None
        self.keep()

    def _give_up(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, OthersAreWriting):
            self._stayed.start()
        elif not isinstance(error, PeerDeskError):
            raise error

    def _wait(self) -> None:
        if not self.is_waiting:
            self._stayed.start()

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

    @property
    def is_keeping(self) -> bool:
        """Whether a place is being written."""
        return self._job is not None

    def stop(self) -> None:
        """The desk closes, and kept its place itself: nothing begins any more."""
        self._stayed.stop()
        if self._job is not None:
            self._job.cancel()  # told of its end, it would go on to the page shown since


def _note(desk: Desk, place: dict[str, object], _progress: background.Progress) -> None:
    resume.note_place(desk, place)
