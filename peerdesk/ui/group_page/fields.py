"""A text of a group's line: Enter goes on, Shift+Enter begins a new line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from peerdesk.ui.contact_page.narrative import NarrativeField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineField(NarrativeField):
    """Grows with its text; `entered` by Enter alone, so that one line follows the other."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter; every other key writes."""
        if event.key() in _ENTER and event.modifiers() in _PLAIN:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
