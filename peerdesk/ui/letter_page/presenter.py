"""One letter or report: written on, weighed, sealed, read; no widget in here."""

from collections.abc import Callable, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from peerdesk.domain.address_book import PRIVATE, Party, PartyKind
from peerdesk.domain.documents import Revision
from peerdesk.domain.errors import AlreadySigned, NotTheAuthor, PeerDeskError
from peerdesk.domain.letters import LetterLine
from peerdesk.forms.answers import Answers
from peerdesk.services import address_book, letters
from peerdesk.services.desk import Desk
from peerdesk.services.letters import OpenLetter
from peerdesk.services.telling import recent_parties
from peerdesk.ui.lacking import Lacking
from peerdesk.ui.paper_keeper import PaperKeeper
from peerdesk.ui.paper_presenter import KeepsOnePaper

LANGUAGES = ("en", "es")
_NEAR = 4
_SETTLED_MS = 250  # the rules are asked when a worker pauses, not at every letter


class PaperPresenter(KeepsOnePaper):
    """One letter or report; `weighed` when, some time after a change, the rules are to be asked."""

    weighed = Signal()

    def __init__(
        self, desk: Desk, save_within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self._save_within_ms = desk, save_within_ms
        self._line: LetterLine | None = None
        self._shown: Answers | None = None
        self.revision: Revision | None = None
        self._opened: OpenLetter | None = None
        self._party: Party | None = None
        self.others_draft = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self.weighed)

    # --- What is shown ------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a paper is on the page."""
        return self._line is not None

    @property
    def line(self) -> LetterLine:
        """Its line in lists; asking before one was opened is a bug."""
        if self._line is None:
            raise LookupError
        return self._line

    @property
    def document_id(self) -> UUID:
        """The paper."""
        return self.line.document_id

    @property
    def person_id(self) -> UUID:
        """Whom it is about."""
        return self.line.person_id

    @property
    def writing(self) -> bool:
        """Whether it is being written on."""
        return self.keeper is not None

    @property
    def is_sealed(self) -> bool:
        """Whether it was sealed."""
        return self.line.sealed_at is not None

    @property
    def answers(self) -> Answers:
        """What is on the screen."""
        if self.keeper is not None:
            return self.keeper.answers
        if self._shown is None:
            raise LookupError
        return self._shown

    @property
    def zone(self) -> ZoneInfo:
        """The zone where the worker is."""
        return ZoneInfo(self.desk.clock.zone())

    # --- Opening and leaving ------------------------------------------------------------------

    def open(self, document_id: UUID) -> None:
        """Go on writing a draft of this worker, else read it. Raises DocumentNotFound."""
        self.close()
        read = letters.read_letter(self.desk, document_id)
        self._line, self._shown, self.revision = read.line, read.answers, read.revision
        try:
            self._keep(letters.open_letter(self.desk, document_id))
        except AlreadySigned:
            pass
        except NotTheAuthor:
            self.others_draft = True
        self.changed.emit()
        self.weighed.emit()

    def close(self) -> None:
        """Take the paper off the page; what is typed must be saved before."""
        self._settling.stop()
        self._drop_keeper()
        self._line = self._shown = self.revision = self._party = None
        self.others_draft = False

    def _keep(self, opened: OpenLetter) -> None:
        self._line, self._opened = opened.line, opened
        self.keeper = PaperKeeper(
            opened.draft.document_id,
            opened.answers,
            opened.draft.cursor,
            save=lambda answers, cursor: letters.save(self.desk, opened, answers, cursor),
            leave=lambda answers: letters.leave(self.desk, opened, answers),
            zone=self.zone,
            within_ms=self._save_within_ms,
            parent=self,
        )
        self._listen_to(self.keeper)

    def _drop_keeper(self) -> None:
        super()._drop_keeper()
        self._opened = None

    # --- Writing ------------------------------------------------------------------------------

    def answer(self, answers: Answers) -> None:
        """Take over changed answers."""
        if self.keeper is not None and answers is not self.keeper.answers:
            self.keeper.answer(answers)
            self.answered.emit()
            self._settling.start()

    def set_language(self, language: str) -> None:
        """Write in another language from now on. Raises DiskFull, SaveFailed."""
        opened = self._opened
        if opened is None or not self.flush():
            return
        again = letters.set_language(self.desk, opened, language)
        self._drop_keeper()
        self._keep(again)
        self.changed.emit()

    def discard(self) -> None:
        """Give it up. Raises NotTheAuthor, DocumentNotFound."""
        document_id = self.document_id
        if self.keeper is not None:
            self.keeper.forget()
        letters.discard(self.desk, document_id)
        self.close()

    def lacking(self) -> tuple[Lacking, ...]:
        """What is needed before it is sealed, in the order of the form."""
        raise NotImplementedError

    def seal_with(self, act: Callable[[UUID], object]) -> object:
        """Seal what was saved and read it; gives what `act` gives, raises what it does."""
        document_id = self.document_id
        made = act(document_id)
        self.open(document_id)
        return made

    # --- Who it is for ------------------------------------------------------------------------

    def find(self, typed: str) -> Sequence[Party]:
        """Entries of the address book for what is typed, the person's own among them."""
        try:
            return address_book.parties(self.desk, person_id=self.person_id, words=typed)
        except PeerDeskError:
            return ()

    def near(self) -> Sequence[Party]:
        """Those whom this person shared with, or signed a consent for, the last one first."""
        try:
            return recent_parties(self.desk, self.person_id, _NEAR)
        except PeerDeskError:
            return ()

    def kinds(self) -> tuple[PartyKind, ...]:
        """What somebody new can be."""
        return tuple(PartyKind)

    def added(self, name: str, kind: PartyKind) -> Party:
        """A new entry; a private one belongs to the person. Raises NameMissing, DiskFull."""
        whose = self.person_id if kind in PRIVATE else None
        party = Party(address_book.new_party_id(self.desk), name, kind, person_id=whose)
        address_book.add_party(self.desk, party)
        return party

    def take_party(self, party: Party) -> None:
        """Address it to this entry."""
        self.answer(self.addressed(party))

    def addressed(self, party: Party) -> Answers:
        """The answers with who it is for."""
        raise NotImplementedError

    def addressee(self) -> str:
        """Who it is for, in one line."""
        raise NotImplementedError

    def party(self) -> Party | None:
        """Who it is for, as the address book has them; None while nobody is chosen."""
        raise NotImplementedError

    def party_of(self, party_id: UUID | None) -> Party | None:
        """One entry, None where there is none."""
        if party_id is None:
            return None
        if self._party is None or self._party.party_id != party_id:
            try:
                self._party = address_book.party(self.desk, party_id)
            except PeerDeskError:
                return None
        return self._party
