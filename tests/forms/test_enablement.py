from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.values import Coding, PartialDate
from tests.forms.builders import choice, form, group, item, rows, when
from tests.forms.strategies import BY_KIND, answers_to, forms


def asks(answers: Answers, link_id: str, row: int | None = None) -> bool:
    return Enablement(answers.form).state(answers).asks(link_id, row)


@pytest.mark.parametrize(
    ("operator", "asked"),
    [
        ("=", {2}),
        ("!=", {None, 1, 3}),
        (">", {3}),
        ("<", {1}),
        (">=", {2, 3}),
        ("<=", {1, 2}),
    ],
)
def test_each_operator_compares_with_no_answer_one_less_same_and_more(operator, asked):
    definition = form(
        item("q", "integer"), item("a", enableWhen=[when("q", operator, answerInteger=2)])
    )
    for value in (None, 1, 2, 3):
        answers = Answers(definition).with_answer("q", value)
        assert asks(answers, "a") == (value in asked), value


@pytest.mark.parametrize("expected", [True, False])
def test_exists_asks_whether_there_is_an_answer(expected):
    definition = form(
        item("q", "boolean"), item("a", enableWhen=[when("q", "exists", answerBoolean=expected)])
    )
    assert asks(Answers(definition).with_answer("q", False), "a") is expected
    assert asks(Answers(definition), "a") is not expected


def test_one_of_several_answers_is_enough_and_unequal_means_none_of_them():
    options = choice("q", "a", "b", "c", repeats=True)
    code = {"answerCoding": {"system": "urn:c", "code": "b"}}
    definition = form(
        options,
        item("same", enableWhen=[when("q", "=", **code)]),
        item("other", enableWhen=[when("q", "!=", **code)]),
    )
    both = Answers(definition).with_answer("q", (Coding("urn:c", "a"), Coding("urn:c", "b")))
    assert asks(both, "same")
    assert not asks(both, "other")
    assert asks(Answers(definition), "other")


def test_codes_are_compared_and_never_their_words():
    code = {"answerCoding": {"system": "urn:c", "code": "y", "display": "Yes"}}
    definition = form(choice("q", "y"), item("a", enableWhen=[when("q", "=", **code)]))
    assert asks(Answers(definition).with_answer("q", Coding("urn:c", "y", "Sí")), "a")
    assert asks(Answers(definition).with_answer("q", Coding("", "y")), "a")
    assert not asks(Answers(definition).with_answer("q", Coding("urn:c", "n", "Yes")), "a")


def test_dates_of_different_exactness_are_not_equal():
    definition = form(
        item("q", "date"), item("a", enableWhen=[when("q", "<", answerDate="2024-05-01")])
    )
    assert asks(Answers(definition).with_answer("q", PartialDate("2023")), "a")
    assert not asks(Answers(definition).with_answer("q", PartialDate("2024")), "a")


@pytest.mark.parametrize(("behavior", "asked"), [("any", True), ("all", False), (None, True)])
def test_several_conditions_are_joined_as_the_form_says(behavior, asked):
    more = {"enableBehavior": behavior} if behavior else {}
    conditions = [when("q", "=", answerInteger=1), when("p", "=", answerInteger=1)]
    definition = form(
        item("q", "integer"), item("p", "integer"), item("a", enableWhen=conditions, **more)
    )
    assert asks(Answers(definition).with_answer("q", 1), "a") is asked


def test_what_stands_under_something_not_asked_is_not_asked():
    definition = form(
        item("q", "boolean"),
        group("g", group("h", item("a")), enableWhen=[when("q", "=", answerBoolean=True)]),
    )
    assert not asks(Answers(definition), "a")
    assert asks(Answers(definition).with_answer("q", True), "a")


def test_answers_that_are_not_asked_for_do_not_count_for_others_in_any_order():
    chain = ["first", "second", "third", "fourth", "fifth"]
    items = [
        item(link, enableWhen=[when(before, "exists", answerBoolean=True)])
        for before, link in pairwise(chain)
    ]
    definition = form(*reversed(items), item("first", "boolean"))
    answers = Answers(definition).with_answer("first", True)
    for link in chain[1:]:
        answers = answers.with_answer(link, "x")
    assert all(asks(answers, link) for link in chain)
    gone = answers.with_answer("first", None)
    assert not any(asks(gone, link) for link in chain[1:])


def test_a_question_under_a_question_waits_for_its_answer_but_help_does_not():
    definition = form(item("q", "boolean", item("why"), item("note", "display")))
    assert not asks(Answers(definition), "why")
    assert asks(Answers(definition), "note")
    assert asks(Answers(definition).with_answer("q", False), "why")


def test_the_same_row_wins():
    definition = form(
        rows("g", item("q", "boolean"), item("a", enableWhen=[when("q", "=", answerBoolean=True)]))
    )
    answers, first = Answers(definition).add_row("g")
    answers, second = answers.add_row("g")
    answers = answers.with_answer("q", True, second)
    assert not asks(answers, "a", first)
    assert asks(answers, "a", second)


def test_outside_of_rows_the_nearest_answered_row_counts():
    definition = form(
        item("before", enableWhen=[when("q", "=", answerInteger=1)]),
        rows("g", item("q", "integer")),
        item("after", enableWhen=[when("q", "=", answerInteger=2)]),
    )
    answers, first = Answers(definition).add_row("g")
    answers, second = answers.add_row("g")
    answers, _ = answers.add_row("g")  # still empty
    answers = answers.with_answer("q", 1, first).with_answer("q", 2, second)
    assert asks(answers, "before")
    assert asks(answers, "after")
    assert not asks(answers.move_row(second, 0), "after")


def test_a_row_inside_a_row_sees_the_outer_one():
    definition = form(
        rows(
            "g",
            item("q", "boolean"),
            rows("h", item("a", enableWhen=[when("q", "=", answerBoolean=True)])),
        )
    )
    answers, first = Answers(definition).add_row("g")
    answers, second = answers.add_row("g")
    answers, inner = answers.add_row("h", first)
    answers, other = answers.add_row("h", second)
    answers = answers.with_answer("q", True, second)
    assert not asks(answers, "a", inner)
    assert asks(answers, "a", other)


def test_under_each_answer_the_condition_means_that_answer():
    code = {"answerCoding": {"system": "urn:c", "code": "dog"}}
    walks = item("walks", enableWhen=[when("pet", "=", **code)])
    definition = form(choice("pet", "cat", "dog", repeats=True, item=[walks]))
    pets = (Coding("urn:c", "cat"), Coding("urn:c", "dog"))
    answers = Answers(definition).with_answer("pet", pets)
    cat, dog = answers.rows_of("pet")
    assert not asks(answers, "walks", cat)
    assert asks(answers, "walks", dog)


def test_a_circle_is_looked_at_twice_and_then_left():
    definition = form(
        item("a", enableWhen=[when("b", "exists", answerBoolean=False)]),
        item("b", enableWhen=[when("a", "exists", answerBoolean=True)]),
    )
    answers = Answers(definition).with_answer("a", "x").with_answer("b", "y")
    # First neither is asked; looked at again, both are. A third look would take them away.
    assert asks(answers, "a")
    assert asks(answers, "b")


def test_a_keystroke_costs_only_what_depends_on_it():
    definition = form(
        *(item(str(number)) for number in range(50)),
        group("g", item("a"), enableWhen=[when("7", "exists", answerBoolean=True)]),
        item("b", enableWhen=[when("a", "exists", answerBoolean=True)]),
    )
    enablement = Enablement(definition)
    assert enablement.affected("7") == {"g", "a", "b"}
    assert enablement.affected("8") == frozenset()
    before = enablement.state(Answers(definition))
    assert enablement.after(before, Answers(definition), "8") is before


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_step_by_step_look_never_differs_from_a_whole_one(data):
    definition = data.draw(forms(conditions=True))
    enablement = Enablement(definition)
    answers = data.draw(answers_to(definition))
    state = enablement.state(answers)
    for _ in range(3):
        changed = data.draw(st.sampled_from(sorted(definition.by_link)))
        asked = definition.item(changed)
        row = data.draw(st.sampled_from((*answers.every_row(definition.holder(changed)), "none")))
        if row == "none":
            continue
        if asked.is_question:
            values = data.draw(st.lists(BY_KIND[asked.kind], max_size=2 if asked.repeats else 1))
            answers = answers.with_answer(changed, values, row)
        elif asked.repeats and answers.rows_of(changed, row) and data.draw(st.booleans()):
            answers = answers.remove_row(answers.rows_of(changed, row)[0])
        elif asked.repeats:
            answers, _ = answers.add_row(changed, row)
        state = enablement.after(state, answers, changed)
        assert state == enablement.state(answers)
