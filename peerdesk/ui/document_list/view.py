"""The list of documents as a widget: arrows walk, Enter or a click opens."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from peerdesk.domain.documents import DocumentSummary
from peerdesk.ui.document_list.cards import CardDelegate
from peerdesk.ui.document_list.model import DocumentModel
from peerdesk.ui.theme import Look, Theme, set_look

_ENTER = frozenset({int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)})


class DocumentList(QListView):
    """`opened` carries the DocumentSummary that the worker wants to see."""

    opened = Signal(object)

    def __init__(self, model: DocumentModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents = model
        set_look(self, Look.PAPER)
        self.setAccessibleName(self.tr("Contacts, newest first"))
        self.setModel(model)
        self.setItemDelegate(CardDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        theme.changed.connect(self._measure)
        self._measure()

    def chosen_id(self) -> UUID | None:
        """The document one is on."""
        index = self.currentIndex()
        return self.documents.line(index.row()).document.document_id if index.isValid() else None

    def choose(self, document_id: UUID) -> bool:
        """Go to a document among those fetched; False when it is not there."""
        row = self.documents.row_of(document_id)
        if row is None:
            return False
        self.setCurrentIndex(self.documents.index(row))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the line one is on."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard stands on a line at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.documents.rowCount():
            self.setCurrentIndex(self.documents.index(0))

    def _open(self, index: QModelIndex) -> None:
        document: DocumentSummary = self.documents.line(index.row()).document
        self.opened.emit(document)

    def _measure(self) -> None:
        self.verticalScrollBar().setSingleStep(3 * self.fontMetrics().lineSpacing())
        self.scheduleDelayedItemsLayout()
