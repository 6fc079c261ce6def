"""A round button whose words go on in the next line where the room is narrow."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from peerdesk.ui import wrapping_words
from peerdesk.ui.wrapping_words import CIRCLE


class WrappingRadioButton(QRadioButton):
    """Looks and works as a round button does; no words are cut off."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        wrapping_words.give_way(self)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines; at least that of one."""
        return wrapping_words.height(self, CIRCLE, super().sizeHint(), width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold on to the height of all lines: columns that are short of room take it otherwise."""
        super().resizeEvent(event)
        needed = self.heightForWidth(event.size().width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few words in a line."""
        return wrapping_words.least_size(self, CIRCLE, super().sizeHint())

    def hitButton(self, where: QPoint) -> bool:  # noqa: N802 - as Qt calls it
        """Words in later lines belong to it too."""
        return self.rect().contains(where)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark, then the words in as many lines as they need."""
        wrapping_words.paint(self, CIRCLE)
