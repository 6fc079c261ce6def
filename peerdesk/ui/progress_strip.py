"""Long work in sight: how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.leaving import done_of

_QUIET_MS = 200


class ProgressStrip(QWidget):
    """Appears when work takes longer than 200 ms, and goes when it ends (`ui.md` §7).

    Pass `count` to `background.run` as `on_counted`, then `watch` the job. Work that cannot be
    stopped shows no Cancel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.words = label("", Look.SOFT)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = ActionButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.MEDIUM)
        line.addWidget(self.words)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel_button)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._appear)
        self._doing = ""
        self.hide()

    def watch(self, job: Job, doing: str, *, can_cancel: bool = True) -> None:
        """Show this job from now on; `doing` says what is done."""
        self._job, self._doing = job, doing
        self.words.setText(doing)
        self.bar.setAccessibleName(doing)
        self.bar.setRange(0, 0)
        self.cancel_button.setVisible(can_cancel)
        job.finished.connect(self._note_end)  # a method: nobody tells a strip that is gone
        self._quiet.start()

    def count(self, done: int, total: int) -> None:
        """So many steps are done."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.words.setText(f"{self._doing} {done_of(done, total)}")

    def cancel(self) -> None:
        """Stop the work; nothing comes of it."""
        if self._job is not None:
            self._job.cancel()
            self._end(self._job)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._job is not None

    def _appear(self) -> None:
        if self._job is not None:
            self.show()
            announce(self, self._doing)

    def _note_end(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._end(job)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._quiet.stop()
            self.hide()
