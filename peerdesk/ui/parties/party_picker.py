"""Choosing one entry of the address book; a name that is not in it yet is added with its kind."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.address_book import PRIVATE, Party, PartyKind
from peerdesk.domain.errors import PartyNotFound
from peerdesk.services import address_book
from peerdesk.services.desk import Desk
from peerdesk.ui.entry_form import Bound
from peerdesk.ui.parties.party_field import PartyField, party_line
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import party_words as words

_NEW: Final = "new:"
_MOST: Final = 8


class PartyPicker(QWidget):
    """`text` is the id of an entry, or `new:kind:name`; `party_id` adds a new one to the book."""

    changed = Signal()

    def __init__(self, desk: Desk, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.of_person: UUID | None = None  # whose private entries are offered too
        self._party: Party | None = None
        self._new = ""
        self.field = PartyField(self._find)
        self.row = Row(caption, self.field)
        self.chosen = label("", Look.LABEL)
        self.kind = SteadyComboBox()
        self.kind_row = Row(self.tr("Who are they?"), self.kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self.row, self.chosen, self.kind_row):
            column.addWidget(widget)
        for kind in (one for one in PartyKind if one not in PRIVATE):
            self.kind.addItem(words.party_kind(kind), str(kind))
        self.field.chosen.connect(self._choose)
        self.field.typed_new.connect(self._take_new)
        self.kind.activated.connect(self.changed)
        self._show()

    def offer_first(self, kind: PartyKind) -> None:
        """Somebody new is most likely of this kind."""
        if not self._new:
            self.kind.setCurrentIndex(self.kind.findData(str(kind)))

    def bound(self) -> Bound:
        """As a field of an `EntryForm`."""
        return Bound(self.field, self.text, self.show_text, self.row)

    def text(self) -> str:
        """Who is chosen."""
        if self._party is not None:
            return str(self._party.party_id)
        return f"{_NEW}{self.kind.currentData()}:{self._new}" if self._new else ""

    def show_text(self, text: str) -> None:
        """Show who was chosen before; somebody who is in the book no more is nobody."""
        self._party, self._new = None, ""
        if text.startswith(_NEW):
            kind, _, self._new = text.removeprefix(_NEW).partition(":")
            self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        elif text:
            self._party = _known(self._desk, text)
        self._show()

    def party_id(self) -> UUID | None:
        """The entry, added to the book where it is new.

        Raises NameMissing, DiskFull, SaveFailed.
        """
        if self._party is None and self._new:
            kind = PartyKind(self.kind.currentData())
            party = Party(address_book.new_party_id(self._desk), self._new, kind)
            address_book.add_party(self._desk, party)
            self._party, self._new = party, ""
        return None if self._party is None else self._party.party_id

    def _find(self, typed: str) -> tuple[Party, ...]:
        return address_book.parties(self._desk, person_id=self.of_person, words=typed, limit=_MOST)

    def _choose(self, party: Party) -> None:
        self._party, self._new = party, ""
        self._show()
        self.changed.emit()

    def _take_new(self, name: str) -> None:
        self._party, self._new = None, name
        self._show()
        self.changed.emit()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        said = words.is_new(self._new) if self._new else ""
        if self._party is not None:
            said = party_line(self._party)
        self.chosen.setText(said)
        self.chosen.setVisible(bool(said))
        self.field.setPlaceholderText(self.tr("someone else") if said else "")
        self.kind_row.setVisible(bool(self._new))


def _known(desk: Desk, text: str) -> Party | None:
    try:
        return address_book.party(desk, UUID(text))
    except (PartyNotFound, ValueError):
        return None
