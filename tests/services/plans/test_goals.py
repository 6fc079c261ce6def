"""Goals and steps of a plan are what contacts tick, and what they tell goes back into the plan."""

from datetime import date

import pytest
from sqlalchemy import text

from peerdesk.domain.goals import GoalStatus, StepStatus
from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.person_signatures import Signing, signing, signings, with_signing
from peerdesk.forms.values import Coding, PartialDate
from peerdesk.services import people, plans
from peerdesk.services.verify import verify
from tests.builders import a_key, a_person, a_signed_note
from tests.services.plans.builders import GOAL, begun, frozen, named, picked, with_goal, written


def the_step(answers):
    goal = answers.rows_of(GOAL)[0]
    return answers.rows_of(f"{GOAL}:step", goal)[0]


def the_code(answers, link_id, row):
    found = answers.value(link_id, row)
    assert isinstance(found, Coding)
    return found.code


def test_goals_of_a_version_stand_on_the_persons_page_after_their_own(desk):
    person_id = a_person(desk)
    own = people.add_goal(desk, person_id, "see the ocean")
    frozen(desk, person_id=person_id)
    first, second = people.goals(desk, person_id)
    assert first == own
    assert (second.own_words, second.part, second.status) == (
        "a place of my own",
        "home",
        GoalStatus.WANTED,
    )
    (step,) = people.open_steps(desk, person_id)
    assert (step.text, step.goal_id) == ("call the landlord", second.goal_id)


def test_what_is_only_begun_is_no_goal_yet(desk):
    person_id = a_person(desk)
    document_id = begun(desk, person_id=person_id)
    answers, _ = with_goal(plans.open_plan(desk, document_id).answers, "a place")
    written(desk, document_id, answers)
    assert people.goals(desk, person_id) == []


def test_a_steps_end_told_in_a_contact_shows_in_the_next_draft_and_version(desk):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    (step,) = people.open_steps(desk, person_id)
    people.set_step_status(desk, step.step_id, StepStatus.DONE)
    answers = plans.open_plan(desk, document_id).answers
    assert the_code(answers, f"{GOAL}:step:done", the_step(answers)) == "done"
    plans.save_version(desk, a_key(desk), document_id)
    answers = plans.read_plan(desk, document_id).answers
    assert the_code(answers, f"{GOAL}:step:done", the_step(answers)) == "done"
    assert people.open_steps(desk, person_id) == []


def test_what_is_told_while_a_draft_lies_open_is_not_lost(desk):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.with_answer("rp.hope", "calm"))
    (goal,) = people.goals(desk, person_id)
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    plans.save_version(desk, a_key(desk), document_id)
    answers = plans.read_plan(desk, document_id).answers
    assert the_code(answers, f"{GOAL}:now", answers.rows_of(GOAL)[0]) == "reached"
    assert people.goals(desk, person_id)[0].status is GoalStatus.REACHED


def test_what_the_person_says_in_the_plan_later_stands(desk):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    (step,) = people.open_steps(desk, person_id)
    people.set_step_status(desk, step.step_id, StepStatus.DROPPED)
    answers = plans.open_plan(desk, document_id).answers
    row = the_step(answers)
    assert the_code(answers, f"{GOAL}:step:done", row) == "changed"
    written(desk, document_id, picked(answers, f"{GOAL}:step:done", "doing", row))
    plans.save_version(desk, a_key(desk), document_id)
    (step,) = people.open_steps(desk, person_id)
    assert step.status is StepStatus.DOING


def test_a_goal_a_later_version_no_longer_has_is_let_go_and_never_deleted(desk):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.remove_row(opened.answers.rows_of(GOAL)[0]))
    plans.save_version(desk, a_key(desk), document_id)
    (goal,) = people.goals(desk, person_id)
    assert goal.status is GoalStatus.LET_GO
    assert people.open_steps(desk, person_id) == []
    with desk.vault.reading() as session:
        assert session.scalar(text("SELECT status FROM next_step")) == "dropped"
    assert verify(desk.vault).holds


def test_a_reached_goal_that_leaves_the_plan_stays_reached(desk):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    (goal,) = people.goals(desk, person_id)
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.remove_row(opened.answers.rows_of(GOAL)[0]))
    plans.save_version(desk, a_key(desk), document_id)
    assert people.goals(desk, person_id)[0].status is GoalStatus.REACHED


def test_a_goal_that_is_reworded_moved_or_renamed_stays_the_same_goal(desk):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    (before,) = people.goals(desk, person_id)
    answers, _ = with_goal(plans.open_plan(desk, document_id).answers, "a dog")
    first = answers.rows_of(GOAL)[0]
    answers = answers.with_answer(f"{GOAL}:say", "a house with a door", first).move_row(first, 1)
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    after = {goal.own_words: goal for goal in people.goals(desk, person_id)}
    assert after["a house with a door"].goal_id == before.goal_id
    assert set(after) == {"a house with a door", "a dog"}


def test_ids_that_came_from_elsewhere_reach_into_nobody_elses_record(desk):
    theirs = a_person(desk, "Ana")
    frozen(desk, person_id=theirs)
    (goal,), (step,) = people.goals(desk, theirs), people.open_steps(desk, theirs)
    mine = a_person(desk, "Darnell")
    document_id = begun(desk, person_id=mine)
    answers, row = with_goal(plans.open_plan(desk, document_id).answers, "my own", "my step")
    answers = answers.with_answer(f"{GOAL}:id", str(goal.goal_id), row)
    answers = answers.with_answer(f"{GOAL}:step:id", str(step.step_id), the_step(answers))
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    assert people.goals(desk, theirs) == [goal]
    assert people.open_steps(desk, theirs) == [step]
    assert [one.own_words for one in people.goals(desk, mine)] == ["my own"]


def test_a_new_plan_goes_on_with_the_goals_of_the_last_one(desk):
    person_id = a_person(desk)
    frozen(desk, person_id=person_id)
    (before,) = people.goals(desk, person_id)
    second = plans.start(desk, person_id, "recovery-plan")
    answers = plans.open_plan(desk, second).answers
    written(desk, second, answers.with_answer("me.title", "The second"))
    plans.save_version(desk, a_key(desk), second)
    (after,) = people.goals(desk, person_id)
    assert (after.goal_id, after.document_id) == (before.goal_id, second)
    assert verify(desk.vault).holds


def test_steps_with_a_day_are_due_and_those_for_some_day_never(desk):
    person_id = a_person(desk)
    document_id = begun(desk, person_id=person_id)
    answers = plans.open_plan(desk, document_id).answers
    for words, soon, day in (("a job", "now", "2026-02-04"), ("the moon", "someday", "2026-02-04")):
        answers, goal = with_goal(answers, words, f"step to {words}")
        answers = picked(answers, f"{GOAL}:soon", soon, goal)
        row = answers.rows_of(f"{GOAL}:step", goal)[0]
        answers = answers.with_answer(f"{GOAL}:step:by", PartialDate(day), row)
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    assert [one.text for one in plans.due(desk, date(2026, 2, 4)).steps] == ["step to a job"]
    assert plans.due(desk, date(2026, 2, 3)).steps == ()
    assert plans.due(desk, date(2026, 5, 1)).steps == ()


def test_a_goal_in_words_of_their_own_choice_is_one_they_want(desk):
    person_id = a_person(desk)
    document_id = begun(desk, person_id=person_id)
    answers, goal = with_goal(plans.open_plan(desk, document_id).answers, "sleep", "no screens")
    answers = answers.with_answer(f"{GOAL}:now", "half way", goal)
    row = the_step(answers)
    answers = answers.with_answer(f"{GOAL}:step:whose", "my sister and me", row)
    answers = answers.with_answer(f"{GOAL}:step:when", "after payday", row)
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    assert people.goals(desk, person_id)[0].status is GoalStatus.WANTED
    (step,) = people.open_steps(desk, person_id)
    assert (step.owner, step.when_text) == ("other", "after payday")


def test_a_new_plan_starts_with_what_was_told_of_the_goals_of_the_last(desk):
    person_id = a_person(desk)
    frozen(desk, person_id=person_id)
    (goal,) = people.goals(desk, person_id)
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    second = plans.start(desk, person_id, "recovery-plan")
    written(desk, second, named(plans.open_plan(desk, second).answers))
    plans.save_version(desk, a_key(desk), second)
    assert people.goals(desk, person_id)[0].status is GoalStatus.REACHED


def test_what_is_told_after_a_new_plan_was_begun_is_not_lost(desk):
    person_id = a_person(desk)
    frozen(desk, person_id=person_id)
    (goal,), (step,) = people.goals(desk, person_id), people.open_steps(desk, person_id)
    second = plans.start(desk, person_id, "recovery-plan")
    written(desk, second, named(plans.open_plan(desk, second).answers, "The second"))
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    people.set_step_status(desk, step.step_id, StepStatus.DONE)
    answers = plans.open_plan(desk, second).answers
    assert the_code(answers, f"{GOAL}:now", answers.rows_of(GOAL)[0]) == "reached"
    plans.save_version(desk, a_key(desk), second)
    answers = plans.read_plan(desk, second).answers
    assert the_code(answers, f"{GOAL}:step:done", the_step(answers)) == "done"
    assert people.goals(desk, person_id)[0].status is GoalStatus.REACHED
    assert people.open_steps(desk, person_id) == []


def test_what_is_told_takes_a_drawn_signature_back(desk):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    answers = plans.open_plan(desk, document_id).answers
    place = next(each for each in signings(answers.form) if not answers.form.item(each).repeats)
    drawn = Signing("D.", strokes=(((1, 2), (3, 4)),))
    written(desk, document_id, with_signing(answers, place, drawn))
    (goal,) = people.goals(desk, person_id)
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    found = signing(plans.open_plan(desk, document_id).answers, place)
    assert (found.name, found.strokes) == ("D.", ())
    plans.save_version(desk, a_key(desk), document_id)
    assert signing(plans.read_plan(desk, document_id).answers, place).strokes == ()


def test_what_was_known_when_it_was_signed_leaves_the_drawing(desk):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    (goal,) = people.goals(desk, person_id)
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    answers = plans.open_plan(desk, document_id).answers
    place = next(each for each in signings(answers.form) if not answers.form.item(each).repeats)
    drawn = Signing("D.", strokes=(((1, 2), (3, 4)),))
    written(desk, document_id, with_signing(answers, place, drawn))
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    assert signing(plans.open_plan(desk, document_id).answers, place) == drawn


def test_ids_that_came_from_elsewhere_bring_nothing_of_anyone_along(desk):
    theirs = a_person(desk, "Ana")
    frozen(desk, person_id=theirs)
    (goal,) = people.goals(desk, theirs)
    document_id = begun(desk, person_id=a_person(desk, "Darnell"))
    answers, row = with_goal(plans.open_plan(desk, document_id).answers, "my own", "my step")
    written(desk, document_id, answers.with_answer(f"{GOAL}:id", str(goal.goal_id), row))
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    answers = plans.open_plan(desk, document_id).answers
    assert answers.value(f"{GOAL}:now", answers.rows_of(GOAL)[0]) is None


@pytest.mark.parametrize("standing", [PlanStanding.CLOSED, PlanStanding.REPLACED])
def test_nobody_is_asked_about_the_goals_of_a_plan_that_was_put_away(desk, standing):
    person_id = a_person(desk)
    document_id = frozen(desk, person_id=person_id)
    (goal,), (step,) = people.goals(desk, person_id), people.open_steps(desk, person_id)
    assert goal.is_offered
    plans.set_standing(desk, document_id, standing)
    (rests,) = people.goals(desk, person_id)
    assert not rests.is_offered
    assert (rests.goal_id, rests.status) == (goal.goal_id, GoalStatus.WANTED)  # nothing was decided
    assert people.open_steps(desk, person_id) == []
    plans.set_standing(desk, document_id, PlanStanding.IN_USE)
    assert people.goals(desk, person_id) == [goal]
    assert people.open_steps(desk, person_id) == [step]


@pytest.mark.parametrize("standing", sorted(set(PlanStanding) - {PlanStanding.IN_USE}))
def test_steps_are_due_only_while_their_plan_is_in_use(desk, standing):
    person_id = a_person(desk)
    document_id = begun(desk, person_id=person_id)
    answers, _ = with_goal(plans.open_plan(desk, document_id).answers, "a job", "call")
    day = PartialDate("2026-02-04")
    written(desk, document_id, answers.with_answer(f"{GOAL}:step:by", day, the_step(answers)))
    plans.save_version(desk, a_key(desk), document_id)
    assert [one.text for one in plans.due(desk, date(2026, 2, 4)).steps] == ["call"]
    plans.set_standing(desk, document_id, standing)
    assert plans.due(desk, date(2026, 2, 4)).steps == ()


def test_what_the_new_plan_took_over_stays_open_when_the_old_one_is_replaced(desk):
    person_id = a_person(desk)
    old = frozen(desk, person_id=person_id)
    new = plans.start(desk, person_id, "recovery-plan")
    written(desk, new, named(plans.open_plan(desk, new).answers, "The second"))
    plans.save_version(desk, a_key(desk), new)
    plans.set_standing(desk, old, PlanStanding.REPLACED)
    assert [one.is_offered for one in people.goals(desk, person_id)] == [True]
    assert [one.text for one in people.open_steps(desk, person_id)] == ["call the landlord"]


def test_steps_agreed_in_contacts_belong_to_no_plan_and_stay(desk):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    plans.set_standing(desk, frozen(desk, person_id=person_id), PlanStanding.CLOSED)
    assert [one.text for one in people.open_steps(desk, person_id)] == ["apply to one opening"]
