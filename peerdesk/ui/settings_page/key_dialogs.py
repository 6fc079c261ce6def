"""Changing the passphrase, and making a new recovery key that is proven before it counts."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMessageBox, QWidget

from peerdesk.domain.errors import WrongPassphrase
from peerdesk.services.unlock import recovery_key_was_kept
from peerdesk.ui.asking import asked_once
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.first_run.key_step import KeyStep
from peerdesk.ui.new_passphrase import NewPassphrase
from peerdesk.ui.rows import Row, label
from peerdesk.ui.secret_field import secret
from peerdesk.ui.settings_page.presenter import SettingsPresenter
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.theme import Look
from peerdesk.ui.trouble import words_of
from peerdesk.wording import settings as words


class PassphraseAsked(SheetDialog):
    """A dialog that begins with the passphrase of today; it is never kept as a draft."""

    def __init__(
        self, heading: str, act: str, presenter: SettingsPresenter, parent: QWidget
    ) -> None:
        super().__init__(heading, parent)
        self.presenter = presenter
        self.old = secret(QLineEdit())
        self.old_row = Row(self.tr("&Passphrase of today"), self.old)
        self.go_on = ActionButton(act, look=Look.PRIMARY)
        self.go_back = ActionButton(self.tr("Cancel"), "Esc")
        self.buttons.addWidget(self.go_back)
        self.buttons.addWidget(self.go_on)
        self.go_on.clicked.connect(self.try_it)
        self.go_back.clicked.connect(self.reject)
        self.working = False

    def try_it(self) -> None:
        """Do what the dialog is for."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from any field."""
        if event.text() in {"\r", "\n"} and not self.go_back.hasFocus():
            self.try_it()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Stay while keys are being changed: it cannot be stopped half-way."""
        if not self.working:
            super().reject()

    def show_working(self, *, working: bool) -> None:
        """While keys are stretched."""
        self.working = working
        for widget in (self.old, self.go_on, self.go_back):
            widget.setEnabled(not working)

    def refuse(self, error: Exception) -> None:
        """Say what went wrong, at the field."""
        self.show_working(working=False)
        self.old_row.show_error(words_of(error))
        self.old.setFocus()
        if isinstance(error, WrongPassphrase):
            self.old.selectAll()


class PassphraseDialog(PassphraseAsked):
    """The old passphrase, and the new one twice."""

    def __init__(self, presenter: SettingsPresenter, parent: QWidget) -> None:
        title, act = self.tr("Change your passphrase"), self.tr("Change it")
        super().__init__(title, act, presenter, parent)
        self.new = NewPassphrase(self.tr("&New passphrase"), (presenter.worker_name(),))
        self.column.addWidget(self.old_row)
        self.column.addWidget(self.new)
        self.column.addStretch()

    def try_it(self) -> None:
        """Change it in the background."""
        new = None if self.working else self.new.accepted()
        if new is not None:
            self.old_row.show_error("")
            self.show_working(working=True)
            self.presenter.change_passphrase(self.old.text(), new, self._end, self.refuse)

    def show_working(self, *, working: bool) -> None:
        """While keys are stretched."""
        super().show_working(working=working)
        self.new.setEnabled(not working)

    def _end(self, _nothing: str) -> None:
        self.working = False
        self.accept()


class RecoveryKeyDialog(PassphraseAsked):
    """Explains, makes the key, shows it, and asks for one of its groups."""

    def __init__(self, presenter: SettingsPresenter, parent: QWidget, why: str = "") -> None:
        title, act = self.tr("A new recovery key"), self.tr("Make the key")
        super().__init__(title, act, presenter, parent)
        self._means = label(words.new_key_means())
        self.step: KeyStep | None = None
        self._key, self._group = "", 0
        for widget in (*([label(why)] if why else []), self._means, self.old_row):
            self.column.addWidget(widget)

    def try_it(self) -> None:
        """Make the key, or prove that it was kept."""
        if self.step is not None:
            self._prove()
        elif not self.working:
            self.old_row.show_error("")
            self.show_working(working=True)
            self._means.setText(self.tr("Encrypting everything anew. Please keep PeerDesk open."))
            self.presenter.new_recovery_key(self.old.text(), self._show_key, self.refuse)

    def refuse(self, error: Exception) -> None:
        """The old key still works."""
        self._means.setText(words.new_key_means())
        super().refuse(error)

    def reject(self) -> None:
        """A key that was not proven is not left by accident."""
        if self.step is None:
            super().reject()
        else:
            self.question().open()

    def question(self) -> QMessageBox:
        """Whether to close without having proven the key."""
        yes, no = self.tr("Close"), self.tr("Stay")
        return asked_once(self, words.not_proven(), yes, self._leave, no)

    def _leave(self) -> None:
        super().reject()

    def _show_key(self, key: str) -> None:
        self.show_working(working=False)
        self.old.clear()
        self._key = key
        self._group = self.presenter.asked_group(len(key.split("-")))
        self._means.hide()
        self.old_row.hide()
        self.step = KeyStep(key, self._group, for_agency=self.presenter.is_agencys())
        self.step.go_on.hide()
        self.column.addWidget(self.step)
        self.go_on.setText(self.tr("I kept it"))
        self.step.proof_row.field.setFocus()

    def _prove(self) -> None:
        if self.step is None:
            return
        if recovery_key_was_kept(self.step.typed, self._key, (self._group,)):
            self.presenter.recovery_key_was_proven()
            self.accept()
        else:
            self.step.refuse_proof()
