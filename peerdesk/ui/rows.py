"""One row builder: each field gets its label, key, accessible name, help and error here."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peerdesk.ui.theme import Look, set_look, set_state
from peerdesk.ui.tokens import Space


def plain(caption: str) -> str:
    """A caption without its mnemonic: "&What I did" reads "What I did"."""
    return caption.replace("&&", "\0").replace("&", "").replace("\0", "&")


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say `text` now, wherever the focus is."""
    event = QAccessibleAnnouncementEvent(widget, text)
    QAccessible.updateAccessibility(event)


def label(text: str, look: Look | None = None, *, parent: QWidget | None = None) -> QLabel:
    """A text that wraps, is never taken for markup, and can be selected by nobody by accident."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if look is not None:
        set_look(made, look)
    return made


class Row(QWidget):
    """A label above its field, a line of help, and room for what is wrong.

    `caption` may carry a mnemonic ("&What I did"). Help and error are the field's accessible
    description, so a screen reader reads them with the field.
    """

    def __init__(
        self, caption: str, field: QWidget, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._help = label(help_text, Look.SMALL)
        self._error = label("", Look.ERROR)
        self.label = QLabel(caption)
        self.label.setWordWrap(True)
        set_look(self.label, Look.LABEL)
        self._lay_out()
        self.set_caption(caption)
        self.set_help(help_text)
        self.show_error("")

    def _lay_out(self) -> None:
        self.label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        for widget in (self.label, self._help, self.field, self._error):
            column.addWidget(widget)

    def set_caption(self, caption: str) -> None:
        """Change the label and the field's accessible name together."""
        self.label.setText(caption)
        self.field.setAccessibleName(plain(caption))

    def set_help(self, text: str) -> None:
        """Show a line of help below the label; an empty text takes no room."""
        self._help.setText(text)
        self._help.setVisible(bool(text))
        self._describe()

    def show_error(self, text: str) -> None:
        """Say below the field what is wrong, aloud too; an empty text takes it back."""
        news = text and text != self._error.text()
        self._error.setText(text)
        self._error.setVisible(bool(text))
        set_state(self.field, "invalid", bool(text))
        self._describe()
        if news:
            announce(self.field, text)

    @property
    def error(self) -> str:
        """What is said to be wrong, or an empty text."""
        return self._error.text()

    def _describe(self) -> None:
        said = (self._help.text(), self._error.text())
        self.field.setAccessibleDescription(" ".join(text for text in said if text))


class Chip(QFrame):
    """A labelled compact control for a header line: a small soft label, then the field."""

    def __init__(self, caption: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        set_look(self, Look.CHIP)
        self.label = QLabel(caption)
        self.label.setBuddy(field)
        set_look(self.label, Look.CHIP_LABEL)
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.SMALL, 1, Space.TIGHT, 1)
        line.setSpacing(Space.TIGHT)
        line.addWidget(self.label)
        line.addWidget(field)
        field.setAccessibleName(plain(caption))
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


def _focus_takers(field: QWidget) -> list[QWidget]:
    """The widgets that get the focus when `field` does; a combo one can write in has two."""
    inner = field.lineEdit() if isinstance(field, QComboBox) else None
    return [field] if inner is None else [field, inner]
