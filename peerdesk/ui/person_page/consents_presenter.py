"""The papers about sharing of one person: begun, taken back, renewed; no widget in here."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import consents
from peerdesk.services.consents import ConsentSummary, Prefill
from peerdesk.services.consents.events import Revoked
from peerdesk.services.desk import Desk, today
from peerdesk.ui.person_page.languages import language_to_offer, languages
from peerdesk.ui.person_page.presenter import PersonPresenter
from peerdesk.wording import sentence

TO_BEGIN: Final = (
    PaperKind.GENERAL,
    PaperKind.TPO_SINGLE,
    PaperKind.CRIMINAL_JUSTICE,
    PaperKind.LEGAL_PROCEEDING,
    PaperKind.CONFIDENTIAL_COMMUNICATION,
    PaperKind.RESTRICTION,
    PaperKind.NOTICE_ACKNOWLEDGEMENT,
    PaperKind.HIPAA_AUTHORIZATION,
    PaperKind.COUNSELING_NOTES,
)
"""In the order in which they are needed; a revocation begins at the consent it takes back."""


class PersonConsentsPresenter(QObject):
    """`trouble` carries a sentence when something could not be done."""

    trouble = Signal(str)

    def __init__(self, desk: Desk, person: PersonPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._person = desk, person

    @property
    def person_id(self) -> UUID:
        """Whose papers they are."""
        return self._person.person_id

    @property
    def name(self) -> str:
        """What the person is called."""
        return self._person.person.name

    @property
    def today(self) -> date:
        """The day where the worker is."""
        return today(self._desk)

    @property
    def zone(self) -> ZoneInfo:
        """The zone where the worker is."""
        return ZoneInfo(self._desk.clock.zone())

    def papers(self) -> Sequence[ConsentSummary]:
        """Their papers: those in force first, then drafts, then the rest."""
        return consents.of_person(self._desk, self.person_id)

    def given_as(self) -> dict[UUID, str]:
        """Their consents that open nothing, each with the other name it was given under."""
        return consents.given_as(self._desk, self.person_id)

    def languages(self) -> list[tuple[str, str]]:
        """The languages a paper can speak, each with its own name."""
        return languages()

    def language(self) -> str:
        """The language to offer: the first one they speak that we can ask in."""
        return language_to_offer(self._person.person.details.languages)

    def begin(self, paper: PaperKind, language: str, *, by_hand: bool) -> UUID | None:
        """Begin a paper and give its id; None, and the reason told, when that failed.

        `by_hand` for one that was signed on paper.
        """
        return self._begin(paper, language, Prefill(on_paper=by_hand), None)

    def renew(self, paper: ConsentSummary) -> UUID | None:
        """Begin the same once more, filled as the one before; nothing is replaced by it yet."""
        return self._begin(paper.paper, paper.language, Prefill(), paper.document_id)

    def write_down(self, paper: ConsentSummary) -> UUID | None:
        """Begin the paper that takes this consent back in writing."""
        prefill = Prefill(revokes=paper.document_id)
        return self._begin(PaperKind.REVOCATION, paper.language, prefill, None)

    def revoke(self, paper: ConsentSummary, how: str) -> Revoked | None:
        """Take a consent back, "oral" or "written"; None, and the reason told, when it failed."""
        try:
            return consents.revoke(self._desk, paper.document_id, how)
        except PeerDeskError as error:
            self.trouble.emit(sentence(error))
            return None

    def _begin(
        self, paper: PaperKind, language: str, prefill: Prefill, from_document: UUID | None
    ) -> UUID | None:
        try:
            return consents.start(
                self._desk,
                self.person_id,
                paper,
                language,
                prefill=prefill,
                from_document=from_document,
            )
        except PeerDeskError as error:
            self.trouble.emit(sentence(error))
            return None
