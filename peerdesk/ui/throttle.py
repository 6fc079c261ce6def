"""Saving soon after the first unsaved change, however long the typing goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle(QObject):
    """Calls `save` at most `within_ms` after the first unsaved change.

    Later changes do not push the save back. `save` answers whether it saved; after a failure it
    is tried again every `retry_ms` until it does, so saving resumes by itself.
    """

    def __init__(
        self,
        save: Callable[[], bool],
        *,
        within_ms: int = 1000,
        retry_ms: int = 5000,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._within_ms, self.retry_ms = within_ms, retry_ms
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._run)
        self._unsaved = False

    @property
    def unsaved(self) -> bool:
        """Whether a change is waiting to be saved."""
        return self._unsaved

    def start(self) -> None:
        """Note a change. The first one sets the deadline."""
        if not self._unsaved:
            self._unsaved = True
            self._timer.start(self._within_ms)

    def flush(self) -> bool:
        """Save now if anything is unsaved; False when it could not be saved."""
        return self._run() if self._unsaved else True

    def forget(self) -> None:
        """Drop the deadline: what was changed was saved or thrown away by other means."""
        self._timer.stop()
        self._unsaved = False

    def _run(self) -> bool:
        self._timer.stop()
        self._unsaved = False  # before the save: a change made by it counts as a new one
        if self._save():
            return True
        self._unsaved = True
        self._timer.start(self.retry_ms)
        return False
