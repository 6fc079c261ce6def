"""What went wrong, told as soon as it stands on the screen."""

from typing import cast

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel


class TroubleSpoken(QAccessibleWidget):
    """Qt tells of it as of any words; a reader of the screen says an alert by itself."""

    def __init__(self, words: QLabel) -> None:
        super().__init__(words, QAccessible.Role.AlertMessage)

    def text(self, asked: QAccessible.Text) -> str:
        """The words as its name."""
        is_name = asked == QAccessible.Text.Name
        return cast("QLabel", self.object()).text() if is_name else super().text(asked)
