"""What a stranger would see on a card, a pocket book, a page for the fridge; said before printing.

Each thing that tells something about health can be taken off this one copy, and put back.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.services.sharing import StrangerSees
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.stranger import stranger_words


class StrangerPanel(QWidget):
    """`changed` carries the linkIds that are to stay off this copy."""

    changed = Signal(object)

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = stranger_words(language)
        self.setAccessibleName(self._words.title)
        self._names: dict[str, str] = {}
        self.off: frozenset[str] = frozenset()
        self.buttons: dict[str, ActionButton] = {}
        self._pressed = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self.hide()

    def begin(self) -> None:
        """Another paper: nothing is off it yet, and what it tells is not known yet."""
        self.off = frozenset()
        self._names = {}
        self.hide()

    def show_seen(self, sees: Sequence[StrangerSees] | None) -> None:
        """Show what is on the paper that was drawn; None for papers nobody carries."""
        pressed, self._pressed = self._pressed, False
        emptied(self._column)
        self.buttons = {}
        self.setVisible(sees is not None)
        if sees is None:
            return
        self._names |= {one.link_id: one.label for one in sees}
        words = self._words
        told = words.finds if sees else words.nothing
        self._column.addWidget(label(words.title, Look.HEADING))
        self._column.addWidget(label(told, None if sees else Look.SOFT))
        for one in sees:
            self._offer_to_take_off(one)
        for link_id in sorted(self.off - {one.link_id for one in sees}):
            self._offer_to_put_back(link_id)
        if pressed:
            self._go_on(told)

    def _offer_to_take_off(self, one: StrangerSees) -> None:
        what = self._words.tells(one.label, one.facts)
        button = ActionButton(self._words.take_off)
        button.setAccessibleName(self._words.take_off_what.format(what=what))
        button.clicked.connect(lambda: self._change(self.off | {one.link_id}))
        self._add(one.link_id, what, button)

    def _offer_to_put_back(self, link_id: str) -> None:
        name = self._names.get(link_id, link_id)
        button = ActionButton(self._words.put_back)
        button.setAccessibleName(self._words.put_back_what.format(label=name))
        button.clicked.connect(lambda: self._change(self.off - {link_id}))
        self._add(link_id, self._words.is_off.format(label=name), button)

    def _add(self, link_id: str, text: str, button: ActionButton) -> None:
        self._column.addWidget(label(text))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()  # at once: what is not shown yet cannot be given the focus
        self.buttons[link_id] = button

    def _change(self, off: Iterable[str]) -> None:
        self.off, self._pressed = frozenset(off), True
        self.changed.emit(self.off)

    def _go_on(self, told: str) -> None:
        """The button that was pressed is gone: go to the first one there is, and say how it is."""
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus()
        announce(self, told)
