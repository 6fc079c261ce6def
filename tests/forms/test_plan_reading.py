"""What a plan says, as typed facts."""

from datetime import date
from itertools import count
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.plan_reading import goals, plan, with_ids
from peerdesk.forms.values import PartialDate
from tests.forms.builders import form, item
from tests.forms.plans import PLANS, pick, some_answers

RECOVERY = PLANS["recovery-plan"]


def new_ids():
    numbers = count(1)
    return lambda: UUID(int=next(numbers))


def a_goal(answers: Answers, part: str, words: str) -> tuple[Answers, int]:
    answers, row = answers.add_row(f"rp.{part}.goal")
    return answers.with_answer(f"rp.{part}.goal:say", words, row), row


def test_the_head_of_a_plan_is_read():
    answers = started(RECOVERY).with_answer("me.title", "Kế hoạch của tôi")
    answers = answers.with_answer("me.name", "K.").with_answer("me.lang", "Tiếng Việt")
    answers = answers.with_answer("rv.date", PartialDate("2026-08-14"))
    answers = answers.with_answer("rv.change", "A new goal")
    head = plan(answers)
    assert (head.title, head.name, head.language) == ("Kế hoạch của tôi", "K.", "Tiếng Việt")
    assert (head.review_on, head.change) == (date(2026, 8, 14), "A new goal")


def test_a_review_month_is_no_day():
    answers = started(RECOVERY).with_answer("rv.date", PartialDate("2026-08"))
    assert plan(answers).review_on is None


def test_a_form_of_others_has_an_empty_head_and_no_goals():
    answers = Answers(form(item("a")))
    assert plan(answers).title == ""
    assert goals(answers) == ()


def test_a_goal_is_read_with_its_steps_and_its_ratings():
    answers, row = a_goal(started(RECOVERY), "purpose", "Paint again")
    goal = "rp.purpose.goal"
    answers = answers.with_answer(f"{goal}:short", "Paint", row)
    answers = answers.with_answer(f"{goal}:now", pick(RECOVERY, f"{goal}:now", "working_on"), row)
    answers = answers.with_answer(f"{goal}:matters", 9, row)
    answers = answers.with_answer(f"{goal}:sure", 0, row)
    answers, step = answers.add_row(f"{goal}:step", row)
    answers = answers.with_answer(f"{goal}:step:what", "Buy one brush", step)
    answers = answers.with_answer(f"{goal}:step:when", "after payday", step)
    answers = answers.with_answer(f"{goal}:step:by", PartialDate("2026-06-01"), step)
    answers = answers.with_answer(f"{goal}:step:whose", "my cousin", step)
    answers, rated = answers.add_row(f"{goal}:progress", row)
    answers = answers.with_answer(f"{goal}:progress:rate", 0, rated)
    answers = answers.with_answer(f"{goal}:progress:date", PartialDate("2026-05"), rated)
    (found,) = goals(answers)
    assert (found.own_words, found.short, found.part) == ("Paint again", "Paint", "purpose")
    assert (found.status, found.matters, found.sure) == ("working_on", 9, 0)
    assert (found.link_id, found.row, found.row_path) == (goal, row, "0")
    (small,) = found.steps
    assert (small.what, small.when_text, small.by) == (
        *("Buy one brush", "after payday"),
        date(2026, 6, 1),
    )
    assert (small.whose, small.done, small.step_id) == ("my cousin", "", None)
    (dot,) = found.progress
    assert (dot.rate, dot.day) == (0, PartialDate("2026-05"))


def test_an_empty_goal_is_none_yet():
    answers, _ = started(RECOVERY).add_row("rp.home.goal")
    assert goals(answers) == ()


def test_goals_and_steps_get_ids_that_stay():
    answers, first = a_goal(started(RECOVERY), "home", "My own door")
    answers, _ = answers.add_row("rp.home.goal:step", first)
    answers, _ = a_goal(answers, "health", "Sleep")
    once = with_ids(answers, new_ids())
    ids = [goal.goal_id for goal in goals(once)]
    assert None not in ids
    assert len(set(ids)) == 2
    assert with_ids(once, new_ids()) == once


def test_an_id_that_is_none_or_was_used_before_is_made_anew():
    answers, first = a_goal(started(RECOVERY), "home", "My own door")
    answers, second = a_goal(answers, "home", "A copy of it")
    answers, third = a_goal(answers, "home", "From elsewhere")
    same = str(UUID(int=99))
    for row, text in ((first, same), (second, same), (third, "no id")):
        answers = answers.with_answer("rp.home.goal:id", text, row)
    ids = [goal.goal_id for goal in goals(with_ids(answers, new_ids()))]
    assert ids == [UUID(int=99), UUID(int=1), UUID(int=2)]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_plan_can_be_read_and_every_id_is_used_once(data):
    answers = with_ids(data.draw(some_answers(RECOVERY)), new_ids())
    ids = [goal.goal_id for goal in goals(answers)]
    ids += [step.step_id for goal in goals(answers) for step in goal.steps]
    assert None not in ids
    assert len(set(ids)) == len(ids)
