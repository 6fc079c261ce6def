"""A link whose words go on in the next line where the room is narrow."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.theme import Look

_LEAST_WORDS = 8  # em
_TALLEST = 10_000
_WRAPPED = (
    Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextShowMnemonic
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignLeft
)


class WrappingLink(ActionButton):
    """Looks and works as a link does; long words of it never make a page wider than its window."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, look=Look.LINK, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines; at least that of one."""
        one_line = super().sizeHint()
        edges = one_line - self._contents(one_line).size()
        room = QRect(0, 0, max(1, width - edges.width()), _TALLEST)
        lines = self.fontMetrics().boundingRect(room, int(_WRAPPED), self.text()).height()
        return max(one_line.height(), lines + edges.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold on to the height of all lines: columns that are short of room take it otherwise."""
        super().resizeEvent(event)
        needed = self.heightForWidth(event.size().width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few words in a line."""
        one_line = super().sizeHint()
        least = _LEAST_WORDS * self.fontMetrics().height()
        return QSize(min(least, one_line.width()), one_line.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The edge by style, then the words in as many lines as they need."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(self._contents(self.size()), int(_WRAPPED), self.text())

    def _contents(self, size: QSize) -> QRect:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(0, 0), size)
        part = QStyle.SubElement.SE_PushButtonContents
        return self.style().subElementRect(part, option, self)
