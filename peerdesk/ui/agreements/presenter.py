"""Agreements and court orders, as the screen lists and writes them; no widget in here."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.agreements import TERMS, WrittenAgreement, WrittenOrder
from peerdesk.domain.errors import PartyNotFound
from peerdesk.services import address_book, agreements
from peerdesk.services.desk import Desk
from peerdesk.services.programme import programme_day
from peerdesk.ui.agreements.entries import EntryLine
from peerdesk.ui.trouble import wrong_with
from peerdesk.wording import agreements as words
from peerdesk.wording.shared_words import categories_line


class AgreementsPresenter(QObject):
    """Lines for the lists, and writing; what is wrong comes back as a sentence."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def today(self) -> date:
        """The day it is where the programme is."""
        return programme_day(self._desk)

    def new_id(self) -> UUID:
        """The id of an entry that is about to be added."""
        return agreements.new_entry_id(self._desk)

    # --- Agreements -----------------------------------------------------------------------------

    def agreements(self) -> Sequence[EntryLine]:
        """Every agreement, the last signed first."""
        return [self._agreement(one) for one in agreements.agreements(self._desk)]

    def add_agreement(self, agreement: WrittenAgreement) -> str:
        """Put it on file."""
        return wrong_with(lambda: agreements.add_agreement(self._desk, agreement))

    def end_agreement(self, agreement_id: UUID, last_day: date) -> str:
        """Tell its last day."""
        return wrong_with(lambda: agreements.end_agreement(self._desk, agreement_id, last_day))

    def _agreement(self, one: WrittenAgreement) -> EntryLine:
        runs = words.runs(one.signed_on, one.ends_on, self.today)
        is_whole = set(TERMS[one.kind]) <= one.terms
        return EntryLine(
            one.agreement_id,
            words.with_whom(one.kind, self._name(one.party_id)),
            " · ".join(filter(None, (runs, " ".join(one.note.split())))),
            "" if is_whole else words.promise_missing(),
            can_end=one.ends_on is None or one.ends_on >= self.today,
        )

    # --- Court orders ---------------------------------------------------------------------------

    def orders(self, person_id: UUID | None) -> Sequence[EntryLine]:
        """Orders about a person, or without one those about the programme itself."""
        found = agreements.orders(self._desk, person_id)
        return [self._order(one) for one in found if one.person_id == person_id]

    def add_order(self, order: WrittenOrder) -> str:
        """Put it on file."""
        return wrong_with(lambda: agreements.add_order(self._desk, order))

    def end_order(self, order_id: UUID, last_day: date) -> str:
        """Tell its last day."""
        return wrong_with(lambda: agreements.end_order(self._desk, order_id, last_day))

    def _order(self, one: WrittenOrder) -> EntryLine:
        told = (
            words.runs(one.issued_on, one.expires_on, self.today),
            categories_line(sorted(one.categories)),
            " ".join(one.note.split()),
        )
        return EntryLine(
            one.order_id,
            words.order_for(one.section, self._name(one.party_id)),
            " · ".join(filter(None, told)),
            words.order_lacks(subpoena=one.has_subpoena, findings=one.has_findings),
            can_end=one.expires_on is None or one.expires_on >= self.today,
        )

    def _name(self, party_id: UUID) -> str:
        try:
            return address_book.party(self._desk, party_id).name
        except PartyNotFound:
            return ""
