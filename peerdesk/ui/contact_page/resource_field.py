"""A field that finds a place in the directory by two or three letters, or takes a new name."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.resources import Resource, closeness
from peerdesk.domain.text import fold
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.form_view.showing import show_at_once
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.text_fields import FindField
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.islands import island
from peerdesk.wording.resources import add_new, only_here

_A_NAME: Final = 4  # letters


class ResourceField(QWidget):
    """The field, and below it what fits. `chosen` carries an entry, `named` a name that is none.

    Enter takes the only entry that fits, or the only one whose name begins so; among several it
    goes down to them, where Enter takes the one it is on. A name that fits none can be added to
    the directory (`added`), or stand on this note alone.
    """

    chosen = Signal(object)
    added = Signal(str)
    named = Signal(str)

    def __init__(
        self,
        caption: str,
        find: Callable[[str], Sequence[Resource]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._found: Sequence[Resource] = ()
        self.line = FindField(least=20, most=40)
        self.offers: list[ActionButton] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.NONE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(Row(caption, self.line))
        column.addLayout(self._column)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._look)
        self.line.entered.connect(self._take)
        self.line.down.connect(lambda: self._go(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk, Enter takes; up from the first line leads back to the field."""
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        here = next((n for n, button in enumerate(self.offers) if button.hasFocus()), None)
        if here is not None and event.key() in steps:
            self._go(here + steps[event.key()])
        elif here is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.offers[here].click()
        else:
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Empty the field."""
        self.line.clear()
        self._found = ()
        self._offer("")

    def _look(self, typed: str) -> None:
        name = " ".join(typed.split())
        self._found = self._find(name) if name else ()
        self._offer(name)

    def _take(self) -> None:
        """Enter: the entry that is meant; what is unclear is walked instead."""
        name = " ".join(self.line.text().split())
        alike = [one for one in self._found if fold(one.name) == fold(name)]
        begins = [one for one in self._found if closeness(one, name) == 0]
        meant = next((some for some in (alike, begins, self._found) if some), ())
        if len(meant) == 1:
            self._choose(meant[0])
        else:
            self._go(0)

    def _choose(self, resource: Resource) -> None:
        self.forget()
        self.chosen.emit(resource)

    def _say(self, signal: str, name: str) -> None:
        self.forget()
        {"added": self.added, "named": self.named}[signal].emit(name)

    def _offer(self, name: str) -> None:
        emptied(self._column)
        self.offers = [self._button(_line(one), partial(self._choose, one)) for one in self._found]
        if self._may_be_new(name):
            for words, signal in ((add_new(name), "added"), (only_here(name), "named")):
                self.offers.append(self._button(words, partial(self._say, signal, name)))
        show_at_once(*self.offers)
        tab_as_laid_out(self)
        if self.offers:
            bring_into_sight(self.offers[-1])

    def _may_be_new(self, name: str) -> bool:
        """A few letters that find something are the beginning of its name, not a new one."""
        if any(fold(one.name) == fold(name) for one in self._found):
            return False
        return len(name) >= _A_NAME or (bool(name) and not self._found)

    def _button(self, words: str, act: Callable[[], object]) -> ActionButton:
        button = ActionButton(words.replace("&", "&&"), look=Look.LINK)
        button.clicked.connect(lambda _checked: act())
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _go(self, place: int) -> None:
        target: QWidget = self.line
        if 0 <= place < len(self.offers):
            target = self.offers[place]
        elif place > 0:
            return
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _line(resource: Resource) -> str:
    """`Harbor House · Beds · 555-0142`."""
    told = (island(resource.name), resource.what_for, resource.phone)
    return " · ".join(filter(None, told))
