"""The first run as it is seen: one step after the other, with a way back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from peerdesk.domain.vaults import SlotKind
from peerdesk.ui.entry_frame import EntryFrame
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.first_run.key_step import KeyStep
from peerdesk.ui.first_run.presenter import FirstRunPresenter
from peerdesk.ui.first_run.steps import PassphraseStep, RecordsStep, Step, WelcomeStep, WorkerStep
from peerdesk.ui.focus import focus_first
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.theme import Theme

_WIDTH = 1.4  # entry sizes: two or three short fields stand side by side


class FirstRun(QWidget):
    """Welcome, whose records, about you, passphrase, recovery key."""

    finished = Signal(object)
    restored = Signal()
    another_vault_wanted = Signal()
    failed_unexpectedly = Signal(object)

    def __init__(
        self,
        presenter: FirstRunPresenter,
        profiles: Sequence[tuple[str, str]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("PeerDesk")
        self._presenter = presenter
        self.welcome, self.records = WelcomeStep(), RecordsStep(profiles)
        self.worker, self.passphrase = WorkerStep(), PassphraseStep()
        self.key_step: KeyStep | None = None
        self.steps = QStackedWidget()
        frame = EntryFrame(theme, _WIDTH)
        frame.column.addWidget(self.steps)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        for step in (self.welcome, self.records, self.worker, self.passphrase):
            self._add(step)
        self._connect(presenter)
        on_key("back", self, self._go_back)

    def _add(self, step: Step) -> None:
        self.steps.addWidget(step)
        step.back.connect(self._go_back)
        step.done.connect(self._go_on)

    def _connect(self, presenter: FirstRunPresenter) -> None:
        self.welcome.restore_wanted.connect(self._choose_backup)
        self.welcome.another_vault_wanted.connect(self.another_vault_wanted)
        presenter.work_begun.connect(lambda: self._show_working(working=True))
        presenter.work_ended.connect(lambda: self._show_working(working=False))
        presenter.founded.connect(self._show_key)
        presenter.finished.connect(self.finished)
        presenter.restored.connect(self.restored)
        presenter.refused.connect(self._show_refusal)
        presenter.failed_unexpectedly.connect(self.failed_unexpectedly)

    def _go_on(self) -> None:
        step = self.steps.currentWidget()
        if step is self.passphrase:
            profile = str(self.records.profile.currentData() or "")
            founding = self.worker.founding(self.records.recovery_kind, profile)
            self._presenter.found(founding, self.passphrase.accepted)
        elif step is self.key_step and self.key_step is not None:
            if not self._presenter.prove(self.key_step.typed):
                self.key_step.refuse_proof()
        else:
            self._show(self.steps.currentIndex() + 1)

    def _go_back(self) -> None:
        """One step back; the vault, once made, stays made."""
        if self.steps.currentIndex() > 0 and self.key_step is None:
            self._show(self.steps.currentIndex() - 1)

    def _show(self, number: int) -> None:
        self.steps.setCurrentIndex(number)
        step = self.steps.currentWidget()
        if step is self.passphrase:
            self.passphrase.passphrase.know_worker((self.worker.typed(self.worker.name_row),))
        if step is not None:
            focus_first(step)

    def _show_working(self, *, working: bool) -> None:
        self.welcome.setEnabled(not working)
        self.passphrase.show_working(working=working)

    def _show_refusal(self, words: str) -> None:
        step = self.steps.currentWidget()
        if isinstance(step, Step):
            step.show_trouble(words)

    def _show_key(self, recovery_key: str) -> None:
        self.key_step = KeyStep(
            recovery_key,
            self._presenter.asked_group,
            for_agency=self.records.recovery_kind is SlotKind.AGENCY,
        )
        self._add(self.key_step)
        self._show(self.steps.count() - 1)

    def _choose_backup(self) -> None:
        kinds = self.tr("PeerDesk backups (*.pdbackup)")
        title = self.tr("Restore a backup")
        with leaving_no_trace():
            chosen, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if chosen:
            self._presenter.restore(Path(chosen))
