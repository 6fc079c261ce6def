"""The passphrase for one act of signing: the key is made in the background, used, and dropped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import opening
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import Row
from peerdesk.ui.secret_field import secret
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence


class KeyPanel(QWidget):
    """Asks for the passphrase and does `act(key)` with the worker's signing key.

    `done` when the act succeeded; a wrong passphrase or a failed act is said below the field.
    """

    done = Signal()

    def __init__(
        self,
        desk: Desk,
        words: str,
        act: Callable[[Any], object],
        *,
        caption: str = "",
        say: Callable[[Exception], str] = sentence,
        parent: QWidget | None = None,
    ) -> None:
        """`caption` and `say` where another language is read than the worker's."""
        super().__init__(parent)
        self._desk, self._act, self._say = desk, act, say
        self._job: Job | None = None
        self._ready = True
        self.passphrase = secret(EnterLineEdit(least=24, most=40))
        self.row = Row(caption or self.tr("&Passphrase"), self.passphrase)
        self.button = ActionButton(words, look=Look.PRIMARY)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        line.addWidget(self.row, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.passphrase.entered.connect(self.sign)
        self.button.clicked.connect(self.sign)

    def offer(self, words: str, *, ready: bool) -> None:
        """Say on the button what will be signed; nothing can be while it is not `ready`."""
        self._ready = ready
        self.button.setText(words)
        self._enable()

    @property
    def busy(self) -> bool:
        """Whether a key is being made."""
        return self._job is not None

    def sign(self) -> None:
        """Make the key, then act; once at a time."""
        passphrase = self.passphrase.text()
        if not passphrase or not self._ready or self._job is not None:
            return
        self.row.show_error("")
        self._job = background.run(
            lambda _progress: opening.signing_key(self._desk, passphrase),
            self._use,
            self._refuse,
        )
        self._job.only_while(self)
        self._enable()

    def forget(self) -> None:
        """Drop the passphrase and any key under way: the worker went elsewhere."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.passphrase.clear()
        self.row.show_error("")
        self._enable()

    def _use(self, key: object) -> None:
        self._job = None
        try:
            self._act(key)
        except PeerDeskError as error:
            self._refuse(error)
            return
        self.passphrase.clear()
        self._enable()
        self.done.emit()

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self._enable()
        if not isinstance(error, PeerDeskError):
            raise error
        self.row.show_error(self._say(error))
        self.passphrase.selectAll()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable(self) -> None:
        self.button.setEnabled(self._ready and self._job is None)
        self.passphrase.setReadOnly(self._job is not None)
