"""Writing down what was told by word of mouth: a disclosure like any other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording.shared_words import category_words
from peerdesk.wording.sharing_out import fact


@dataclass(frozen=True, slots=True)
class Spoken:
    """Which kinds of record were told, and which yes/no questions were answered with yes."""

    categories: frozenset[str]
    facts: frozenset[str] = frozenset()


class SpokenPanel(QWidget):
    """What was told, and for an exception what was true; nothing is ticked beforehand.

    `written` carries `Spoken`.
    """

    written = Signal(object)
    left = Signal()

    def __init__(self, categories: Sequence[str], facts: Sequence[str] = ()) -> None:
        super().__init__()
        self.ticks = {code: WrappingCheckBox(category_words(code)) for code in categories}
        self.facts = {token: WrappingCheckBox(fact(token)) for token in facts}
        self.write = ActionButton(self.tr("Write it down"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Not now"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.SMALL, 0, 0)
        if facts:
            self._ask(self.tr("Is this true?"), self.facts.values())
        self._ask(self.tr("What did you tell them?"), self.ticks.values())
        line = QHBoxLayout()
        line.addWidget(self.write)
        line.addWidget(self.leave)
        line.addStretch()
        self._column.addLayout(line)
        self.write.clicked.connect(self._write)
        self.leave.clicked.connect(self.left)

    def _ask(self, question: str, boxes: Iterable[WrappingCheckBox]) -> None:
        self._column.addWidget(label(question, Look.LABEL))
        for box in boxes:
            self._column.addWidget(box)
            box.toggled.connect(self._allow)

    def begin(self) -> None:
        """Ask anew."""
        boxes = (*self.facts.values(), *self.ticks.values())
        for box in boxes:
            box.setChecked(False)
        self._allow()
        boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        """Something was told, and for an exception something made it lawful."""
        said = _ticked(self.ticks), _ticked(self.facts)
        self.write.setEnabled(bool(said[0]) and (not self.facts or bool(said[1])))

    def _write(self) -> None:
        self.written.emit(Spoken(_ticked(self.ticks), _ticked(self.facts)))


def _ticked(boxes: dict[str, WrappingCheckBox]) -> frozenset[str]:
    return frozenset(code for code, box in boxes.items() if box.isChecked())
