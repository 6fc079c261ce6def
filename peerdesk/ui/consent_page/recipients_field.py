"""Who may get it: found in the address book by two or three letters, or named for the first time.

Somebody new is asked what they are, once; everybody else is known already.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.consent_writing import with_party
from peerdesk.forms.definition import Item
from peerdesk.forms.values import Coding, Value, shown
from peerdesk.services.consents import recipient_known
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.consent_page.own_field import OwnGroupField
from peerdesk.ui.form_view.answer_field import column_in
from peerdesk.ui.panel import emptied
from peerdesk.ui.parties.party_field import PartyField, PartyOffers
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit, GrowingTextEdit, SteadyComboBox
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import party_words as words

_INTERMEDIARY = "intermediary"


class RecipientsField(OwnGroupField):
    """One card for each receiver, and a line to add one. `added` when a known one was."""

    added = Signal()

    def __init__(
        self,
        item: Item,
        read: Callable[[], Answers],
        find: Callable[[str], Sequence[Party]],
    ) -> None:
        super().__init__(item, read)
        self.cards: list[RecipientCard] = []
        self.add = PartyField(find, drops_down=False)
        self.offers = PartyOffers(self.add)
        self.add.setPlaceholderText(self.tr("2 or 3 letters of their name, or a new name"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.SMALL)
        column = column_in(self, Space.SMALL)
        column.addLayout(self._rows)
        column.addWidget(self.add)
        column.addWidget(self.offers)
        self.setFocusProxy(self.add)
        self.add.chosen.connect(self._add_known)
        self.add.typed_new.connect(self._add_new)

    def focus_widget(self) -> QWidget:
        """The line to add one."""
        return self.add

    def take_typed(self) -> bool:
        """Take who is typed in the line; False while it is not clear who is meant."""
        return self.add.take()

    def show_group(self) -> None:
        """A card for each receiver there is now; cards that say the same stay untouched."""
        rows = self._keys()
        if [card.row for card in self.cards] == list(rows):
            for card in self.cards:
                card.show_row(self.answers)
            return
        emptied(self._rows)
        self.cards = [self._card(row) for row in rows]

    def _keys(self) -> tuple[RowKey, ...]:
        answers = self.answers
        rows = answers.rows_of(self.item.link_id)
        return tuple(row for row in rows if _name(answers, self.item, row))

    def _card(self, row: RowKey) -> "RecipientCard":
        card = RecipientCard(self.item, row)
        card.show_row(self.answers)
        card.answered.connect(self._answer)
        card.remove.clicked.connect(lambda: self._remove(row))
        self._rows.addWidget(card)
        return card

    def _blank_row(self) -> tuple[Answers, RowKey]:
        answers = self.answers
        for row in answers.rows_of(self.item.link_id):
            if not _name(answers, self.item, row):
                return answers, row
        return answers.add_row(self.item.link_id)

    def _add_known(self, party: Party) -> None:
        answers, row = self._blank_row()
        self.write(with_party(answers, row, recipient_known(party)), anew=True)
        self.added.emit()

    def _add_new(self, name: str) -> None:
        answers, row = self._blank_row()
        self.write(answers.with_answer(f"{self.item.link_id}:name", name, row), anew=True)
        self.show_group()
        if self.cards:
            self.cards[-1].kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, row: RowKey, suffix: str, value: object) -> None:
        link_id = f"{self.item.link_id}:{suffix}"
        if link_id not in self.answers.form.by_link:
            return
        given = value if isinstance(value, bool | str | Coding) and value else None
        self.write(self.answers.with_answer(link_id, given, row), anew=suffix == "kind")

    def _remove(self, row: RowKey) -> None:
        self.write(self.answers.remove_row(row), anew=True)
        self.show_group()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)


class RecipientCard(QFrame):
    """One receiver: known ones read, new ones with what has to be asked.

    `answered` carries the row, the name of a field and its value.
    """

    answered = Signal(object, str, object)

    def __init__(self, item: Item, row: RowKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.INSET)
        self.item, self.row = item, row
        self.name, self.about = label("", Look.HEADING), label("", Look.SMALL)
        self.remove = ActionButton(self.tr("Remove"), look=Look.QUIET)
        self.kind = SteadyComboBox()
        self.address = EnterLineEdit(least=24, most=60)
        self.covered = WrappingCheckBox(self.tr("They follow HIPAA"))
        self.who_behind = GrowingTextEdit(lines=2)
        self._asked = QWidget()
        self._behind_row = Row(
            self.tr("Who behind them may look? Names, each on its own line"), self.who_behind
        )
        self._fill()
        self._lay_out()
        self._listen()

    def _fill(self) -> None:
        self.kind.addItem("", "")
        for option in self.item_of("kind").options:
            self.kind.addItem(option.label, _code(option.value))

    def item_of(self, suffix: str) -> Item:
        """One question of the group."""
        wanted = f"{self.item.link_id}:{suffix}"
        return next(child for child in self.item.children if child.link_id == wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        named = QVBoxLayout()
        named.setSpacing(Space.NONE)
        named.addWidget(self.name)
        named.addWidget(self.about)
        head.addLayout(named, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(Space.SMALL)
        asked.addWidget(Row(self.item_of("kind").text, self.kind))
        asked.addWidget(Row(self.item_of("address").text, self.address))
        asked.addWidget(self.covered)
        asked.addWidget(label(words.covered_explained(), Look.SMALL))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        column.addWidget(self._asked)
        column.addWidget(self._behind_row)

    def _listen(self) -> None:
        self.kind.activated.connect(self._tell_kind)
        self.address.textEdited.connect(lambda text: self._tell("address", text))
        self.covered.clicked.connect(lambda yes: self._tell("covered", yes))
        self.who_behind.textChanged.connect(self._tell_behind)

    def show_row(self, answers: Answers) -> None:
        """Show the row as it stands; what is typed stays while it means the same."""
        told = {name: answers.value(f"{self.item.link_id}:{name}", self.row) for name in _FIELDS}
        name = shown(told["name"] or "")
        self.name.setText(name)
        self.remove.setAccessibleDescription(name)
        kind = told["kind"]
        known = bool(told["party"])
        about = (_label(self.item_of("kind"), kind), shown(told["address"] or ""))
        self.about.setText(" · ".join(filter(None, about)) if known else "")
        self.about.setVisible(bool(self.about.text()))
        self._asked.setVisible(not known)
        self.kind.setCurrentIndex(max(0, self.kind.findData(_code(kind))))
        _show(self.address, shown(told["address"] or ""))
        self.covered.setChecked(told["covered"] is True)
        self._behind_row.setVisible(_code(kind) == _INTERMEDIARY or told["exchange"] is True)
        behind = shown(told["participants"] or "")
        if behind != self.who_behind.toPlainText().strip():
            self.who_behind.setPlainText(behind)

    @property
    def is_known(self) -> bool:
        """Whether it was said what they are."""
        return self._asked.isHidden() or bool(self.kind.currentData())

    def _tell(self, suffix: str, value: object) -> None:
        self.answered.emit(self.row, suffix, value)

    def _tell_kind(self) -> None:
        self._tell("kind", self._option("kind", str(self.kind.currentData())))

    def _tell_behind(self) -> None:
        """Names are what "named" means to the form (42 CFR 2.31(a)(4)(ii))."""
        if not self._behind_row.isVisibleTo(self):
            return
        text = self.who_behind.toPlainText().strip()
        self._tell("behind", self._option("behind", "named") if text else None)
        self._tell("participants", text)

    def _option(self, suffix: str, code: str) -> Value | None:
        """The option of this code, None for none."""
        options = (option.value for option in self.item_of(suffix).options)
        return next((value for value in options if code and _code(value) == code), None)


_FIELDS = ("party", "name", "kind", "address", "covered", "exchange", "participants")


def _name(answers: Answers, item: Item, row: RowKey) -> str:
    return shown(answers.value(f"{item.link_id}:name", row) or "")


def _label(item: Item, value: object) -> str:
    return item.words_of(value) if isinstance(value, Coding) else ""


def _code(value: object) -> str:
    return value.code if isinstance(value, Coding) else ""


def _show(field: EnterLineEdit, text: str) -> None:
    if text != field.text().strip():
        field.setText(text)
