"""What a plan says, as typed facts: its title and review day, and the goals of a recovery plan.

The one place that knows these linkIds (recovery-plans.md §2.2, §2.3, §2.6). Drafts are read too:
what is not there yet is None, "" or (); what cannot be understood counts as not there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.derived import row_path
from peerdesk.forms.enablement import Enabled
from peerdesk.forms.facts import Facts
from peerdesk.forms.values import PartialDate

_GOAL: Final = ".goal"


@dataclass(frozen=True, slots=True)
class PlanReading:
    """The head of a plan: its title, the name to print, its language in the person's words.

    `review_on` is when the person wants to look again, `change` what changed in their words.
    """

    title: str
    name: str
    language: str
    review_on: date | None
    change: str


@dataclass(frozen=True, slots=True)
class StepWritten:
    """A small step of a goal. `when_text` is their words, `by` a day; `whose` and `done` codes.

    `who` is the words for who does it; codes may be own words where none of ours fits.
    """

    step_id: UUID | None
    what: str
    when_text: str
    by: date | None
    whose: str
    who: str
    done: str
    row: RowKey


@dataclass(frozen=True, slots=True)
class ProgressWritten:
    """How it is going, as the person rates it: 0 to 10, None when not rated. `by` is a code."""

    day: PartialDate | None
    rate: int | None
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class GoalWritten:
    """A goal. `part` is home, health, purpose or community; `matters` and `sure` are 0 to 10.

    `status` and `soon` are codes; `link_id`, `row` and `row_path` say where it stands.
    """

    goal_id: UUID | None
    own_words: str
    short: str
    part: str
    status: str
    soon: str
    matters: int | None
    sure: int | None
    progress: tuple[ProgressWritten, ...]
    steps: tuple[StepWritten, ...]
    link_id: str
    row: RowKey
    row_path: str


def plan(answers: Answers) -> PlanReading:
    """The head of a plan; all empty for a form without the common parts `me` and `rv`."""
    return PlanReading(
        title=answers.text("me.title"),
        name=answers.text("me.name"),
        language=answers.text("me.lang"),
        review_on=_day(answers, "rv.date"),
        change=answers.text("rv.change"),
    )


def goals(answers: Answers) -> tuple[GoalWritten, ...]:
    """Every goal in which something is said, in the order of the form."""
    facts = Facts(answers, Enabled())
    found = (
        _goal(facts, link_id, row)
        for link_id in _goal_groups(answers.form)
        for row in answers.rows_of(link_id)
    )
    return tuple(goal for goal in found if goal.own_words or goal.short or goal.steps)


def with_ids(answers: Answers, new_id: Callable[[], UUID]) -> Answers:
    """These answers with an id for every goal and step that has none, or one used before.

    A copied row must not pass for the goal it was copied from.
    """
    used: set[UUID] = set()
    for field, row in _id_fields(answers):
        present = _uuid(answers.value(field, row))
        if present is None or present in used:
            present = new_id()
            answers = answers.with_answer(field, str(present), row)
        used.add(present)
    return answers


def _goal_groups(form: FormDefinition) -> Iterator[str]:
    for link_id in form.by_link:
        if link_id.endswith(_GOAL) and f"{link_id}:say" in form.by_link:
            yield link_id


def _id_fields(answers: Answers) -> Iterator[tuple[str, RowKey]]:
    for link_id in _goal_groups(answers.form):
        for goal in answers.rows_of(link_id):
            yield f"{link_id}:id", goal
            for step in answers.rows_of(f"{link_id}:step", goal):
                yield f"{link_id}:step:id", step


def _goal(facts: Facts, link_id: str, row: RowKey) -> GoalWritten:
    return GoalWritten(
        goal_id=_uuid(facts.answers.value(f"{link_id}:id", row)),
        own_words=facts.text(f"{link_id}:say", row),
        short=facts.text(f"{link_id}:short", row),
        part=link_id.removesuffix(_GOAL).rpartition(".")[2],
        status=facts.choice(f"{link_id}:now", row),
        soon=facts.choice(f"{link_id}:soon", row),
        matters=facts.whole(f"{link_id}:matters", row),
        sure=facts.whole(f"{link_id}:sure", row),
        progress=tuple(_progress(facts, f"{link_id}:progress", row)),
        steps=tuple(_steps(facts, f"{link_id}:step", row)),
        link_id=link_id,
        row=row,
        row_path=row_path(facts.answers, row),
    )


def _steps(facts: Facts, link_id: str, goal: RowKey) -> Iterator[StepWritten]:
    for row in facts.answers.rows_of(link_id, goal):
        what = facts.text(f"{link_id}:what", row)
        if what:
            yield StepWritten(
                step_id=_uuid(facts.answers.value(f"{link_id}:id", row)),
                what=what,
                when_text=facts.text(f"{link_id}:when", row),
                by=facts.day(f"{link_id}:by", row),
                whose=facts.choice(f"{link_id}:whose", row),
                who=facts.text(f"{link_id}:who", row),
                done=facts.choice(f"{link_id}:done", row),
                row=row,
            )


def _progress(facts: Facts, link_id: str, goal: RowKey) -> Iterator[ProgressWritten]:
    for row in facts.answers.rows_of(link_id, goal):
        day = facts.answers.value(f"{link_id}:date", row)
        found = ProgressWritten(
            day=day if isinstance(day, PartialDate) else None,
            rate=facts.whole(f"{link_id}:rate", row),
            words=facts.text(f"{link_id}:say", row),
            by=facts.choice(f"{link_id}:by", row),
        )
        if found.rate is not None or found.words:
            yield found


def _day(answers: Answers, link_id: str) -> date | None:
    value = answers.value(link_id)
    return value.day() if isinstance(value, PartialDate) else None


def _uuid(value: object) -> UUID | None:
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None
