"""The line of filters above all contacts."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.chips import Chip
from peerdesk.ui.contacts_page.choice import Choice, Show
from peerdesk.ui.contacts_page.presenter import ContactsPresenter
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.person_field import PersonField
from peerdesk.ui.text_fields import EnterLineEdit, SteadyComboBox
from peerdesk.ui.theme import Look


class FilterLine(QWidget):
    """Compact controls; `changed` once the list is to be read anew."""

    changed = Signal()

    def __init__(self, presenter: ContactsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.show_field, self.kind_field = SteadyComboBox(), SteadyComboBox()
        self.person_field = PersonField(presenter.people)
        self.first_day, self.last_day = (EnterLineEdit(least=8, most=14) for _ in range(2))
        self.everything = ActionButton(self.tr("Show &everything"), look=Look.LINK)
        self._fill()
        self.chips = {
            "show": Chip(self.tr("S&how"), self.show_field),
            "kind": Chip(self.tr("&Kind"), self.kind_field),
            "person_id": Chip(self.tr("&With"), self.person_field),
            "first_day": Chip(self.tr("&From"), self.first_day),
            "last_day": Chip(self.tr("&To"), self.last_day),
        }
        self._line = FlowLayout(self)
        for widget in (*self.chips.values(), self.everything):
            self.add(widget)
        self._listen()

    def add(self, widget: QWidget) -> None:
        """Put one more at the end; it goes on in the next line where the room is narrow."""
        self._line.addWidget(widget)

    def _fill(self) -> None:
        shown = {
            Show.EVERYTHING: self.tr("Everything"),
            Show.MY_DRAFTS: self.tr("My drafts"),
            Show.READY: self.tr("Ready to sign"),
            Show.SIGNED: self.tr("Signed"),
            Show.IN_ERROR: self.tr("Entered in error"),
        }
        for show, words in shown.items():
            self.show_field.addItem(words, str(show))
        self.kind_field.addItem(self.tr("Every kind"), "")
        for code, words in self._presenter.kinds():
            self.kind_field.addItem(words, code)
        self.person_field.setPlaceholderText(self.tr("anyone"))
        self.first_day.setPlaceholderText(self.tr("any day"))
        self.last_day.setPlaceholderText(self.tr("any day"))

    def _listen(self) -> None:
        self.show_field.activated.connect(self._take)
        self.kind_field.activated.connect(self._take)
        self.person_field.chosen.connect(self._take_person)
        for field in (self.first_day, self.last_day):
            field.editingFinished.connect(self._take)
            field.entered.connect(self._take)
        self.everything.clicked.connect(self._take_everything)

    def show_choice(self) -> None:
        """Show what is chosen now, and whether its days can be read."""
        person = self._presenter.chosen_person()
        choice = self._presenter.choice
        self.show_field.setCurrentIndex(self.show_field.findData(str(choice.show)))
        self.kind_field.setCurrentIndex(max(0, self.kind_field.findData(choice.kind)))
        self.person_field.show_person(person)
        self.first_day.setText(choice.first_day)
        self.last_day.setText(choice.last_day)
        self._show_errors(self._presenter.choose(choice))

    def typed(self) -> Choice:
        """What is chosen, with days that are still being typed."""
        first_day, last_day = self.first_day.text(), self.last_day.text()
        return replace(self._presenter.choice, first_day=first_day, last_day=last_day)

    def _take(self) -> None:
        before = self._presenter.choice
        errors = self._presenter.change(
            show=Show(self.show_field.currentData()),
            kind=str(self.kind_field.currentData()),
            first_day=self.first_day.text(),
            last_day=self.last_day.text(),
        )
        self._show_errors(errors)
        if self._presenter.choice != before:
            self.changed.emit()

    def _take_person(self, person: object) -> None:
        self._presenter.change(person_id=getattr(person, "person_id", None))
        self._show_errors({})
        self.changed.emit()

    def _take_everything(self) -> None:
        self._presenter.choose(Choice())
        self.show_choice()
        self.changed.emit()

    def _show_errors(self, errors: dict[str, str]) -> None:
        for name in ("first_day", "last_day"):
            self.chips[name].show_error(errors.get(name, ""))
        self.everything.setVisible(self._presenter.choice.narrows)
