"""Answers as plain rows: where each of them stands, however many there are."""

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.derived import derived_answers, row_path
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource

RECOVERY = FormLibrary(resource("forms"))["recovery-plan"]
GOAL = "rp.home.goal"


def with_steps(goals: list[int]) -> Answers:
    """Goals with so many steps each, added in front of one another."""
    answers = started(RECOVERY)
    for steps in goals:
        first = next(iter(answers.rows_of(GOAL)), None)
        answers, goal = answers.add_row(GOAL, before=first)
        answers = answers.with_answer(f"{GOAL}:say", f"a goal of {steps}", goal)
        for number in range(steps):
            answers, row = answers.add_row(f"{GOAL}:step", goal)
            answers = answers.with_answer(f"{GOAL}:step:what", f"step {number}", row)
    return answers


def test_a_row_goes_by_the_places_on_the_way_to_it():
    found = {(one.link_id, one.row): one.text for one in derived_answers(with_steps([1, 2]))}
    assert found[f"{GOAL}:say", "0"] == "a goal of 2"  # the last one was put first
    assert found[f"{GOAL}:step:what", "0.1"] == "step 1"
    assert found[f"{GOAL}:step:what", "1.0"] == "step 0"


@given(st.lists(st.integers(0, 4), max_size=5))
def test_each_row_is_found_where_it_stands(goals):
    answers = with_steps(goals)
    rows = [row for row in answers.every_row(f"{GOAL}:step") if row is not None]
    told = [one.row for one in derived_answers(answers) if one.link_id == f"{GOAL}:step:what"]
    assert told == [row_path(answers, row) for row in rows]
