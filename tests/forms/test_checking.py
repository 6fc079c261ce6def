from datetime import time
from decimal import Decimal

import pytest

from peerdesk.forms.answers import Answers
from peerdesk.forms.checking import Problem, can_be_put_right, check
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.values import Coding, PartialDate, Quantity
from tests.forms.builders import choice, extension, form, group, item, response, rows, when

OCCURS = "questionnaire-minOccurs", "questionnaire-maxOccurs"


def codes(answers: Answers) -> list[tuple[str, str]]:
    return [(problem.link_id, problem.code) for problem in check(answers)]


def limited(kind: str, name: str, **value):
    return form(item("a", kind, extension=[extension(name, **value)]))


def test_what_is_required_is_missing_only_while_it_is_asked():
    definition = form(
        item("q", "boolean"),
        item("a", required=True, enableWhen=[when("q", "=", answerBoolean=True)]),
    )
    assert codes(Answers(definition)) == []
    answers = Answers(definition).with_answer("q", True)
    assert check(answers) == (Problem("a", None, "required"),)
    assert codes(answers.with_answer("a", "x")) == []


def test_no_is_an_answer_to_a_required_question():
    definition = form(item("q", "boolean", required=True))
    assert codes(Answers(definition)) == [("q", "required")]
    assert codes(Answers(definition).with_answer("q", False)) == []


def test_a_required_question_is_asked_in_every_row():
    definition = form(rows("g", item("a", required=True), item("b")))
    answers, first = Answers(definition).add_row("g")
    answers, second = answers.add_row("g")
    answers = answers.with_answer("a", "x", first)
    assert check(answers) == (Problem("a", second, "required"),)


def test_a_required_group_needs_an_answer_inside():
    definition = form(group("g", rows("h", item("a")), item("t", "display"), required=True))
    answers, row = Answers(definition).add_row("h")
    assert codes(answers) == [("g", "required")]
    assert codes(answers.with_answer("a", "x", row)) == []


def test_numbers_of_answers_and_rows_have_limits():
    limits = [extension(OCCURS[0], valueInteger=2), extension(OCCURS[1], valueInteger=3)]
    definition = form(
        item("a", repeats=True, extension=limits), rows("g", item("b"), extension=limits)
    )
    answers = Answers(definition).with_answer("a", ("1", "2", "3", "4"))
    for _ in range(4):
        answers, row = answers.add_row("g")
        answers = answers.with_answer("b", "x", row)
    assert check(answers) == (
        Problem("a", None, "too_many", ("3", "4")),
        Problem("g", None, "too_many", ("3", "4")),
    )
    few = Answers(definition).with_answer("a", ("1", "2"))
    assert check(few) == (Problem("g", None, "too_few", ("2", "0")),)


def test_one_question_has_one_answer_unless_it_repeats():
    two = {"linkId": "a", "answer": [{"valueString": "1"}, {"valueString": "2"}]}
    assert codes(from_response(form(item("a")), response(two))) == [("a", "too_many")]


@pytest.mark.parametrize(
    ("definition", "good", "bad", "problem"),
    [
        (form(item("a", maxLength=3)), "abc", "abcd", ("too_long", "3", "4")),
        (limited("string", "minLength", valueInteger=3), "abc", "ab", ("too_short", "3", "2")),
        (limited("integer", "minValue", valueInteger=0), 0, -1, ("too_small", "0")),
        (
            limited("decimal", "maxValue", valueDecimal=Decimal("1.5")),
            Decimal("1.50"),
            Decimal("1.51"),
            ("too_large", "1.5"),
        ),
        (
            limited("date", "maxValue", valueDate="2024-05"),
            PartialDate("2024-05-31"),
            PartialDate("2024-06"),
            ("too_large", "2024-05"),
        ),
        (
            limited("time", "minValue", valueTime="09:00:00"),
            time(9),
            time(8, 59),
            ("too_small", "09:00:00"),
        ),
        (
            limited("quantity", "maxValue", valueQuantity={"value": 5, "unit": "kg"}),
            Quantity(Decimal(5), "kg"),
            Quantity(Decimal(6), "kg"),
            ("too_large", "5"),
        ),
        (
            limited("decimal", "maxDecimalPlaces", valueInteger=2),
            Decimal("1.25"),
            Decimal("1.250"),
            ("too_precise", "2", "3"),
        ),
        (limited("string", "regex", valueString="[0-9]+"), "12", "12a", ("wrong_form", "")),
        (form(choice("a", "x")), Coding("urn:c", "x"), Coding("urn:c", "y"), ("not_an_option",)),
        (form(item("a", "integer")), 1, "one", ("wrong_type", "integer")),
        (form(item("a", "boolean")), True, 1, ("wrong_type", "boolean")),
    ],
)
def test_each_limit_lets_the_last_good_value_pass(definition, good, bad, problem):
    assert check(Answers(definition).with_answer("a", good)) == ()
    code, *facts = problem
    assert check(Answers(definition).with_answer("a", bad)) == (
        Problem("a", None, code, tuple(facts)),
    )


def test_own_words_are_welcome_where_the_form_is_open():
    options = [{"valueString": "tea"}]
    definition = form(item("a", "open-choice", answerOption=options))
    assert codes(Answers(definition).with_answer("a", "mate")) == []


def test_none_of_these_stands_alone():
    exclusive = [extension("questionnaire-optionExclusive", valueBoolean=True)]
    options = [{"valueString": "a"}, {"valueString": "none", "extension": exclusive}]
    definition = form(item("q", "choice", answerOption=options, repeats=True))
    assert codes(Answers(definition).with_answer("q", ("none",))) == []
    assert codes(Answers(definition).with_answer("q", ("a", "none"))) == [("q", "exclusive_option")]


def test_problems_never_quote_what_a_person_wrote():
    answers = Answers(form(item("a", maxLength=3))).with_answer("a", "my secret")
    assert all("secret" not in fact for problem in check(answers) for fact in problem.facts)


def test_what_nobody_can_answer_here_is_known():
    hidden = extension("questionnaire-hidden", valueBoolean=True)
    definition = form(
        item("score", "integer", readOnly=True),
        group("none", item("file", "attachment"), item("kept", extension=[hidden])),
        group("away", item("inside"), extension=[hidden]),
        group("some", item("file2", "attachment"), item("words")),
    )
    found = [link for link in definition.by_link if can_be_put_right(definition, link)]
    assert found == ["some", "words"]
