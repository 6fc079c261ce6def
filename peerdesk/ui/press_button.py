"""A button that Enter presses; as light as the lock screen needs it."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from peerdesk.ui.theme import Look, set_look


class PressButton(QPushButton):
    """Words to press, by mouse, Space or Enter."""

    def __init__(self, words: str, look: Look | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)  # a screen reader asks at the first words what this is
        self.setAutoDefault(False)
        if look is not None:
            set_look(self, look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        if event.text() in {"\r", "\n"}:
            self.click()
        else:
            super().keyPressEvent(event)
