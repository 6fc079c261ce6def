"""Locking by itself: after idle minutes, after the machine slept, when the system says so."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_CHECK_EVERY_MS = 5_000
_SLEPT_SECONDS = 30.0
"""Clocks that drift apart, or a check that comes this late, mean that the machine slept."""

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


class IdleLock(QObject):
    """Emits `due` when the machine slept, and `idle` when nobody was there for `minutes`.

    `steady` and `wall` are clocks in seconds (`time.monotonic` and `time.time`). The steady clock
    stops during sleep on Linux and macOS, so the wall clock runs ahead of it; on Windows both run
    on, so the check itself comes late. One event filter, on the windows only: it sees what people
    do, not the thousands of events inside.
    """

    due = Signal()
    idle = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        minutes: int,
        steady: Callable[[], float],
        wall: Callable[[], float],
    ) -> None:
        super().__init__(app)
        self._steady, self._wall = steady, wall
        self.minutes = minutes
        self._last_sign = self._last_check = steady()
        self._ahead = wall() - steady()
        app.focusWindowChanged.connect(self._watch)
        for window in app.topLevelWindows():
            self._watch(window)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)
        self._timer.start(_CHECK_EVERY_MS)

    def check(self) -> None:
        """Emit `due` or `idle` if it is time. Runs every five seconds by itself."""
        if self._slept():
            self._last_sign = self._steady()
            self.due.emit()
        elif self._steady() - self._last_sign >= self.minutes * 60:
            self._last_sign = self._steady()
            self.idle.emit()

    def _slept(self) -> bool:
        now, ahead = self._steady(), self._wall() - self._steady()
        late = now - self._last_check - _CHECK_EVERY_MS / 1000
        leapt = ahead - self._ahead
        self._last_check, self._ahead = now, ahead
        return late >= _SLEPT_SECONDS or leapt >= _SLEPT_SECONDS

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note each sign of life and let it pass."""
        if event.type() in _SIGNS_OF_LIFE:
            self._last_sign = self._steady()
        return False
