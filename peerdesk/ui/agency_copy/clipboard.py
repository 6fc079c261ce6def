"""The clipboard for a field of a note: told not to keep it, and emptied after a minute."""

import sys
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

EMPTIED_AFTER_MS: Final = 60_000

_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'


class GuardedClipboard(QObject):
    """Holds one text at a time. `emptied` when it was taken off again."""

    emptied = Signal()

    def __init__(self, after_ms: int = EMPTIED_AFTER_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(self.empty)

    def put(self, text: str) -> None:
        """Put a text on the clipboard; the minute begins anew."""
        QGuiApplication.clipboard().setMimeData(_unkept(text))
        self._ours = text
        self._timer.start()

    def empty(self) -> None:
        """Take our text off; what somebody copied elsewhere since then stays."""
        self._timer.stop()
        ours, self._ours = self._ours, ""
        if ours and QGuiApplication.clipboard().text() == ours:
            QGuiApplication.clipboard().clear()
            self.emptied.emit()


def _unkept(text: str) -> QMimeData:
    """The text, marked as passwords are, so that clipboard histories and clouds leave it out.

    The marks are those of Klipper, of Windows
    (learn.microsoft.com/windows/win32/dataxchg/clipboard-formats) and of nspasteboard.org.
    """
    made = QMimeData()
    made.setText(text)
    if sys.platform == "win32":
        made.setData(_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"), b"1")
        made.setData(_WINDOWS.format("CanIncludeInClipboardHistory"), bytes(4))
        made.setData(_WINDOWS.format("CanUploadToCloudClipboard"), bytes(4))
    elif sys.platform == "darwin":
        made.setData("application/x-nspasteboard-concealed-type", text.encode())
    else:
        made.setData("x-kde-passwordManagerHint", b"secret")
    return made
