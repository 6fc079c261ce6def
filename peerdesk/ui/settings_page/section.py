"""A card of settings: what it is about and whose choice it is."""

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.rows import label, one_line
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space


class Whose(Enum):
    """Where a setting holds."""

    DEVICE = QT_TRANSLATE_NOOP("Whose", "This device")
    WORKER = QT_TRANSLATE_NOOP("Whose", "You")
    PROGRAMME = QT_TRANSLATE_NOOP("Whose", "The program")


class Section(QFrame):
    """Fill `column`. Choices are saved as soon as they are made."""

    def __init__(self, heading: str, whose: Whose | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self.setAccessibleName(heading)
        head = QHBoxLayout()
        head.addWidget(label(heading, Look.HEADING), 1)
        if whose is not None:
            mark = one_line(QCoreApplication.translate("Whose", str(whose.value)))
            set_look(mark, Look.MARK)
            head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        self.column.setSpacing(Space.MEDIUM)
        self.column.addLayout(head)

    def refresh(self) -> None:
        """Show what is chosen now."""

    def flush(self) -> bool:
        """Save what is typed; False when it could not even be kept."""
        return True


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """A line of widgets of equal width."""
    line = QHBoxLayout()
    line.setSpacing(Space.MEDIUM)
    for widget in widgets:
        line.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return line


def at_left(*widgets: QWidget) -> QHBoxLayout:
    """A line of buttons at the left."""
    line = QHBoxLayout()
    line.setSpacing(Space.SMALL)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch()
    return line
