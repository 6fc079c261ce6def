"""Pages or tabs in one place, one of which is seen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget


class FrontStack(QStackedWidget):
    """Asks for the room of the one in front; Qt's own asks for that of the largest."""

    def minimumSizeHint(self) -> QSize:
        """As the one in front has it, as wide as it is now."""
        front = self.currentWidget()
        if front is None:
            return super().minimumSizeHint()
        least, inside = front.minimumSizeHint(), front.layout()
        if inside is not None and inside.hasHeightForWidth():
            least.setHeight(inside.totalMinimumHeightForWidth(self.width()))
        return least.expandedTo(front.minimumSize())

    def hasHeightForWidth(self) -> bool:
        """No: that height is the one a page likes best, and it would be taken for its least."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What wraps needs another height in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
