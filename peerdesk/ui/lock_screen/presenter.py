"""What happens at the lock screen; no widget in here.

The ways in are handed over as callables, so that the lock screen appears before anything heavy is
imported; each runs in the background, as stretching a passphrase takes half a second.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from peerdesk.domain.errors import PeerDeskError, VaultBusy, WaitBeforeNextTry
from peerdesk.ui import background
from peerdesk.wording import sentence


@dataclass(frozen=True, slots=True)
class WaysIn:
    """How this vault can be opened; each returns what was opened or raises a PeerDeskError.

    `recover` takes a recovery key and the worker's new passphrase.
    """

    unlock: Callable[[str], object]
    recover: Callable[[str, str], object]


class LockPresenter(QObject):
    """Tries a passphrase or a recovery key, counts down a wait, says what went wrong."""

    opened = Signal(object)
    work_begun = Signal()
    work_ended = Signal()
    refused = Signal(str)
    wait_left = Signal(int)
    busy_elsewhere = Signal()
    failed_unexpectedly = Signal(object)

    def __init__(self, ways_in: WaysIn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways_in = ways_in
        self._left = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count_down)

    @property
    def seconds_left(self) -> int:
        """Seconds until the next try, 0 when it may be now."""
        return self._left

    def unlock(self, passphrase: str) -> None:
        """Try a passphrase."""
        self._try(lambda _progress: self._ways_in.unlock(passphrase))

    def recover(self, recovery_key: str, new_passphrase: str) -> None:
        """Try a recovery key, and give the worker a new passphrase."""
        self._try(lambda _progress: self._ways_in.recover(recovery_key, new_passphrase))

    def wait(self, seconds: int) -> None:
        """Count down to the next try."""
        self._left = seconds
        self._second.start()
        self.wait_left.emit(seconds)

    def _try(self, way_in: Callable[[background.Progress], object]) -> None:
        if self._left:
            return
        self.work_begun.emit()
        background.run(way_in, self._enter, self._refuse)

    def _enter(self, opened: object) -> None:
        self.work_ended.emit()
        self.opened.emit(opened)

    def _refuse(self, error: Exception) -> None:
        self.work_ended.emit()
        if not isinstance(error, PeerDeskError):
            self.failed_unexpectedly.emit(error)
            return
        self.refused.emit(sentence(error))
        if isinstance(error, WaitBeforeNextTry):
            self.wait(error.seconds)
        if isinstance(error, VaultBusy):
            self.busy_elsewhere.emit()

    def _count_down(self) -> None:
        self._left = max(0, self._left - 1)
        if not self._left:
            self._second.stop()
        self.wait_left.emit(self._left)
