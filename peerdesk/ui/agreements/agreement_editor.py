"""Putting a written agreement on file."""

from typing import Final

from PySide6.QtWidgets import QWidget

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.agreements import TERMS, AgreementKind, WrittenAgreement
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.desk import Desk
from peerdesk.ui.agreements.entries import EntryEditor
from peerdesk.ui.agreements.presenter import AgreementsPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.parties.party_picker import PartyPicker
from peerdesk.wording import agreements as words
from peerdesk.wording import entries, sentence

_WITH: Final = {
    AgreementKind.QSO: PartyKind.SERVICE_ORGANIZATION,
    AgreementKind.RESEARCH: PartyKind.RESEARCHER,
    AgreementKind.AUDIT: PartyKind.AUDITOR,
    AgreementKind.CONTRACTOR: PartyKind.SERVICE_ORGANIZATION,
}


class AgreementEditor(EntryEditor):
    """What for, with whom, from when to when, and the promises in it."""

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        presenter: AgreementsPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, navigator, "agreement", parent)
        self._presenter = presenter
        form, today = self.form, presenter.today
        kinds = [(str(kind), words.kind(kind)) for kind in AgreementKind]
        self.kind = form.add_choice("kind", self.tr("What is it for?"), kinds)
        self.party = PartyPicker(desk, self.tr("With whom?"))
        self.party.changed.connect(form.add_own("party", self.party.bound(), self.party))
        form.add_day("signed", self.tr("Signed on"), today)
        form.add_day("ends", self.tr("Its last day, if it has one"), today)
        self.terms = {
            term: form.add_tick(term, words.term(term))
            for kind in AgreementKind
            for term in TERMS[kind]
        }
        form.add_text("note", self.tr("Note, such as where the paper is kept"))
        form.changed.connect(self._offer_terms)

    def open(self, about: str = "") -> None:
        """Begin, or go on."""
        super().open(about)
        self._offer_terms()

    def write(self) -> str | None:
        """Put it on file; a new name goes into the address book."""
        form = self.form
        is_whole = form.needs("party", entries.which_party())
        is_whole = is_whole and form.needs("signed", entries.day_needed())
        signed = form.day("signed") if is_whole and form.days_are_read() else None
        if signed is None:
            return None
        try:
            party_id = self.party.party_id()
        except PeerDeskError as error:
            return sentence(error)
        if party_id is None:
            return None
        kind = AgreementKind(form.text("kind"))
        return self._presenter.add_agreement(
            WrittenAgreement(
                agreement_id=self._presenter.new_id(),
                kind=kind,
                party_id=party_id,
                signed_on=signed,
                ends_on=form.day("ends"),
                terms=frozenset(term for term in TERMS[kind] if form.is_ticked(term)),
                note=form.text("note"),
            )
        )

    def _offer_terms(self) -> None:
        kind = AgreementKind(self.form.text("kind"))
        for term, tick in self.terms.items():
            tick.setVisible(term in TERMS[kind])
        self.party.offer_first(_WITH[kind])
