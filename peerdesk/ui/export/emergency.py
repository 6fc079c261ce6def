"""Right after an emergency disclosure: the four facts the law asks for, on one screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.domain.errors import InputError
from peerdesk.domain.trail import Disclosure
from peerdesk.services.sharing.emergencies import EmergencyFacts
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.emergency_presenter import EmergencyPresenter
from peerdesk.ui.rows import Row, label
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.wording import sharing_out as words


class EmergencyDialog(SheetDialog):
    """`written` carries EmergencyFacts. Leaving it is possible: what is typed waits with it."""

    written = Signal(object)

    def __init__(self, told: Disclosure, presenter: EmergencyPresenter, parent: QWidget) -> None:
        super().__init__(self.tr("About this emergency"), parent)
        self._read, self._typed = presenter.read, presenter.typed(told)
        self.receiver, self.nature = (EnterLineEdit(least=30, most=60) for _ in range(2))
        self.facility, self.discloser = (EnterLineEdit(least=30, most=60) for _ in range(2))
        self.when = EnterLineEdit(least=16, most=24)
        self.fields = {
            "receiver": self.receiver,
            "facility": self.facility,
            "discloser": self.discloser,
            "when": self.when,
            "nature": self.nature,
        }
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
        self._fill(
            facility=told.recipient, discloser=presenter.worker(), when=presenter.shown(told.at)
        )
        self._lay_out()

    def _fill(self, **known: str) -> None:
        """What was typed before stands here again, else what is known."""
        for name, field in self.fields.items():
            field.setText(self._typed.text(name) or known.get(name, ""))
            field.entered.connect(self._keep)
            field.textEdited.connect(lambda text, name=name: self._typed.write(name, text))

    def _lay_out(self) -> None:
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
        self._typed.forget()
        self.accept()

    def _go_to_empty(self) -> None:
        fields = (self.receiver, self.facility, self.discloser, self.nature)
        next(field for field in fields if not field.text().strip()).setFocus()

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()
