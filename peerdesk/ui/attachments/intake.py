"""Where files come in: chosen, or dropped on what stands around; and how that went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.attachments.choosing import AskFiles, dropped_files
from peerdesk.ui.attachments.originals import ask_about
from peerdesk.ui.attachments.presenter import Added, AttachmentsPresenter
from peerdesk.ui.background import Job
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space


class Intake(QWidget):
    """Progress and a line that tells; `add(paths)` is called with what was chosen or dropped.

    Files may be dropped anywhere on `around`.
    """

    def __init__(
        self,
        presenter: AttachmentsPresenter,
        around: QWidget,
        ask: AskFiles,
        add: Callable[[list[Path]], object],
        busy: str = "",
    ) -> None:
        """`busy` is said while a file is read, in another language than the worker's."""
        super().__init__()
        self._presenter, self._around, self._ask, self._add = presenter, around, ask, add
        self._busy = busy or self.tr("Adding…")
        self.progress, self.said = ProgressStrip(), label("", Look.SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.progress)
        column.addWidget(self.said)
        self.said.hide()
        around.setAcceptDrops(True)
        around.installEventFilter(self)
        presenter.begun.connect(self._watch)
        presenter.counted.connect(self.progress.count)
        presenter.added.connect(self._tell)
        presenter.refused.connect(self.say)

    def choose(self) -> None:
        """Ask for files."""
        self._take([Path(each) for each in self._ask(self._around)])

    def say(self, text: str) -> None:
        """Say how it went, aloud too; an empty text takes it back."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            announce(self.said, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files of this machine that are dropped on what stands around."""
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if dropped_files(event.mimeData()):
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self._take(dropped_files(event.mimeData()))
            return True
        return super().eventFilter(watched, event)

    def _take(self, paths: list[Path]) -> None:
        if paths and not self.progress.is_busy:
            self.say("")
            self._add(paths)

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, self._busy)

    def _tell(self, outcome: Added) -> None:
        ask_about(outcome, self._presenter, self.say, self._around)
