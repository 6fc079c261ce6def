"""A letter as it reads, on the screen: the same words that stand on its paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.letters import LetterText
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class LetterSheet(QFrame):
    """One card; texts can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._column.setSpacing(Space.MEDIUM)

    def show_letter(self, text: LetterText, head: tuple[str, ...], signer: str) -> None:
        """Show a letter anew, with its head and whoever signs it."""
        emptied(self._column)
        self._add("\n".join(head), Look.SOFT)
        self._add("\n".join(text.to))
        self._add("\n".join(text.about), Look.LABEL)
        for paragraph in text.paragraphs():
            self._add(paragraph)
        self._add(signer, Look.LABEL)

    def text(self) -> str:
        """Everything that stands here, for tests and screen readers."""
        shown = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = (item.widget() for item in shown if item is not None)
        return "\n".join(str(getattr(widget, "text", str)()) for widget in widgets)

    def _add(self, words: str, look: Look | None = None) -> None:
        if not words:
            return
        made = label(words, look)
        made.setTextInteractionFlags(_SELECTABLE)
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column.addWidget(made)
