"""What an older version said comes back into the draft, whole, and nothing else changes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.bringing_back import (
    may_come_back,
    with_all_back,
    with_entry_back,
    with_row_back,
)
from peerdesk.forms.differences import differences
from peerdesk.forms.person_signatures import Signing, signing, signings, with_signing
from peerdesk.forms.values import Coding, shown
from tests.forms import strategies
from tests.forms.builders import form, item, rows
from tests.forms.plans import FORMS, PLANS, some_answers

LIST = form(
    item("tools", "string", item("why"), repeats=True),
    rows("people", item("name"), rows("calls", item("day"))),
    item("note", "text"),
)
DRAWN = Signing("Darnell", None, "signed", strokes=(((0, 0), (10, 10)),))


def told(asked, value):
    return asked.words_of(value) if isinstance(value, Coding) else shown(value)


def differ(old, new):
    return {
        entry.link_id
        for part in differences(old, new, told)
        for entry in part.entries
        if entry.differs
    }


def a_list(*tools, person="Ray"):
    answers = Answers(LIST).with_answer("tools", tools).with_answer("note", "mine")
    answers = answers.with_answer("why", "it helps", answers.rows_of("tools")[0])
    answers, row = answers.add_row("people")
    answers = answers.with_answer("name", person, row)
    answers, call = answers.add_row("calls", row)
    return answers.with_answer("day", "Sunday", call)


def test_one_list_comes_back_with_all_that_stands_in_it():
    then, now = a_list("walk", "tea"), a_list("sleep", person="Zoë")
    back = with_entry_back(now, then, "tools")
    assert back.values("tools") == ("walk", "tea")
    assert back.value("why", back.rows_of("tools")[0]) == "it helps"
    assert differ(now, back) == {"tools"}
    back = with_entry_back(back, then, "people")
    assert differ(then, back) == set()


def test_what_said_nothing_then_says_nothing_again():
    then = Answers(LIST)
    back = with_entry_back(a_list("walk"), then, "people")
    assert back.rows_of("people") == ()
    assert set(back.owners) == set(back.rows_of("tools"))


def test_one_thought_comes_back_beside_those_that_are_there():
    then, now = a_list("walk", "tea"), a_list("sleep")
    back = with_row_back(now, then, "tools", 0)
    assert back.values("tools") == ("sleep", "walk")
    assert back.value("why", back.rows_of("tools")[1]) == "it helps"
    back = with_row_back(now, then, "people", 0)
    people = back.rows_of("people")
    assert [back.value("name", row) for row in people] == ["Ray", "Ray"]
    assert back.value("day", back.rows_of("calls", people[1])[0]) == "Sunday"


def test_a_plain_thought_comes_back_too():
    plain = form(item("tools", repeats=True))
    then = Answers(plain).with_answer("tools", ("walk", "tea"))
    now = Answers(plain).with_answer("tools", ("tea",))
    assert with_row_back(now, then, "tools", 0).values("tools") == ("tea", "walk")
    with pytest.raises(IndexError):
        with_row_back(now, then, "tools", 2)


def test_a_question_the_form_no_longer_has_cannot_come_back():
    newer = Answers(form(item("note", "text")))
    then = a_list("walk")
    assert not may_come_back(newer.form, "tools")
    with pytest.raises(KeyError):
        with_entry_back(newer, then, "tools")
    assert with_all_back(newer, then).value("note") == "mine"


def test_who_signed_and_who_has_a_copy_is_told_of_today():
    safety = FORMS["safety-plan"]
    assert not may_come_back(safety, "cy")
    assert not any(may_come_back(safety, link_id) for link_id in signings(safety))
    then, row = started(safety).with_answer("me.title", "Then").add_row("cy")
    then = then.with_answer("cy:who", "Ray", row)
    now, row = started(safety).with_answer("me.title", "Now").add_row("cy")
    now = now.with_answer("cy:who", "Zoë", row).with_answer("rv.change", "a new title")
    back = with_all_back(now, then)
    assert back.value("me.title") == "Then"
    assert [back.value("cy:who", row) for row in back.rows_of("cy")] == ["Zoë"]
    assert back.value("rv.change") == "a new title"


@pytest.mark.parametrize("name", [name for name in PLANS if signings(FORMS[name])])
def test_nobody_has_signed_the_words_that_came_back(name):
    plan = FORMS[name]
    (place, *_) = signings(plan)
    then = with_signing(started(plan).with_answer("me.title", "Then"), place, DRAWN)
    now = started(plan).with_answer("me.title", "Now")
    assert signing(with_all_back(now, then), place).strokes == ()
    signed_now = with_signing(now, place, DRAWN)
    assert signing(with_entry_back(signed_now, then, "me.title"), place).strokes == ()


@given(st.data())
def test_everything_back_one_by_one_is_what_it_was(data):
    definition = data.draw(strategies.forms())
    then = data.draw(strategies.answers_to(definition))
    back = data.draw(strategies.answers_to(definition))
    for link_id in [each.link_id for each in definition.items]:
        back = with_entry_back(back, then, link_id)
    assert differ(then, back) == set()


@pytest.mark.parametrize("name", PLANS)
@settings(max_examples=4)
@given(data=st.data())
def test_a_whole_plan_comes_back_but_for_what_is_of_today(name, data):
    then, now = data.draw(some_answers(PLANS[name])), data.draw(some_answers(PLANS[name]))
    back = with_all_back(now, then)
    kept = {"cy", "rv.change", *signings(then.form)}
    assert {link_id for link_id in differ(then, back) if may_come_back(then.form, link_id)} <= kept
    assert differ(back, with_all_back(back, then)) == set()
