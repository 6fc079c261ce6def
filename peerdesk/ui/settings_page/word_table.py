"""All groups of words in one table, with reasons: to find, to learn from, to change."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from peerdesk.services.word_table import WordRow
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.settings_page.words_presenter import WordsPresenter
from peerdesk.ui.text_fields import FindField
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import word_lists as words

_OF_THE_WINDOW = 0.85


class WordTableDialog(QDialog):
    """Find above, the table, and below it everything about the chosen group with what to do."""

    def __init__(self, presenter: WordsPresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("PeerDesk")
        self._presenter = presenter
        self._rows: tuple[WordRow, ...] = ()
        self.finder = FindField(least=16, most=40)
        self.count = label("", Look.SMALL)
        self.table = QTableWidget(0, 3)
        self.told = label("")
        self.switch, self.soften = ActionButton(""), ActionButton("")
        self.ask_me, self.remove = ActionButton(""), ActionButton(self.tr("&Remove"))
        self.close_it = ActionButton(self.tr("Close"), "Esc")
        self._set_up_table()
        self._lay_out()
        self.resize(parent.window().size() * _OF_THE_WINDOW)
        self._listen()
        self._show_rows()

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Groups of words"))
        table.setHorizontalHeaderLabels([self.tr("Words"), self.tr("Why"), self.tr("Here")])
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        heading = self.tr("Words and what one could say")
        self.setAccessibleName(heading)
        column.addWidget(label(heading, Look.TITLE))
        column.addWidget(Row(self.tr("&Find a word, a reason or a suggestion"), self.finder))
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        line = QHBoxLayout()
        for button in (self.switch, self.soften, self.ask_me, self.remove):
            line.addWidget(button)
        line.addStretch()
        line.addWidget(self.close_it)
        column.addLayout(line)

    def _listen(self) -> None:
        self.finder.textChanged.connect(self._show_rows)
        self.finder.down.connect(self.table.setFocus)
        self.table.currentCellChanged.connect(self._show_chosen)
        for button, act in (
            (self.switch, self._presenter.switch),
            (self.soften, self._presenter.soften),
            (self.ask_me, self._presenter.ask_me),
            (self.remove, self._presenter.remove),
        ):
            button.clicked.connect(partial(self._change, act))
        self.close_it.clicked.connect(self.reject)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the search."""
        super().showEvent(event)
        self.finder.setFocus()

    @property
    def chosen(self) -> WordRow | None:
        """The group of the current row."""
        at = self.table.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _show_rows(self) -> None:
        """What is looked for, with the same group chosen where it is still there."""
        before = self.chosen.name if self.chosen is not None else ""
        self._rows = self._presenter.rows(self.finder.text())
        self.count.setText(words.counted(len(self._rows)))
        self.table.setRowCount(len(self._rows))
        for at, row in enumerate(self._rows):
            standing = words.standing(
                strong=row.strong, off=row.off, softened=row.softened, never=row.never
            )
            for place, text in enumerate((row.title, row.why, standing)):
                self.table.setItem(at, place, QTableWidgetItem(text))
        names = [row.name for row in self._rows]
        self.table.setCurrentCell(names.index(before) if before in names else 0, 0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.chosen
        for part in (self.told, self.switch, self.soften, self.ask_me):
            part.setVisible(row is not None)
        self.remove.setVisible(row is not None and row.is_own)
        if row is None:
            return
        self.told.setText(words.told(row.why, words.say_instead(row.say, row.advice), row.sources))
        self.switch.setText(self.tr("S&witch on here") if row.off else self.tr("S&witch off here"))
        self.soften.setText(
            self.tr("As &strong as it was") if row.softened else self.tr("&Soften here")
        )
        self.soften.setVisible(row.strong or row.softened)
        self.ask_me.setText(
            self.tr("Suggest it to &me again") if row.never else self.tr("Never suggest it to &me")
        )
        for button in (self.switch, self.soften, self.ask_me, self.remove):
            button.setAccessibleDescription(row.title)

    def _change(self, act: Callable[[WordRow], None]) -> None:
        row = self.chosen
        if row is None:
            return
        act(row)
        self._show_rows()
        item = self.table.item(self.table.currentRow(), 2)
        if item is not None:
            announce(self.table, item.text())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
