"""Playing the script through the services, one event after the other."""

from collections.abc import Mapping
from functools import singledispatchmethod
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.answers import Answers
from peerdesk.services import documents, people, plans, signing
from peerdesk.services.demo import notes
from peerdesk.services.demo.events import (
    Agrees,
    Arrives,
    Asks,
    Corrects,
    Event,
    Follows,
    Signs,
    SitsDown,
    Stands,
    Wishes,
    Writes,
)
from peerdesk.services.demo.papers import PaperTable
from peerdesk.services.demo.plans import said
from peerdesk.services.demo.turning import TurningClock
from peerdesk.services.desk import Desk, today
from peerdesk.services.documents import OpenDraft, Writing


class Player:
    """A desk that lives through a script; it remembers who is who and which note is which."""

    def __init__(
        self,
        desk: Desk,
        turning: TurningClock,
        key: SigningKey,
        table: PaperTable,
        places: Mapping[str, str],
    ) -> None:
        self.desk, self._turning, self.key, self._table = desk, turning, key, table
        self._places = places
        self.people: dict[int, UUID] = {}
        self.goals: dict[tuple[int, str], UUID] = {}
        self.written: dict[int, UUID] = {}
        self.plans: dict[int, UUID] = {}
        self.form = notes.contact_form(desk.forms[documents.CONTACT_NOTE])

    def play(self, event: Event) -> None:
        """Let one event happen at its time."""
        self.turn(event)
        self._happen(event)

    def turn(self, event: Event) -> None:
        """Turn the clock to the time of an event."""
        self._turning.at = event.at

    @singledispatchmethod
    def _happen(self, event: Event) -> None:
        raise TypeError(type(event))

    @_happen.register
    def _(self, event: Arrives) -> None:
        self.people[event.member.number] = people.add(self.desk, event.member.details)

    @_happen.register
    def _(self, event: Stands) -> None:
        people.set_participation(self.desk, self.people[event.member.number], event.change)

    @_happen.register
    def _(self, event: Wishes) -> None:
        place = (event.member.number, event.thread)
        if event.words:
            self.goals[place] = people.add_goal(
                self.desk, self.people[place[0]], event.words
            ).goal_id
        else:
            people.set_goal_status(self.desk, self.goals[place], event.status)

    @_happen.register
    def _(self, event: Writes) -> None:
        person_id = self.people[event.member.number]
        kind = ContactType(event.told.scene.contact_type)
        document_id = documents.start_note(self.desk, person_id, kind)
        self.written[event.number] = document_id
        writing = Writing(self.answers(event))
        opened = documents.open_draft(self.desk, document_id)
        documents.save(self.desk, opened, writing)
        if not event.is_finished:
            documents.leave(self.desk, opened, writing)

    @_happen.register
    def _(self, event: Signs) -> None:
        ids = [self.written[number] for number in event.numbers]
        signing.sign(self.desk, self.key, ids)

    @_happen.register
    def _(self, event: Corrects) -> None:
        document_id = self.written[event.number]
        if event.kind == "error":
            signing.mark_entered_in_error(self.desk, self.key, document_id, event.reason)
            return
        if event.kind == "addendum":
            signing.add_addendum(self.desk, document_id)
        else:
            signing.add_amendment(self.desk, document_id)
        opened = documents.open_draft(self.desk, document_id)
        documents.save(self.desk, opened, _corrected(opened, event))
        signing.sign(self.desk, self.key, [document_id])

    @_happen.register
    def _(self, event: SitsDown) -> None:
        told, sitting = event.plan, event.plan.sittings[event.place]
        if told.number not in self.plans:
            person_id = self.people[event.member.number]
            self.plans[told.number] = plans.start(
                self.desk, person_id, told.form, told.language, from_last=False
            )
        document_id = self.plans[told.number]
        opened = plans.open_plan(self.desk, document_id)
        answers = said(opened.answers, sitting, today(self.desk).isoformat())
        plans.save(self.desk, opened, answers)
        if sitting.is_kept:
            plans.save_version(self.desk, self.key, document_id)
        else:
            plans.leave(self.desk, opened, answers)
        if event.place == len(told.sittings) - 1 and told.standing is not PlanStanding.IN_USE:
            plans.set_standing(self.desk, document_id, told.standing)

    @_happen.register
    def _(self, event: Agrees) -> None:
        self._table.sign(event.paper, self.people[event.member.number])

    @_happen.register
    def _(self, event: Follows) -> None:
        self._table.happen(event.paper, event.later, self.people[event.member.number])

    @_happen.register
    def _(self, event: Asks) -> None:
        self._table.ask(event.asking, self.people[event.member.number])

    def answers(self, event: Writes) -> Answers:
        """What the note of this event says."""
        goal_id = self.goals.get((event.member.number, event.thread))
        known = str(goal_id) if goal_id else ""
        places = self._places
        whole = notes.answers(self.form, event.told, known, places, is_first=event.is_first)
        return whole if event.is_finished else notes.unfinished(whole)


def _corrected(opened: OpenDraft, event: Corrects) -> Writing:
    answers = opened.answers
    if event.added:
        before = answers.value("response")
        answers = answers.with_answer("response", f"{before or ''} {event.added}".strip())
    return Writing(answers, reason=event.reason)
