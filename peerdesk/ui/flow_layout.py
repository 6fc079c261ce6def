"""A line of controls that goes on in the next line when the first is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from peerdesk.ui.tokens import Space


class FlowLayout(QLayout):
    """Lays its items out like words of a text; each keeps the size it asks for.

    Only one that wraps its words gives way: it is never wider than the line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width: Qt asks again and again
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(Space.SMALL)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's own name
        """Add a widget at the end, in an item that Python made.

        An item Qt makes may lie where one of another layout lay before; Python then takes it for
        the old one, which dies with that layout, and the next measuring ends the program.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at `index`, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Never asks for more than its lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at `width`."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was measured: something in it changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Move every item to its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(sizes) - 1)
        return QSize(
            sum(s.width() for s in sizes) + gaps, max((s.height() for s in sizes), default=0)
        )

    def minimumSize(self) -> QSize:
        """At least the widest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in (item for item in self._items if not item.isEmpty()):
            wish = _within(item, rect.width())
            if line and x + wish.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), wish))
            x += wish.width() + self.spacing()
            line = max(line, wish.height())
        return y + line - rect.y()


def _within(item: QLayoutItem, room: int) -> QSize:
    """The size the item asks for; higher instead of wider than `room` where it can be."""
    wish = item.sizeHint()
    if wish.width() <= room or not item.hasHeightForWidth():
        return wish
    return QSize(room, item.heightForWidth(room))
