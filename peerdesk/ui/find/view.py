"""The page behind Ctrl+K: a field and what it finds; Esc goes back to where one was."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.find.delegate import FoundDelegate
from peerdesk.ui.find.presenter import FindPresenter
from peerdesk.ui.find.rows import FoundModel, Row
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.rows import Row as FieldRow
from peerdesk.ui.rows import announce, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, Theme, set_look

_PAGE_ROWS = 5
_ROWS_AHEAD = 8
_STEPS = {
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_PageDown): _PAGE_ROWS,
    int(Qt.Key.Key_PageUp): -_PAGE_ROWS,
}


class FindField(EnterLineEdit):
    """A field that keeps the focus while the arrow keys walk what it found."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk the list; every other key writes."""
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)


class FoundList(QListView):
    """What was found; `end_near` when the last rows come into sight."""

    end_near = Signal()

    def __init__(self, model: FoundModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = model
        set_look(self, Look.CARDS)
        self.setModel(model)
        self.setItemDelegate(FoundDelegate(theme, self))
        self.setAccessibleName(self.tr("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it, so that typing goes on
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._look_for_end)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def row(self) -> int:
        """The row one is on, -1 for none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Put the mark on a row."""
        self.setCurrentIndex(self._found.index(row))
        if row >= len(self._found.rows) - _ROWS_AHEAD:
            self.end_near.emit()

    def _look_for_end(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - value < self.viewport().height():
            self.end_near.emit()


class FindPage(Page):
    """Place: the `text` that is looked for and the `row` one was on."""

    key = "find"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Find anything")
        self._theme = theme
        self.presenter = FindPresenter(desk, navigator, parent=self)
        self.field = FindField()
        self.found = FoundModel()
        self.list = FoundList(self.found, theme)
        self.said = label("", Look.SOFT)
        self._go_to_row = -1
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        work = ListColumn(self.list, self._theme)
        work.above.addWidget(FieldRow(self.tr("Find anything"), self.field))
        work.above.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(work)

    def _listen(self) -> None:
        self.field.textChanged.connect(self.presenter.ask)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._enter)
        self.list.clicked.connect(self._open)
        self.list.end_near.connect(self.presenter.more)
        self.presenter.shown.connect(self._show)
        self.presenter.added.connect(self.found.add)
        self.presenter.said.connect(self._say)

    def summoned(self) -> None:
        """Ctrl+K while one is here: begin anew."""
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def opened(self, place: Place) -> None:
        """Begin with an empty field, or go on where one was."""
        text, row = str(place.get("text", "")), place.get("row", -1)
        self._go_to_row = row if isinstance(row, int) else -1
        self.found.show(())
        self.field.setText(text)
        self.presenter.ask(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> dict[str, object]:
        """What is typed and the row one is on."""
        return {"text": self.field.text(), "row": self.list.row}

    def _show(self, rows: Sequence[Row]) -> None:
        self.found.show(rows)
        self.list.scrollToTop()
        if 0 <= self._go_to_row < len(rows):
            self.list.go_to(self._go_to_row)
        self._go_to_row = -1

    def _say(self, words: str) -> None:
        self.said.setText(words)
        announce(self.field, words)

    def _step(self, by: int) -> None:
        row = self.found.next_row(self.list.row, by)
        if row >= 0 and row != self.list.row:
            self.list.go_to(row)
            announce(self.list, self.found.rows[row].spoken)

    def _enter(self) -> None:
        """Enter opens the row one walked to; of several it picks none by itself."""
        if self.list.row >= 0:
            self._open(self.list.currentIndex())
            return
        ways = [row for row in self.found.rows if row.opens]
        if len(ways) == 1:
            self.presenter.open(ways[0])
        else:
            self._step(1)

    def _open(self, index: QModelIndex) -> None:
        row = self.found.rows[index.row()]
        if row.opens:
            self.presenter.open(row)
