"""The bar above the page: find anything, a safety plan, a new contact, lock."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space

_FIND_SHARE, _GAP_SHARE = 3, 2


class TopBar(QFrame):
    """Buttons that show their keys; all but locking appear once they are offered."""

    find_wanted = Signal()
    crisis_wanted = Signal()
    new_contact_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.TOP)
        self.find_button = ActionButton(self.tr("Find anything"), keys("find"), Look.FIND)
        self.crisis_button = ActionButton(self.tr("Safety plan"), keys("crisis"))
        self.new_contact_button = ActionButton(
            self.tr("New contact"), keys("new_contact"), Look.PRIMARY
        )
        self.lock_button = ActionButton(self.tr("Lock"), keys("lock"))
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        line.setSpacing(Space.MEDIUM)
        line.addWidget(self.find_button, _FIND_SHARE)
        line.addStretch(_GAP_SHARE)
        line.addWidget(self.crisis_button)
        line.addWidget(self.new_contact_button)
        line.addWidget(self.lock_button)
        for button in (
            self.find_button,
            self.crisis_button,
            self.new_contact_button,
            self.lock_button,
        ):  # in large letters their keys give way before the window grows past the screen
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.find_button.clicked.connect(self.find_wanted)
        self.crisis_button.clicked.connect(self.crisis_wanted)
        self.new_contact_button.clicked.connect(self.new_contact_wanted)
        self.lock_button.clicked.connect(self.lock_wanted)
        self.find_button.hide()
        self.crisis_button.hide()
        self.new_contact_button.hide()
