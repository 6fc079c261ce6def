"""The goals and steps of a plan in force, as rows that contacts can tick.

A note may point at a goal that a later version no longer has, so goals are deleted only with their
whole plan, and then those that nothing else names.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from peerdesk.domain.goals import GoalStatus, PlanGoal, PlanStep, StepStatus
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import (
    BodyRow,
    DocumentRow,
    DraftRow,
    GoalRow,
    NextStepRow,
    RevisionRow,
)

Taken = Mapping[UUID, UUID]
"""Ids that are in use, each with the person whose goal or step it is."""


def owners(session: Session, ids: Sequence[UUID]) -> Taken:
    """Whose goals and steps these are, for the ids that are in use."""
    goals = select(GoalRow.id, GoalRow.person_id).where(GoalRow.id.in_(ids))
    steps = select(NextStepRow.id, NextStepRow.person_id).where(NextStepRow.id.in_(ids))
    return {row_id: owner for query in (goals, steps) for row_id, owner in session.execute(query)}


def told_since(
    session: Session, person_id: UUID, ids: Sequence[UUID], since: datetime
) -> Mapping[UUID, str]:
    """The statuses told of these goals and steps after `since`, by a contact or another plan.

    Ids of another person's goals, which answers from elsewhere may bring along, tell nothing.
    """
    goals = select(GoalRow.id, GoalRow.status).where(
        GoalRow.id.in_(ids), GoalRow.person_id == person_id, GoalRow.changed_at > since
    )
    steps = select(NextStepRow.id, NextStepRow.status).where(
        NextStepRow.id.in_(ids), NextStepRow.person_id == person_id, NextStepRow.changed_at > since
    )
    return {row_id: told for query in (goals, steps) for row_id, told in session.execute(query)}


def keep_goals(
    session: Session, document_id: UUID, goals: Sequence[PlanGoal], stamp: Stamp
) -> None:
    """Write the goals of a version; those it no longer has are let go, unless they were ended.

    What was told of a goal after the version, `stamp` says when, stays.
    """
    present = {goal.goal.goal_id for goal in goals}
    for row in goals_of(session, document_id):
        told_since = row.changed_at is not None and row.changed_at > stamp.at
        if row.id not in present and GoalStatus(row.status).is_open and not told_since:
            row.status, row.changed_at = GoalStatus.LET_GO, stamp.at
    for goal in goals:
        row = session.get(GoalRow, goal.goal.goal_id) or _new_goal(session, goal, stamp)
        for name, value in goal_facts(goal).items():
            setattr(row, name, value)
        if row.status != goal.goal.status:
            row.status, row.changed_at = goal.goal.status, stamp.at
        session.flush()


def keep_steps(
    session: Session, document_id: UUID, steps: Sequence[PlanStep], stamp: Stamp
) -> None:
    """Write the steps of a version; those it no longer has are dropped, unless they were ended.

    What was told of a step after the version stays.
    """
    present = {step.step.step_id for step in steps}
    for row in steps_of(session, document_id):
        is_open = row.status in {StepStatus.TODO, StepStatus.DOING}
        if row.id not in present and is_open and row.changed_at <= stamp.at:
            row.status, row.changed_at = StepStatus.DROPPED, stamp.at
            row.changed_by = stamp.worker_id
    for step in steps:
        row = session.get(NextStepRow, step.step.step_id) or _new_step(session, step, stamp)
        for name, value in step_facts(step).items():
            setattr(row, name, value)
        if row.status != step.step.status:
            row.status, row.changed_at = step.step.status, stamp.at
            row.changed_by = stamp.worker_id
    session.flush()


def has_goals(
    session: Session, document_id: UUID, goals: Sequence[PlanGoal], since: datetime
) -> bool:
    """Whether the rows of a plan's goals say what it says; a status told `since` may differ.

    Rows of earlier versions are left alone; a goal whose row another plan took over counts as held.
    """
    rows = {row.id: row for row in goals_of(session, document_id)}
    for goal in goals:
        row = rows.get(goal.goal.goal_id)
        if row is None:
            if session.get(GoalRow, goal.goal.goal_id) is None:
                return False
            continue
        told = row.changed_at is not None and row.changed_at > since
        if not _says(row, goal_facts(goal)) or not (told or row.status == goal.goal.status):
            return False
    return True


def has_steps(
    session: Session, document_id: UUID, steps: Sequence[PlanStep], since: datetime
) -> bool:
    """Whether the rows of a plan's steps say what it says, as `has_goals` does for goals."""
    rows = {row.id: row for row in steps_of(session, document_id)}
    for step in steps:
        row = rows.get(step.step.step_id)
        if row is None:
            if session.get(NextStepRow, step.step.step_id) is None:
                return False
            continue
        told = row.changed_at > since
        if not _says(row, step_facts(step)) or not (told or row.status == step.step.status):
            return False
    return True


def forget(session: Session, person_id: UUID, document_id: UUID, stamp: Stamp) -> None:
    """Take away the goals and steps of a plan that goes.

    What another document of the person names stays: a goal as one of no plan, a step as dropped.
    """
    goals, steps = goals_of(session, document_id), steps_of(session, document_id)
    ids = [*(goal.id for goal in goals), *(step.id for step in steps)]
    named = _named_elsewhere(session, person_id, document_id, ids)
    for step in steps:
        if step.id not in named:
            session.delete(step)
        elif step.status in {StepStatus.TODO, StepStatus.DOING}:
            step.status, step.changed_at = StepStatus.DROPPED, stamp.at
            step.changed_by = stamp.worker_id
    session.flush()
    for goal in goals:
        if goal.id in named:
            goal.document_id, goal.link_id, goal.row = None, "", ""
            continue
        of_goal = update(NextStepRow).where(NextStepRow.goal_id == goal.id)
        session.execute(of_goal.values(goal_id=None))
        session.delete(goal)
    session.flush()


def _named_elsewhere(
    session: Session, person_id: UUID, document_id: UUID, ids: Sequence[UUID]
) -> set[UUID]:
    """Those ids that stand in the answers of another document of the person, signed or open."""
    signed = (
        select(BodyRow.content)
        .join(RevisionRow, RevisionRow.id == BodyRow.revision_id)
        .join(DocumentRow, DocumentRow.id == RevisionRow.document_id)
        .where(DocumentRow.person_id == person_id, DocumentRow.id != document_id)
    )
    drafted = (
        select(DraftRow.response)
        .join(DocumentRow, DocumentRow.id == DraftRow.document_id)
        .where(DocumentRow.person_id == person_id, DocumentRow.id != document_id)
    )
    found: set[UUID] = set()
    for query in (signed, drafted):
        for answers in session.scalars(query):
            found.update(one for one in ids if str(one).encode() in answers)
    return found


def goals_of(session: Session, document_id: UUID) -> list[GoalRow]:
    """The rows of a plan's goals, those of earlier versions too."""
    return list(session.scalars(select(GoalRow).where(GoalRow.document_id == document_id)))


def steps_of(session: Session, document_id: UUID) -> list[NextStepRow]:
    """The rows of a plan's steps, those of earlier versions too."""
    return list(session.scalars(select(NextStepRow).where(NextStepRow.document_id == document_id)))


def goal_facts(goal: PlanGoal) -> Mapping[str, object]:
    """What a goal's row takes from its plan, by the names of its columns; not the status."""
    wanted = goal.goal
    return {
        "own_words": wanted.own_words,
        "document_id": wanted.document_id,
        "link_id": goal.link_id,
        "row": goal.row,
        "short": wanted.short,
        "part": wanted.part,
        "soon": wanted.soon,
    }


def step_facts(step: PlanStep) -> Mapping[str, object]:
    """What a step's row takes from its plan, by the names of its columns; not the status."""
    agreed = step.step
    return {
        "document_id": agreed.document_id,
        "row": step.position,
        "text": agreed.text,
        "owner": agreed.owner,
        "owner_label": agreed.owner_label,
        "by_when": agreed.by_when,
        "when_text": agreed.when_text,
        "goal_id": agreed.goal_id,
        "link_id": step.link_id,
        "row_path": step.row,
    }


def _says(row: GoalRow | NextStepRow, facts: Mapping[str, object]) -> bool:
    return all(getattr(row, name) == value for name, value in facts.items())


def _new_goal(session: Session, goal: PlanGoal, stamp: Stamp) -> GoalRow:
    """A row that comes after the goals that are there."""
    others = select(func.count()).where(GoalRow.person_id == goal.goal.person_id)
    row = GoalRow(
        id=goal.goal.goal_id,
        person_id=goal.goal.person_id,
        position=session.scalars(others).one(),
        status=goal.goal.status,
        created_at=stamp.at,
        created_by=stamp.worker_id,
        created_on_device=stamp.device_id,
        changed_at=None,
    )
    session.add(row)
    return row


def _new_step(session: Session, step: PlanStep, stamp: Stamp) -> NextStepRow:
    row = NextStepRow(
        id=step.step.step_id,
        person_id=step.step.person_id,
        status=step.step.status,
        changed_at=stamp.at,
        changed_by=stamp.worker_id,
    )
    session.add(row)
    return row
