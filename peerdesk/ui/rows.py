"""One row builder: each field gets its label, key, accessible name, help and error here."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from peerdesk.ui.theme import Look, set_look, set_state
from peerdesk.ui.tokens import Space

PLAIN_TEXT = 0  # Qt.TextFormat.PlainText, by number as theme.py explains


def plain(caption: str) -> str:
    """A caption without its mnemonic: "&What I did" reads "What I did"."""
    return caption.replace("&&", "\0").replace("&", "").replace("\0", "&")


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say `text` now, wherever the focus is."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - see theme

    event = QAccessibleAnnouncementEvent(widget, text)
    QAccessible.updateAccessibility(event)


def label(text: str, look: Look | None = None, *, parent: QWidget | None = None) -> QLabel:
    """A text that wraps, is never taken for markup, and can be selected by nobody by accident."""
    made = QLabel(text, parent)
    made.setProperty("textFormat", PLAIN_TEXT)
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
