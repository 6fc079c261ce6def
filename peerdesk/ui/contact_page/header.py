"""The line of compact controls above a note: who, when, where, how, what kind."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.chips import Chip
from peerdesk.ui.contact_page.presenter import HEADER_CHOICES, ContactPresenter
from peerdesk.ui.contact_page.who_presenter import line_of_person
from peerdesk.ui.fitting_combo import FittingComboBox
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import contact


class HeaderView(QWidget):
    """`went_on` is emitted by Enter in any of its controls; `who_wanted` by the person's name."""

    went_on = Signal()
    who_wanted = Signal()

    def __init__(self, presenter: ContactPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.who = PressButton("")
        self.when = EnterLineEdit(least=12, most=40)
        self.when.setPlaceholderText("205p-252p")
        self.choices = {link_id: self._choice(link_id) for link_id in HEADER_CHOICES}
        self.when_chip = Chip(self.tr("&When"), self.when)
        self.read_back = label("", Look.SMALL)
        self.quiet_line = label("", Look.SMALL)
        self._lay_out()
        self._fill()
        self._listen()

    def _lay_out(self) -> None:
        captions = {
            "setting": self.tr("Whe&re"),
            "modality": self.tr("&How"),
            "contact_type": self.tr("&Kind"),
        }
        line = QWidget()
        flow = FlowLayout(line)
        flow.addWidget(Chip(self.tr("Wh&o"), self.who))
        flow.addWidget(self.when_chip)
        self._chips: Mapping[str, Chip] = {
            link_id: Chip(captions[link_id], combo) for link_id, combo in self.choices.items()
        }
        for chip in self._chips.values():
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        for widget in (line, self.read_back, self.quiet_line):
            column.addWidget(widget)

    def _choice(self, link_id: str) -> FittingComboBox:
        combo = FittingComboBox()
        combo.addItem(self.tr("choose"), "")
        for option in self._presenter.options(link_id):
            combo.addItem(option.label, getattr(option.value, "code", ""))
        return combo

    def _fill(self) -> None:
        person = self._presenter.person
        self.who.setText(line_of_person(person) if person else self.tr("nobody"))
        self.who.setAccessibleName(self.tr("Who: {person}").replace("{person}", self.who.text()))
        self.who.setAccessibleDescription(self.tr("Move this draft to another person"))
        self.when.setText(self._presenter.when.text)
        self.refresh()

    def _listen(self) -> None:
        self.who.clicked.connect(self.who_wanted)
        self.when.textChanged.connect(self._type_when)
        self.when.entered.connect(self.went_on)
        self.when.editingFinished.connect(self._settle_when)
        for link_id, combo in self.choices.items():
            combo.activated.connect(lambda _index, link=link_id: self._choose(link))

    def refresh(self) -> None:
        """Show what is asked and counted now."""
        for link_id, chip in self._chips.items():
            chip.setVisible(self._presenter.asks(link_id))
            combo = self.choices[link_id]
            combo.setCurrentIndex(max(0, combo.findData(self._presenter.code(link_id))))
        when = self._presenter.when
        set_look(self.read_back, Look.ERROR if when.trouble else Look.SMALL)
        words = when.trouble or self._presenter.when_read_back()
        self.read_back.setText(words)
        self.read_back.setVisible(bool(words))
        if not when.trouble:
            self.when.setAccessibleDescription(words)
        self._show_counted()

    def _show_counted(self) -> None:
        counted, profile = self._presenter.counted(), self._presenter.profile
        words = contact.quiet_line(counted)
        explained = contact.units_explained(counted, profile.label, profile.name)
        self.quiet_line.setText(words)
        self.quiet_line.setVisible(bool(words))
        self.quiet_line.setToolTip(explained)
        self.quiet_line.setAccessibleDescription(explained)

    def _type_when(self, text: str) -> None:
        self._presenter.type_when(text)
        self.when_chip.show_error(self._presenter.when.trouble)
        self.refresh()

    def _settle_when(self) -> None:
        settled = self._presenter.settled_when()
        if settled != self.when.text():
            self.when.setText(settled)

    def _choose(self, link_id: str) -> None:
        self._presenter.choose(link_id, str(self.choices[link_id].currentData()))

    def first_open(self) -> QWidget | None:
        """The first of its controls that says nothing yet."""
        if not self._presenter.when.text:
            return self.when
        for link_id, combo in self.choices.items():
            if self._presenter.asks(link_id) and not self._presenter.code(link_id):
                return combo
        return None

    def field(self, link_id: str) -> QWidget | None:
        """The control of a question, to go there from a list of what is missing."""
        if link_id == "person_id":
            return self.who
        if link_id in {"start_at", "end_at"}:
            return self.when
        return self.choices.get(link_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; combos leave it to this line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.who.hasFocus():
            self.went_on.emit()
        else:
            super().keyPressEvent(event)
