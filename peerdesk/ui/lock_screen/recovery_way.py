"""The way in by recovery key: made when someone asks for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peerdesk.domain.errors import WorkerUnclear
from peerdesk.ui.lock_screen.presenter import WayBack
from peerdesk.ui.new_passphrase import NewPassphrase
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import Row
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence


class RecoveryWay(QWidget):
    """The recovery key, then the passphrase that will be used from now on."""

    tried = Signal(object)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key = QLineEdit()
        self.key.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        helped = self.tr("From the sheet in the envelope. Spaces and dashes do not matter.")
        self.key_row = Row(self.tr("Recovery &key"), self.key, help_text=helped)
        self.new_passphrase = NewPassphrase(self.tr("&New passphrase"), about_the_worker=())
        self.name = QLineEdit()
        self.name_row = Row(self.tr("Your na&me"), self.name)
        self.name_row.hide()
        self.open_it = PressButton(self.tr("Open with the recovery key"), Look.PRIMARY)
        back = PressButton(self.tr("Back to the passphrase"), Look.LINK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for widget in (self.key_row, self.new_passphrase, self.name_row, self.open_it, back):
            column.addWidget(widget)
        self.open_it.clicked.connect(self._try)
        for field in self.findChildren(QLineEdit):
            field.returnPressed.connect(self.open_it.click)  # nothing while one has to wait
        for row in (self.key_row, self.name_row):
            row.forgive_while_typing()
        back.clicked.connect(self.given_up)

    def show_refusal(self, words: str) -> None:
        """Say why it did not open."""
        self.key_row.show_error(words)
        self.key_row.field.setFocus()

    def ask_name(self) -> None:
        """Several work here: ask who is coming back. No name is shown to whoever stands here."""
        self.key_row.show_error("")
        self.name_row.show()
        self.name_row.show_error(sentence(WorkerUnclear()))
        self.name.setFocus()

    def show_wait(self, seconds: int) -> None:
        """Count down on the button."""
        self.open_it.setEnabled(not seconds)
        again = self.tr("Try again in %1 s").replace("%1", str(seconds))
        self.open_it.setText(again if seconds else self.tr("Open with the recovery key"))

    def _try(self) -> None:
        passphrase = self.new_passphrase.accepted()
        if passphrase is not None:
            self.key_row.show_error("")
            self.tried.emit(WayBack(self.key.text(), passphrase, self.name.text()))
