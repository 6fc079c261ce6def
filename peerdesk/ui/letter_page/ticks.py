"""What a letter may tell, ticked one by one: times they met, goals in the person's words."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from peerdesk.ui.letter_page.letters import Tick
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.wrapping_check import WrappingCheckBox


class Ticks(Panel):
    """One card of boxes; when nothing is there, one sentence says so."""

    def __init__(self, heading: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._heading, self._empty = heading, empty
        self._shown: list[tuple[str, bool]] = []
        self.boxes: list[WrappingCheckBox] = []

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these boxes; those that stand there with the same words keep the focus."""
        told = [(words, on) for words, on, _ in ticks]
        if told == self._shown and self.boxes:
            return
        if [words for words, _ in told] == [words for words, _ in self._shown] and self.boxes:
            for box, (_, on) in zip(self.boxes, told, strict=True):
                _set(box, on)
        else:
            self._make(ticks)
        self._shown = told

    def _make(self, ticks: Sequence[Tick]) -> None:
        emptied(self.column)
        self.column.addWidget(label(self._heading, Look.HEADING))
        self.boxes = []
        if not ticks:
            self.column.addWidget(label(self._empty, Look.SOFT))
        for words, on, act in ticks:
            box = WrappingCheckBox(words.replace("&", "&&"))
            _set(box, on)
            box.toggled.connect(act)
            self.boxes.append(box)
            self.column.addWidget(box)


def _set(box: WrappingCheckBox, on: bool) -> None:  # noqa: FBT001 - the state
    blocked = QSignalBlocker(box)
    box.setChecked(on)
    blocked.unblock()
