"""A few words that an act needs, asked for right where it was wanted; they survive a lock."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.entry_form import EntryForm
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space

_TEXT = "text"


class OneText(QFrame):
    """`open` says what is asked and what is done with it; `left` when that was done or given up.

    The act gives what is wrong, or an empty text.
    """

    left = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._act: Callable[[str], str] = lambda _text: ""
        self.form = EntryForm(desk, navigator)
        self.text = self.form.add_text(_TEXT, "", lines=3)
        self.keep = ActionButton(self.tr("&Keep this"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Not now"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.form)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        column.addLayout(buttons)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._give_up)

    def open(self, draft: str, caption: str, helped: str, act: Callable[[str], str]) -> None:
        """Ask for the words of one act."""
        self._act = act
        self.setAccessibleName(caption)
        row = self.form.bound[_TEXT].row
        if row is not None:
            row.set_caption(caption)
            row.set_help(helped)
        self.form.open(draft)
        self.show()
        self.put_focus()

    def put_focus(self) -> None:
        """On the text."""
        self.form.put_focus()

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.form.flush()

    def put_away(self) -> None:
        """Hide it; what is typed stays for the next time."""
        self.form.flush()
        self.hide()

    def _keep(self) -> None:
        wrong = self._act(self.form.text(_TEXT))
        self.form.show_error(_TEXT, wrong)
        if wrong:
            self.put_focus()
            return
        self._done()

    def _give_up(self) -> None:
        self._done()

    def _done(self) -> None:
        self.form.forget()
        self.hide()
        self.left.emit()
