"""Who a letter or report is for: found in the address book, or added as what they are."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.errors import PeerDeskError
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.letter_page.presenter import PaperPresenter
from peerdesk.ui.panel import emptied
from peerdesk.ui.parties.party_field import PartyField, party_line
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence
from peerdesk.wording.party_words import party_kind


class Whom(QWidget):
    """`chosen` carries a Party. The field takes two or three letters; a new name asks its kind."""

    chosen = Signal(object)

    def __init__(
        self, presenter: PaperPresenter, caption: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._new_name = ""
        self.field = PartyField(presenter.find)
        self.row = Row(caption, self.field)
        self.now = label("", Look.SOFT)
        self.near = QWidget()
        self._near = FlowLayout(self.near)
        self.near_buttons: list[ActionButton] = []
        self.new = QWidget()
        self.new_words = label("", Look.LABEL)
        self.kind = SteadyComboBox()
        self.kind_row = Row(self.tr("Who are the&y?"), self.kind)
        self.add = ActionButton(self.tr("Add to the address book"), look=Look.PRIMARY)
        self._lay_out()
        self.field.chosen.connect(self.chosen)
        self.field.typed_new.connect(self.ask_kind)
        self.kind.activated.connect(lambda _at: self.add.setFocus(Qt.FocusReason.OtherFocusReason))
        self.add.clicked.connect(self.add_new)

    def _lay_out(self) -> None:
        self.kind.addItem("", None)
        for kind in self._presenter.kinds():
            self.kind.addItem(party_kind(kind), str(kind))
        self.kind.setAccessibleName(self.tr("Who are they?"))
        inner = QVBoxLayout(self.new)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.SMALL)
        inner.addWidget(self.new_words)
        line = QHBoxLayout()
        line.addWidget(self.kind_row, 1)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        inner.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.row, self.now, self.near, self.new):
            column.addWidget(part)
        self.new.hide()

    def show_party(self) -> None:
        """Say who it is for by now; while nobody is, offer whom this person shares with."""
        party = self._presenter.party()
        self.now.setText(party_line(party) if party else "")
        self.now.setVisible(party is not None)
        self.near.setVisible(party is None and bool(self.near_buttons))

    def show_near(self) -> None:
        """Offer those whom this person shares with, a click each."""
        emptied(self._near)
        self.near_buttons = []
        for party in self._presenter.near():
            button = ActionButton(party.name.replace("&", "&&"))
            button.setAccessibleDescription(party_line(party))
            button.clicked.connect(partial(self.chosen.emit, party))
            self.near_buttons.append(button)
            self._near.addWidget(button)

    def put_focus(self) -> None:
        """Into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_kind(self, name: str) -> None:
        """A name that is not in the book: one question about it."""
        self._new_name = name
        self.new_words.setText(self.tr("%1 is new.").replace("%1", name))
        self.kind.setCurrentIndex(0)
        self.kind_row.show_error("")
        self.new.show()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_new(self) -> None:
        """Put the new name into the address book, and take it."""
        kind = self.kind.currentData()
        if not kind:
            self.kind_row.show_error(self.tr("Choose what they are."))
            self.kind.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            party = self._presenter.added(self._new_name, PartyKind(kind))
        except PeerDeskError as error:
            self.kind_row.show_error(sentence(error))
            return
        self.new.hide()
        self.chosen.emit(party)

    def give_up(self) -> bool:
        """Leave a new name; False when none was asked about."""
        if self.new.isHidden():
            return False
        self.new.hide()
        self.put_focus()
        return True
