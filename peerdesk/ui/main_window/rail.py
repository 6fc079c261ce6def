"""The list of pages at the left."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from peerdesk.ui.main_window.page import PageOffer
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space

_PAGES_WITH_KEYS = 9


class RailButton(QPushButton):
    """Wide enough for its words in bold, as they are while its page is open."""

    def sizeHint(self) -> QSize:
        """Room for the bold words."""
        bold = QFont(self.font())
        bold.setBold(True)
        wider = QFontMetrics(bold).horizontalAdvance(self.text())
        usual = self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, wider - usual), 0)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut off."""
        return self.sizeHint()


class Rail(QFrame):
    """One button a page, in order; Alt+1…9 and the arrow keys go to them."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageOffer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.RAIL)
        self.setAccessibleName(self.tr("Pages"))
        self._chosen = ""
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.MEDIUM, Space.SMALL, Space.MEDIUM)
        column.setSpacing(Space.TIGHT)
        brand = QLabel("PeerDesk")
        set_look(brand, Look.BRAND)
        brand.setContentsMargins(Space.SMALL + Space.TIGHT, 0, Space.SMALL, Space.MEDIUM)
        column.addWidget(brand)
        for page in pages:
            column.addWidget(self._button(page))
        column.addStretch()

    def _button(self, page: PageOffer) -> QPushButton:
        button = RailButton()
        button.setText(page.rail_title)  # as in PressButton: once it is what it is
        button.setCheckable(True)
        button.setAutoDefault(False)
        set_look(button, Look.RAIL)
        number = len(self._buttons) + 1
        if number <= _PAGES_WITH_KEYS:
            button.setToolTip(keys(f"page_{number}"))
        button.clicked.connect(partial(self._choose, page.key))
        self._buttons[page.key] = button
        return button

    def show_chosen(self, key: str) -> None:
        """Mark the page on screen; a page that is not in the rail leaves the mark as it is."""
        if key in self._buttons:
            self._chosen = key
        for known, button in self._buttons.items():
            button.setChecked(known == self._chosen)

    def _choose(self, key: str) -> None:
        self.chosen.emit(key)
        self.show_chosen(self._chosen)  # the click moved the mark, the page may have stayed

    def keys_of_pages(self) -> list[str]:
        """The pages' keys, top to bottom."""
        return list(self._buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk the list without opening a page."""
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        buttons = list(self._buttons.values())
        here = next((n for n, button in enumerate(buttons) if button.hasFocus()), 0)
        there = max(0, min(len(buttons) - 1, here + steps[event.key()]))
        buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
