"""A button that shows one of several tabs of a page."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from peerdesk.ui.buttons import ActionButton


class TabButton(ActionButton):
    """As wide as it needs to be when it is chosen: its words are bold then."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent=parent)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Room for the bold words."""
        bold = QFont(self.font())
        bold.setBold(True)
        flags = Qt.TextFlag.TextShowMnemonic
        wider = QFontMetrics(bold).size(flags, self.text()).width()
        usual = self.fontMetrics().size(flags, self.text()).width()
        return super().sizeHint() + QSize(max(0, wider - usual), 0)
