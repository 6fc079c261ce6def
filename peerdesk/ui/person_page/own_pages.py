"""Pages that are the person's alone: opened together, when they ask; nothing is listed here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.services.plans import PlanForm
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import alone as words


class OwnPages(QWidget):
    """A button for each kind; `wanted` carries the short name of its form."""

    wanted = Signal(str)

    def __init__(self, kinds: Sequence[PlanForm], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[ActionButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for kind in kinds:
            button = ActionButton(words.offered(kind.title).replace("&", "&&"))
            button.setAccessibleDescription(words.what_it_is())
            button.clicked.connect(lambda _=False, name=kind.name: self.wanted.emit(name))
            self.buttons.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(words.what_it_is(), Look.SOFT))
