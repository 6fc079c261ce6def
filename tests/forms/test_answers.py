from decimal import Decimal

import pytest

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.values import Coding
from tests.forms.builders import choice, extension, form, group, item, rows

STEPS = form(rows("steps", item("what"), rows("calls", item("who"))), item("note", "text"))


def test_answers_are_new_records_and_the_old_ones_stay():
    before = Answers(STEPS)
    after = before.with_answer("note", "Met at the library")
    assert before.value("note") is None
    assert after.value("note") == "Met at the library"


def test_blank_text_none_and_nothing_take_an_answer_away():
    answered = Answers(STEPS).with_answer("note", "x")
    for nothing in (None, "", "  \n", ()):
        assert answered.with_answer("note", nothing) == Answers(STEPS)


def test_false_and_zero_are_answers():
    definition = form(item("yes", "boolean"), item("n", "integer"))
    answers = Answers(definition).with_answer("yes", False).with_answer("n", 0)
    assert answers.value("yes") is False
    assert answers.value("n") == 0


def test_a_text_and_a_code_are_empty_where_there_is_none():
    definition = form(item("why"), choice("how", "phone"), item("n", "integer"))
    answers = Answers(definition)
    assert (answers.text("why"), answers.code("how")) == ("", "")
    answers = answers.with_answer("why", "to talk").with_answer("n", 3)
    answers = answers.with_answer("how", definition.item("how").options[0].value)
    assert (answers.text("why"), answers.code("how")) == ("to talk", "phone")
    assert (answers.text("how"), answers.code("why"), answers.text("n")) == ("", "", "")


def test_retyping_a_number_with_another_last_zero_is_a_change():
    definition = form(item("n", "decimal"))
    answers = Answers(definition).with_answer("n", Decimal("1.1")).with_answer("n", Decimal("1.10"))
    assert str(answers.value("n")) == "1.10"


def test_rows_keep_their_answers_while_others_come_move_and_go():
    answers, first = Answers(STEPS).add_row("steps")
    answers, second = answers.add_row("steps")
    answers = answers.with_answer("what", "call", first).with_answer("what", "write", second)
    answers, before = answers.add_row("steps", before=first)
    answers = answers.move_row(second, 0)
    assert answers.rows_of("steps") == (second, before, first)
    answers = answers.remove_row(before)
    assert [answers.value("what", row) for row in answers.rows_of("steps")] == ["write", "call"]


def test_rows_inside_rows_go_with_them_and_only_those():
    answers, first = Answers(STEPS).add_row("steps")
    answers, second = answers.add_row("steps")
    answers, call = answers.add_row("calls", first)
    answers, other = answers.add_row("calls", second)
    answers = answers.with_answer("who", "clinic", call).with_answer("who", "landlord", other)
    left = answers.remove_row(first)
    assert set(left.owners) == {second, other}
    assert left.value("who", other) == "landlord"
    assert left.every_row("calls") == (other,)


def test_an_answer_cannot_be_put_where_it_does_not_belong():
    answers, row = Answers(STEPS).add_row("steps")
    with pytest.raises(KeyError):
        answers.with_answer("nothing", "x")
    with pytest.raises(ValueError, match="asks nothing"):
        answers.with_answer("steps", "x")
    with pytest.raises(ValueError, match="row"):
        answers.with_answer("what", "x")
    with pytest.raises(ValueError, match="row"):
        answers.with_answer("note", "x", row)
    with pytest.raises(ValueError, match="row"):
        answers.with_answer("who", "x", row)
    with pytest.raises(ValueError, match="rows"):
        answers.add_row("note")


def test_each_answer_of_a_repeating_question_holds_its_own_questions():
    definition = form(choice("pet", "cat", "dog", repeats=True, item=[item("name")]))
    cat, dog = Coding("urn:c", "cat"), Coding("urn:c", "dog")
    answers = Answers(definition).with_answer("pet", (cat, dog))
    first, second = answers.rows_of("pet")
    answers = answers.with_answer("name", "Mia", first).with_answer("name", "Rex", second)
    turned = answers.with_answer("pet", (dog, cat))
    assert [turned.value("name", row) for row in turned.rows_of("pet")] == ["Rex", "Mia"]
    only_dog = turned.with_answer("pet", (dog,))
    assert [only_dog.value("name", row) for row in only_dog.rows_of("pet")] == ["Rex"]
    assert len(only_dog.owners) == 1
    with pytest.raises(ValueError, match="anew"):
        answers.remove_row(first)


def test_new_answers_start_with_initial_values_and_chosen_options():
    options = [{"valueString": "a", "initialSelected": True}, {"valueString": "b"}]
    definition = form(
        item("n", "integer", initial=[{"valueInteger": 3}]),
        item("c", "choice", answerOption=options),
        group("g", item("inside", initial=[{"valueString": "x"}])),
        rows("must", item("r", initial=[{"valueString": "y"}]), required=True),
        rows("two", item("s"), extension=[extension("questionnaire-minOccurs", valueInteger=2)]),
        rows("may", item("t")),
    )
    answers = started(definition)
    assert (answers.value("n"), answers.value("c"), answers.value("inside")) == (3, "a", "x")
    assert answers.value("r", answers.rows_of("must")[0]) == "y"
    assert len(answers.rows_of("two")) == 2
    assert answers.rows_of("may") == ()


def test_a_form_that_asks_for_a_billion_rows_gets_few():
    many = [extension("questionnaire-minOccurs", valueInteger=10**9)]
    definition = form(rows("outer", rows("inner", item("a"), extension=many), extension=many))
    assert len(started(definition).owners) < 300


def test_half_characters_from_a_keyboard_do_not_break_saving():
    answers = Answers(STEPS).with_answer("note", "a\ud83d")
    assert answers.value("note") == "a\ufffd"
