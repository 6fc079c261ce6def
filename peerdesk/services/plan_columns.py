"""What a plan's answers mean to lists, search and the goals people work on: derived here alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.documents import ContactColumns
from peerdesk.domain.goals import Goal, GoalStatus, NextStep, PlanGoal, PlanStep, StepStatus
from peerdesk.domain.plans import THEIRS_ALONE, PlanColumns
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.beside_words import translations_in
from peerdesk.forms.checking import can_be_put_right, check
from peerdesk.forms.definition import FormDefinition, Item, Kind, walk
from peerdesk.forms.derived import row_path
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.plan_reading import GoalWritten, StepWritten, goals, plan


def derived(answers: Answers) -> PlanColumns:
    """The columns of a plan; without a title of the person's own it goes by its form's.

    What is the person's alone tells a list nothing but what kind of paper it is.
    """
    read, form = plan(answers), answers.form
    if form.url in THEIRS_ALONE:
        return PlanColumns(form.url, form.version, language_of(form), form.title)
    return PlanColumns(
        form_url=form.url,
        form_version=form.version,
        language=language_of(form),
        title=_one_line(read.title) or form.title,
        printed_name=_one_line(read.name),
        review_on=read.review_on,
    )


def header(columns: PlanColumns, at: datetime, zone: str) -> ContactColumns:
    """What a plan's line among documents says: when it last changed, and its title."""
    return ContactColumns(
        happened_at=at, zone=zone, service_date=local_date(at, zone), opening=columns.title
    )


def language_of(form: FormDefinition) -> str:
    """The language its texts are shown in."""
    return form.shown_in or form.language


def tidied(answers: Answers) -> Answers:
    """The answers without rows that were only added: nothing stands in them but what came along.

    A row nobody filled must keep no one from a version (`plans.md` B4).
    """
    for row in reversed(tuple(answers.owners)):
        if row in answers.owners and _is_group_row(answers, row) and not _is_begun(answers, row):
            answers = answers.remove_row(row)
    return answers


def missing(answers: Answers) -> tuple[str, ...]:
    """The linkIds that still need something before a version, in the order of the form.

    What nobody can put right here keeps no one from a version.
    """
    answers = tidied(answers)
    asked = Enablement(answers.form).state(answers)
    found = {problem.link_id for problem in check(answers, asked)}
    return tuple(
        link_id
        for link_id in answers.form.by_link
        if link_id in found and can_be_put_right(answers.form, link_id)
    )


def text_to_find(answers: Answers) -> str:
    """All words that search looks through, and last their translations.

    Not what is hidden, such as ideas nobody accepted; of what is the person's alone, nothing.
    """
    if answers.form.url in THEIRS_ALONE:
        return ""
    found, translated = [plan(answers).title or answers.form.title], []
    for item in _shown(answers.form.items):
        for row in answers.every_row(answers.form.holder(item.link_id)):
            for given in answers.given.get((item.link_id, row), ()):
                found += [given.value] if isinstance(given.value, str) else []
                translated += [one.words for one in translations_in(given.extras)]
    found += translated
    return "\n".join(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Whose:
    """The plan that goals and steps stand in, and the person who wrote it."""

    document_id: UUID
    person_id: UUID


def written_goals(answers: Answers, whose: Whose) -> tuple[PlanGoal, ...]:
    """The goals of a plan, as rows that contacts can tick; only those that have an id."""
    return tuple(
        PlanGoal(_goal(goal, goal.goal_id, whose), goal.link_id, goal.row_path)
        for goal in goals(answers)
        if goal.goal_id is not None
    )


def written_steps(answers: Answers, whose: Whose) -> tuple[PlanStep, ...]:
    """The steps of a plan's goals, in the order of the plan; only those that have an id."""
    found = [(goal, step) for goal in goals(answers) for step in goal.steps]
    return tuple(
        PlanStep(
            _step(step, step.step_id, goal.goal_id, whose),
            f"{goal.link_id}:step",
            row_path(answers, step.row),
            position,
        )
        for position, (goal, step) in enumerate(found)
        if step.step_id is not None
    )


def _is_group_row(answers: Answers, row: RowKey) -> bool:
    return answers.form.item(answers.owners[row][0]).kind is Kind.GROUP


def _is_begun(answers: Answers, row: RowKey) -> bool:
    """Whether a row holds anything a person said: not its id, not what the form starts it with."""
    holder, outer = answers.owners[row]
    if any(place == row for _, place in answers.owners.values()) or _is_hidden(
        answers.form, holder
    ):
        return True
    added, fresh = answers.add_row(holder, outer)
    return any(
        not item.look.hidden
        and added.values(item.link_id, row) != added.values(item.link_id, fresh)
        for item in walk(answers.form.item(holder).children)
    )


def _is_hidden(form: FormDefinition, link_id: str | None) -> bool:
    """Whether it stands in a part that nobody sees, such as how the person keeps the plan."""
    while link_id is not None:
        if form.item(link_id).look.hidden:
            return True
        link_id = form.parent(link_id)
    return False


def _goal(goal: GoalWritten, goal_id: UUID, whose: Whose) -> Goal:
    known = goal.status in set(GoalStatus)
    return Goal(
        goal_id=goal_id,
        person_id=whose.person_id,
        own_words=goal.own_words or goal.short,
        status=GoalStatus(goal.status) if known else GoalStatus.WANTED,
        document_id=whose.document_id,
        short=goal.short,
        part=goal.part,
        soon=goal.soon,
    )


def _step(step: StepWritten, step_id: UUID, goal_id: UUID | None, whose: Whose) -> NextStep:
    return NextStep(
        step_id=step_id,
        person_id=whose.person_id,
        document_id=whose.document_id,
        text=step.what,
        owner=_owner(step),
        owner_label=step.who,
        by_when=step.by,
        when_text=step.when_text,
        status=StepStatus(step.done) if step.done in set(StepStatus) else StepStatus.TODO,
        goal_id=goal_id,
    )


def _owner(step: StepWritten) -> NextStepBy:
    """Whose step it is; the person's own where nobody is named otherwise."""
    if step.whose in set(NextStepBy):
        return NextStepBy(step.whose)
    return NextStepBy.OTHER if step.whose else NextStepBy.PERSON


def _shown(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        if not item.look.hidden:
            yield item
            yield from _shown(item.children)


def _one_line(text: str) -> str:
    return " ".join(text.split())
