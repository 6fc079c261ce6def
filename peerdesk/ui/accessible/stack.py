"""Pages one of which is seen: the others are not told of, as if they were not there."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QStackedWidget, QWidget

from peerdesk.ui.accessible.of_widget import WidgetSpoken


class StackSpoken(WidgetSpoken):
    """Qt tells of the pages behind too, and says of the lines of their lists that they show."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack, QAccessible.Role.LayeredPane)

    @property
    def _front(self) -> QWidget | None:
        stack = self._told_of(QStackedWidget)
        return None if stack is None else stack.currentWidget()

    def childCount(self) -> int:
        """The page in front, if there is one."""
        return 0 if self._front is None else 1

    def child(self, index: int) -> QAccessibleInterface:
        """The page in front."""
        front = self._front
        if index != 0 or front is None:
            return super().child(-1)
        return QAccessible.queryAccessibleInterface(front)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """0 for the page in front, -1 for one behind it."""
        front = self._front
        return 0 if front is not None and child.object() is front else -1
