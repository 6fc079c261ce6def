"""One person with a copy: what they have, and what came of telling them."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.plan_copies import PlanCopy
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.islands import island


@dataclass(frozen=True, slots=True)
class Shown:
    """A copy as its card shows it: `told` says which version, `beside` what of the plan."""

    copy: PlanCopy
    told: str
    beside: str
    to_tell: bool
    is_older: bool


class CopyCard(QFrame):
    """Each signal carries the copy."""

    give_wanted = Signal(object)
    told_wanted = Signal(object)
    back_wanted = Signal(object)

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self.copy = shown.copy
        self.setAccessibleName(f"{shown.copy.name}. {shown.told}")
        took_back = shown.copy.took_back
        give = self.tr("Make the new one for them") if shown.is_older else self.tr("Make another")
        self.give = self._button(give, self.give_wanted)
        self.told = self._button(self.tr("They were told"), self.told_wanted)
        back = self.tr("They do have one") if took_back else self.tr("They gave it back")
        self.back = self._button(back, self.back_wanted)
        show_when(not took_back, self.give)
        show_when(shown.to_tell, self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(label(island(shown.copy.name), Look.HEADING))
        column.addWidget(label(shown.told))
        if shown.beside:
            column.addWidget(label(shown.beside, Look.SOFT))
        acts = QWidget()
        line = FlowLayout(acts)
        for button in (self.give, self.told, self.back):
            line.addWidget(button)
        column.addWidget(acts)

    def _button(self, caption: str, wanted: SignalInstance) -> ActionButton:
        button = ActionButton(caption)
        button.setAccessibleDescription(self.copy.name)
        button.clicked.connect(lambda: wanted.emit(self.copy))
        return button
