"""The head of letters: what stands there, and why it is neutral; changed for all that follow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.services import letters
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.typed_draft import TypedDraft
from peerdesk.wording import letters as words
from peerdesk.wording import sentence

_LINES = "lines"


class HeadLines(Panel):
    """`changed` when the head of letters is another one."""

    changed = Signal()

    def __init__(
        self, heading: str, desk: Desk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, parent)
        self._desk, self._navigator = desk, navigator
        self.now, self.note = label(""), label(words.LETTERHEAD_NOTE, Look.SMALL)
        self.change = ActionButton(self.tr("Change the head…"), look=Look.LINK)
        self.lines = GrowingTextEdit(lines=3)
        self.row = Row(self.tr("Lines of the head"), self.lines)
        self.keep = ActionButton(self.tr("Keep these lines"))
        self.typed: TypedDraft | None = None
        for part in (self.now, self.change, self.row, self.note, self.keep):
            self.column.addWidget(part, 0, *self._at(part))
        self.change.clicked.connect(self.ask)
        self.keep.clicked.connect(self.keep_lines)
        self.lines.textChanged.connect(self._type)

    def look(self) -> None:
        """Show the head as it stands; what was being typed stays."""
        found = letters.letterhead(self._desk)
        self.now.setText("\n".join(found) or words.NO_LETTERHEAD)
        self._show(asking=self.typed is not None)

    def ask(self) -> None:
        """Write on the lines."""
        self.typed = typed = TypedDraft(self._desk, "letterhead", parent=self)
        typed.saving.connect(self._navigator.saving)
        typed.saved.connect(self._navigator.saved)
        typed.failed.connect(lambda error: self._navigator.not_saved(sentence(error)))
        now = "\n".join(letters.letterhead(self._desk))
        self.lines.setPlainText(typed.fields.get(_LINES, now))
        self._show(asking=True)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_lines(self) -> None:
        """These lines stand at the head of every letter from now on."""
        lines = self.lines.toPlainText()
        if self._navigator.did(lambda: letters.choose_letterhead(self._desk, lines)):
            self.leave()
            self.changed.emit()

    def leave(self) -> bool:
        """Stop writing on it; False when nobody was."""
        if self.typed is None:
            return False
        self.typed.forget()
        self.typed.deleteLater()
        self.typed = None
        self.look()
        return True

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return self.typed is None or self.typed.flush()

    def _show(self, *, asking: bool) -> None:
        for part in (self.row, self.note, self.keep):
            part.setVisible(asking)
        for part in (self.now, self.change):
            part.setVisible(not asking)

    def _type(self) -> None:
        if self.typed is not None:
            self.typed.write(_LINES, self.lines.toPlainText())

    @staticmethod
    def _at(part: QWidget) -> tuple[Qt.AlignmentFlag, ...]:
        return (Qt.AlignmentFlag.AlignLeft,) if isinstance(part, ActionButton) else ()
