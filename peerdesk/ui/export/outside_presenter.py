"""Somebody outside: found or added, with what it is for and on which ground; no widget in here."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.address_book import PRIVATE, Party, PartyKind
from peerdesk.domain.consents.facts import FACTS
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import address_book, practice
from peerdesk.services.consents.writing import Prefill, start
from peerdesk.services.programme import programme_facts
from peerdesk.services.sharing import Verdict
from peerdesk.services.sharing.offers import (
    OnFile,
    PurposeOffered,
    grounds_for,
    on_file,
    purposes_for,
)
from peerdesk.ui import background
from peerdesk.ui.export.choice import request_of
from peerdesk.ui.export.presenter import ExportPresenter

_MOST_FOUND = 12


class OutsidePresenter(QObject):
    """`purposes_shown` carries what it can be for, `refused` what stood in the way."""

    purposes_shown = Signal(object)
    refused = Signal(object)

    def __init__(self, export: ExportPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._export, self._desk = export, export.desk
        self._looking: background.Job | None = None

    # --- Who ------------------------------------------------------------------------------------

    def find(self, words: str) -> Sequence[Party]:
        """Entries of the address book that hold these words: shared ones and the person's own."""
        person_id = self._export.person_id()
        return address_book.parties(self._desk, person_id=person_id, words=words, limit=_MOST_FOUND)

    def party(self) -> Party | None:
        """Who is chosen; None for nobody, or an entry that is not there."""
        chosen = self._export.leaving.outgoing.party_id
        if chosen is None:
            return None
        try:
            return address_book.party(self._desk, chosen)
        except PeerDeskError:
            return None

    def choose(self, party: Party | None) -> None:
        """Let this one get it; what belonged to another one is forgotten."""
        before = self._export.leaving.outgoing
        party_id = None if party is None else party.party_id
        self._export.change(outgoing=replace(before, party_id=party_id, on_file=None, section=""))

    def add(self, name: str, kind: PartyKind) -> Party | None:
        """Put somebody new into the address book and choose them; None when that failed."""
        person_id = self._export.person_id() if kind in PRIVATE else None
        party_id = address_book.new_party_id(self._desk)
        party = Party(party_id, name, kind, person_id=person_id)
        try:
            address_book.add_party(self._desk, party)
        except PeerDeskError as error:
            self.refused.emit(error)
            return None
        self.choose(party)
        return party

    # --- What for -------------------------------------------------------------------------------

    def look_for_purposes(self) -> None:
        """What it can be for, those a consent allows first; `purposes_shown` brings it."""
        if self._looking is not None:
            self._looking.cancel()
        if self._export.unread_days() or self._export.leaving.outgoing.party_id is None:
            self.purposes_shown.emit(())
            return
        request = request_of(self._export.leaving, self._export.today, to_look=True)
        self._looking = background.run(
            lambda _progress: purposes_for(self._desk, request),
            self._show_purposes,
            lambda _error: self._show_purposes(()),
        )
        self._looking.only_while(self)

    def _show_purposes(self, offered: Sequence[PurposeOffered]) -> None:
        self._looking = None
        self.purposes_shown.emit(offered)

    # --- On which ground ------------------------------------------------------------------------

    def grounds(self) -> Sequence[Basis]:
        """The grounds there are, the common one first."""
        return grounds_for(self._desk)

    def facts(self) -> Sequence[str]:
        """What the chosen ground asks."""
        return FACTS.get(self._export.leaving.outgoing.basis, ())

    def on_file(self) -> OnFile | None:
        """The papers the chosen ground can rest on; None for one that rests on none."""
        outgoing, person_id = self._export.leaving.outgoing, self._export.person_id()
        rests = {Basis.COURT_ORDER, Basis.QSO, Basis.RESEARCH, Basis.AUDIT_EVALUATION}
        if outgoing.basis not in rests or outgoing.party_id is None or person_id is None:
            return None
        try:
            return on_file(self._desk, outgoing.party_id, person_id, outgoing.basis)
        except PeerDeskError:
            return OnFile()

    def worker(self) -> str:
        """Who answers the questions, unless somebody else is named."""
        return practice.worker(self._desk).name

    # --- What would make it possible --------------------------------------------------------------

    def officer(self) -> tuple[str, str]:
        """The privacy officer's name, and how to reach them."""
        facts = programme_facts(self._desk)
        contact = facts.privacy_officer_phone or facts.privacy_officer_email
        return facts.privacy_officer_name, contact

    def start_paper(self, answer: Verdict) -> UUID | None:
        """Begin the paper that would allow it, with what is known; None when that failed."""
        if answer.opens is None:
            return None
        outgoing = self._export.leaving.outgoing
        known = Prefill(outgoing.party_id, answer.purpose, answer.categories, outgoing.case)
        try:
            return start(self._desk, answer.person_id, answer.opens, prefill=known)
        except PeerDeskError as error:
            self.refused.emit(error)
            return None
