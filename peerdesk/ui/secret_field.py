"""A field for what nobody may read: passphrases and keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class SecretField(QLineEdit):
    """Shows dots. A chord such as Alt+3 writes nothing: nobody would see the letter it leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave chords to the window; what a keyboard writes by Alt is still written."""
        if _is_chord(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _is_chord(event: QKeyEvent) -> bool:
    """Whether a key is held with Alt and would write only what stands on it.

    Alt Gr writes other letters on many keyboards, and so does Option on a Mac: those are meant.
    """
    held = event.modifiers()
    if not held & _HELD or held & Qt.KeyboardModifier.ControlModifier:
        return False
    return [ord(letter) for letter in event.text().upper()] == [event.key()]
