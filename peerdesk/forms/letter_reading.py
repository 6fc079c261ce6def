"""What a letter says, as typed facts: for whom, for what use, and which kinds of facts it tells.

The one place that knows the linkIds of letters (`ui.md` J14). Drafts are read too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from peerdesk.forms.answers import Answers
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.facts import Facts
from peerdesk.forms.health_words import health_words
from peerdesk.forms.library import URL_STEM
from peerdesk.forms.values import Coding, PartialDateTime

ATTENDANCE: Final = "letter-attendance"
SUPPORT: Final = "letter-support"
ACCOMMODATION: Final = "letter-accommodation"
LETTERS: Final = (ATTENDANCE, SUPPORT, ACCOMMODATION)
"""The forms of letters by their short names, the one used most first."""

NAME, TO, PARTY, WHY, CASE = "lt.name", "lt.to", "lt.party", "lt.why", "lt.case"
WHAT: Final = "lt.what"
SINCE, UNTIL, SHOW, MET = "lt.since", "lt.until", "lt.show", "lt.met"
WORDS, GOAL, ASK, HELPS = "lt.words", "lt.goal", "lt.ask", "lt.helps"
TELLS, READ, HEAD = "lt.tells", "lt.read", "lt.head"

_ATTENDANCE: Final = "attendance"
_PLAN: Final = "recovery_plan"
_DIAGNOSIS: Final = "diagnosis"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One time the person and the programme met: instants with their offsets; the end may lack."""

    contact_id: str
    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True)
class GoalTold:
    """A goal the person wants told, in their words as they were when it was ticked."""

    goal_id: str
    words: str


@dataclass(frozen=True, slots=True)
class LetterWritten:
    """One letter.

    `to` are the lines of the address, the first names who it is for; `letterhead` those of the
    sender, set when it is sealed. `purpose` is a code of
    `consent.md` §1 or the worker's own word, `purpose_shown` what the form calls it. `show` is
    "count", "days" or "times".
    """

    form: str
    name: str
    to: tuple[str, ...]
    party_id: UUID | None
    purpose: str
    purpose_shown: str
    reference: str
    since: date | None
    until: date | None
    show: str
    met: tuple[Meeting, ...]
    words: str
    goals: tuple[GoalTold, ...]
    asked: tuple[str, ...]
    helps: str
    tells: frozenset[str]
    read: bool | None
    letterhead: tuple[str, ...]

    @property
    def addressee(self) -> str:
        """Who it is for, in one line."""
        return self.to[0] if self.to else ""

    @property
    def categories(self) -> frozenset[str]:
        """Which categories of a record it tells.

        Every letter tells that the person comes here, which is attendance. A word about health
        counts as a diagnosis, ticked or not: a letter must not tell one by accident.
        """
        found = {_ATTENDANCE, *self.tells}
        if self.goals:
            found.add(_PLAN)
        if self.health_words:
            found.add(_DIAGNOSIS)
        return frozenset(found)

    @property
    def health_words(self) -> tuple[str, ...]:
        """The words in it that tell of health, drugs or drinking, each once, as they stand."""
        goals = (goal.words for goal in self.goals)
        return health_words((self.words, self.helps, *self.asked, *goals))


def is_letter(url: str) -> bool:
    """Whether the url is of a letter's form."""
    return url.removeprefix(URL_STEM) in LETTERS


def letter(answers: Answers) -> LetterWritten:
    """What a letter says; what its form does not ask is empty."""
    facts = _Facts(answers)
    return LetterWritten(
        form=answers.form.url.removeprefix(URL_STEM),
        name=facts.text(NAME),
        to=_lines(facts.text(TO)),
        party_id=_uuid(facts.text(PARTY)),
        purpose=facts.code_or_words(WHY),
        purpose_shown=facts.shown(WHY),
        reference=facts.text(CASE),
        since=facts.day(SINCE),
        until=facts.day(UNTIL),
        show=facts.code_or_words(SHOW),
        met=_met(answers) if MET in answers.form.by_link else (),
        words=facts.text(WORDS),
        goals=_goals(answers) if GOAL in answers.form.by_link else (),
        asked=facts.texts(ASK),
        helps=facts.text(HELPS),
        tells=facts.codes(TELLS),
        read=facts.yes(READ),
        letterhead=_lines(facts.text(HEAD)),
    )


def with_met(answers: Answers, met: Iterable[Meeting]) -> Answers:
    """The answers with these times, the first one first, in place of those that stood there."""
    answers = _emptied(answers, MET)
    for one in met:
        answers, row = answers.add_row(MET)
        answers = answers.with_answer(f"{MET}:id", one.contact_id, row)
        answers = answers.with_answer(f"{MET}:start", _moment(one.start), row)
        if one.end is not None:
            answers = answers.with_answer(f"{MET}:end", _moment(one.end), row)
    return answers


def with_goals(answers: Answers, goals: Iterable[GoalTold]) -> Answers:
    """The answers with these goals in place of those that stood there."""
    answers = _emptied(answers, GOAL)
    for one in goals:
        answers, row = answers.add_row(GOAL)
        answers = answers.with_answer(f"{GOAL}:id", one.goal_id, row)
        answers = answers.with_answer(f"{GOAL}:say", one.words, row)
    return answers


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class _Facts:
    """Single answers of any letter; what its form does not ask is empty."""

    def __init__(self, answers: Answers) -> None:
        self._form = answers.form
        self._facts = Facts(answers, Enablement(answers.form).state(answers))

    def text(self, link_id: str) -> str:
        return self._facts.text(link_id).strip() if self._has(link_id) else ""

    def texts(self, link_id: str) -> tuple[str, ...]:
        return self._facts.texts(link_id) if self._has(link_id) else ()

    def day(self, link_id: str) -> date | None:
        return self._facts.day(link_id) if self._has(link_id) else None

    def yes(self, link_id: str) -> bool | None:
        return self._facts.yes(link_id) if self._has(link_id) else None

    def codes(self, link_id: str) -> frozenset[str]:
        values = self._facts.values(link_id) if self._has(link_id) else ()
        return frozenset(value.code for value in values if isinstance(value, Coding) and value.code)

    def code_or_words(self, link_id: str) -> str:
        for value in self._facts.values(link_id) if self._has(link_id) else ():
            return value.code or value.display if isinstance(value, Coding) else str(value)
        return ""

    def shown(self, link_id: str) -> str:
        for value in self._facts.values(link_id) if self._has(link_id) else ():
            if not isinstance(value, Coding):
                return str(value)
            labels = (
                option.label
                for option in self._form.item(link_id).options
                if isinstance(option.value, Coding) and option.value.same_code(value)
            )
            return next(labels, value.display)
        return ""

    def _has(self, link_id: str) -> bool:
        return link_id in self._form.by_link


def _met(answers: Answers) -> tuple[Meeting, ...]:
    found = []
    for row in answers.rows_of(MET):
        contact, start, end = (answers.value(f"{MET}:{part}", row) for part in _PARTS)
        at = start.moment() if isinstance(start, PartialDateTime) else None
        if at is not None:
            until = end.moment() if isinstance(end, PartialDateTime) else None
            found.append(Meeting(str(contact or ""), at, until))
    return tuple(found)


_PARTS: Final = ("id", "start", "end")


def _goals(answers: Answers) -> tuple[GoalTold, ...]:
    rows = answers.rows_of(GOAL)
    told = (
        GoalTold(
            str(answers.value(f"{GOAL}:id", row) or ""), str(answers.value(f"{GOAL}:say", row))
        )
        for row in rows
        if answers.value(f"{GOAL}:say", row) is not None
    )
    return tuple(told)


def _emptied(answers: Answers, group: str) -> Answers:
    for row in answers.rows_of(group):
        answers = answers.remove_row(row)
    return answers


def _moment(at: datetime) -> PartialDateTime:
    return PartialDateTime(at.replace(microsecond=0).isoformat())


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None
