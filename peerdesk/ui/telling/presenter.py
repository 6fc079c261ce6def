"""Who asks about whom, and the answer; no widget in here."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.grounds import Ground
from peerdesk.domain.consents.vocabulary import LEGAL_PROCEEDING, OPERATIONS, TREATMENT, Basis
from peerdesk.domain.errors import DocumentError
from peerdesk.domain.people import PersonSummary
from peerdesk.domain.sharing import Outside, Selection, SharingPurpose, SharingRequest
from peerdesk.services import address_book, contacts, people, practice, sharing
from peerdesk.services.consents.writing import Prefill, start
from peerdesk.services.desk import Desk
from peerdesk.services.programme import programme_day
from peerdesk.services.telling import (
    STRANGER,
    MayNot,
    MayTell,
    Telling,
    recent_parties,
    telling,
    telling_a_stranger,
)
from peerdesk.ui.telling.spoken import Spoken

_MOST_FOUND = 8
_FOR_WHAT = {
    Basis.MEDICAL_EMERGENCY: TREATMENT,
    Basis.FAMILY_INVOLVED: "family_support",
    Basis.SERIOUS_THREAT: "safety",
}
"""What an exception is for, as the accounting tells it."""


class TellingPresenter(QObject):
    """One person and one recipient at a time; without one of them it is asked for."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.person: PersonSummary | None = None
        self.answer: Telling | None = None
        self._asked: UUID | PartyKind | None = None

    def come(self, place: Mapping[str, object]) -> None:
        """Whom a place names, by themself or by a document about them, and who asks.

        Raises PersonNotFound, PartyNotFound.
        """
        self.person = self.answer = self._asked = None
        person_id = _id(place.get("person")) or self._person_of(_id(place.get("document")))
        if person_id is None:
            return
        self.choose_person(person_id)
        if (party_id := _id(place.get("party"))) is not None:
            self.ask(party_id)
        elif (kind := place.get("kind")) in set(PartyKind):
            self.ask_of_stranger(PartyKind(str(kind)))

    def place(self) -> dict[str, object]:
        """Whom it is about and who asks, to come back to."""
        kept: dict[str, object] = {}
        if self.person is not None:
            kept["person"] = str(self.person.person_id)
        if isinstance(self._asked, PartyKind):
            kept["kind"] = str(self._asked)
        elif self._asked is not None:
            kept["party"] = str(self._asked)
        return kept

    @property
    def today(self) -> date:
        """The day it is where the programme is."""
        return programme_day(self._desk)

    # --- Whom it is about -----------------------------------------------------------------------

    def choose_person(self, person_id: UUID) -> None:
        """It is about them. Raises PersonNotFound."""
        self.person = people.summary(self._desk, person_id)
        self.forget_answer()

    def people(self, letters: str) -> Sequence[PersonSummary]:
        """The people with these letters in their names, those seen last first."""
        return people.find(self._desk, letters, limit=_MOST_FOUND, offset=0)

    def person_meant(self, letters: str) -> PersonSummary | None:
        """Whom Enter may pick: the one who fits, never one of two who sound alike."""
        return people.meant(self._desk, letters)

    # --- Who asks -------------------------------------------------------------------------------

    def parties(self, letters: str) -> Sequence[Party]:
        """Who may be meant: those this person shares with first, then the address book."""
        if self.person is None:
            return ()
        person_id = self.person.person_id
        met = () if letters.strip() else recent_parties(self._desk, person_id, _MOST_FOUND)
        known = {party.party_id for party in met}
        found = address_book.parties(
            self._desk, person_id=person_id, words=letters, limit=_MOST_FOUND
        )
        more = (party for party in found if party.party_id not in known)
        return (*met, *more)[:_MOST_FOUND]

    def ask(self, party_id: UUID) -> None:
        """They ask. Raises PersonNotFound, PartyNotFound."""
        self.answer = telling(self._desk, self._person_id(), party_id)
        self._asked = party_id

    def ask_of_stranger(self, kind: PartyKind) -> None:
        """Somebody asks who is in no address book. Raises PersonNotFound."""
        self.answer = telling_a_stranger(self._desk, self._person_id(), kind)
        self._asked = kind

    def forget_answer(self) -> None:
        """Ask anew who asks."""
        self.answer = self._asked = None

    def look_again(self) -> None:
        """The answer as it is now."""
        if isinstance(self._asked, PartyKind):
            self.ask_of_stranger(self._asked)
        elif self._asked is not None:
            self.ask(self._asked)

    # --- What comes of it -----------------------------------------------------------------------

    def start_paper(self, no: MayNot) -> UUID:
        """A draft of the paper that would help, with what is known filled in.

        Raises PersonNotFound, DiskFull, SaveFailed.
        """
        if no.opens is None or self.answer is None:
            raise LookupError
        party = self.answer.party
        prefill = Prefill(
            party_id=None if party.party_id == STRANGER else party.party_id,
            purpose=no.purposes[0],
        )
        return start(self._desk, self._person_id(), no.opens, prefill=prefill)

    def tell_aloud(self, yes: MayTell, spoken: Spoken) -> None:
        """Write down that this was told by word of mouth.

        Raises SharingRefused when it may not be told any more.
        """
        is_case = yes.purpose == LEGAL_PROCEEDING
        outside = Outside(
            self._party_id(),
            purpose=yes.purpose,
            proceeding_ref=yes.proceeding_ref if is_case else None,
        )
        self._tell(
            outside, spoken, (yes.about_from or yes.about_to, yes.about_to or yes.about_from)
        )

    def tell_on(self, ground: Ground, spoken: Spoken) -> None:
        """Write down what was told on an exception, with what was true then.

        Raises SharingRefused when that is not enough for it.
        """
        outside = Outside(
            self._party_id(),
            ground.basis,
            _FOR_WHAT.get(ground.basis, OPERATIONS),
            spoken.facts,
            practice.worker(self._desk).name,
            UUID(ground.agreement_id) if ground.agreement_id else None,
        )
        self._tell(outside, spoken, (None, None))

    def _tell(
        self, outside: Outside, spoken: Spoken, days: tuple[date | None, date | None]
    ) -> None:
        person_id = self._person_id()
        request = SharingRequest(Selection(person_id), SharingPurpose.OUTSIDE, outside=outside)
        held = sharing.Contents(person_id, (), spoken.categories, *days)
        sharing.tell_aloud(self._desk, request, held)

    def _party_id(self) -> UUID:
        if self.answer is None:
            raise LookupError
        return self.answer.party.party_id

    def _person_id(self) -> UUID:
        if self.person is None:
            raise LookupError
        return self.person.person_id

    def _person_of(self, document_id: UUID | None) -> UUID | None:
        """Whom a document of any kind is about."""
        if document_id is None:
            return None
        with suppress(DocumentError):
            return contacts.summary(self._desk, document_id).person_id
        return None


def _id(kept: object) -> UUID | None:
    try:
        return UUID(str(kept))
    except ValueError:
        return None
