"""A web address that a form gives as support: to read and to copy, never opened from here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space


class SupportLink(QWidget):
    """The address as text, and a button that copies it."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        words = label(address, Look.SMALL)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = PressButton(self.tr("Copy address"), Look.QUIET)
        self.copy.setAccessibleDescription(address)
        self.copy.clicked.connect(self._copy)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        line.addWidget(words, 1)
        line.addWidget(self.copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        announce(self, self.tr("Copied"))
