"""What the page of all contacts shows; no widget in here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.documents import ContactFilter, DocumentStatus, DocumentSummary, Place
from peerdesk.domain.errors import NotTheAuthor, PeerDeskError, TimeUnreadable
from peerdesk.domain.people import PersonSummary
from peerdesk.domain.zones import local_date
from peerdesk.services import contacts, entered_elsewhere, people
from peerdesk.services.desk import Desk
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.ui import background
from peerdesk.ui.cards.card import Card
from peerdesk.ui.cards.contact_card import ContactCards
from peerdesk.ui.contacts_page.choice import Choice, day_of, filter_of, readable
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.trouble import words_of
from peerdesk.wording import contacts as words
from peerdesk.wording import sentence

_PEOPLE_OFFERED = 8


class ContactsPresenter(QObject):
    """Reads pages of contacts that fit the choice, and counts them in the background."""

    counted = Signal(str)
    ready_counted = Signal(int)

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self._counting: background.Job | None = None
        self._choice = Choice()
        self._wanted = ContactFilter()
        self._cards = ContactCards(desk.forms[CONTACT_NOTE], self.today, with_name=True)

    @property
    def today(self) -> date:
        """The day where the worker is."""
        clock = self._desk.clock
        return local_date(clock.now(), clock.zone())

    @property
    def choice(self) -> Choice:
        """What is shown now."""
        return self._choice

    def choose(self, choice: Choice) -> dict[str, str]:
        """Show what fits; a day that cannot be read is left out, and its error given by name."""
        self._choice = choice
        today = self.today
        self._cards = ContactCards(self._desk.forms[CONTACT_NOTE], today, with_name=True)
        worker = self._desk.signer.worker_id
        self._wanted = filter_of(readable(choice, today), worker, today, self._desk.clock.zone())
        return self._errors(choice, today)

    def change(self, **chosen: object) -> dict[str, str]:
        """Choose some parts anew and keep the others."""
        return self.choose(replace(self._choice, **chosen))  # type: ignore[arg-type]  # named parts

    def fetch(self, after: DocumentSummary | None, count: int) -> Sequence[DocumentSummary]:
        """The contacts that follow `after`; none, and the reason said, when reading failed."""
        place = None if after is None else Place(after.columns.happened_at, after.document_id)
        try:
            found = contacts.contacts(self._desk, self._wanted, place, count)
            ids = [one.document_id for one in found]
            self._cards.mark_to_enter(ids, entered_elsewhere.open_among(self._desk, ids))
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
            return []
        return found

    def card(self, summary: DocumentSummary) -> Card:
        """What the card of one contact says."""
        return self._cards.card(summary)

    def count(self) -> None:
        """Count what fits and what is ready to sign; `counted` and `ready_counted` bring it."""
        if self._counting is not None:
            self._counting.cancel()
        wanted, worker = self._wanted, self._desk.signer.worker_id
        ready = ContactFilter(status=DocumentStatus.DRAFT, author_id=worker, ready=True)
        self._counting = background.run(
            lambda _progress: (
                contacts.count(self._desk, wanted),
                contacts.count(self._desk, ready),
            ),
            self._tell_counts,
            lambda error: self._navigator.say(words_of(error)),
        )

    def kinds(self) -> list[tuple[str, str]]:
        """The kinds of contact the form knows, as code and words."""
        options = self._desk.forms[CONTACT_NOTE].item("contact_type").options
        return [(str(getattr(one.value, "code", "")), one.label) for one in options]

    def people(self, typed: str) -> list[PersonSummary]:
        """A handful of people whose names hold what was typed."""
        return people.find(self._desk, typed, limit=_PEOPLE_OFFERED)

    def chosen_person(self) -> PersonSummary | None:
        """The person the list is narrowed to; None, and no longer narrowed, if they are gone."""
        if self._choice.person_id is None:
            return None
        try:
            return people.summary(self._desk, self._choice.person_id)
        except PeerDeskError:
            self.change(person_id=None)
            return None

    def open(self, summary: DocumentSummary) -> None:
        """A draft is written on, everything else is read."""
        place = {"document": str(summary.document_id)}
        if summary.status is not DocumentStatus.DRAFT:
            self._navigator.go("note", place)
        elif summary.author_id == self._desk.signer.worker_id:
            self._navigator.go("contact", place)
        else:
            self._navigator.say(sentence(NotTheAuthor()))

    def review(self) -> None:
        """Go through the finished notes and sign them."""
        self._navigator.go("batch")

    def _tell_counts(self, counts: tuple[int, int]) -> None:
        self._counting = None
        self.counted.emit(words.how_many(counts[0]))
        self.ready_counted.emit(counts[1])

    def _errors(self, choice: Choice, today: date) -> dict[str, str]:
        errors: dict[str, str] = {}
        days: list[date | None] = []
        for name in ("first_day", "last_day"):
            try:
                days.append(day_of(getattr(choice, name), today))
            except TimeUnreadable:
                errors[name] = words.unread_day()
        match days:
            case [date() as first, date() as last] if first > last:
                errors["first_day"] = words.days_turned_round()
        return errors
