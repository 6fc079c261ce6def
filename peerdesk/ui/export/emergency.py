"""Right after an emergency disclosure: the four facts the law asks for, on one screen."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peerdesk.domain.errors import InputError
from peerdesk.domain.trail import Disclosure
from peerdesk.services.sharing.emergencies import EmergencyFacts
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import Row, label
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.wording import sharing_out as words


class EmergencyDialog(SheetDialog):
    """`written` carries EmergencyFacts. Leaving it is possible: then it waits on the lists."""

    written = Signal(object)

    def __init__(
        self,
        told: Disclosure,
        discloser: str,
        when: str,
        read: Callable[[str], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("About this emergency"), parent)
        self._read = read
        self.receiver, self.nature = (EnterLineEdit(least=30, most=60) for _ in range(2))
        self.facility, self.discloser = (EnterLineEdit(least=30, most=60) for _ in range(2))
        self.when = EnterLineEdit(least=16, most=24)
        self.facility.setText(told.recipient)
        self.discloser.setText(discloser)
        self.when.setText(when)
        self.rows = {
            "receiver": Row(self.tr("&Who received it, by name"), self.receiver),
            "facility": Row(self.tr("Whe&re they work"), self.facility),
            "discloser": Row(self.tr("Who &gave it"), self.discloser),
            "when": Row(self.tr("W&hen"), self.when),
            "nature": Row(self.tr("What the &emergency was"), self.nature),
        }
        self.trouble = label("", Look.ERROR)
        self.keep = ActionButton(self.tr("&Keep it"), look=Look.PRIMARY)
        self.later = ActionButton(self.tr("Later"), "Esc")
        self.column.addWidget(label(words.explained_emergency(), Look.SOFT))
        for row in self.rows.values():
            self.column.addWidget(row)
        self.column.addWidget(self.trouble)
        self.trouble.hide()
        self.buttons.addWidget(self.later)
        self.buttons.addWidget(self.keep)
        self.keep.clicked.connect(self._keep)
        self.later.clicked.connect(self.reject)
        self.receiver.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps it, as the button does."""
        if event.text() in {"\r", "\n"} and not self.later.hasFocus():
            self._keep()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        try:
            at = self._read(self.when.text())
        except InputError:
            self._say(words.emergency_when())
            self.when.setFocus()
            return
        facts = EmergencyFacts(
            receiver=self.receiver.text(),
            facility=self.facility.text(),
            discloser=self.discloser.text(),
            at=at,
            nature=self.nature.text(),
        )
        if not facts.is_whole:
            self._say(words.emergency_lacks())
            self._go_to_empty()
            return
        self.written.emit(facts)
        self.accept()

    def _go_to_empty(self) -> None:
        fields = (self.receiver, self.facility, self.discloser, self.nature)
        next(field for field in fields if not field.text().strip()).setFocus()

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()
