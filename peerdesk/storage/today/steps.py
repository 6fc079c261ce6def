"""Steps that are due: the worker's own, and those of the people they agreed them with.

The latest day comes first: what was agreed for today stands before what waited for weeks.
"""

from functools import cache
from typing import Final

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.goals import StepStatus
from peerdesk.domain.plans import PlanStanding
from peerdesk.domain.today import TodayKind, TodayLine
from peerdesk.storage.goals import SOMEDAY
from peerdesk.storage.tables import DocumentRow, GoalRow, NextStepRow, PersonRow, PlanRow
from peerdesk.storage.today.asked import (
    DAY,
    MOST,
    STEPS_SINCE,
    WORKER,
    Asked,
    Rows,
    code,
    not_put_off,
)

MINE: Final = (NextStepBy.PEER, NextStepBy.BOTH)
THEIRS: Final = (NextStepBy.PERSON, NextStepBy.OTHER)
_OPEN: Final = (StepStatus.TODO, StepStatus.DOING)


def my_steps(session: Session, asked: Asked) -> list[TodayLine]:
    """What the worker said they would do, alone or together with the person."""
    return _lines(session, asked, TodayKind.MY_STEP)


def their_steps(session: Session, asked: Asked) -> list[TodayLine]:
    """What people said they would do; nobody is late with it."""
    return _lines(session, asked, TodayKind.THEIR_STEP)


@cache
def steps_query(kind: TodayKind) -> Rows:
    """The query behind both, so that a test can read its plan.

    One part for each owner and status, for each is one walk along the index.
    """
    owners = MINE if kind is TodayKind.MY_STEP else THEIRS
    parts = [
        select(*_part(kind, owner, status).subquery().c) for owner in owners for status in _OPEN
    ]
    every = union_all(*parts).subquery()
    latest_first = (every.c.by_when.desc(), every.c.id.desc())
    return select(every).order_by(*latest_first).limit(MOST)


def _part(kind: TodayKind, owner: NextStepBy, status: StepStatus) -> Rows:
    in_use = func.coalesce(PlanRow.standing, PlanStanding.IN_USE) == PlanStanding.IN_USE
    return (
        select(
            NextStepRow.id,
            NextStepRow.person_id,
            NextStepRow.document_id,
            NextStepRow.text,
            NextStepRow.owner,
            NextStepRow.owner_label,
            NextStepRow.by_when,
            PersonRow.chosen_name,
            PersonRow.identifier,
        )
        .join(PersonRow, PersonRow.id == NextStepRow.person_id)
        .join(DocumentRow, DocumentRow.id == NextStepRow.document_id)
        .outerjoin(GoalRow, GoalRow.id == NextStepRow.goal_id)
        .outerjoin(PlanRow, PlanRow.document_id == NextStepRow.document_id)
        .where(NextStepRow.owner == code(owner), NextStepRow.status == code(status))
        .where(NextStepRow.by_when.between(STEPS_SINCE, DAY))
        .where(DocumentRow.author_id == WORKER, in_use)
        .where(func.coalesce(GoalRow.soon, "") != SOMEDAY)
        .where(not_put_off(kind, NextStepRow.id))
        .order_by(NextStepRow.by_when.desc(), NextStepRow.id.desc())
        .limit(MOST)
    )


def _lines(session: Session, asked: Asked, kind: TodayKind) -> list[TodayLine]:
    return [
        TodayLine(
            kind,
            row.id,
            row.person_id,
            row.chosen_name,
            row.identifier,
            row.document_id,
            text=row.text,
            code=row.owner_label if row.owner == NextStepBy.OTHER else row.owner,
            day=row.by_when,
        )
        for row in session.execute(steps_query(kind), asked.values())
    ]
