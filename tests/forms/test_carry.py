from peerdesk.forms.answers import Answers
from peerdesk.forms.carry import carry
from peerdesk.forms.derived import derived_answers
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.values import Coding
from tests.forms.builders import choice, form, item, response, rows

OLD = form(
    item("same"),
    item("gone"),
    item("retyped"),
    choice("offered", "a", "b"),
    choice("dropped", "a", "b"),
    rows("g", item("in"), rows("h", item("deep"))),
    item("moved"),
)
NEW = form(
    item("same"),
    item("retyped", "integer"),
    choice("offered", "a"),
    choice("dropped", "b"),
    rows("g", item("in"), rows("h", item("deep")), item("moved"), required=True),
    item("fresh", initial=[{"valueString": "x"}]),
    version="2",
)


def old_answers() -> Answers:
    code = Coding("urn:c", "a", "A")
    answers = (
        Answers(OLD).with_answer("same", "1").with_answer("gone", "2").with_answer("retyped", "3")
    )
    answers = (
        answers.with_answer("offered", code).with_answer("dropped", code).with_answer("moved", "4")
    )
    for word in ("one", "two"):
        answers, row = answers.add_row("g")
        answers, inner = answers.add_row("h", row)
        answers = answers.with_answer("in", word, row).with_answer("deep", word, inner)
    return answers


def test_what_still_fits_is_copied_and_the_rest_is_listed():
    carried = carry(old_answers(), NEW)
    new = carried.answers
    assert new.form is NEW
    assert (new.value("same"), new.value("fresh")) == ("1", "x")
    assert new.value("offered") == Coding("urn:c", "a", "A")
    assert [(left.link_id, left.reason) for left in carried.left_behind] == [
        ("gone", "question_gone"),
        ("retyped", "type_changed"),
        ("dropped", "option_gone"),
        ("moved", "moved"),
    ]


def test_rows_are_copied_in_their_order_with_what_stands_in_them():
    new = carry(old_answers(), NEW).answers
    assert [new.value("in", row) for row in new.rows_of("g")] == ["one", "two"]
    assert [new.value("deep", row) for row in new.every_row("h")] == ["one", "two"]


def test_only_the_questions_wanted_are_copied():
    carried = carry(old_answers(), OLD, only={"same", "offered"})
    assert carried.left_behind == ()
    assert set(carried.answers.given) == {("same", None), ("offered", None)}
    assert carried.answers.rows == {}


def test_the_same_version_copies_everything():
    copied = carry(old_answers(), OLD)
    assert derived_answers(copied.answers) == derived_answers(old_answers())
    assert copied.left_behind == ()


def test_answers_of_unknown_types_stay_behind():
    answers = from_response(form(item("a")), response({"linkId": "a", "answer": [{"valueX": 1}]}))
    carried = carry(answers, form(item("a")))
    assert [left.reason for left in carried.left_behind] == ["not_understood"]


def test_questions_under_several_answers_come_along():
    definition = form(choice("pet", "cat", "dog", repeats=True, item=[item("name")]))
    answers = Answers(definition).with_answer(
        "pet", (Coding("urn:c", "cat"), Coding("urn:c", "dog"))
    )
    for row, name in zip(answers.rows_of("pet"), ("Mia", "Rex"), strict=True):
        answers = answers.with_answer("name", name, row)
    new = carry(answers, definition).answers
    assert [new.value("name", row) for row in new.rows_of("pet")] == ["Mia", "Rex"]
