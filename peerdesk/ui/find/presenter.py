"""Finding as one types; no widget in here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from peerdesk.domain.documents import DocumentKind, DocumentStatus, DocumentSummary
from peerdesk.domain.people import PersonSummary
from peerdesk.domain.zones import local_date
from peerdesk.services import contacts, people
from peerdesk.services.contacts import Find
from peerdesk.services.desk import Desk
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.ui import background
from peerdesk.ui.cards.card import Card
from peerdesk.ui.cards.contact_card import ContactCards
from peerdesk.ui.find.rows import Kind, Row
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.trouble import words_of
from peerdesk.wording import finding as words
from peerdesk.wording.aliases import also_known_as
from peerdesk.wording.dates import short_day

_PEOPLE, _NOTES = 6, 30


@dataclass(frozen=True, slots=True)
class Found:
    """What a search brought: `text` as it was typed then."""

    text: str
    people: Sequence[PersonSummary]
    notes: Sequence[Find]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.people and not self.notes


class FindPresenter(QObject):
    """Searches `within_ms` after the last key, in the background; late answers are dropped."""

    shown = Signal(object)
    said = Signal(str)
    added = Signal(object)

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        within_ms: int = 60,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self._text = ""
        self._last_place: int | None = None
        self._job: background.Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(within_ms)
        self._pause.timeout.connect(self._search)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._text

    def ask(self, text: str) -> None:
        """Look for `text`, once the typing pauses for a moment; older answers are dropped."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._text, self._last_place = text, None
        self._pause.start()

    def more(self) -> None:
        """Bring the next older notes, unless something is on its way already."""
        if self._job is not None or self._last_place is None:
            return
        text, place = self._text, self._last_place
        self._start(lambda: Found(text, (), self._notes(text, place)), self._add)

    def open(self, row: Row) -> None:
        """Go to what a row shows."""
        if row.person_id is not None:
            self._navigator.go("person", {"person": str(row.person_id)})
        elif row.document is not None:
            place = {"document": str(row.document.document_id)}
            self._navigator.go(_page_of(row.document), place)

    def _search(self) -> None:
        text = self._text
        self._start(lambda: self._found(text), self._show)

    def _start(self, work: Callable[[], Found], on_done: Callable[[Found], None]) -> None:
        self._job = background.run(lambda _progress: work(), on_done, self._fail)

    def _found(self, text: str) -> Found:
        """Runs in the background."""
        seen = people.find(self._desk, text, limit=_PEOPLE)
        return Found(text, seen, self._notes(text, None))

    def _notes(self, text: str, before: int | None) -> list[Find]:
        return contacts.find(self._desk, text, before, limit=_NOTES)

    def _show(self, found: Found) -> None:
        self._job = None
        self._remember_end(found)
        self.shown.emit(self._rows_of(found))
        self.said.emit(self._summary(found))

    def _add(self, found: Found) -> None:
        self._job = None
        self._remember_end(found)
        self.added.emit(self._note_rows(found.notes))

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.said.emit(words_of(error))

    def _remember_end(self, found: Found) -> None:
        is_whole_page = len(found.notes) == _NOTES
        self._last_place = found.notes[-1].place if is_whole_page else None

    def _summary(self, found: Found) -> str:
        if not found.text.strip():
            return words.how_to()
        if found.is_empty:
            return words.nothing(found.text.strip())
        more = self._last_place is not None
        return words.found(len(found.people), len(found.notes), more=more)

    def _rows_of(self, found: Found) -> list[Row]:
        """People first, then notes, each under its heading."""
        asked = bool(found.text.strip())
        rows: list[Row] = []
        if found.people:
            rows.append(Row(Kind.HEADING, words.people_heading(asked=asked)))
            rows += [_person_row(person) for person in found.people]
        if found.notes:
            rows.append(Row(Kind.HEADING, words.notes_heading()))
            rows += self._note_rows(found.notes)
        return rows

    def _note_rows(self, notes: Sequence[Find]) -> list[Row]:
        cards = ContactCards(self._desk.forms[CONTACT_NOTE], self._today(), with_name=True)
        return [
            _note_row(find, cards.card(find.summary))
            if find.summary.kind is DocumentKind.CONTACT_NOTE
            else _paper_row(find, self._today())
            for find in notes
        ]

    def _today(self) -> date:
        return local_date(self._desk.clock.now(), self._desk.clock.zone())


def _page_of(document: DocumentSummary) -> str:
    """The key of the page that opens a document; all but those of notes know drafts themselves."""
    if document.kind is not DocumentKind.CONTACT_NOTE:
        return str(document.kind)
    return "contact" if document.status is DocumentStatus.DRAFT else "note"


def _paper_row(find: Find, today: date) -> Row:
    """A plan, or a paper whose title says what it is."""
    summary = find.summary
    title = summary.columns.opening
    return Row(
        Kind.NOTE,
        summary.person_name,
        words.plan_of(title) if summary.kind is DocumentKind.PLAN else title,
        short_day(summary.columns.service_date, today),
        snippet=find.snippet,
        document=summary,
    )


def _note_row(find: Find, card: Card) -> Row:
    return Row(
        Kind.NOTE,
        card.title,
        card.beside,
        card.right,
        snippet=find.snippet,
        document=find.summary,
    )


def _person_row(person: PersonSummary) -> Row:
    called = f"({person.pronouns})" if person.pronouns else ""
    also = also_known_as(person.also_known_as)
    beside = " · ".join(filter(None, (person.identifier, also)))
    return Row(Kind.PERSON, person.name, called, beside, person_id=person.person_id)
