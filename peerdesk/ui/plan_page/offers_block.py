"""A button below a question of a plan whose menu offers what could stand there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from peerdesk.forms.definition import Item
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.rows import plain
from peerdesk.ui.theme import Look

Offer = tuple[str, Callable[[], None]]
"""What the menu says, and what choosing it does."""


class OffersBlock(QWidget):
    """Seen while there is anything to offer. `changed` carries the answers with what was chosen."""

    changed = Signal(object)

    def __init__(
        self, presenter: PlanPresenter, item: Item, caption: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._item = presenter, item
        self.button = ActionButton(caption, look=Look.LINK)
        self.button.setAccessibleDescription(plain(item.text))
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self._menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        line.addStretch()
        self.look()

    def offers(self) -> Sequence[Offer]:
        """What there is to choose now; nothing, until a block says what it offers."""
        return ()

    def look(self) -> None:
        """Show the button while there is anything to use; never before it has its place."""
        anything = bool(self.offers())
        if self.parentWidget() is not None or not anything:
            self.setVisible(anything)

    def fill(self) -> None:
        """Name what there is now."""
        self._menu.clear()
        for told, choose in self.offers():
            self._menu.addAction(told, choose)
