"""Unforeseen errors: whatever was typed is saved first, then they are shown."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog


class CrashHook(QObject):
    """Catches every unforeseen error of the process.

    `save_first` is called before anything is shown; the window sets it once there are drafts.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.save_first: Callable[[], object] = _nothing
        self._dialog: QDialog | None = None

    def install(self) -> None:
        """Take the place of Python's own way, which would print values to a log."""
        sys.excepthook = self._catch

    def report(self, error: BaseException) -> None:
        """Save, then show what happened."""
        try:
            self.save_first()
        except Exception as second:  # noqa: BLE001 - the first error must still be shown
            second.__context__ = error
            error = second
        QTimer.singleShot(0, lambda: self._show(error))

    def end_with(self, error: BaseException, end: Callable[[], object]) -> None:
        """Show what happened, and `end` once it was read; there is nothing left to be saved."""
        self.save_first = _nothing
        QTimer.singleShot(0, lambda: self._show(error).finished.connect(lambda _how: end()))

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(1)
            return
        self.report(error.with_traceback(trace))

    def _show(self, error: BaseException) -> QDialog:
        if self._dialog is not None:  # one dialog, however many errors follow
            return self._dialog
        from peerdesk.ui.crash_dialog import CrashDialog  # noqa: PLC0415 - needed only now

        self._dialog = CrashDialog(error, QApplication.activeWindow())
        self._dialog.finished.connect(self._forget)
        self._dialog.open()
        return self._dialog

    def _forget(self) -> None:
        self._dialog = None


def _nothing() -> None:
    """Nobody has typed anything yet."""
