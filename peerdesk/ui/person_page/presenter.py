"""What is known of one person, for the page that shows it; no widget in here."""

from collections.abc import Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.domain.documents import DocumentStatus, DocumentSummary, Place
from peerdesk.domain.goals import Goal, GoalStatus, NextStep, StepStatus
from peerdesk.domain.people import CHOSEN_BY_PERSON, ParticipationChange, Person
from peerdesk.services import aliases, contacts, entered_elsewhere, people
from peerdesk.services.desk import Desk, today
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.services.person_facts import safe_contact
from peerdesk.ui.cards.card import Card
from peerdesk.ui.cards.contact_card import ContactCards
from peerdesk.wording import people as wording
from peerdesk.wording.aliases import also_known_as
from peerdesk.wording.dates import short_day
from peerdesk.wording.safe_contact import safe_contact_words


class PersonPresenter(QObject):
    """One person at a time; `come` chooses who. The audit trail says that they were viewed."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person: Person | None = None
        self._cards = ContactCards(desk.forms[CONTACT_NOTE], today(desk))
        self.steps: list[NextStep] = []

    def come(self, person_id: UUID) -> None:
        """Read this person's record, or the one it went into. Raises PersonNotFound."""
        person_id = aliases.now_with(self._desk, person_id)
        self._person = people.view(self._desk, person_id)
        self._cards = ContactCards(self._desk.forms[CONTACT_NOTE], today(self._desk))
        self.steps = people.open_steps(self._desk, person_id)

    def look_again(self) -> None:
        """Read what was changed on this page."""
        self._person = people.person(self._desk, self.person_id)

    @property
    def anyone(self) -> bool:
        """Whether somebody was chosen."""
        return self._person is not None

    @property
    def person(self) -> Person:
        """Who it is about; asking before anyone was chosen is a bug."""
        if self._person is None:
            raise LookupError
        return self._person

    @property
    def person_id(self) -> UUID:
        """Their id."""
        return self.person.person_id

    def about(self) -> str:
        """One line: how they take part, their languages, how to reach them safely.

        What they asked for on paper goes before what is written about reaching them.
        """
        person, details = self.person, self.person.details
        asked = safe_contact(self._desk, person.person_id)
        also = people.summary(self._desk, person.person_id).also_known_as
        parts = (
            also_known_as(also),
            wording.standing_since(person.participation, person.since)
            if person.participation
            else "",
            ", ".join(details.languages),
            "" if asked is None else safe_contact_words(asked),
            " ".join(details.how_to_reach.split()),
        )
        return " · ".join(filter(None, parts))

    # --- Timeline -----------------------------------------------------------------------------

    def page(self, last: DocumentSummary | None, count: int) -> Sequence[DocumentSummary]:
        """The person's contacts after `last`, newest first."""
        after = None if last is None else Place(last.columns.happened_at, last.document_id)
        found = contacts.timeline(self._desk, self.person_id, after, count)
        ids = [one.document_id for one in found]
        self._cards.mark_to_enter(ids, entered_elsewhere.open_among(self._desk, ids))
        return found

    def card(self, summary: DocumentSummary) -> Card:
        """How a contact stands in the timeline."""
        return self._cards.card(summary)

    def page_of(self, summary: DocumentSummary) -> str:
        """The key of the page that opens a document: drafts are written, signed ones read."""
        return "contact" if summary.status is DocumentStatus.DRAFT else "note"

    # --- Goals and steps ----------------------------------------------------------------------

    def goals(self) -> list[Goal]:
        """Their goals in their order, those that are open first."""
        found = people.goals(self._desk, self.person_id)
        return sorted(found, key=lambda goal: not goal.is_offered)

    def add_goal(self, own_words: str) -> None:
        """Write down what they want. Raises WordsMissing, DiskFull, SaveFailed."""
        people.add_goal(self._desk, self.person_id, own_words)

    def set_goal_status(self, goal: Goal, status: GoalStatus) -> None:
        """Write where a goal stands."""
        people.set_goal_status(self._desk, goal.goal_id, status)

    def step_line(self, step: NextStep) -> str:
        """A step with who does it and when."""
        day = today(self._desk)
        when = short_day(step.by_when, day) if step.by_when else step.when_text
        return wording.step_line(step.text, step.owner, step.owner_label or self.person.name, when)

    def end_step(self, step: NextStep, status: StepStatus) -> None:
        """Write what came of a step; it stays in sight until the page is opened again."""
        people.set_step_status(self._desk, step.step_id, status)

    # --- Taking part --------------------------------------------------------------------------

    def standing(self) -> str:
        """Where they stand, in kind words."""
        return wording.standing_since(self.person.participation or "", self.person.since)

    def history(self) -> list[str]:
        """Every change of it, the latest first, one line each."""
        changes = people.participation_history(self._desk, self.person_id)
        return [self._told(change) for change in reversed(changes)]

    def _told(self, change: ParticipationChange) -> str:
        day = today(self._desk)
        zone = ZoneInfo(self._desk.clock.zone())
        entered = change.entered_at
        written = entered.astimezone(zone).date() if entered else change.since
        how = change.how if change.status in CHOSEN_BY_PERSON else ""
        line = wording.history_line(change.status, change.since, how, written, day)
        pause = wording.pause_line(change.wish, change.check_in_on, day) if change.wish else ""
        reason = f"“{change.reason}”" if change.reason else ""
        return " ".join(filter(None, (line, f"{pause}." if pause else "", reason)))
