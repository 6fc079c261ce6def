"""One paper about sharing: written, sealed, read, and what happens to it; no widget in here."""

from collections.abc import Callable
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.domain.consents.events import ConsentEvent
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.consents.vocabulary import TerminationType
from peerdesk.domain.errors import NotTheAuthor
from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_writing import with_replaced
from peerdesk.services import consents
from peerdesk.services.attachments import Belonging
from peerdesk.services.consents import ConsentSummary, Finding, OpenConsent, PastReceiver, Prefill
from peerdesk.services.desk import Desk, today
from peerdesk.ui.consent_page.keeper import ConsentKeeper
from peerdesk.ui.paper_presenter import KeepsOnePaper
from peerdesk.wording import consent_pages as words


class ConsentPresenter(KeepsOnePaper):
    """One paper about sharing, as a page shows it."""

    keeper: ConsentKeeper | None

    def __init__(
        self, desk: Desk, save_within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._save_within_ms = desk, save_within_ms
        self._summary: ConsentSummary | None = None
        self._read: Answers | None = None
        self.events: tuple[ConsentEvent, ...] = ()
        self.others_draft = False

    # --- What is shown ------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a paper is on the page."""
        return self._summary is not None

    @property
    def summary(self) -> ConsentSummary:
        """The line that lists have of it; asking before a paper was opened is a bug."""
        if self._summary is None:
            raise LookupError
        return self._summary

    @property
    def document_id(self) -> UUID:
        """The paper."""
        return self.summary.document_id

    @property
    def writing(self) -> bool:
        """Whether it is a draft of this worker's."""
        return self.keeper is not None

    @property
    def is_sealed(self) -> bool:
        """Whether it was signed."""
        return self.summary.standing is not ConsentStanding.DRAFT

    @property
    def by_hand(self) -> bool:
        """Whether it was signed on paper and is keyed here."""
        form = self.answers.form
        return "cn.paper" in form.by_link and self.answers.value("cn.paper") is True

    @property
    def answers(self) -> Answers:
        """What is on the screen."""
        if self.keeper is not None:
            return self.keeper.answers
        if self._read is None:
            raise LookupError
        return self._read

    @property
    def title(self) -> str:
        """What the paper does, in words."""
        return words.paper(self.summary.paper)

    @property
    def today(self) -> date:
        """The day where the worker is."""
        return today(self._desk)

    @property
    def zone(self) -> ZoneInfo:
        """The zone where the worker is."""
        return ZoneInfo(self._desk.clock.zone())

    def belonging(self) -> Belonging:
        """To whom scans and pictures belong that are added here."""
        return Belonging(self.summary.person_id, self.document_id)

    # --- Opening ------------------------------------------------------------------------------

    def open(self, document_id: UUID) -> None:
        """Go on writing the worker's own draft, else read. Raises DocumentNotFound."""
        self.close()
        self.others_draft = False
        summary = consents.summary(self._desk, document_id)
        if summary.has_open_draft:
            try:
                self._keep(consents.open_consent(self._desk, document_id))
            except NotTheAuthor:
                self.others_draft = True
        if self.keeper is None:
            self._look(document_id)
        self.changed.emit()

    def close(self) -> None:
        """Take the paper off the page; what is typed must be saved before."""
        self._drop_keeper()
        self._summary = self._read = None
        self.events = ()

    def look_again(self) -> None:
        """Read anew what happened to it."""
        self._look(self.document_id)
        self.changed.emit()

    def _look(self, document_id: UUID) -> None:
        read = consents.read_consent(self._desk, document_id)
        self._summary, self._read, self.events = read.summary, read.answers, read.events

    def _keep(self, opened: OpenConsent) -> None:
        self._summary = opened.summary
        keeper = ConsentKeeper(self._desk, opened, self._save_within_ms, self)
        self._listen_to(keeper)
        self.keeper = keeper

    # --- Writing ------------------------------------------------------------------------------

    def set_language(self, language: str) -> None:
        """Let the paper speak another language; what was answered stays.

        Raises DiskFull, SaveFailed.
        """
        if self.keeper is None or not self.flush():
            return
        opened = consents.set_language(self._desk, self.keeper.opened, language)
        self._drop_keeper()
        self._keep(opened)
        self.changed.emit()

    def discard(self) -> None:
        """Give the draft up. Raises NotTheAuthor, AlreadySigned, DocumentNotFound."""
        document_id = self.document_id
        if self.keeper is not None:
            self.keeper.forget()
        consents.discard(self._desk, document_id)
        self.close()

    # --- Sealing ------------------------------------------------------------------------------

    def findings(self) -> tuple[Finding, ...]:
        """What the paper still needs, each with the place to go to."""
        return consents.findings(self._desk, self.document_id, self.answers)

    def could_replace(self) -> tuple[ConsentSummary, ...]:
        """Papers of the same kind that are in force and the new one may stand in for."""
        if "cn.replaces" not in self.answers.form.by_link:
            return ()
        own, kind = self.document_id, self.summary.paper
        papers = consents.of_person(self._desk, self.summary.person_id)
        return tuple(
            one
            for one in papers
            if one.paper is kind and one.standing.is_in_force and one.document_id != own
        )

    @property
    def replaced(self) -> str:
        """The id of the paper whose place it takes, "" for none."""
        known = "cn.replaces" in self.answers.form.by_link
        kept = self.answers.value("cn.replaces") if known else None
        return kept if isinstance(kept, str) else ""

    def replace(self, document_id: UUID | None) -> None:
        """Take the place of an older paper once it is signed; None lets both stand."""
        self.answer(with_replaced(self.answers, document_id))

    def seal_with(self, seal: Callable[[UUID], object]) -> None:
        """Seal what is on the screen and read it; raises what `seal` does."""
        document_id = self.document_id
        seal(document_id)
        if self.keeper is not None:
            self.keeper.forget()
        self.open(document_id)

    # --- Afterwards ---------------------------------------------------------------------------

    def past_receivers(self) -> tuple[PastReceiver, ...]:
        """Who received something because of it."""
        return consents.past_receivers(self._desk, self.document_id)

    def revoke(self, how: str) -> tuple[PastReceiver, ...]:
        """Take it back, "oral" or "written"; who received something before.

        Raises ConsentOver, NotSigned.
        """
        told = consents.revoke(self._desk, self.document_id, how)
        self.look_again()
        return told.past_receivers

    def write_down(self) -> UUID:
        """Begin the paper that takes it back in writing. Raises DiskFull, SaveFailed."""
        return self._begin(PaperKind.REVOCATION, Prefill(revokes=self.document_id), None)

    def renew(self) -> UUID:
        """Begin the same once more, to be signed anew. Raises DiskFull, SaveFailed."""
        return self._begin(self.summary.paper, Prefill(), self.document_id)

    def event_happened(self, day: date) -> None:
        """Note on which day the event was with which it ends. Raises MomentAhead."""
        consents.event_happened(self._desk, self.document_id, day)
        self.look_again()

    def end_agreement(self, day: date, how: TerminationType) -> None:
        """End what was agreed to be kept back. Raises ConsentOver."""
        consents.end_restriction(self._desk, self.document_id, day, how)
        self.look_again()

    def enter_in_error(self, reason: str, second_person: str) -> None:
        """Mark it as a mistake. Raises ReasonMissing, ConsentOver."""
        consents.enter_in_error(self._desk, self.document_id, reason, second_person)
        self.look_again()

    def _begin(self, paper: PaperKind, prefill: Prefill, from_document: UUID | None) -> UUID:
        summary = self.summary
        return consents.start(
            self._desk,
            summary.person_id,
            paper,
            summary.language,
            prefill=prefill,
            from_document=from_document,
        )
