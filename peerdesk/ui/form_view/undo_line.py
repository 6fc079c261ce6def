"""What was just taken away, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.form_captions import FormCaptions


class UndoLine(QWidget):
    """Says that something went and brings it back when asked; hidden while nothing went."""

    def __init__(self, captions: FormCaptions) -> None:
        super().__init__()
        self._back: Callable[[], None] | None = None
        self._captions = captions
        self.undo = PressButton(captions.put_back, Look.LINK)
        self.undo.clicked.connect(self._bring_back)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.MEDIUM)
        line.addWidget(label(captions.removed, Look.SOFT), 0)
        line.addWidget(self.undo)
        line.addStretch(1)
        self.hide()

    def offer(self, back: Callable[[], None]) -> None:
        """Offer the way back, with the focus on it, until something else is taken away."""
        self._back = back
        self.show()
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.undo, self._captions.removed_aloud)

    def forget(self) -> None:
        """Offer nothing any more."""
        self._back = None
        self.hide()

    def _bring_back(self) -> None:
        back, self._back = self._back, None
        self.hide()
        if back is not None:
            back()
