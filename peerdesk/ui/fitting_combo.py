"""A choice as wide as what is chosen, for the header line."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget

from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.tokens import Space


class FittingComboBox(SteadyComboBox):
    """Takes the room of its present answer; the list it opens is as wide as it needs to be."""

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

    def fit_list(self) -> None:
        """Let the list be wide enough for its longest line."""
        lines = (self.itemText(n) for n in range(self.count()))
        widest = max((self.fontMetrics().boundingRect(line).width() for line in lines), default=0)
        self.view().setMinimumWidth(widest + 2 * Space.LARGE)

    def changeEvent(self, event: QEvent) -> None:
        """The list grows with the text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit_list()
