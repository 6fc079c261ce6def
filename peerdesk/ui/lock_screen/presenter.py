"""What happens at the lock screen; no widget in here.

The ways in are handed over as callables, so that the lock screen appears before anything heavy is
imported; each runs in the background, as stretching a passphrase takes half a second.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from peerdesk.domain.errors import (
    PeerDeskError,
    VaultBusy,
    WaitBeforeNextTry,
    WorkerUnclear,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerdesk.ui import background
from peerdesk.wording import sentence


@dataclass(frozen=True, slots=True)
class WayBack:
    """A recovery key, the passphrase from now on, and who one is, where several work here."""

    recovery_key: str = field(repr=False)
    new_passphrase: str = field(repr=False)
    name: str = field(default="", repr=False)


def _no_key_fits(_way_back: WayBack) -> object:
    raise WrongRecoveryKey


@dataclass(frozen=True, slots=True)
class WaysIn:
    """How this vault can be opened; each returns what was opened or raises a PeerDeskError.

    Where `recover` is not offered, no key fits.
    """

    unlock: Callable[[str], object]
    recover: Callable[[WayBack], object] = _no_key_fits


class LockPresenter(QObject):
    """Tries a passphrase or a recovery key, counts down a wait, says what went wrong.

    `may_try_again` ends what was refused only because it was too soon.
    """

    opened = Signal(object)
    work_begun = Signal()
    work_ended = Signal()
    refused = Signal(str)
    wait_left = Signal(int)
    may_try_again = Signal()
    busy_elsewhere = Signal()
    name_wanted = Signal()
    failed_unexpectedly = Signal(object)

    def __init__(self, ways_in: WaysIn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways_in = ways_in
        self._left = 0
        self._too_soon = False
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

    def recover(self, way_back: WayBack) -> None:
        """Try a recovery key, and give the worker a new passphrase."""
        self._try(lambda _progress: self._ways_in.recover(way_back))

    def refuse(self, error: PeerDeskError) -> None:
        """Say what stands in the way, and count down to the next try if there is a wait."""
        self.refused.emit(sentence(error))
        self._too_soon = isinstance(error, WaitBeforeNextTry)
        if isinstance(error, WaitBeforeNextTry | WrongPassphrase | WrongRecoveryKey):
            self._wait(error.seconds)
        if isinstance(error, VaultBusy):
            self.busy_elsewhere.emit()
        if isinstance(error, WorkerUnclear):
            self.name_wanted.emit()

    def _wait(self, seconds: int) -> None:
        self._left = seconds
        if seconds:
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
        else:
            self.refuse(error)

    def _count_down(self) -> None:
        self._left = max(0, self._left - 1)
        self.wait_left.emit(self._left)
        if not self._left:
            self._second.stop()
            if self._too_soon:
                self.may_try_again.emit()
