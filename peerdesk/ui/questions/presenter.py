"""What a person may ask about their record, and what comes of it; no widget in here."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.domain.accounting import AccountingView
from peerdesk.domain.askings import AskingKind, AskingState
from peerdesk.domain.people import (
    CHOSEN_BY_PERSON,
    Participation,
    ParticipationChange,
    Person,
    next_statuses,
)
from peerdesk.services import askings, consents, people
from peerdesk.services.accounting import Accounting, AccountingAsked, accounting
from peerdesk.services.consents import ConsentSummary
from peerdesk.services.desk import Desk, today
from peerdesk.services.programme import programme_day
from peerdesk.services.seen import WhoHasSeen, who_has_seen
from peerdesk.services.whole_copy import whole_copy
from peerdesk.wording.questions import QuestionsWords, chosen_line, later_line, questions_words

_SPANISH = ("es", "spa", "esp", "cas")


class Scene(StrEnum):
    """Which of the questions is on the screen."""

    HOME = "home"
    SEEN = "seen"
    TOLD = "told"
    COPY = "copy"
    OUT = "out"


class Span(StrEnum):
    """How far back a list reaches, as far as its rule lets it."""

    ALL = "all"
    YEAR = "year"
    MONTH = "month"


_DAYS = {Span.YEAR: 365, Span.MONTH: 30}


class QuestionsPresenter(QObject):
    """One person's questions; the answers are read anew each time they are asked."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person: Person | None = None
        self.scene = Scene.HOME
        self.view, self.span = AccountingView.EVERYTHING, Span.ALL
        self.language = "en"

    def come(self, place: Mapping[str, object]) -> None:
        """Show a person's questions, in their language. Raises PersonNotFound, ValueError."""
        self._person = people.person(self._desk, UUID(str(place.get("person", ""))))
        spoken = self._person.details.languages
        first = spoken[0].casefold() if spoken else ""
        own = "es" if first.startswith(_SPANISH) else "en"
        self.language = str(place.get("language") or own)
        self.view, self.span = AccountingView.EVERYTHING, Span.ALL
        scene = place.get("scene")
        self.scene = Scene(str(scene)) if scene in set(Scene) else Scene.HOME

    def close(self) -> None:
        """Nothing of them stays here."""
        self._person = None
        self.scene = Scene.HOME

    def place(self) -> dict[str, object]:
        """Whose questions, which one, in which language."""
        if self._person is None:
            return {}
        return {
            "person": str(self._person.person_id),
            "scene": str(self.scene),
            "language": self.language,
        }

    @property
    def is_open(self) -> bool:
        """Whether somebody is here."""
        return self._person is not None

    @property
    def person(self) -> Person:
        """Whose record it is; asking before anyone came is a bug."""
        if self._person is None:
            raise LookupError
        return self._person

    @property
    def words(self) -> QuestionsWords:
        """The words of the page."""
        return questions_words(self.language)

    def scene_title(self) -> str:
        """What is asked on the screen."""
        words = self.words
        titles = {
            Scene.SEEN: words.who_has_seen,
            Scene.TOLD: words.what_was_told,
            Scene.COPY: words.want_a_copy,
            Scene.OUT: words.want_out,
        }
        return titles.get(self.scene, words.about)

    def change_language(self) -> None:
        """The other language."""
        self.language = "en" if self.language == "es" else "es"

    # --- Answers --------------------------------------------------------------------------------

    def seen(self) -> WhoHasSeen:
        """Who has seen the record."""
        return who_has_seen(self._desk, self.person.person_id)

    def asked(self) -> AccountingAsked:
        """What was shared until today, by the rule and as far back as is chosen."""
        day = programme_day(self._desk)
        days = _DAYS.get(self.span)
        first = None if days is None else day - timedelta(days=days)
        return AccountingAsked(self.person.person_id, day, first, self.view)

    def local(self, at: datetime) -> datetime:
        """A moment as the clock where the worker is showed it."""
        return at.astimezone(ZoneInfo(self._desk.clock.zone()))

    def told(self) -> Accounting:
        """What was told whom."""
        return accounting(self._desk, self.asked())

    # --- A copy ---------------------------------------------------------------------------------

    def copy_ids(self) -> tuple[UUID, ...]:
        """Everything of theirs that can be copied."""
        return whole_copy(self._desk, self.person.person_id)

    def ask_for_copy(self) -> str:
        """Write down that they asked; says by when they get it."""
        asked = askings.add_asking(self._desk, self.person.person_id, AskingKind.COPY)
        return later_line(askings.asking(self._desk, asked).due_on, self.language)

    def copy_taken(self) -> None:
        """Write down that they asked and have it."""
        asked = askings.add_asking(self._desk, self.person.person_id, AskingKind.COPY)
        askings.close_asking(self._desk, asked, AskingState.DONE, "")

    # --- Out ------------------------------------------------------------------------------------

    def choices(self) -> list[Participation]:
        """What they can choose now, apart from going on."""
        may = next_statuses(self.person.participation) & CHOSEN_BY_PERSON
        return [status for status in Participation if status in may - {Participation.ENGAGED}]

    def choose(self, status: Participation) -> str:
        """Write down where they stand from today; says so. Raises StatusNotReachable."""
        person_id = self.person.person_id
        people.set_participation(
            self._desk, person_id, ParticipationChange(status, today(self._desk))
        )
        asked = askings.add_asking(self._desk, person_id, AskingKind.LEAVING)
        askings.close_asking(self._desk, asked, AskingState.DONE, str(status))
        self._person = people.person(self._desk, person_id)
        return chosen_line(status, self.language)

    def consents(self) -> tuple[ConsentSummary, ...]:
        """Their consents in force."""
        papers = consents.of_person(self._desk, self.person.person_id)
        return tuple(one for one in papers if one.standing.is_in_force and one.paper.is_consent)

    def take_all_back(self) -> str:
        """Take back every consent in force, by word of mouth; says so. Raises ConsentOver."""
        for one in self.consents():
            consents.revoke(self._desk, one.document_id, "oral")
        return self.words.taken_back

    def ask_to_delete_plans(self) -> str:
        """Write down that their plans are to be deleted; says so."""
        what = self.words.delete_plans
        askings.add_asking(self._desk, self.person.person_id, AskingKind.LEAVING, what)
        return self.words.delete_written
