"""What went wrong, told as soon as it stands on the screen."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from peerdesk.ui.accessible.of_widget import WidgetSpoken


class TroubleSpoken(WidgetSpoken):
    """Qt tells of it as of any words; a reader of the screen says an alert by itself."""

    def __init__(self, words: QLabel) -> None:
        super().__init__(words, QAccessible.Role.AlertMessage)

    def text(self, asked: QAccessible.Text) -> str:
        """The words as its name."""
        words = self._told_of(QLabel)
        if words is None:
            return ""
        return words.text() if asked == QAccessible.Text.Name else super().text(asked)
