"""One contact while it is written: every decision of the page, no widget.

The answers live in a `DraftKeeper`, which saves them; here they get their meaning.
"""

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.contact_notes import (
    ContactType,
    NarrativeFormat,
    NoteMode,
    is_about_nobody,
)
from peerdesk.domain.documents import DocumentSummary
from peerdesk.domain.goals import Goal, NextStep, StepStatus
from peerdesk.domain.people import Person
from peerdesk.domain.profiles import RuleProfile
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.contact_reading import Billing
from peerdesk.forms.definition import Option
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.formats import Formats, FormatTexts, Prompt, in_use, offered, prompts_to_show
from peerdesk.forms.readings import contact_note
from peerdesk.forms.values import Value
from peerdesk.services import contacts, documents, note_columns, note_counts, people, profiles
from peerdesk.services.desk import Desk
from peerdesk.services.odd_times import OddTime
from peerdesk.ui.contact_page import when_entry
from peerdesk.ui.contact_page.counting import Counting
from peerdesk.ui.contact_page.moments import Moments
from peerdesk.ui.contact_page.step_lines import StepLine, StepLines
from peerdesk.ui.contact_page.when_entry import WhenEntry
from peerdesk.ui.draft_keeper import DraftKeeper
from peerdesk.ui.lacking import Lacking, lacking
from peerdesk.wording import contact as wording
from peerdesk.wording.contact import Counted
from peerdesk.wording.writing_about import no_check_in, where_they_stand

HEADER_CHOICES = ("setting", "modality", "contact_type")
"""Prefilled from the last contact with the person."""

OPEN_CHOICES = ("outcome", "risk_flag", "collab.mode")
"""Never prefilled, one key each."""

_MACHINE_SET_BY = frozenset({"start_at", "contact_type", "risk_flag"})
_COUNTED_FROM = _MACHINE_SET_BY | {
    *("outcome", "modality", "setting", "break_minutes", "direct_minutes"),
    *("pos_code", "service_code", "modifiers"),
}


_OF_SOMEBODY = frozenset({"response", "collab"})
_OF_SOMEBODY_UNLESS_SAID = frozenset({"setting", "risk_flag"})
_EVERY_STEP = 200


class ContactPresenter(QObject):
    """Decides for one draft.

    `answered` after every change, `changed` when what is asked or counted may be different.
    `page_wanted` names a page about the person that is wanted now.
    """

    changed = Signal()
    answered = Signal()
    steps_changed = Signal()
    formats_changed = Signal()
    page_wanted = Signal(str)
    side_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        keeper: DraftKeeper,
        formats: Formats,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self.keeper, self._formats = desk, keeper, formats
        self._counting = Counting(desk, self.summary, profiles.rules(desk).on)
        self._enablement = Enablement(self.answers.form)
        if not keeper.is_addendum:  # the programme may keep less in its notes than it did
            keeper.settle(documents.settled(desk, keeper.opened, self.answers))
        self._asked = self._enablement.state(self.answers)
        self.when = self._first_when()
        self.moments = Moments(self.zone, desk.clock.now, self._begun)
        self.done_steps: dict[UUID, StepStatus] = {}

    # --- Who and what -------------------------------------------------------------------------

    @property
    def answers(self) -> Answers:
        """The answers as they are on the screen."""
        return self.keeper.answers

    @property
    def person_id(self) -> UUID | None:
        """Whose note it is; None for work without a person."""
        return self.keeper.opened.draft.person_id

    @cached_property
    def person(self) -> Person | None:
        """The person's record, to have their words beside the writing."""
        return None if self.person_id is None else people.person(self._desk, self.person_id)

    @property
    def name(self) -> str:
        """The person's chosen name, "" without a person."""
        return "" if self.person is None else self.person.name

    @cached_property
    def summary(self) -> DocumentSummary:
        """The line that lists have of this document."""
        return contacts.summary(self._desk, self.keeper.document_id)

    def standing(self) -> tuple[str, str]:
        """Where the person stands with the service, where that matters to whoever writes."""
        if self.person_id is None:
            return "", ""
        history = people.participation_history(self._desk, self.person_id)
        if not history:
            return "", ""
        status, advice = where_they_stand(history[-1].status, history[-1].since)
        alone = status and history[-1].wish == "do_not_check_in"
        return status, f"{advice} {no_check_in()}" if alone else advice

    @property
    def about_nobody(self) -> bool:
        """Whether nobody's words or part can be told here, as of a team meeting."""
        code = self.code("contact_type")
        kind = ContactType(code) if code else None
        return is_about_nobody(kind, has_person=self.person_id is not None)

    @property
    def zone(self) -> str:
        """The IANA name of the zone the worker is in."""
        return self._desk.clock.zone()

    # --- Answers ------------------------------------------------------------------------------

    def asks(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether this is asked at present: by the form, and of somebody."""
        if self.about_nobody:
            said = self.answers.value(link_id) is not None
            alone = _OF_SOMEBODY if said else _OF_SOMEBODY | _OF_SOMEBODY_UNLESS_SAID
            if link_id.partition(".")[0] in alone:
                return False
        return self._asked.asks(link_id, row)

    def options(self, link_id: str) -> tuple[Option, ...]:
        """The options of a choice, with the words to show."""
        return self.answers.form.item(link_id).options

    def code(self, link_id: str) -> str:
        """The chosen code, "" without."""
        return self.answers.code(link_id)

    def text(self, link_id: str) -> str:
        """The text of an answer, "" without."""
        return self.answers.text(link_id)

    def choose(self, link_id: str, code: str) -> None:
        """Choose an option by its code; "" takes the answer away."""
        chosen = note_columns.coded(self.answers.form, link_id, code) if code else None
        self.answer(link_id, chosen)

    def answer(self, link_id: str, value: Value | None, row: RowKey | None = None) -> None:
        """Answer a question anew; None takes the answer away."""
        self._take(self.answers.with_answer(link_id, value, row), link_id)

    def take_form(self, answers: Answers) -> None:
        """Take over answers to a part of the form, with the rows that came or went there."""
        before = self._asked
        whole = replace(answers, form=self.answers.form)
        self._asked = self._enablement.state(whole)
        self.keeper.answer(whole)
        self.answered.emit()
        if self._asked != before:
            self.changed.emit()

    # --- When, and what it counts for ---------------------------------------------------------

    def type_when(self, text: str) -> None:
        """Read the When field; text that cannot be read stays with the draft as it is."""
        self.when = when_entry.read_entry(text, self._desk.clock.now(), self.zone)
        self.keeper.type(text if self.when.trouble else "")
        self._take(when_entry.with_times(self.answers, self.when.span), "start_at")

    def settled_when(self) -> str:
        """What stands in the When field once it is left."""
        return when_entry.settled(self.when, self._desk.clock.now())

    @property
    def profile(self) -> RuleProfile:
        """The programme's rules on the day of service."""
        return self._counting.profile(self.answers)

    def when_read_back(self) -> str:
        """The times as they were understood, with what to look at in them."""
        return self.when.read_back(wants_end=note_columns.wants_end(self.answers, self.profile))

    def counted(self) -> Counted:
        """What the contact counts for under the programme's rules."""
        return self._counting.counted(
            self.answers, self.person_id, timed=self.when.span is not None
        )

    def odd_times(self) -> tuple[OddTime, ...]:
        """What looks odd about the times, alone and beside other contacts; warnings only."""
        if self.when.span is None or self.keeper.is_addendum:
            return ()
        return self._counting.odd_times(self.answers, self.person_id)

    def suggested_codes(self) -> Billing:
        """The codes that follow from the contact and the programme's rules."""
        return note_counts.suggested(contact_note(self.answers), self.profile)

    def answer_codes(self, link_id: str, codes: list[Value]) -> None:
        """Write codes of billing; none leaves them to the suggestion."""
        self._take(self.answers.with_answer(link_id, codes), link_id)

    def missing(self) -> tuple[Lacking, ...]:
        """What still keeps the note from being signed, in the order of the form."""
        opened = self.keeper.opened
        found: tuple[str, ...] = ()
        if not self.keeper.is_addendum:
            found = documents.missing(self._desk, opened, self.answers)
        if self.keeper.is_correction and not self.keeper.reason.strip():
            found = ("reason", *found)
        return lacking(self.answers.form, found)

    # --- The narrative ------------------------------------------------------------------------

    def formats(self) -> tuple[FormatTexts, ...]:
        """The formats the programme leaves to choose from."""
        return tuple(self._formats[code] for code in offered(self._mode()))

    @property
    def format(self) -> FormatTexts:
        """The format in use."""
        chosen = NarrativeFormat(self.keeper.narrative_format)
        return in_use(self._formats, chosen, self._mode())

    def choose_format(self, code: NarrativeFormat) -> None:
        """Write by other prompts; no text is lost."""
        self.keeper.choose_format(code)
        self.formats_changed.emit()

    def prompts(self) -> tuple[Prompt, ...]:
        """The narrative fields to show, with the person's name in their labels."""
        if not self.asks("narrative"):
            return ()
        return prompts_to_show(self.format, self.answers, has_person=self.person_id is not None)

    def they_did_not_say(self) -> None:
        """The honest short answer where there is no response to write down (L08)."""
        self.answer("response", wording.THEY_DID_NOT_SAY)
        self.formats_changed.emit()

    # --- Next steps ---------------------------------------------------------------------------

    @property
    def step_lines(self) -> tuple[StepLine, ...]:
        """The agreed steps as lines."""
        return self._lines().lines(self.answers)

    def write_step(self, row: RowKey | None, line: str) -> RowKey:
        """Write a step; a new one without `row`. Gives its row."""
        answers, row = self._lines().written(self.answers, row, line)
        if answers.value("next_steps_none"):
            self._take(answers.with_answer("next_steps_none", None), "next_steps_none")
        else:
            self._take(answers, "next_steps")
        return row

    def drop_step(self, row: RowKey) -> None:
        """Take a step off the note."""
        self._take(self.answers.remove_row(row), "next_steps")

    def agree_none(self, none: bool) -> None:  # noqa: FBT001 - the state of a button, as Qt gives it
        """Say that no step was agreed, or take that back."""
        self.answer("next_steps_none", True if none else None)
        self.steps_changed.emit()

    # --- Beside the work ----------------------------------------------------------------------

    def goals(self) -> tuple[Goal, ...]:
        """The person's open goals, and any other that is ticked; none where none can be ticked."""
        if self.person_id is None or not self.may_tick_goals:
            return ()
        ticked = set(self.answers.values("goal_links"))
        everything = people.goals(self._desk, self.person_id)
        return tuple(g for g in everything if g.is_offered or str(g.goal_id) in ticked)

    @property
    def may_tick_goals(self) -> bool:
        """Not beside a signed note: an addition is a text and has no goals of its own."""
        return not self.keeper.is_addendum

    def is_ticked(self, goal: Goal) -> bool:
        """Whether this contact worked on the goal."""
        return str(goal.goal_id) in self.answers.values("goal_links")

    def tick_goal(self, goal: Goal) -> None:
        """Tick a goal, or take the tick off; a reason for having none goes with the first tick."""
        ticked = [link for link in self.answers.values("goal_links") if isinstance(link, str)]
        goal_id = str(goal.goal_id)
        after = [link for link in ticked if link != goal_id]
        if len(after) == len(ticked):
            after.append(goal_id)
        answers = self.answers.with_answer("goal_links", after)
        if after:
            answers = answers.with_answer("no_goal_reason", None)
        self._take(answers, "goal_links")
        self.side_changed.emit()

    def add_goal(self, own_words: str) -> None:
        """Write down a goal in the person's words, ticked. Raises WordsMissing."""
        if self.person_id is not None:
            self.tick_goal(people.add_goal(self._desk, self.person_id, own_words))

    def open_steps(self) -> list[NextStep]:
        """What was agreed before and has no end yet; of the last agreement first, then soonest."""
        if self.person_id is None:
            return []
        soonest = people.open_steps(self._desk, self.person_id, _EVERY_STEP)
        return sorted(soonest, key=lambda step: step.document_id, reverse=True)

    def end_step(self, step: NextStep, status: StepStatus) -> None:
        """Write what came of an earlier step."""
        people.set_step_status(self._desk, step.step_id, status)
        self.done_steps[step.step_id] = status

    # --- Inside -------------------------------------------------------------------------------

    def _take(self, answers: Answers, changed: str) -> None:
        before = self._asked
        if changed in _MACHINE_SET_BY:
            answers = documents.settled(self._desk, self.keeper.opened, answers)
            self._asked = self._enablement.state(answers)
        else:
            self._asked = self._enablement.after(before, answers, changed)
        self.keeper.answer(answers)
        self.answered.emit()
        if changed in _COUNTED_FROM or self._asked != before:
            self.changed.emit()

    def _first_when(self) -> WhenEntry:
        now = self._desk.clock.now()
        if self.keeper.typed:
            return when_entry.read_entry(self.keeper.typed, now, self.zone)
        return when_entry.entry_of(self.answers, now, self.zone)

    def _begun(self) -> datetime | None:
        return None if self.when.span is None else self.when.span.start

    def _mode(self) -> NoteMode:
        return self.profile.notes.mode or NoteMode.FULL

    def _lines(self) -> StepLines:
        return StepLines(when_entry.today(self._desk.clock.now(), self.zone), self.name)
