"""A card of a page or side panel: a heading, and the column to fill."""

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space


class Panel(QFrame):
    """One card; fill `column`."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        self.column.setSpacing(Space.SMALL)
        self.column.addWidget(label(heading, Look.HEADING))


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout, for filling it anew."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        if (inner := item.layout()) is not None:
            emptied(inner)
