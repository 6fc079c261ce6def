"""Names in an advance directive that need a look: said below the card or block they stand in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.answers import RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.directives import Found
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import directives as words


class NamesBlock(QWidget):
    """One sentence for each; nothing is taken out, and nothing waits but what must.

    `spoke` when something new is said here, which should be in sight.
    """

    spoke = Signal()

    def __init__(self, item: Item, row: RowKey | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = (f"{item.link_id}:name", row)
        self.said: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TIGHT)

    def show_found(self, found: Sequence[Found]) -> None:
        """Say what was found here, and read aloud what is new."""
        here = [one for one in found if (one.link_id, one.row) == self._place]
        said = {words.found(one.concern, one.name): one.stops for one in here}
        if tuple(said) == self.said:
            return
        fresh = [each for each in said if each not in self.said]
        self.said = tuple(said)
        emptied(self._column)
        for sentence, stops in said.items():
            self._column.addWidget(label(sentence, Look.ERROR if stops else Look.MARK_AMBER))
        if fresh:
            announce(self, " ".join(fresh))
            self.spoke.emit()
