"""One version in the list: what it is, what it is called, and what can be done with it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.plans import PlanVersion
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import versions as words
from peerdesk.wording.islands import island


@dataclass(frozen=True, slots=True)
class Shown:
    """A version as its card shows it: `line` says what it is."""

    version: PlanVersion
    line: str
    in_use: bool
    alone: bool


class VersionCard(QFrame):
    """Each signal carries the number; `room` takes what is opened below the buttons."""

    read_wanted = Signal(int)
    compare_wanted = Signal(int)
    name_wanted = Signal(int)
    delete_wanted = Signal(int)

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        version = shown.version
        self.number = version.number
        self.setAccessibleName(shown.line)
        self.read = self._button(self.tr("Read it"), self.read_wanted, shown.line)
        self.compare = self._button(self.tr("Compare"), self.compare_wanted, shown.line)
        self.name = self._button(
            self.tr("Give it another name") if version.name else self.tr("Give it a name"),
            self.name_wanted,
            shown.line,
        )
        self.delete = self._button(self.tr("Delete…"), self.delete_wanted, shown.line)
        show_when(not shown.alone, self.compare)
        show_when(not shown.in_use, self.delete)
        self.room = QVBoxLayout()
        self._lay_out(shown)

    def _lay_out(self, shown: Shown) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        if shown.version.name:
            column.addWidget(label(island(shown.version.name), Look.HEADING))
        column.addWidget(label(shown.line, Look.LABEL))
        if shown.version.change:
            column.addWidget(label(words.change_told(shown.version.change), Look.QUOTE))
        acts = QWidget()
        line = FlowLayout(acts)
        for button in (self.read, self.compare, self.name, self.delete):
            line.addWidget(button)
        column.addWidget(acts)
        column.addLayout(self.room)

    def _button(self, caption: str, wanted: SignalInstance, told: str) -> ActionButton:
        """`wanted` is one of the signals above, which carries the number."""
        button = ActionButton(caption)
        button.setAccessibleDescription(told)
        button.clicked.connect(lambda: wanted.emit(self.number))
        return button
