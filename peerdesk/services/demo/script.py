"""The course of events of a demo: who came when, what was written, when it was signed.

The script is data in the order of time. `build` plays it through the services, `bulk` faster.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from peerdesk.domain.contact_notes import Outcome, is_attended
from peerdesk.domain.people import Participation, ParticipationChange
from peerdesk.domain.zones import near_instant
from peerdesk.services.demo.cast import Member, cast
from peerdesk.services.demo.chance import Dice
from peerdesk.services.demo.days import Slot, slots, working_days
from peerdesk.services.demo.events import (
    Arrives,
    Corrects,
    Event,
    Plan,
    Signs,
    SitsDown,
    Stands,
    Wishes,
    Writes,
)
from peerdesk.services.demo.material import Material
from peerdesk.services.demo.sharing_course import CourseOfPapers
from peerdesk.services.demo.story import Story, Turn
from peerdesk.services.demo.telling import Told, gaps_for, tell
from peerdesk.services.demo.voice import filled

_LEAST_FOR_A_DOUBLE = 40
_DRAFTS_LEFT = 5
_UNFINISHED_EVERY = 3
_AWAY_DAYS, _LATE_DAYS, _LATE_UNTIL_DAYS = 20, 11, 25
_CORRECTED_AS_USUAL = 1000  # contacts; in a larger demo corrections get rarer
_LATE_PERCENT, _MORNING_PERCENT, _ADDENDUM_PERCENT, _AMENDMENT_PERCENT = 1, 8, 3, 1.5
_MORNING, _TABLE = time(8, 2), time(18, 10)
_PAPERS, _EVENING = time(18, 25), time(18, 55)
_SECOND = timedelta(seconds=1)


def script(plan: Plan, material: Material) -> Iterator[Event]:
    """Everything that happens, in the order of time; instants never go back."""
    return _Course(plan, material).events()


class _Course:
    """The course while it is told: where each person's story and each note stands."""

    def __init__(self, plan: Plan, material: Material) -> None:
        self._plan, self._material = plan, material
        self._members = cast(material, plan.people, plan.seed, plan.until)
        self._stories: dict[int, Story] = {}
        self._deck: deque[Member] = deque()
        self._rounds = 0
        self._sat: dict[int, int] = {}
        self._course_of_papers = CourseOfPapers(material.sharing)
        self._number = 0
        self._unsigned: list[Writes] = []
        self._late: list[tuple[date, Writes]] = []
        self._to_correct: list[Corrects] = []
        self._correction_share = min(1, _CORRECTED_AS_USUAL / max(plan.contacts, 1))
        self._last = datetime.min.replace(tzinfo=UTC)

    def events(self) -> Iterator[Event]:
        doubles = int(self._plan.contacts >= _LEAST_FOR_A_DOUBLE)
        days = list(working_days(self._plan.contacts - doubles, self._plan.until, self._plan.seed))
        for place, (day, count) in enumerate(days):
            is_last = place == len(days) - 1
            yield from self._morning(day)
            yield from self._contacts(day, count, is_last=is_last)
            if doubles and place == len(days) // 2:
                yield from self._written_twice()
            yield from self._plans(day)
            yield from self._papers(day)
            yield from self._evening(day, is_last=is_last)

    def _plans(self, day: date) -> Iterator[Event]:
        """The sittings that are due, of people who are here; each on the first day it can be."""
        at = near_instant(datetime.combine(day, _TABLE), self._plan.zone)
        here = {story.member.details.chosen_name: story.member for story in self._stories.values()}
        for plan in self._material.plans:
            place = self._sat.get(plan.number, 0)
            if plan.person not in here or place == len(plan.sittings):
                continue
            if (self._plan.until - day).days <= plan.sittings[place].days:
                self._sat[plan.number] = place + 1
                yield SitsDown(self._tick(at), here[plan.person], plan, place)

    def _papers(self, day: date) -> Iterator[Event]:
        """Papers that are due, and what happens to them; each on the first day it can be."""
        at = near_instant(datetime.combine(day, _PAPERS), self._plan.zone)
        here = {story.member.details.chosen_name: story.member for story in self._stories.values()}
        left = (self._plan.until - day).days
        for event in self._course_of_papers.due(here, left):
            yield replace(event, at=self._tick(at))

    def _morning(self, day: date) -> Iterator[Event]:
        """What was left over from the days before: signing, corrections, people stepping away."""
        at = near_instant(datetime.combine(day, _MORNING), self._plan.zone)
        due = [note for when, note in self._late if when <= day]
        self._late = [(when, note) for when, note in self._late if when > day]
        yield from self._signed(at, due + self._unsigned)
        for correction in self._to_correct:
            yield replace(correction, at=self._tick(at))
        self._to_correct = []
        if (self._plan.until - day).days <= _AWAY_DAYS:
            yield from self._goodbyes(at, day)

    def _goodbyes(self, at: datetime, day: date) -> Iterator[Event]:
        for story in self._stories.values():
            if story.member.steps_away:
                for status in story.statuses_left():
                    yield self._stands(at, story.member, status, day)

    def _contacts(self, day: date, count: int, *, is_last: bool) -> Iterator[Event]:
        times = slots(day, count, self._plan.zone, Dice(self._plan.seed, "slots", day))
        for place, slot in enumerate(times):
            left = count - place
            open_end = is_last and left <= _DRAFTS_LEFT
            unfinished = open_end and left % _UNFINISHED_EVERY == 0
            yield from self._contact(day, slot, stays_open=open_end, is_finished=not unfinished)

    def _contact(
        self, day: date, slot: Slot, *, stays_open: bool, is_finished: bool
    ) -> Iterator[Event]:
        member = self._next_member(day)
        if member.number not in self._stories:
            self._stories[member.number] = Story(member, self._material, self._plan.seed)
            yield Arrives(self._tick(slot.start), member)
        turn = self._stories[member.number].next()
        if turn.stands:
            yield self._stands(slot.start, member, turn.stands, day)
        told = self._told(member, turn, slot, day)
        dice = Dice(self._plan.seed, "wish", self._number)
        for wish in turn.wishes:
            words = filled(wish.words, gaps_for(member, self._material.words, dice))
            yield Wishes(self._tick(told.end), member, wish.thread.key, words, wish.status)
        at = self._tick(told.end + timedelta(minutes=4))
        note = Writes(
            at, self._number, member, told, turn.thread, turn.is_first, stays_open, is_finished
        )
        self._number += 1
        if told.late_reason:
            self._late.append((day + timedelta(days=_LATE_DAYS), note))
        elif not stays_open:
            self._unsigned.append(note)
        yield note

    def _told(self, member: Member, turn: Turn, slot: Slot, day: date) -> Told:
        words = self._material.words
        dice = Dice(self._plan.seed, "note", self._number)
        told = replace(
            tell(turn.scene, member, slot, words, self._plan.zone, dice), tries=max(turn.tries, 1)
        )
        early_enough = (self._plan.until - day).days > _LATE_UNTIL_DAYS
        if early_enough and dice.happens(_LATE_PERCENT):
            return replace(told, late_reason=dice.pick(words.after["late_reasons"]))
        return told

    def _evening(self, day: date, *, is_last: bool) -> Iterator[Event]:
        at = near_instant(datetime.combine(day, _EVENING), self._plan.zone)
        urgent = any(note.told.crisis for note in self._unsigned)  # due the next day, Sundays too
        waits = Dice(self._plan.seed, "evening", day).happens(_MORNING_PERCENT)
        if is_last or urgent or not waits:
            yield from self._signed(at, self._unsigned)

    def _signed(self, at: datetime, notes: list[Writes]) -> Iterator[Event]:
        """Sign these notes, which are all that wait for it."""
        self._unsigned = []
        if notes:
            yield Signs(self._tick(at), tuple(note.number for note in notes))
            for note in notes:
                self._plan_correction(note)

    def _plan_correction(self, note: Writes) -> None:
        dice = Dice(self._plan.seed, "correction", note.number)
        scene, planned = note.told.scene, {one.number for one in self._to_correct}
        attended = is_attended(Outcome(scene.outcome))
        if scene.language != "en" or not attended or note.number in planned:
            return
        after = self._material.words.after
        gaps = gaps_for(note.member, self._material.words, dice)
        roll = dice.below(100_000) / 1000 / self._correction_share
        if roll < _ADDENDUM_PERCENT:
            text = filled(dice.pick(after["addenda"]), gaps)
            self._to_correct.append(Corrects(note.at, note.number, "addendum", text))
        elif roll < _ADDENDUM_PERCENT + _AMENDMENT_PERCENT:
            reason, added = (filled(text, gaps) for text in dice.pick(after["amendments"]))
            self._to_correct.append(Corrects(note.at, note.number, "amendment", reason, added))

    def _written_twice(self) -> Iterator[Event]:
        """The same contact once more, by mistake; the next morning it is marked as an error."""
        note = self._unsigned[-1] if self._unsigned else None
        if note is None:
            return
        double = replace(note, at=self._tick(note.at), number=self._number, is_finished=True)
        self._number += 1
        self._unsigned.append(double)
        reason = self._material.words.after["in_error"][0]
        yield double
        self._to_correct.append(Corrects(double.at, double.number, "error", reason))

    def _next_member(self, day: date) -> Member:
        """The next person of a shuffled round in which some come twice."""
        for _ in range(2 * len(self._members)):
            if not self._deck:
                self._deal()
            member = self._deck.popleft()
            if not self._is_away(member, day):
                return member
        return member

    def _deal(self) -> None:
        often = [member for member in self._members if member.number % 4 == 0]
        dice = Dice(self._plan.seed, "deck", self._rounds)
        self._deck.extend(dice.shuffled(self._members + often))
        self._rounds += 1

    def _is_away(self, member: Member, day: date) -> bool:
        return member.steps_away and (self._plan.until - day).days <= _AWAY_DAYS

    def _stands(self, at: datetime, member: Member, status: Participation, day: date) -> Stands:
        dice = Dice(self._plan.seed, "stands", member.number, status)
        pauses = status is Participation.PAUSED_BY_PERSON
        wish = dice.pick(self._material.words.after["wishes"]) if pauses else ""
        check_in_on = day + timedelta(days=30) if pauses and wish.endswith("fine") else None
        change = ParticipationChange(status, day, wish=wish, check_in_on=check_in_on)
        return Stands(self._tick(at), member, change)

    def _tick(self, at: datetime) -> datetime:
        """The instant, or a second after the last event, so that time never goes back."""
        self._last = max(at, self._last + _SECOND)
        return self._last
