"""A choice as wide as what is chosen, for the header line."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget

from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.tokens import Space


class FittingComboBox(SteadyComboBox):
    """Takes the room of its present answer; the list it opens is as wide as it needs to be.

    The list is measured only when it opens: forty languages, each in its own letters, held up a
    page that showed none of them for seventy milliseconds.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the answer and the arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        text = self.fontMetrics().boundingRect(self.currentText()).width() + Space.MEDIUM
        size = QSize(text, self.fontMetrics().height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, size, self)

    def minimumSizeHint(self) -> QSize:
        """The wish is the least: chips wrap to a new line instead of shrinking."""
        return self.sizeHint()

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest line."""
        lines = (self.itemText(n) for n in range(self.count()))
        widest = max((self.fontMetrics().boundingRect(line).width() for line in lines), default=0)
        self.view().setFont(self.font())
        self.view().setMinimumWidth(widest + 2 * Space.LARGE)
        super().showPopup()

    def changeEvent(self, event: QEvent) -> None:
        """Another font: the list hears of it when it opens, where Qt would lay it out at once."""
        if event.type() == QEvent.Type.FontChange:
            QWidget.changeEvent(self, event)
        else:
            super().changeEvent(event)
