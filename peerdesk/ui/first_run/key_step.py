"""The recovery key: shown once, printed or saved by choice, proven by typing a part of it."""

from PySide6.QtCore import QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.first_run.steps import Step
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look

_FILE = "recovery-key.txt"
_MARGIN_MM = 25.0


class KeyStep(Step):
    """Shows the key in groups of five and asks for one of them back."""

    def __init__(self, recovery_key: str, asked_group: int, *, for_agency: bool = False) -> None:
        mine = self.tr(
            "If the passphrase is forgotten or this computer is lost, only this key opens "
            "your records. Print it or write it down, and keep it away from this computer."
        )
        agencys = self.tr(
            "If a passphrase is forgotten or this computer is lost, only this key opens the "
            "records. Print it, and give it to your agency in a sealed envelope."
        )
        heading = (
            self.tr("The agency's recovery key") if for_agency else self.tr("Your recovery key")
        )
        super().__init__(heading, agencys if for_agency else mine, self.tr("Begin"))
        self._recovery_key = recovery_key
        self.shown = label(_in_two_lines(recovery_key), Look.KEY)
        self.shown.setAccessibleDescription(self.tr("Recovery key"))
        self.column.addWidget(self.shown)
        self.saved = label("", Look.SOFT)
        self.saved.hide()
        self._add_ways_to_keep_it()
        asked = self.tr("&Type group %1 of the key").replace("%1", str(asked_group + 1))
        helped = self.tr("So that we both know it was kept.")
        self.proof_row = Row(asked, QLineEdit(), help_text=helped)
        self.column.addWidget(self.proof_row)
        self.go_back.hide()
        self.finish()

    @property
    def typed(self) -> str:
        """The group as typed."""
        field = self.proof_row.field
        return field.text() if isinstance(field, QLineEdit) else ""

    def refuse_proof(self) -> None:
        """The group does not match."""
        self.proof_row.show_error(self.tr("That is not this group. Look at it once more."))
        self.proof_row.field.setFocus()

    def sheet(self) -> str:
        """The printed or saved sheet."""
        heading = self.tr("PeerDesk recovery key")
        use = self.tr(
            "On the lock screen choose “Use a recovery key” and type it. Whoever has this sheet "
            "and the vault can read the records. Keep it in a sealed envelope."
        )
        return f"{heading}\n\n{_in_two_lines(self._recovery_key)}\n\n{use}\n"

    def _add_ways_to_keep_it(self) -> None:
        print_it = ActionButton(self.tr("Print"), keys("print"))
        save_it = ActionButton(self.tr("Save to a file"))
        print_it.clicked.connect(self._print)
        on_key("print", self, self._print)
        save_it.clicked.connect(self._save)
        line = QHBoxLayout()
        line.addWidget(print_it)
        line.addWidget(save_it)
        line.addStretch()
        self.column.addLayout(line)
        self.column.addWidget(self.saved)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - rarely needed

        printer = QPrinter()
        printer.setPageMargins(
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
        )
        printer.setDocName("PeerDesk")
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            document = QTextDocument()
            document.setPlainText(self.sheet())
            document.print_(printer)

    def _save(self) -> None:
        title = self.tr("Save the recovery key")
        with leaving_no_trace():
            chosen, _ = QFileDialog.getSaveFileName(self, title, _FILE)
        if not chosen:
            return
        file = QSaveFile(chosen)
        written = file.open(QIODevice.OpenModeFlag.WriteOnly)
        written = written and file.write(self.sheet().encode()) >= 0 and file.commit()
        done = self.tr("Saved. Move the file off this computer, for example to a stick.")
        failed = self.tr("The file could not be written there. Choose another place.")
        self._tell(done if written else "")
        self.show_trouble("" if written else failed)

    def _tell(self, done: str) -> None:
        """Say quietly what went well."""
        self.saved.setText(done)
        self.saved.setVisible(bool(done))
        if done:
            announce(self.saved, done)


def _in_two_lines(recovery_key: str) -> str:
    groups = recovery_key.split("-")
    half = (len(groups) + 1) // 2
    return "\n".join("   ".join(part) for part in (groups[:half], groups[half:]))
