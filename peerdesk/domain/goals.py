"""Goals in the person's own words, and the next steps agreed on the way."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.contact_notes import NextStepBy


class GoalStatus(StrEnum):
    """Where a goal stands; letting go is neutral (`recovery-plans.md` §2.2)."""

    WANTED = "wanted"
    WORKING_ON = "working_on"
    ON_HOLD = "on_hold"
    REACHED = "reached"
    CHANGED = "changed"
    LET_GO = "let_go"

    @property
    def is_open(self) -> bool:
        """Whether the person may still be on the way to it."""
        return self in {GoalStatus.WANTED, GoalStatus.WORKING_ON, GoalStatus.ON_HOLD}


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal; `own_words` are never reworded.

    A goal of a plan names its `document_id`, a `short` name, the `part` of life (home, health,
    purpose, community) and how `soon` it is wanted (now, weeks, months, someday, or own words).
    `put_away` when that plan was replaced or closed: nobody is asked about the goal then, and what
    was told of it stays.
    """

    goal_id: UUID
    person_id: UUID
    own_words: str
    status: GoalStatus
    document_id: UUID | None = None
    short: str = ""
    part: str = ""
    soon: str = ""
    put_away: bool = False

    @property
    def is_offered(self) -> bool:
        """Whether the goal is shown beside the writing of a contact."""
        return self.status.is_open and not self.put_away


class StepStatus(StrEnum):
    """What came of a step (`recovery-plans.md` §2.3)."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    CHANGED = "changed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step agreed in a contact or written in a plan; `when_text` says such as "after payday".

    A step of a plan names its goal.
    """

    step_id: UUID
    person_id: UUID
    document_id: UUID
    text: str
    owner: NextStepBy
    owner_label: str = ""
    by_when: date | None = None
    when_text: str = ""
    status: StepStatus = StepStatus.TODO
    goal_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PlanGoal:
    """A goal as a plan writes it: the record, and the linkId and row it stands in."""

    goal: Goal
    link_id: str
    row: str


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step as a plan writes it; `position` is its place among the steps of the whole plan."""

    step: NextStep
    link_id: str
    row: str
    position: int
