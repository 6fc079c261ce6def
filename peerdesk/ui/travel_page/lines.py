"""Miles and expenses as lines: each can be taken off, and brought back right away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.travel import Expense, Travel, Trip
from peerdesk.services import travel
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.form_view.showing import show_at_once
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence
from peerdesk.wording import travel as words

Entry = Trip | Expense


class TravelLines(QWidget):
    """Entries, the last day first. `changed` when one went or came back.

    `beside` gives what stands in front of an entry's own words. With `may_change` each has a
    button for that, and `change_wanted` carries it. `said` carries a sentence for the worker.
    """

    changed = Signal()
    change_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        beside: Callable[[Entry], str] = lambda _entry: "",
        *,
        may_change: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._beside, self._may_change = desk, beside, may_change
        self._gone: Entry | None = None
        self.removers: list[ActionButton] = []
        self.changers: list[ActionButton] = []
        self.put_back = ActionButton(self.tr("Put it back"), look=Look.LINK)
        self._told = label("", Look.SOFT)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.TIGHT)
        self._lay_out()
        self.put_back.clicked.connect(self._bring_back)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addLayout(self._lines)
        self._undo = QWidget()
        line = QHBoxLayout(self._undo)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.MEDIUM)
        line.addWidget(self._told)
        line.addWidget(self.put_back)
        line.addStretch()
        column.addWidget(self._undo)
        self._undo.hide()

    def show_travel(self, found: Travel) -> None:
        """Show these entries, the last day first, of one day miles before money."""
        emptied(self._lines)
        self.removers, self.changers = [], []
        entries: tuple[Entry, ...] = (*found.trips, *found.expenses)
        for entry in sorted(entries, key=lambda entry: entry.day, reverse=True):
            line = self._line(entry)
            self._lines.addWidget(line)
            show_at_once(line)

    def forget(self) -> None:
        """Offer no more to bring back what went."""
        self._gone = None
        self._undo.hide()

    def _line(self, entry: Entry) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        told = " · ".join(filter(None, (self._beside(entry), said_of(entry))))
        line.addWidget(label(told), 1)
        if self._may_change:
            self.changers.append(self._button(line, self.tr("Change"), told))
            self.changers[-1].clicked.connect(partial(self.change_wanted.emit, entry))
        self.removers.append(self._button(line, self.tr("Remove"), told))
        self.removers[-1].clicked.connect(lambda _checked: self._remove(entry))
        return whole

    def _button(self, line: QHBoxLayout, caption: str, told: str) -> ActionButton:
        button = ActionButton(caption, look=Look.LINK)
        button.setAccessibleDescription(told)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button

    def _remove(self, entry: Entry) -> None:
        if not self._done(lambda: travel.remove(self._desk, entry)):
            return
        self._gone = entry
        self._told.setText(words.removed(said_of(entry)))
        self._undo.show()
        self.put_back.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.put_back, self._told.text())
        self.changed.emit()

    def _bring_back(self) -> None:
        gone = self._gone
        if gone is not None and self._done(lambda: travel.put_back(self._desk, gone)):
            self.forget()
            self.changed.emit()

    def _done(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except PeerDeskError as error:
            self.said.emit(sentence(error))
            return False
        return True


def said_of(entry: Entry) -> str:
    """`12.4 mi · clinic and back`, `$3.50 · parking`."""
    if isinstance(entry, Trip):
        return " · ".join(filter(None, (words.miles(entry.tenths_of_miles), entry.route)))
    return " · ".join(filter(None, (words.money(entry.cents), entry.what)))


def typed_of(entry: Entry) -> str:
    """The entry as a line that reads back to it."""
    return said_of(entry).replace(" · ", " ", 1)
