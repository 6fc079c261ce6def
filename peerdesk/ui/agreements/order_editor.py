"""Putting a court order on file."""

from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.agreements import OrderSection, WrittenOrder
from peerdesk.domain.consents.telling import CATEGORIES
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.desk import Desk
from peerdesk.ui.agreements.entries import EntryEditor
from peerdesk.ui.agreements.presenter import AgreementsPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.parties.party_picker import PartyPicker
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.wording import agreements as words
from peerdesk.wording import entries, sentence
from peerdesk.wording.shared_words import category_words

_NOTES: Final = ("sud_counseling_notes", "psychotherapy_notes")
_CATEGORIES: Final = (
    *(one for one in CATEGORIES if one not in _NOTES),
    *("consents", "files", "accounting", "all_records"),
)


class OrderEditor(EntryEditor):
    """What sort of order, from when to when, with what beside it, who may receive what.

    `person_id` is whom it is about, None for the programme itself (42 CFR 2.66).
    """

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        presenter: AgreementsPresenter,
        sections: tuple[OrderSection, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, navigator, "order", parent)
        self._presenter = presenter
        self.person_id: UUID | None = None
        form, today = self.form, presenter.today
        offered = [(str(one), words.section(one)) for one in sections]
        form.add_choice("section", self.tr("What sort of order is it?"), offered)
        form.add_day("issued", self.tr("Date of the order"), today)
        form.add_day("expires", self.tr("Its last day, if it names one"), today)
        form.add_tick("subpoena", self.tr("A subpoena came with it"))
        form.add_tick(
            "findings", self.tr("It gives the court's reasons"), words.findings_explained()
        )
        self.party = PartyPicker(desk, self.tr("Who may receive it?"))
        self.party.offer_first(PartyKind.COURT)
        self.party.changed.connect(form.add_own("party", self.party.bound(), self.party))
        self._add_categories()
        form.add_text("note", self.tr("Note, such as the number of the case"))

    def _add_categories(self) -> None:
        form = self.form
        form.column.addWidget(label(self.tr("What does it name?"), Look.LABEL))
        self.categories = {
            one: form.add_tick(one, _begun(category_words(one))) for one in (*_CATEGORIES, *_NOTES)
        }
        form.column.addWidget(label(words.notes_explained(), Look.SMALL))
        self.nothing_named = label(words.what_missing(), Look.ERROR)
        form.column.addWidget(self.nothing_named)
        self.nothing_named.hide()

    def begun(self) -> dict[str, str]:
        """Nothing is guessed."""
        self.party.of_person = self.person_id
        self.nothing_named.hide()
        return {}

    def write(self) -> str | None:
        """Put it on file; a new name goes into the address book."""
        form = self.form
        is_whole = form.needs("issued", entries.day_needed())
        is_whole = is_whole and form.needs("party", entries.which_party())
        issued = form.day("issued") if is_whole and form.days_are_read() else None
        named = frozenset(one for one in self.categories if form.is_ticked(one))
        self.nothing_named.setVisible(not named)
        if issued is None or not named:
            return None
        try:
            party_id = self.party.party_id()
        except PeerDeskError as error:
            return sentence(error)
        return (
            None
            if party_id is None
            else self._presenter.add_order(
                WrittenOrder(
                    order_id=self._presenter.new_id(),
                    section=OrderSection(form.text("section")),
                    party_id=party_id,
                    issued_on=issued,
                    person_id=self.person_id,
                    expires_on=form.day("expires"),
                    has_subpoena=form.is_ticked("subpoena"),
                    has_findings=form.is_ticked("findings"),
                    categories=named,
                    covers_notes=any(one in named for one in _NOTES),
                    note=form.text("note"),
                )
            )
        )


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
