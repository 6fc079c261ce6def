"""Somebody outside gets it: who, what for, and on which ground."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.vocabulary import LEGAL_PROCEEDING, Basis
from peerdesk.services.sharing.offers import PurposeOffered
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.ground import GroundPanel
from peerdesk.ui.export.outgoing import Outgoing
from peerdesk.ui.export.outside_presenter import OutsidePresenter
from peerdesk.ui.export.presenter import ExportPresenter
from peerdesk.ui.export.side_choice import SideChoice
from peerdesk.ui.parties.party_field import PartyField, party_line
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sharing_out as words
from peerdesk.wording.party_words import party_kind


class OutsidePanel(QWidget):
    """`changed` once the gate is to be asked anew."""

    changed = Signal()

    def __init__(self, export: ExportPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._export = export
        self.presenter = OutsidePresenter(export, self)
        self.who = PartyField(self.presenter.find)
        self.who.setPlaceholderText(self.tr("two or three letters"))
        self.chosen = label("", Look.LABEL)
        self.other = ActionButton(self.tr("Someone else"), look=Look.LINK)
        self.kind = SideChoice()
        self.add = ActionButton(self.tr("Add to the address &book"), look=Look.PRIMARY)
        self.purpose = SideChoice()
        self.purpose.setEditable(True)
        self.purpose.setInsertPolicy(SideChoice.InsertPolicy.NoInsert)
        self.case = EnterLineEdit(least=10, most=24)
        self.ground = GroundPanel(self.presenter, export)
        self._new_name = ""
        self._offered: Sequence[PurposeOffered] = ()
        self.rows = {
            "who": Row(self.tr("&Who gets it"), self.who),
            "kind": Row(self.tr("Who are the&y?"), self.kind),
            "purpose": Row(self.tr("What fo&r"), self.purpose),
            "case": Row(self.tr("Case or file n&umber"), self.case),
        }
        if (writing := self.purpose.lineEdit()) is not None:
            writing.setAccessibleName(self.purpose.accessibleName())
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.rows["who"])
        column.addWidget(self.chosen)
        column.addWidget(self.other, 0, left)
        column.addWidget(self.rows["kind"])
        column.addWidget(self.add, 0, left)
        for name in ("purpose", "case"):
            column.addWidget(self.rows[name])
        column.addWidget(self.ground)
        for kind in PartyKind:
            self.kind.addItem(party_kind(kind), kind)

    def _listen(self) -> None:
        self.who.chosen.connect(self._choose)
        self.who.typed_new.connect(self._ask_kind)
        self.other.clicked.connect(self._choose_anew)
        self.add.clicked.connect(self._add)
        self.purpose.activated.connect(self._take_purpose)
        line = self.purpose.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._take_purpose)
        self.case.editingFinished.connect(self._take_purpose)
        self.case.entered.connect(self._take_purpose)
        self.ground.changed.connect(self._take_ground)
        self.presenter.purposes_shown.connect(self._offer)

    def show_choice(self) -> None:
        """Show what is chosen now."""
        self._new_name = ""
        self._show_who()
        self.ground.show_choice()
        self.case.setText(self._outgoing.case)
        self.presenter.look_for_purposes()

    def ask(self) -> None:
        """Go to the first question that is open: who it is, then what it is for."""
        open_one = self.who if self.presenter.party() is None else self.purpose
        open_one.setFocus()

    @property
    def _outgoing(self) -> Outgoing:
        return self._export.leaving.outgoing

    # --- Who ------------------------------------------------------------------------------------

    def _show_who(self) -> None:
        party = self.presenter.party()
        is_new = bool(self._new_name)
        self.chosen.setText(party_line(party) if party else self._new_name)
        self.chosen.setVisible(party is not None or is_new)
        self.other.setVisible(party is not None or is_new)
        self.rows["who"].setVisible(party is None and not is_new)
        self.rows["kind"].setVisible(is_new)
        self.add.setVisible(is_new)
        self.rows["purpose"].setVisible(party is not None)
        self.ground.setVisible(party is not None)
        self._show_case()

    def _choose(self, party: Party) -> None:
        self._new_name = ""
        self.presenter.choose(party)
        self._show_who()
        self.ground.show_choice()
        self.presenter.look_for_purposes()
        self.purpose.setFocus()
        self._changed()

    def _ask_kind(self, name: str) -> None:
        """A name that is not in the book: what they are is asked once."""
        self._new_name = name
        self._show_who()
        self.kind.setFocus()

    def _add(self) -> None:
        made = self.presenter.add(self._new_name, PartyKind(self.kind.currentData()))
        if made is not None:
            self._choose(made)

    def _choose_anew(self) -> None:
        self._new_name = ""
        self.presenter.choose(None)
        self._show_who()
        self.who.setFocus()
        self._changed()

    # --- What for -------------------------------------------------------------------------------

    def _offer(self, offered: Sequence[PurposeOffered]) -> None:
        self._offered = offered
        self.purpose.clear()
        for one in offered:
            told = words.purpose(one.code, one.proceeding_ref, is_allowed=one.is_allowed)
            self.purpose.addItem(told, one)
        self._show_purpose()
        self._take_only(offered)

    def _show_purpose(self) -> None:
        """What is chosen, also where the ground says it."""
        chosen = (self._outgoing.purpose, self._outgoing.case or None)
        codes = [(one.code, one.proceeding_ref) for one in self._offered]
        alike = [place for place, (code, _) in enumerate(codes) if code == chosen[0]]
        at = codes.index(chosen) if chosen in codes else next(iter(alike), -1)
        self.purpose.setCurrentIndex(at)
        if at < 0:
            self.purpose.setEditText(chosen[0])

    def _take_only(self, offered: Sequence[PurposeOffered]) -> None:
        """The one thing the person has allowed is what it is for, until something else is said."""
        allowed = [place for place, one in enumerate(offered) if one.is_allowed]
        if not self._outgoing.purpose and len(allowed) == 1:
            self.purpose.setCurrentIndex(allowed[0])
            self._take_purpose()

    def _take_purpose(self) -> None:
        at = self.purpose.findText(self.purpose.currentText())
        found = self.purpose.itemData(at) if at >= 0 else None
        outgoing = self._outgoing
        if isinstance(found, PurposeOffered):
            case = found.proceeding_ref or self.case.text().strip()
            taken = replace(outgoing, purpose=found.code, case=case)
        else:
            typed = self.purpose.currentText().strip()
            taken = replace(outgoing, purpose=typed, case=self.case.text().strip())
        if self._export.change(outgoing=taken):
            self.case.setText(taken.case)
            self._show_case()
            self._changed()

    def _show_case(self) -> None:
        asks = self._outgoing.purpose == LEGAL_PROCEEDING
        is_order = self._outgoing.basis is Basis.COURT_ORDER
        shown = (asks or is_order) and self._outgoing.party_id is not None
        self.rows["case"].setVisible(shown)

    def _take_ground(self) -> None:
        self._show_purpose()
        self._changed()

    def _changed(self) -> None:
        self._show_case()
        self.changed.emit()
