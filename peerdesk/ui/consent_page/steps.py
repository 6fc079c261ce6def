"""The steps of writing a paper: each page of its form, one on the screen, the rest in reach."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from peerdesk.forms.parts import Part
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.tab_button import TabButton
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_steps as step_words


class StepsBar(QWidget):
    """A button for each step, by its place and name; nothing says what is not done yet."""

    step_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        self.buttons: list[TabButton] = []
        self._names: tuple[str, ...] = ()
        self._line = FlowLayout(self)

    def show_steps(self, steps: Sequence[Part], at: int) -> None:
        """Show these steps; `at` is the one on the screen."""
        names = tuple(step.name for step in steps)
        if names != self._names:
            self._names = names
            self._make(steps)
        for place, button in enumerate(self.buttons):
            button.setChecked(place == at)

    def _make(self, steps: Sequence[Part]) -> None:
        emptied(self._line)
        self.buttons = []
        for number, step in enumerate(steps, 1):
            button = TabButton(f"{number} · {step.name}".replace("&", "&&"))
            button.clicked.connect(partial(self._go, step))
            self.buttons.append(button)
            self._line.addWidget(button)

    def _go(self, step: Part) -> None:
        self.step_wanted.emit(step)


class StepsFoot(QFrame):
    """Back and on, in sight however long a step is; the last one leads to the passphrase."""

    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.FOOT)
        self.back = ActionButton(self.tr("&Back"))
        self.following = ActionButton(self.tr("&Next"), keys("sign"), look=Look.PRIMARY)
        self.place = label("", Look.SMALL)
        self.place.setWordWrap(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        line.setSpacing(Space.SMALL)
        for part in (self.back, self.following, self.place):
            line.addWidget(part)
        line.addStretch()
        self.back.clicked.connect(self.back_wanted)
        self.following.clicked.connect(self.next_wanted)

    def show_place(self, at: int, total: int) -> None:
        """Where one is among the steps, from 0."""
        self.back.setEnabled(at > 0)
        self.following.setVisible(at < total - 1)
        self.place.setText(step_words.step_of(at + 1, total))

    def put_focus(self) -> None:
        """On to the next step: there is nothing to write in this one."""
        self.following.setFocus(Qt.FocusReason.OtherFocusReason)
