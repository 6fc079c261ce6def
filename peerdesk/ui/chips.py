"""A labelled compact control for a header line: a small soft label, then the field."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from peerdesk.ui.rows import announce, one_line, plain
from peerdesk.ui.theme import Look, set_look, set_state
from peerdesk.ui.tokens import Space


class Chip(QFrame):
    """One compact control and its label, framed together."""

    def __init__(self, caption: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        set_look(self, Look.CHIP)
        self.label = one_line(caption)
        self.label.setBuddy(field)
        set_look(self.label, Look.CHIP_LABEL)
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.SMALL, 1, Space.TIGHT, 1)
        line.setSpacing(Space.TIGHT)
        line.addWidget(self.label)
        line.addWidget(field)
        field.setAccessibleName(plain(caption))
        _make_bold(field)
        for watched in _focus_takers(field):
            watched.installEventFilter(self)

    def show_error(self, text: str) -> None:
        """Mark the chip and say why to those who ask or listen; an empty text takes it back."""
        set_state(self, "invalid", bool(text))
        self.field.setAccessibleDescription(text)
        self.setToolTip(text)
        if text:
            announce(self.field, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the focus ring around the whole chip."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_state(self, "focused", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)


def _make_bold(field: QWidget) -> None:
    """By the font, not by the style sheet.

    Qt 6.11 keeps a pointer to a combo box that is gone when a style sheet made it bold, and the
    process ends at the next change of the text scale.
    """
    font = QFont()
    font.setBold(True)
    field.setFont(font)


def _focus_takers(field: QWidget) -> list[QWidget]:
    """The widgets that get the focus when `field` does; a combo one can write in has two."""
    inner = field.lineEdit() if isinstance(field, QComboBox) else None
    return [field] if inner is None else [field, inner]
