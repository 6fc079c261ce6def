"""What the lists of all plans and of all papers share: counting what fits; no widget in here."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from peerdesk.services.desk import Desk, today
from peerdesk.ui import background
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.trouble import words_of


class CountedList(QObject):
    """Counts in the background how many there are; `counted` brings it in words."""

    counted = Signal(str)

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self._counting: list[background.Job] = []
        counting = self._counting
        self.destroyed.connect(lambda: background.cancel_all(counting))

    @property
    def today(self) -> date:
        """The day where the worker is."""
        return today(self._desk)

    def _count(self, counting: Callable[[], int], words: Callable[[int], str]) -> None:
        """Count anew; what was asked before is not wanted any more."""
        self._stop_counting()
        job = background.run(
            lambda _progress: counting(),
            lambda count: self.counted.emit(words(count)),
            lambda error: self._navigator.say(words_of(error)),
        )
        self._counting.append(job)

    def _stop_counting(self) -> None:
        background.cancel_all(self._counting)
