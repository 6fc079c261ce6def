"""One answer of a list changed for itself, and what was taken away brought back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import started
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, to_response
from peerdesk.forms.taking_back import with_row_back
from peerdesk.forms.thoughts import (
    with_thought,
    with_thought_moved,
    with_thought_reworded,
    without_thought,
)

KIND = {"linkId": "kind", "text": "What kind is it?", "type": "string"}
HELPS = {"linkId": "helps", "text": "What helps?", "type": "string", "repeats": True}
PEOPLE = {
    "linkId": "people",
    "text": "Who?",
    "type": "group",
    "repeats": True,
    "item": [{"linkId": "name", "type": "string"}, {**HELPS, "item": [KIND]}],
}


def a_form(*items):
    body = {"resourceType": "Questionnaire", "url": "urn:t", "version": "1", "item": list(items)}
    return parse_form(json.dumps(body).encode(), "test.json")


def a_list(*words, item=None):
    answers = started(a_form(item or {**HELPS, "item": [KIND]}))
    for at, word in enumerate(words):
        answers = with_thought(answers, "helps", at, word)
    return answers


def kinds(answers):
    rows = answers.rows_of("helps")
    return list(zip(answers.values("helps"), [answers.value("kind", r) for r in rows], strict=True))


def with_kind(answers, at, words):
    return answers.with_answer("kind", words, answers.rows_of("helps")[at])


def test_what_stands_under_a_thought_stays_while_it_is_reworded():
    answers = with_kind(a_list("Wal", "Sing"), 0, "Body")
    answers = with_thought_reworded(answers, "helps", 0, "Walk")
    assert kinds(answers) == [("Walk", "Body"), ("Sing", None)]


def test_two_thoughts_of_the_same_words_are_two():
    answers = with_kind(with_kind(a_list("Rest", "Rest"), 0, "Body"), 1, "Calm")
    assert kinds(with_thought_moved(answers, "helps", 1, 0)) == [("Rest", "Calm"), ("Rest", "Body")]
    assert kinds(without_thought(answers, "helps", 0)) == [("Rest", "Calm")]


def test_a_thought_comes_in_between():
    answers = with_kind(a_list("Walk", "Sing"), 1, "Fun")
    assert kinds(with_thought(answers, "helps", 1, "Nap")) == [
        ("Walk", None),
        ("Nap", None),
        ("Sing", "Fun"),
    ]


def test_lists_without_questions_under_them_need_no_rows():
    answers = a_list("Walk", "Sing", item=HELPS)
    assert not answers.owners
    moved = with_thought_moved(answers, "helps", 0, 1)
    assert moved.values("helps") == ("Sing", "Walk")
    assert without_thought(moved, "helps", 0).values("helps") == ("Walk",)


def test_the_last_thought_leaves_nothing_behind():
    answers = without_thought(with_kind(a_list("Walk"), 0, "Body"), "helps", 0)
    assert not answers.given
    assert not answers.owners


def test_a_thought_comes_back_with_what_stood_under_it():
    before = with_kind(a_list("Walk", "Sing"), 0, "Body")
    (walk, _) = before.rows_of("helps")
    after = with_thought(without_thought(before, "helps", 0), "helps", 1, "Nap")
    assert kinds(with_row_back(after, before, walk)) == [
        ("Walk", "Body"),
        ("Sing", None),
        ("Nap", None),
    ]


def test_a_card_comes_back_with_everything_in_it_and_once():
    answers = started(a_form(PEOPLE))
    answers, ana = answers.add_row("people")
    answers, linh = answers.add_row("people")
    answers = answers.with_answer("name", "Ana", ana).with_answer("name", "Linh", linh)
    answers = with_thought(answers, "helps", 0, "Tea", ana)
    (tea,) = answers.rows_of("helps", ana)
    before = answers.with_answer("kind", "Calm", tea)
    after = before.remove_row(ana).with_answer("name", "Lĩnh", linh)
    back = with_row_back(after, before, ana)
    assert back.rows_of("people") == (ana, linh)
    assert back.value("kind", tea) == "Calm"
    assert back.value("name", linh) == "Lĩnh"
    assert with_row_back(back, before, ana) is back


def test_nothing_comes_back_into_a_card_that_has_gone():
    answers, ana = started(a_form(PEOPLE)).add_row("people")
    before = with_thought(answers, "helps", 0, "Tea", ana)
    (tea,) = before.rows_of("helps", ana)
    after = before.remove_row(ana)
    assert with_row_back(after, before, tea) is after


@given(st.data())
def test_any_change_of_a_list_is_the_change_of_a_plain_list_and_survives_writing(data):
    answers, fresh = a_list(), iter(range(1000))
    plain: list[tuple[str, str]] = []
    for _ in range(data.draw(st.integers(0, 12))):
        step = data.draw(st.sampled_from(["add", "reword", "remove", "move"]))
        at = data.draw(st.integers(0, max(0, len(plain) - (step != "add"))))
        words = data.draw(st.sampled_from(["Walk", "Rest", "Đi bộ"]))
        if step == "add":
            mark = str(next(fresh))
            answers = with_kind(with_thought(answers, "helps", at, words), at, mark)
            plain.insert(at, (words, mark))
        elif plain and step == "reword":
            answers = with_thought_reworded(answers, "helps", at, words)
            plain[at] = (words, plain[at][1])
        elif plain and step == "remove":
            answers = without_thought(answers, "helps", at)
            plain.pop(at)
        elif plain:
            to = data.draw(st.integers(0, len(plain) - 1))
            answers = with_thought_moved(answers, "helps", at, to)
            plain.insert(to, plain.pop(at))
    assert kinds(answers) == plain
    written = to_response(answers, ResponseHeader(), frozen=False)
    assert kinds(from_response(answers.form, written)) == plain
