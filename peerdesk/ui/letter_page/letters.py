"""One letter: its goals and days, who it is for, and whether it may go; no widget in here."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from peerdesk.domain.address_book import Party
from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.answers import Answers
from peerdesk.forms.letter_reading import (
    GOAL,
    MET,
    GoalTold,
    LetterWritten,
    Meeting,
    letter,
    with_goals,
    with_met,
)
from peerdesk.services import letters, practice
from peerdesk.services.desk import Desk
from peerdesk.services.letter_verdicts import LetterVerdict, letter_verdict
from peerdesk.services.letters import LetterText
from peerdesk.ui.lacking import Lacking
from peerdesk.ui.letter_page.presenter import PaperPresenter
from peerdesk.wording import letters as words

Tick = tuple[str, bool, Callable[[bool], object]]
"""What is ticked in words, whether it is, and what to do when it changes."""


class LetterPresenter(PaperPresenter):
    """A paper that is a letter."""

    def __init__(
        self, desk: Desk, save_within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(desk, save_within_ms, parent)
        self._met: dict[tuple[date, date], Sequence[Meeting]] = {}
        self._goals: Sequence[GoalTold] | None = None

    def close(self) -> None:
        """Take the letter off the page, and forget what was read for it."""
        super().close()
        self._met, self._goals = {}, None

    @property
    def written(self) -> LetterWritten:
        """What it says so far."""
        return letter(self.answers)

    @property
    def text(self) -> LetterText:
        """The letter in its sentences."""
        return letters.composed(self.answers)

    def addressee(self) -> str:
        """Who it is for, in one line."""
        return self.written.addressee

    def signer(self) -> str:
        """Who signs it: as they were when it was sealed, else as they are now."""
        worker = self.revision.worker if self.revision else practice.worker(self.desk)
        return ", ".join(filter(None, (worker.name, worker.title, worker.credential)))

    def lacking(self) -> tuple[Lacking, ...]:
        """What is needed before it is sealed, in the order of the form."""
        form = self.answers.form
        found = letters.lacking(self.desk, self.person_id, self.answers)
        return tuple(Lacking(one, words.lacking(one, form.item(one).text)) for one in found)

    def addressed(self, party: Party) -> Answers:
        """The letter to this entry, and what they mostly use one for."""
        return letters.addressed(self.answers, party)

    def party(self) -> Party | None:
        """Who gets it."""
        return self.party_of(self.written.party_id)

    def verdict(self) -> LetterVerdict | None:
        """Whether it may go; None while it is not known to whom and what for."""
        try:
            return letter_verdict(self.desk, self.person_id, self.answers)
        except PeerDeskError:
            return None

    # --- Days they met ------------------------------------------------------------------------

    @property
    def tells_days(self) -> bool:
        """Whether it is a letter about when they met."""
        return MET in self.answers.form.by_link

    def meetings(self) -> Sequence[Meeting]:
        """Every time they met in its days, () while a day lacks or the first comes last.

        Read once for each pair of days: they are asked for with every letter that is typed.
        """
        written = self.written
        since, until = written.since, written.until
        if since is None or until is None or since > until:
            return ()
        if (since, until) not in self._met:
            self._met = {(since, until): letters.met(self.desk, self.person_id, since, until)}
        return self._met[since, until]

    def answer(self, answers: Answers) -> None:
        """Take over changed answers; other days bring the times met in them."""
        if self.keeper is not None and MET in answers.form.by_link:
            before, now = self.written, letter(answers)
            if (before.since, before.until) != (now.since, now.until):
                answers = letters.with_period(self.desk, self.person_id, answers)
        super().answer(answers)

    def meeting_ticks(self) -> list[Tick]:
        """The times they met as boxes, in the letter's language."""
        told = {one.contact_id for one in self.written.met}
        language = self.text.language
        return [
            (
                words.meeting(one.start, one.end, language),
                one.contact_id in told,
                partial(self.tick_meeting, one),
            )
            for one in self.meetings()
        ]

    def tick_meeting(self, one: Meeting, ticked: bool) -> None:  # noqa: FBT001 - the state
        """Tell a time, or leave it out."""
        kept = {known.contact_id for known in self.written.met} - {one.contact_id}
        if ticked:
            kept.add(one.contact_id)
        told = [known for known in self.meetings() if known.contact_id in kept]
        self.answer(with_met(self.answers, told))

    # --- Goals --------------------------------------------------------------------------------

    @property
    def tells_goals(self) -> bool:
        """Whether goals can be told in it."""
        return GOAL in self.answers.form.by_link

    def goals(self) -> Sequence[GoalTold]:
        """The person's goals, for them to choose from; those told already in the words told."""
        told = {one.goal_id: one for one in self.written.goals}
        if self._goals is None:
            self._goals = letters.goals_to_tell(self.desk, self.person_id)
        known = self._goals
        gone = [one for one in told.values() if all(one.goal_id != k.goal_id for k in known)]
        return (*gone, *(told.get(one.goal_id, one) for one in known))

    def goal_ticks(self) -> list[Tick]:
        """The goals as boxes."""
        told = {one.goal_id for one in self.written.goals}
        return [
            (one.words, one.goal_id in told, partial(self.tick_goal, one)) for one in self.goals()
        ]

    def tick_goal(self, one: GoalTold, ticked: bool) -> None:  # noqa: FBT001 - the state
        """Tell a goal, or leave it out."""
        kept = {known.goal_id for known in self.written.goals} - {one.goal_id}
        if ticked:
            kept.add(one.goal_id)
        told = [known for known in self.goals() if known.goal_id in kept]
        self.answer(with_goals(self.answers, told))
