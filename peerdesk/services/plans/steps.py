"""Goals and steps between a plan and the contacts in which somebody says what came of them."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from peerdesk.domain.goals import GoalStatus, StepStatus
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.person_signatures import without_stale_drawings
from peerdesk.forms.plan_reading import goals, with_ids
from peerdesk.forms.values import Coding, Value
from peerdesk.services import plan_columns
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.plan_columns import Whose
from peerdesk.storage import plan_goals
from peerdesk.storage.session import Session
from peerdesk.storage.stamp import Stamp

_STEP_CODES = {StepStatus.DROPPED: StepStatus.CHANGED}
"""A plan says "changed my mind" of a step that was dropped."""


def with_told(session: Session, answers: Answers, person_id: UUID, since: datetime) -> Answers:
    """These answers with what was told of their goals and steps after they were written, `since`.

    A goal is known by its id, whichever of the person's plans it stands in. Told words are words
    like others: a drawn signature does not stand under them.
    """
    told = plan_goals.told_since(session, person_id, _ids(answers), since)
    return without_stale_drawings(answers, with_statuses(answers, told)) if told else answers


def with_statuses(answers: Answers, told: Mapping[UUID, str]) -> Answers:
    """These answers with the statuses told, by the ids of goals and steps."""
    for goal in goals(answers):
        if goal.goal_id is not None and goal.goal_id in told:
            status = GoalStatus(told[goal.goal_id])
            answers = _with_code(answers, f"{goal.link_id}:now", status, goal.row)
        for step in goal.steps:
            if step.step_id is not None and step.step_id in told:
                done = StepStatus(told[step.step_id])
                code = _STEP_CODES.get(done, done)
                answers = _with_code(answers, f"{goal.link_id}:step:done", code, step.row)
    return answers


def with_own_ids(desk: Desk, session: Session, answers: Answers, person_id: UUID) -> Answers:
    """These answers with an id for every goal and step, none of which is another person's.

    Answers that came from elsewhere may bring ids along; they must not reach into other records.
    """
    taken = plan_goals.owners(session, _ids(answers))
    foreign = {one for one, owner in taken.items() if owner != person_id}
    if foreign:
        answers = _without_ids(answers, foreign)
    return with_ids(answers, lambda: new_id(desk))


def keep_rows(session: Session, answers: Answers, whose: Whose, written: Stamp) -> None:
    """Bring the rows that contacts tick up to date with the version `written` then.

    What was told of a goal or step after that stays told.
    """
    told = plan_goals.told_since(session, whose.person_id, _ids(answers), written.at)
    answers = with_statuses(answers, told)
    goals_now = plan_columns.written_goals(answers, whose)
    plan_goals.keep_goals(session, whose.document_id, goals_now, written)
    steps_now = plan_columns.written_steps(answers, whose)
    plan_goals.keep_steps(session, whose.document_id, steps_now, written)


def _ids(answers: Answers) -> list[UUID]:
    """The ids of the goals and steps that have one."""
    found = [goal.goal_id for goal in goals(answers)]
    found += [step.step_id for goal in goals(answers) for step in goal.steps]
    return [one for one in found if one is not None]


def _without_ids(answers: Answers, foreign: set[UUID]) -> Answers:
    for goal in goals(answers):
        if goal.goal_id in foreign:
            answers = answers.with_answer(f"{goal.link_id}:id", None, goal.row)
        for step in goal.steps:
            if step.step_id in foreign:
                answers = answers.with_answer(f"{goal.link_id}:step:id", None, step.row)
    return answers


def _with_code(answers: Answers, link_id: str, code: str, row: RowKey) -> Answers:
    return answers.with_answer(link_id, _coding(answers.form, link_id, code), row)


def _coding(form: FormDefinition, link_id: str, code: str) -> Value:
    for option in form.item(link_id).options:
        if isinstance(option.value, Coding) and option.value.code == code:
            return option.value
    return code
