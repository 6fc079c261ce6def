"""Saving a file: what a readable file means, a password if wanted, then where."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.new_passphrase import NewPassphrase
from peerdesk.ui.rows import label
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import leaving as words

AskPlace = Callable[[QWidget, str], str]
"""Asks where, with a name to begin with; gives the path, or an empty text."""


def ask_place(parent: QWidget, name: str) -> str:
    """The system's own dialog; it need not ask about other files, as none is ever replaced."""
    ending = Path(name).suffix
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    with leaving_no_trace():
        chosen, _ = QFileDialog.getSaveFileName(
            parent,
            QCoreApplication.translate("SaveDialog", "Save as a file"),
            str(Path(folder) / name),
            f"{ending.removeprefix('.').upper()} (*{ending})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
    return chosen if not chosen or Path(chosen).suffix else f"{chosen}{ending}"


class SaveDialog(SheetDialog):
    """`placed` carries the path and the password, "" for none.

    `may_lock` when the file can take a password, `must_lock` when it never leaves without one.
    """

    placed = Signal(str, str)

    def __init__(
        self,
        parent: QWidget,
        name: str,
        ask: AskPlace = ask_place,
        *,
        knows_already: bool = False,
        may_lock: bool = True,
        must_lock: bool = False,
    ) -> None:
        super().__init__(self.tr("Save as a file"), parent)
        self._name, self._ask = name, ask
        self.notice = QFrame()
        self.more = ActionButton(self.tr("What a &file means"), look=Look.LINK)
        self.locked = WrappingCheckBox(self.tr("&Lock the file with a password (AES-256)"))
        self.password = NewPassphrase(self.tr("&Password for the file"), about_the_worker=())
        self.about_password = label(words.about_the_password(), Look.SOFT)
        self.go_on = ActionButton(self.tr("&Choose where and save"), look=Look.PRIMARY)
        self.go_back = ActionButton(self.tr("Cancel"), "Esc")
        self.meaning = [label(line) for line in words.what_a_file_means(locked=must_lock)]
        self._fill_notice()
        self._lay_out()
        self.go_on.clicked.connect(self._place)
        self.go_back.clicked.connect(self.reject)
        self.locked.toggled.connect(self._show_password)
        self.more.clicked.connect(self._show_notice)
        self.notice.setVisible(not knows_already)
        self.more.setVisible(knows_already)
        self.locked.setVisible(may_lock and not must_lock)
        self.locked.setChecked(must_lock)
        self._show_password(wanted=must_lock)

    def _fill_notice(self) -> None:
        set_look(self.notice, Look.NOTICE)
        column = QVBoxLayout(self.notice)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        for line in self.meaning:
            column.addWidget(line)

    def _lay_out(self) -> None:
        for widget in (self.notice, self.more, self.locked, self.password, self.about_password):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.buttons.addWidget(self.go_back)
        self.buttons.addWidget(self.go_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a password field goes on, as the button does."""
        if event.text() in {"\r", "\n"} and not self.go_back.hasFocus():
            self._place()
        else:
            super().keyPressEvent(event)

    def _show_password(self, wanted: bool) -> None:  # noqa: FBT001 - a Qt signal hands it over
        self.password.setVisible(wanted)
        self.about_password.setVisible(wanted)
        for line, said in zip(self.meaning, words.what_a_file_means(locked=wanted), strict=True):
            line.setText(said)
        if wanted:
            self.password.first.setFocus()

    def _show_notice(self) -> None:
        self.more.hide()
        self.notice.show()

    def _place(self) -> None:
        password = ""
        if self.locked.isChecked():
            accepted = self.password.accepted()
            if accepted is None:
                return
            password = accepted
        if path := self._ask(self, self._name):
            self.placed.emit(path, password)
            self.accept()
