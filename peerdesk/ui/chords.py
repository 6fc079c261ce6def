"""Chords such as Alt+P that nothing answers: they write no letter, in whatever field."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class WindowKeys(QObject):
    """Sees the keys of every window of `app` before the widgets in it do; `takes` decides."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.focusWindowChanged.connect(self._watch)
        for window in app.topLevelWindows():
            self._watch(window)

    def takes(self, _window: QObject, _event: QKeyEvent) -> bool:
        """Whether this key goes no further."""
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask about each key that is pressed."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self.takes(watched, event)


class Chords(WindowKeys):
    """Takes what is left of a chord once no shortcut wanted it.

    Qt writes the letter of Alt+P where no label has that key: among other letters it looks like a
    slip, among the dots of a passphrase nobody sees it.
    """

    def takes(self, _window: QObject, event: QKeyEvent) -> bool:
        """Whether a key is held with Alt and would write only what stands on it.

        Alt Gr writes other letters on many keyboards, and so does Option on a Mac: those are
        meant, and are written.
        """
        held = event.modifiers()
        if not held & _HELD or held & Qt.KeyboardModifier.ControlModifier:
            return False
        return [ord(letter) for letter in event.text().upper()] == [event.key()]
