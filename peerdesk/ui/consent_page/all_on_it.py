"""One press for every statement of a signed paper, for whoever has looked at each."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.forms.answers import Answers
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.theme import Look
from peerdesk.wording import consent_steps as step_words

HAS: Final = "cn.has"


class AllOnIt(QWidget):
    """`changed` carries the answers with every statement ticked."""

    changed = Signal(object)

    def __init__(self, read: Callable[[], Answers], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.button = ActionButton(step_words.all_on_it(), look=Look.LINK)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        line.addStretch()
        self.button.clicked.connect(self._tick)

    def _tick(self) -> None:
        answers = self._read()
        values = tuple(option.value for option in answers.form.item(HAS).options)
        self.changed.emit(answers.with_answer(HAS, values))
