"""Words that can be read as the text of a field is, and not be changed so."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessibleTextInterface


class WordsSpoken(QAccessibleTextInterface):
    """`words` gives what stands there now; it has neither caret nor selection."""

    def __init__(self, words: Callable[[], str]) -> None:
        super().__init__()
        self._words = words

    def text(self, start: int, end: int) -> str:
        """A part of the words; to their end if `end` is -1."""
        return self._words()[start : None if end < 0 else end]

    def characterCount(self) -> int:
        """How long they are."""
        return len(self._words())

    def attributes(self, _offset: int) -> tuple[str, int, int]:
        """All of them look alike."""
        return "", 0, self.characterCount()

    def cursorPosition(self) -> int:
        """As if before the first letter."""
        return 0

    def selectionCount(self) -> int:
        """None."""
        return 0

    def selection(self, _index: int) -> tuple[int, int]:
        """Nothing."""
        return 0, 0

    def characterRect(self, _offset: int) -> QRect:
        """Not told letter by letter."""
        return QRect()

    def offsetAtPoint(self, _point: QPoint) -> int:
        """Not told letter by letter."""
        return -1

    def setCursorPosition(self, _position: int) -> None:
        """There is no caret to move."""

    def addSelection(self, _start: int, _end: int) -> None:
        """Nothing is selected."""

    def removeSelection(self, _index: int) -> None:
        """Nothing is selected."""

    def setSelection(self, _index: int, _start: int, _end: int) -> None:
        """Nothing is selected."""

    def scrollToSubstring(self, _start: int, _end: int) -> None:
        """All of it is in sight."""
