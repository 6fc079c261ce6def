"""A tab of entries: the list, and one entry being written or read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card import Card
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.front_stack import FrontStack
from peerdesk.ui.main_window.page import Place, WorkColumn
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space

Entry = TypeVar("Entry")
_LIST, _NEW, _SHEET = range(3)
_MOST_REREAD = 1000


class EntryWriter(QWidget):
    """What writes a new entry, or shows one. `left` when it is done or was given up."""

    left = Signal()

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return True

    def put_focus(self) -> None:
        """Go to where one writes."""


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What the tab says: the name of the list, what it is for, when it is empty, the button."""

    name: str
    intro: str
    nothing: str
    add: str


@dataclass(frozen=True, slots=True)
class EntryRows(Generic[Entry]):
    """Where entries come from, what their cards say, and by which id each is found again."""

    fetch: Callable[[Entry | None, int], Sequence[Entry]]
    card: Callable[[Entry], Card]
    id_of: Callable[[Entry], str]


class EntryTab(FrontStack, Generic[Entry]):
    """Place: `row` of the list, `editing` (an id, or "new").

    `open_new` and `open_one` show the writers for a new entry and for one there is.
    """

    def __init__(
        self,
        words: EntryWords,
        rows: EntryRows[Entry],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._editing = rows, ""
        self.add = ActionButton(words.add, look=Look.PRIMARY)
        self.filters = QHBoxLayout()
        self.nothing = label(words.nothing, Look.SOFT)
        self.model: CardModel[Entry] = CardModel(rows.fetch, rows.card, self)
        self.list = CardList(self.model, theme)
        self.list.setAccessibleName(words.name)
        self._first = ListColumn(self.list, theme)
        self._lay_out(words.intro, theme)
        self._writers: dict[int, EntryWriter] = {}
        self.add.clicked.connect(self.begin)
        self.list.opened.connect(self.show_entry)

    def _lay_out(self, intro: str, theme: Theme) -> None:
        self._first.layout_as_tab()
        self._first.above.addWidget(label(intro, Look.SOFT))
        line = QHBoxLayout()
        line.addLayout(self.filters)
        line.addStretch()
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self._first.above.addLayout(line)
        self._first.above.addWidget(self.nothing)
        outer = QWidget()
        column = QVBoxLayout(outer)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._first)
        self.addWidget(outer)
        self._columns = {_NEW: WorkColumn(theme), _SHEET: WorkColumn(theme)}
        for one in self._columns.values():
            one.column.setContentsMargins(Space.LARGE, 0, Space.LARGE, Space.LARGE)
            self.addWidget(one)

    def take_writers(self, new: EntryWriter, sheet: EntryWriter) -> None:
        """The two that stand behind the list; called once."""
        self._writers = {_NEW: new, _SHEET: sheet}
        for at, writer in self._writers.items():
            self._columns[at].column.addWidget(writer)
            self._columns[at].column.addStretch()
            writer.left.connect(self.show_list)

    def open_new(self) -> None:
        """Show the fields of a new entry."""

    def open_one(self, entry: Entry) -> None:
        """Show one entry."""

    # --- The contract of a tab ------------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show the list, or go on with what was being written."""
        row, editing = place.get("row"), place.get("editing")
        at = row if isinstance(row, int) else 0
        self._read(min(at + 1, _MOST_REREAD))
        self.list.go_to(at)
        self._stand(_LIST, "")
        found = next((one for one in self.model.rows if self._rows.id_of(one) == editing), None)
        if editing == "new":
            self.begin()
        elif found is not None:
            self.show_entry(found)

    def place(self) -> dict[str, object]:
        """Where one is in the list, and what is open."""
        return {"row": self.list.row, "editing": self._editing}

    def put_focus(self) -> None:
        """Where one writes, else the list, else where one begins."""
        writer = self._writers.get(self.currentIndex())
        if writer is not None:
            writer.put_focus()
            return
        target: QWidget = self.add if self.list.isHidden() else self.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Esc goes back to the list; what was typed stays for the next time."""
        if self.currentIndex() == _LIST or not self.flush():
            return False
        self.show_list()
        return True

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [writer.flush() for writer in self._writers.values()]
        return all(kept)

    # --- Going about ----------------------------------------------------------------------------

    def begin(self) -> None:
        """Write a new entry."""
        self._stand(_NEW, "new")
        self.open_new()
        self.put_focus()

    def show_entry(self, entry: Entry) -> None:
        """Read one entry, and write on it."""
        self._stand(_SHEET, self._rows.id_of(entry))
        self.open_one(entry)
        self.put_focus()

    def show_list(self) -> None:
        """Go back to the list, as it is now."""
        at = max(0, self.list.row)
        self._read(min(at + 1, _MOST_REREAD))
        self._stand(_LIST, "")
        self.list.go_to(at)
        self.put_focus()

    def read_anew(self) -> None:
        """Read the list from its beginning."""
        self._read()

    def _read(self, at_least: int = 0) -> None:
        self.model.reload(at_least)
        self.nothing.setVisible(not self.model.rows)
        self.list.setVisible(bool(self.model.rows))

    def _stand(self, index: int, editing: str) -> None:
        self._editing = editing
        self.setCurrentIndex(index)
