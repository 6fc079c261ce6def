"""Keys and backups: what keeps records safe and what brings them back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import announce, label
from peerdesk.ui.settings_page.key_dialogs import PassphraseDialog, RecoveryKeyDialog
from peerdesk.ui.settings_page.presenter import SettingsPresenter
from peerdesk.ui.settings_page.section import Section, Whose, at_left
from peerdesk.ui.theme import Look
from peerdesk.wording import settings as words

AskFolder = Callable[[QWidget], str]
"""Asks for a folder; gives its path, or an empty text."""


def ask_folder(parent: QWidget) -> str:
    """The system's own dialog."""
    title = QCoreApplication.translate("BackupSection", "Where should the backup go?")
    with leaving_no_trace():
        return QFileDialog.getExistingDirectory(parent, title)


class KeySection(Section):
    """The passphrase and the recovery key."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(self.tr("Passphrase and recovery key"), Whose.WORKER)
        self._presenter = presenter
        self.said = label("", Look.SOFT)
        self.passphrase = ActionButton(self.tr("Change &my passphrase"))
        self.recovery = ActionButton(self.tr("Make a new recovery &key"))
        self.column.addWidget(self.said)
        self.column.addLayout(at_left(self.passphrase, self.recovery))
        self.passphrase.clicked.connect(lambda: self._ask(PassphraseDialog(presenter, self)))
        self.recovery.clicked.connect(lambda: self._ask(RecoveryKeyDialog(presenter, self)))

    def refresh(self) -> None:
        """Say who keeps the recovery key."""
        self.said.setText(words.recovery_kept_by(agency=self._presenter.is_agencys()))

    def ask_for_unproven(self) -> None:
        """Make a new recovery key, as nobody may have seen the one there is."""
        self._ask(RecoveryKeyDialog(self._presenter, self, words.key_unproven()))

    def _ask(self, dialog: PassphraseDialog | RecoveryKeyDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._say_changed)
        dialog.open()

    def _say_changed(self) -> None:
        done = self.tr("Changed. It holds from now on.")
        self.said.setText(f"{words.recovery_kept_by(agency=self._presenter.is_agencys())} {done}")
        announce(self.said, done)


class BackupSection(Section):
    """The last daily backup, one by hand, and how to restore."""

    def __init__(self, presenter: SettingsPresenter, ask: AskFolder = ask_folder) -> None:
        super().__init__(self.tr("Backups"), Whose.PROGRAMME)
        self._presenter, self._ask = presenter, ask
        self.last = label("")
        self.said = label("", Look.SOFT)
        self.progress = ProgressStrip()
        self.back_up = ActionButton(self.tr("Back up to a &folder…"))
        for widget in (self.last, label(words.why_elsewhere(), Look.SMALL)):
            self.column.addWidget(widget)
        self.column.addLayout(at_left(self.back_up))
        self.column.addWidget(self.progress)
        self.column.addWidget(self.said)
        self.column.addWidget(label(words.how_to_restore(), Look.SMALL))
        self.said.hide()
        self.back_up.clicked.connect(self._choose_folder)
        presenter.begun.connect(self._watch)
        presenter.counted.connect(self.progress.count)
        presenter.backed_up.connect(self._say)
        presenter.refused.connect(self._say)

    def refresh(self) -> None:
        """Say when the last one was made."""
        self.last.setText(self._presenter.last_backup())

    def _choose_folder(self) -> None:
        if not self.progress.is_busy and (folder := self._ask(self)):
            self._presenter.back_up(Path(folder))

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, self.tr("Backing up…"))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
        announce(self.said, text)
