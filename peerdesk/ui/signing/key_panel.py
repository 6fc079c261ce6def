"""The passphrase for one act of signing: the key is made in the background, used, and dropped."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import opening
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.background import Job, Progress
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import Row
from peerdesk.ui.secret_field import secret
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence


@dataclass(frozen=True, slots=True)
class LongAct:
    """An act that takes a while: `work` is for the background, `strip` shows how far it is.

    Then one of the others: `then` where it succeeded, `failed` where not, before the reason is
    said, `stopped` where the worker stopped it.
    """

    work: Callable[[Progress], object]
    then: Callable[[], object]
    failed: Callable[[Exception], object]
    stopped: Callable[[], object]
    strip: ProgressStrip
    doing: str


class KeyPanel(QWidget):
    """Asks for the passphrase and does `act(key)` with the worker's signing key.

    An act that gives a `LongAct` goes on in the background. `done` when the act succeeded; a wrong
    passphrase or a failed act is said below the field.
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
        self._long: LongAct | None = None
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
        """Whether a key is being made, or used."""
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
            self._job = None if self._long is None else self._job  # a long act tells when it ended
        self.passphrase.clear()
        self.row.show_error("")
        self._enable()

    def _use(self, key: object) -> None:
        self._job = None
        try:
            outcome = self._act(key)
        except PeerDeskError as error:
            self._refuse(error)
            return
        if isinstance(outcome, LongAct):
            self._go_on_with(outcome)
        else:
            self._succeed()

    def _succeed(self) -> None:
        self.passphrase.clear()
        self._enable()
        self.done.emit()

    def _go_on_with(self, act: LongAct) -> None:
        self._long = act
        self._job = background.run(act.work, self._end_well, self._end_badly, act.strip.count)
        self._job.only_while(self)
        self._job.finished.connect(self._note_end)  # a method: nobody tells a panel that is gone
        act.strip.watch(self._job, act.doing)
        self._enable()

    def _end_well(self, _outcome: object) -> None:
        act = self._ended()
        self._succeed()
        if act is not None:
            act.then()

    def _end_badly(self, error: Exception) -> None:
        act = self._ended()
        if act is not None:
            act.failed(error)
        self._refuse(error)

    def _note_end(self) -> None:
        """Neither of the two is told when the worker stopped it; they would come right now."""
        QTimer.singleShot(0, self, self._end_if_stopped)

    def _end_if_stopped(self) -> None:
        act = self._ended()
        if act is not None:
            self._enable()
            act.stopped()

    def _ended(self) -> LongAct | None:
        act, self._long = self._long, None
        if act is not None:
            self._job = None
        return act

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
