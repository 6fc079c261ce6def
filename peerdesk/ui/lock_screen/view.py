"""The lock screen as it is seen; light, so that it is there at once (see `ui.theme`)."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.entry_frame import EntryFrame
from peerdesk.ui.lock_screen.presenter import LockPresenter
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import Row, label
from peerdesk.ui.secret_field import secret
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space

if TYPE_CHECKING:
    from peerdesk.ui.lock_screen.recovery_way import RecoveryWay


class LockScreen(QMainWindow):
    """Asks for the passphrase. Shows no names and says only what anyone may know.

    `after_lock` is True when PeerDesk came here by locking, so that drafts are known to be saved.
    """

    another_vault_wanted = Signal()
    first_window_wanted = Signal()
    painted = Signal()

    def __init__(self, presenter: LockPresenter, theme: Theme, *, after_lock: bool) -> None:
        super().__init__()
        self.setWindowTitle("PeerDesk")
        self._presenter, self._painted = presenter, False
        frame = EntryFrame(theme)
        greeting = (
            self.tr("Locked. What you were writing is saved.")
            if after_lock
            else self.tr("Your records are on this computer, encrypted.")
        )
        frame.column.addWidget(label(greeting, Look.SOFT))
        self.passphrase_way = PassphraseWay()
        self._ways = QStackedWidget()
        self._ways.addWidget(self.passphrase_way)
        frame.column.addWidget(self._ways)
        self._offers = _Offers()
        frame.column.addWidget(self._offers)
        self.setCentralWidget(frame)
        self._recovery_way: RecoveryWay | None = None
        self._connect(presenter)
        self.passphrase_way.row.field.setFocus()

    def _connect(self, presenter: LockPresenter) -> None:
        self.passphrase_way.tried.connect(presenter.unlock)
        self._offers.recovery.clicked.connect(self.show_recovery)
        self._offers.another_vault.clicked.connect(self.another_vault_wanted)
        self._offers.first_window.clicked.connect(self.first_window_wanted)
        presenter.refused.connect(self._show_refusal)
        presenter.work_begun.connect(partial(self._show_working, working=True))
        presenter.work_ended.connect(partial(self._show_working, working=False))
        presenter.wait_left.connect(self._show_wait)
        presenter.may_try_again.connect(lambda: self._show_refusal(""))
        presenter.busy_elsewhere.connect(self._offers.first_window.show)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first time, so that the rest can be loaded."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def show_recovery(self) -> None:
        """Ask for the recovery key and a new passphrase instead."""
        if self._recovery_way is None:
            from peerdesk.ui.lock_screen.recovery_way import RecoveryWay  # noqa: PLC0415 - rare

            self._recovery_way = RecoveryWay()
            self._recovery_way.tried.connect(self._presenter.recover)
            self._presenter.name_wanted.connect(self._recovery_way.ask_name)
            self._recovery_way.given_up.connect(self.show_passphrase)
            self._recovery_way.show_wait(self._presenter.seconds_left)
            self._ways.addWidget(self._recovery_way)
        self._ways.setCurrentWidget(self._recovery_way)
        self._recovery_way.key_row.field.setFocus()
        self._offers.recovery.hide()

    def show_passphrase(self) -> None:
        """Ask for the passphrase again."""
        self._ways.setCurrentWidget(self.passphrase_way)
        self.passphrase_way.row.field.setFocus()
        self._offers.recovery.show()

    def say_nobody_answers(self) -> None:
        """The window that has the vault could not be called."""
        self._show_refusal(
            self.tr(
                "That window does not answer; it may be on another computer, or a command may be "
                "at work on the vault. Your records are safe. Wait a little, then unlock."
            )
        )

    def _show_wait(self, seconds: int) -> None:
        self.passphrase_way.show_wait(seconds)
        if self._recovery_way is not None:
            self._recovery_way.show_wait(seconds)

    def _show_refusal(self, words: str) -> None:
        if self._recovery_way is not None and self._ways.currentWidget() is self._recovery_way:
            self._recovery_way.show_refusal(words)
        else:
            self.passphrase_way.show_refusal(words)

    def _show_working(self, *, working: bool) -> None:
        self.passphrase_way.show_working(working=working)
        if self._recovery_way is not None:
            self._recovery_way.setEnabled(not working)
        self._offers.setEnabled(not working)


class PassphraseWay(QWidget):
    """One field, one button."""

    tried = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._waiting = False
        self.field = secret(QLineEdit())
        self.row = Row(self.tr("&Passphrase"), self.field)
        self.button = PressButton(self.tr("Unlock"), Look.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.row)
        column.addWidget(self.button)
        self.button.clicked.connect(self._try)
        self.field.returnPressed.connect(self._try)

    def show_refusal(self, words: str) -> None:
        """Say why it did not open, ready for another try."""
        self.row.show_error(words)
        self.field.selectAll()
        self.row.field.setFocus()

    def show_working(self, *, working: bool) -> None:
        """While the passphrase is stretched."""
        self.row.setEnabled(not working)
        self.button.setEnabled(not working and not self._waiting)
        self.button.setText(self.tr("Opening…") if working else self.tr("Unlock"))

    def show_wait(self, seconds: int) -> None:
        """Count down on the button."""
        self._waiting = seconds > 0
        self.button.setEnabled(not self._waiting)
        again = self.tr("Try again in %1 s").replace("%1", str(seconds))
        self.button.setText(again if self._waiting else self.tr("Unlock"))

    def _try(self) -> None:
        typed = self.field.text()
        if typed and self.button.isEnabled():
            self.row.show_error("")
            self.tried.emit(typed)


class _Offers(QWidget):
    """What else one can do here, quietly."""

    def __init__(self) -> None:
        super().__init__()
        self.recovery = PressButton(self.tr("Use a recovery key"), Look.LINK)
        self.another_vault = PressButton(self.tr("Open another vault"), Look.LINK)
        self.first_window = PressButton(self.tr("Bring that window to the front"))
        self.first_window.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.first_window)
        line = QHBoxLayout()
        line.setSpacing(Space.MEDIUM)
        line.addWidget(self.recovery)
        line.addWidget(self.another_vault)
        line.addStretch()
        column.addLayout(line)
