"""The lock screen as it is seen: a passphrase, or a recovery key and a new passphrase."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.entry_frame import EntryFrame
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.lock_screen.presenter import LockPresenter
from peerdesk.ui.new_passphrase import NewPassphrase
from peerdesk.ui.rows import Row, label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space


class LockScreen(QWidget):
    """Asks for the passphrase. Shows no names and says only what anyone may know.

    `after_lock` is True when PeerDesk came here by locking, so that drafts are known to be saved.
    """

    another_vault_wanted = Signal()
    first_window_wanted = Signal()

    def __init__(self, presenter: LockPresenter, theme: Theme, *, after_lock: bool) -> None:
        super().__init__()
        self.setWindowTitle("PeerDesk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._presenter = presenter
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
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self._recovery_way: RecoveryWay | None = None
        self._connect(presenter)

    def _connect(self, presenter: LockPresenter) -> None:
        self.passphrase_way.tried.connect(presenter.unlock)
        self._offers.recovery.clicked.connect(self.show_recovery)
        self._offers.another_vault.clicked.connect(self.another_vault_wanted)
        self._offers.first_window.clicked.connect(self.first_window_wanted)
        presenter.refused.connect(self._show_refusal)
        presenter.work_begun.connect(partial(self._show_working, working=True))
        presenter.work_ended.connect(partial(self._show_working, working=False))
        presenter.wait_left.connect(self.passphrase_way.show_wait)
        presenter.busy_elsewhere.connect(self._offers.first_window.show)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type at once."""
        super().showEvent(event)
        self.passphrase_way.row.field.setFocus()

    def show_recovery(self) -> None:
        """Ask for the recovery key and a new passphrase instead."""
        if self._recovery_way is None:
            self._recovery_way = RecoveryWay()
            self._recovery_way.tried.connect(self._presenter.recover)
            self._recovery_way.given_up.connect(self.show_passphrase)
            self._ways.addWidget(self._recovery_way)
        self._ways.setCurrentWidget(self._recovery_way)
        self._recovery_way.key_row.field.setFocus()
        self._offers.recovery.hide()

    def show_passphrase(self) -> None:
        """Ask for the passphrase again."""
        self._ways.setCurrentWidget(self.passphrase_way)
        self.passphrase_way.row.field.setFocus()
        self._offers.recovery.show()

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
        self.row = Row(self.tr("&Passphrase"), _secret_field())
        self.button = ActionButton(self.tr("Unlock"), look=Look.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.row)
        column.addWidget(self.button)
        self.button.clicked.connect(self._try)
        _line(self.row).returnPressed.connect(self._try)

    def show_refusal(self, words: str) -> None:
        """Say why it did not open, ready for another try."""
        self.row.show_error(words)
        _line(self.row).selectAll()
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
        if not self._waiting:
            self.row.show_error("")
            self.row.field.setFocus()

    def _try(self) -> None:
        typed = _line(self.row).text()
        if typed and self.button.isEnabled():
            self.row.show_error("")
            self.tried.emit(typed)


class RecoveryWay(QWidget):
    """The recovery key, then the passphrase that will be used from now on."""

    tried = Signal(str, str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        key = QLineEdit()
        key.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        helped = self.tr("From the sheet in the envelope. Spaces and dashes do not matter.")
        self.key_row = Row(self.tr("Recovery &key"), key, help_text=helped)
        self.new_passphrase = NewPassphrase(self.tr("&New passphrase"), about_the_worker=())
        open_it = ActionButton(self.tr("Open with the recovery key"), look=Look.PRIMARY)
        back = ActionButton(self.tr("Back to the passphrase"), look=Look.LINK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for widget in (self.key_row, self.new_passphrase, open_it, back):
            column.addWidget(widget)
        open_it.clicked.connect(self._try)
        back.clicked.connect(self.given_up)

    def show_refusal(self, words: str) -> None:
        """Say why it did not open."""
        self.key_row.show_error(words)
        self.key_row.field.setFocus()

    def _try(self) -> None:
        passphrase = self.new_passphrase.accepted()
        if passphrase is not None:
            self.key_row.show_error("")
            self.tried.emit(_line(self.key_row).text(), passphrase)


class _Offers(QWidget):
    """What else one can do here, quietly."""

    def __init__(self) -> None:
        super().__init__()
        self.recovery = ActionButton(self.tr("Use a recovery key"), look=Look.LINK)
        self.another_vault = ActionButton(self.tr("Open another vault"), look=Look.LINK)
        self.first_window = ActionButton(self.tr("Bring that window to the front"))
        self.first_window.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.first_window)
        line = QWidget()
        offers = FlowLayout(line)
        offers.addWidget(self.recovery)
        offers.addWidget(self.another_vault)
        column.addWidget(line)


def _secret_field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _line(row: Row) -> QLineEdit:
    field: QObject = row.field
    if not isinstance(field, QLineEdit):
        raise TypeError(field)
    return field
