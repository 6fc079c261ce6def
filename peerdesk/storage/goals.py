"""Goals and agreed next steps."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.goals import Goal, GoalStatus, NextStep, StepStatus
from peerdesk.domain.plans import PlanStanding
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import GoalRow, NextStepRow, PlanRow

SOMEDAY = "someday"
_PUT_AWAY = tuple(str(one) for one in PlanStanding if one.is_put_away)


def add_goal(session: Session, goal: Goal, stamp: Stamp) -> None:
    """Write a goal after the ones that are there."""
    query = select(func.count()).where(GoalRow.person_id == goal.person_id)
    session.add(
        GoalRow(
            id=goal.goal_id,
            person_id=goal.person_id,
            position=session.scalars(query).one(),
            own_words=goal.own_words,
            status=goal.status,
            document_id=None,
            link_id="",
            row="",
            created_at=stamp.at,
            created_by=stamp.worker_id,
            created_on_device=stamp.device_id,
            short="",
            part="",
            soon="",
            changed_at=None,
        )
    )


def set_goal_status(session: Session, goal_id: UUID, status: GoalStatus, stamp: Stamp) -> UUID:
    """Write where a goal stands; gives whose it is."""
    row = session.get_one(GoalRow, goal_id)
    row.status, row.changed_at = status, stamp.at
    return row.person_id


def goals(session: Session, person_id: UUID) -> list[Goal]:
    """The person's goals in their order."""
    query = (
        select(GoalRow, PlanRow.standing)
        .outerjoin(PlanRow, PlanRow.document_id == GoalRow.document_id)
        .where(GoalRow.person_id == person_id)
        .order_by(GoalRow.position)
    )
    return [_goal(row, standing) for row, standing in session.execute(query)]


def replace_steps(
    session: Session, document_id: UUID, steps: Iterable[NextStep], stamp: Stamp
) -> None:
    """Write the steps of a signed contact anew; a step keeps what came of it if it stayed."""
    before = {
        row.text: row.status
        for row in session.scalars(
            select(NextStepRow).where(NextStepRow.document_id == document_id)
        )
    }
    session.execute(delete(NextStepRow).where(NextStepRow.document_id == document_id))
    for row, step in enumerate(steps):
        session.add(
            NextStepRow(
                id=step.step_id,
                person_id=step.person_id,
                document_id=document_id,
                row=row,
                text=step.text,
                owner=step.owner,
                owner_label=step.owner_label,
                by_when=step.by_when,
                when_text=step.when_text,
                status=before.get(step.text, step.status),
                changed_at=stamp.at,
                changed_by=stamp.worker_id,
                goal_id=None,
                link_id="",
                row_path="",
            )
        )


def open_steps(session: Session, person_id: UUID, limit: int) -> list[NextStep]:
    """Steps nobody has said the end of, the soonest first; none of a plan that was put away."""
    query = (
        select(NextStepRow)
        .outerjoin(PlanRow, PlanRow.document_id == NextStepRow.document_id)
        .where(func.coalesce(PlanRow.standing, "").not_in(_PUT_AWAY))
        .where(NextStepRow.person_id == person_id)
        .where(NextStepRow.status.in_((StepStatus.TODO, StepStatus.DOING)))
        .order_by(NextStepRow.by_when.is_(None), NextStepRow.by_when, NextStepRow.id)
        .limit(limit)
    )
    return [_step(row) for row in session.scalars(query)]


def set_step_status(session: Session, step_id: UUID, status: StepStatus, stamp: Stamp) -> UUID:
    """Write what came of a step; gives the person it was agreed with."""
    row = session.get_one(NextStepRow, step_id)
    row.status, row.changed_at, row.changed_by = status, stamp.at, stamp.worker_id
    return row.person_id


def due_steps(session: Session, since: date, until: date, limit: int) -> list[NextStep]:
    """Steps nobody has said the end of that are due in these days, the first day first.

    Steps toward a goal for some day are nobody's to be late with, so they are left out, and so are
    those of a plan that is paused, replaced or closed.
    """
    query = (
        select(NextStepRow)
        .outerjoin(GoalRow, GoalRow.id == NextStepRow.goal_id)
        .outerjoin(PlanRow, PlanRow.document_id == NextStepRow.document_id)
        .where(func.coalesce(PlanRow.standing, PlanStanding.IN_USE) == PlanStanding.IN_USE)
        .where(NextStepRow.status.in_((StepStatus.TODO, StepStatus.DOING)))
        .where(NextStepRow.by_when.between(since, until))
        .where(func.coalesce(GoalRow.soon, "") != SOMEDAY)
        .order_by(NextStepRow.by_when, NextStepRow.id)
        .limit(limit)
    )
    return [_step(row) for row in session.scalars(query)]


def _goal(row: GoalRow, standing: str | None) -> Goal:
    return Goal(
        row.id,
        row.person_id,
        row.own_words,
        GoalStatus(row.status),
        row.document_id,
        row.short,
        row.part,
        row.soon,
        standing in _PUT_AWAY,
    )


def _step(row: NextStepRow) -> NextStep:
    return NextStep(
        row.id,
        row.person_id,
        row.document_id,
        row.text,
        NextStepBy(row.owner),
        row.owner_label,
        row.by_when,
        row.when_text,
        StepStatus(row.status),
        row.goal_id,
    )
