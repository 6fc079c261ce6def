"""The About tab: how they take part, with its history, then every field about them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.person_page.presenter import PersonPresenter
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space


class StandingCard(Panel):
    """Where the person stands and how it came to be; `change_wanted` by its button."""

    change_wanted = Signal()

    def __init__(self, presenter: PersonPresenter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Taking part"), parent)
        self._presenter = presenter
        self.present = label("")
        self.change = ActionButton(self.tr("Write do&wn a change"))
        self._history = QVBoxLayout()
        self._history.setSpacing(Space.TIGHT)
        self.column.addWidget(self.present)
        self.column.addLayout(self._history)
        self.column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self.change.clicked.connect(self.change_wanted)

    def show_person(self) -> None:
        """Read it anew."""
        self.present.setText(self._presenter.standing())
        emptied(self._history)
        for line in self._presenter.history():
            self._history.addWidget(label(line, Look.SMALL))
