"""One row builder: each field gets its label, key, accessible name, help and error here."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

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


def one_line(text: str = "", *, parent: QWidget | None = None) -> QLabel:
    """A text that keeps to its line and is never taken for markup, whoever wrote it."""
    made = QLabel(text, parent)
    made.setProperty("textFormat", PLAIN_TEXT)
    return made


def label(text: str, look: Look | None = None, *, parent: QWidget | None = None) -> QLabel:
    """A text that wraps, is never taken for markup, and can be selected by nobody by accident."""
    made = one_line("", parent=parent)
    made.setWordWrap(True)
    if look is not None:
        set_look(made, look)
    made.setText(text)  # a screen reader asks at the first words what this is
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
        self._help_label: QLabel | None = None
        self._error_label: QLabel | None = None
        self.label = label(caption, Look.LABEL)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.set_caption(caption)
        self.set_help(help_text)

    def _lay_out(self) -> None:
        self.label.setBuddy(self.field)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TIGHT)
        self._column.addWidget(self.label)
        self._column.addWidget(self.field)

    def set_caption(self, caption: str) -> None:
        """Change the label and the field's accessible name together."""
        self.label.setText(caption)
        self.field.setAccessibleName(plain(caption))

    def set_help(self, text: str) -> None:
        """Show a line of help below the label; an empty text takes no room."""
        if self._help_label is None and text:
            self._help_label = label(text, Look.SMALL)
            self._column.insertWidget(self._place_of_field(), self._help_label)
        elif self._help_label is not None:
            self._help_label.setText(text)
            self._help_label.setVisible(bool(text))
        self._describe()

    def show_error(self, text: str) -> None:
        """Say below the field what is wrong, aloud too; an empty text takes it back."""
        if text == self.error:
            return
        if self._error_label is None:
            self._error_label = label("", Look.ERROR)
            self._column.insertWidget(self._place_of_field() + 1, self._error_label)
        self._error_label.setText(text)
        self._error_label.setVisible(bool(text))
        set_state(self.field, "invalid", bool(text))
        self._describe()
        if text:
            announce(self.field, text)

    def forgive_while_typing(self) -> None:
        """Take back what was said to be wrong as soon as something else is typed."""
        if isinstance(self.field, QLineEdit):
            self.field.textEdited.connect(self._forgive)

    @property
    def help(self) -> str:
        """What is said to help, or an empty text."""
        return "" if self._help_label is None else self._help_label.text()

    @property
    def error(self) -> str:
        """What is said to be wrong, or an empty text."""
        return "" if self._error_label is None else self._error_label.text()

    def _forgive(self) -> None:
        self.show_error("")

    def _place_of_field(self) -> int:
        """Where in the column the field stands."""
        return self._column.indexOf(self.field)

    def _describe(self) -> None:
        said = (self.help, self.error)
        self.field.setAccessibleDescription(" ".join(text for text in said if text))
