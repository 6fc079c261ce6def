"""A list of cards that one reads, walks with the arrow keys, and opens with Enter or a click."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from peerdesk.ui.cards.delegate import CardDelegate
from peerdesk.ui.cards.model import CardModel, Row
from peerdesk.ui.theme import Look, Theme, set_look

_PAGES_AHEAD = 2  # screens below what is seen are fetched before someone gets there


class CardList(QListView):
    """Shows a `CardModel`. `opened` carries the row that Enter or a click chose."""

    opened = Signal(object)

    def __init__(
        self,
        model: CardModel[Row],
        theme: Theme,
        *,
        marks_below: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = model
        self._delegate = CardDelegate(theme, marks_below=marks_below, parent=self)
        set_look(self, Look.CARDS)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._fetch_ahead)
        theme.changed.connect(self._measure_anew)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the card one is on; the first arrow key goes to the first card.

        Qt makes the first row current as soon as the list has the focus, which nobody chose.
        """
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._chosen())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self._chosen().isValid():
            self.go_to(0)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint by the new font; a step of the wheel is three lines at any text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.measure()
            self.verticalScrollBar().setSingleStep(self.fontMetrics().lineSpacing())

    def go_to(self, row: int) -> None:
        """Put the mark on a row, as far as there are rows."""
        row = min(row, self._cards.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._cards.index(row))

    @property
    def row(self) -> int:
        """The row one is on, -1 for none."""
        return self._chosen().row()

    def _chosen(self) -> QModelIndex:
        index = self.currentIndex()
        return index if self.selectionModel().isSelected(index) else QModelIndex()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._cards.rows[index.row()])

    def _fetch_ahead(self, value: int) -> None:
        bar = self.verticalScrollBar()
        below = bar.maximum() - value
        if below < _PAGES_AHEAD * self.viewport().height() and self._cards.canFetchMore(_TOP):
            self._cards.fetchMore(_TOP)

    def _measure_anew(self) -> None:
        self.setUniformItemSizes(False)  # drops the height that was measured
        self.setUniformItemSizes(True)
        self.doItemsLayout()


_TOP = QModelIndex()
