"""A choice for a narrow panel: it keeps to its place, and its words are read whole all the same."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget

from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space

_LEAST = len("Not yet")


class NarrowChoice(SteadyComboBox):
    """Never makes the panel wider than its place; `in_full` says below it what does not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST)
        self.in_full = label("", Look.SMALL)
        self.in_full.hide()
        self.currentIndexChanged.connect(self._say_in_full)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width cuts off other words."""
        super().resizeEvent(event)
        self._say_in_full()

    def changeEvent(self, event: QEvent) -> None:
        """Larger words need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._say_in_full()
            self.fit_list()

    def fit_list(self) -> None:
        """Let the list be as wide as its longest words; wanted once they are all there."""
        lines = (self.itemText(at) for at in range(self.count()))
        widest = max((self.fontMetrics().horizontalAdvance(line) for line in lines), default=0)
        self.view().setMinimumWidth(widest + 2 * Space.LARGE)

    def _say_in_full(self) -> None:
        words = self.currentText()
        cut_off = self.fontMetrics().horizontalAdvance(words) > self._room()
        self.in_full.setText(words if cut_off else "")
        self.in_full.setVisible(cut_off)

    def _room(self) -> int:
        """How wide the words in the closed choice may be."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        return self.style().subControlRect(kind, option, part, self).width()
