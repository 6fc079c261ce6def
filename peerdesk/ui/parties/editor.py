"""One entry of the address book, to write; what is typed survives a lock."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.desk import Desk
from peerdesk.ui.asking import asked_once
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.parties.presenter import PartiesPresenter
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit, GrowingTextEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.typed_draft import TypedDraft
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import party_words as words
from peerdesk.wording import sentence

NAME: Final = "name"
_LINES: Final = (NAME, "phone", "email")
_TEXTS: Final = ("address", "note")
_TICKS: Final = ("covered_entity_or_ba", "part2_program", "exchange")
_YES: Final = "yes"


class PartyEditor(QWidget):
    """`written` when the entry is kept, `left` when it was given up."""

    written = Signal()
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        presenter: PartiesPresenter,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._presenter, self._navigator = desk, presenter, navigator
        self._party: Party | None = None
        self.typed: TypedDraft | None = None
        self.title = label("", Look.SECTION)
        self.lines = {name: EnterLineEdit(least=24, most=60) for name in _LINES}
        self.texts = {name: GrowingTextEdit(lines=2) for name in _TEXTS}
        self.kind = SteadyComboBox()
        self.ticks = {
            "covered_entity_or_ba": WrappingCheckBox(self.tr("They follow &HIPAA")),
            "part2_program": WrappingCheckBox(
                self.tr("They are a &substance use program, as we are")
            ),
            "exchange": WrappingCheckBox(self.tr("They pass records on to &others")),
        }
        self.rows = {
            NAME: Row(self.tr("&Name"), self.lines[NAME]),
            "kind": Row(self.tr("Who are the&y?"), self.kind),
            "phone": Row(self.tr("Phon&e"), self.lines["phone"]),
            "email": Row(self.tr("E&mail"), self.lines["email"]),
            "address": Row(self.tr("&Address"), self.texts["address"]),
            "note": Row(self.tr("N&ote, such as whom to ask for"), self.texts["note"]),
        }
        self._trouble = label("", Look.ERROR)
        self.keep = ActionButton(self.tr("&Keep it"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self.retire = ActionButton(self.tr("Stop &using…"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.title)
        for row in self.rows.values():
            column.addWidget(row)
        helps = {
            "covered_entity_or_ba": words.covered_explained(),
            "exchange": words.exchange_explained(),
        }
        for name, tick in self.ticks.items():
            column.addWidget(tick)
            if name in helps:
                tick.setAccessibleDescription(helps[name])
                column.addWidget(label(helps[name], Look.SMALL))
        column.addWidget(self._trouble)
        buttons = QHBoxLayout()
        for button in (self.keep, self.leave, self.retire):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)

    def _listen(self) -> None:
        for name, line in self.lines.items():
            line.textChanged.connect(lambda text, field=name: self._type(field, text))
            line.entered.connect(self._keep)
        for name, text in self.texts.items():
            text.textChanged.connect(
                lambda field=name, widget=text: self._type(field, widget.toPlainText())
            )
        for name, tick in self.ticks.items():
            tick.toggled.connect(lambda yes, field=name: self._type(field, _YES if yes else ""))
        self.kind.activated.connect(
            lambda _at: self._type("kind", str(self.kind.currentData() or ""))
        )
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.give_up)
        self.retire.clicked.connect(self._ask_to_retire)

    # --- Opening and leaving --------------------------------------------------------------------

    def open(self, party: Party | None, name: str = "") -> None:
        """Write on this entry, or on a new one; what was typed before stands here again."""
        self._party = party
        told = "new" if party is None else str(party.party_id)
        if self.typed is not None:
            self.typed.deleteLater()
        self.typed = typed = TypedDraft(self._desk, f"party:{told}", parent=self)
        typed.saving.connect(self._navigator.saving)
        typed.saved.connect(self._navigator.saved)
        typed.failed.connect(lambda error: self._navigator.not_saved(sentence(error)))
        begun = typed.fields or (_fields(party) if party else {NAME: name})
        self._show(dict(begun))
        self.title.setText(self.tr("Change it") if party else self.tr("Add someone"))
        self.retire.setVisible(party is not None)
        self._trouble.hide()
        self.lines[NAME].setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return self.typed is None or self.typed.flush()

    def give_up(self) -> None:
        """Drop what is typed."""
        if self.typed is not None:
            self.typed.forget()
        self.left.emit()

    @property
    def party_id(self) -> str:
        """The id of the entry that is changed, "" for a new one."""
        return "" if self._party is None else str(self._party.party_id)

    def _show(self, fields: dict[str, str]) -> None:
        person_id = self._party.person_id if self._party else None
        self.kind.clear()
        self.kind.addItem("", "")
        for said, kind in self._presenter.kinds(person_id):
            self.kind.addItem(said, str(kind))
        self.kind.setCurrentIndex(max(0, self.kind.findData(fields.get("kind", ""))))
        for name, line in self.lines.items():
            line.setText(fields.get(name, ""))
        for name, text in self.texts.items():
            text.setPlainText(fields.get(name, ""))
        for name, tick in self.ticks.items():
            tick.setChecked(fields.get(name) == _YES)
        for row in self.rows.values():
            row.show_error("")

    def _type(self, field: str, text: str) -> None:
        if self.typed is not None and (text != self._kept(field) or self.typed.text(field)):
            self.typed.write(field, text)

    def _kept(self, field: str) -> str:
        return "" if self._party is None else _fields(self._party).get(field, "")

    # --- Keeping --------------------------------------------------------------------------------

    def _keep(self) -> None:
        if not self._is_whole() or self.typed is None:
            return
        party = self._written()
        try:
            if self._party is None:
                self._presenter.add(party)
            else:
                self._presenter.change(party)
        except PeerDeskError as error:
            self._trouble.setText(sentence(error))
            self._trouble.show()
            return
        self.typed.forget()
        self.written.emit()

    def _is_whole(self) -> bool:
        name, kind = self.lines[NAME].text().strip(), self.kind.currentData()
        self.rows[NAME].show_error("" if name else words.name_missing())
        self.rows["kind"].show_error("" if kind else words.kind_missing())
        if not name:
            self.lines[NAME].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not kind:
            self.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(name and kind)

    def _written(self) -> Party:
        kind, name = PartyKind(self.kind.currentData()), self.lines[NAME].text()
        before = self._party or Party(self._presenter.new_id(), name, kind)
        ticks = {known: tick.isChecked() for known, tick in self.ticks.items()}
        return replace(
            before,
            name=name,
            kind=kind,
            phone=self.lines["phone"].text(),
            email=self.lines["email"].text(),
            address=self.texts["address"].toPlainText(),
            note=self.texts["note"].toPlainText(),
            covered_entity_or_ba=ticks["covered_entity_or_ba"],
            part2_program=ticks["part2_program"],
            exchange=ticks["exchange"],
        )

    def _ask_to_retire(self) -> None:
        if self._party is not None:
            asked = words.retiring(self._party.name)
            asked_once(self, asked, self.tr("Stop using"), self._retire).open()

    def _retire(self) -> None:
        if self._party is not None and self.typed is not None:
            self.typed.forget()
            self._presenter.retire(self._party)
            self.written.emit()


def _fields(party: Party) -> dict[str, str]:
    texts = {name: str(getattr(party, name)) for name in (*_LINES, *_TEXTS, "kind")}
    ticks = {name: _YES for name in _TICKS if getattr(party, name)}
    return {**texts, **ticks}
