from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.errors import ResponseUnreadable
from peerdesk.forms.answers import Answers
from peerdesk.forms.derived import derived_answers
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import (
    ResponseHeader,
    canonical_bytes,
    left_out,
    to_response,
)
from peerdesk.forms.values import Coding, Foreign
from tests.forms.builders import choice, form, group, item, plain, response, rows, when
from tests.forms.strategies import answers_to, forms

DRAFT = ResponseHeader()


def draft_bytes(answers: Answers) -> bytes:
    return canonical_bytes(to_response(answers, DRAFT, frozen=False))


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_reading_what_was_written_loses_and_changes_nothing(data):
    definition = data.draw(forms())
    answers = data.draw(answers_to(definition))
    written = draft_bytes(answers)
    again = from_response(definition, written)
    assert draft_bytes(again) == written
    assert from_response(definition, draft_bytes(again)) == again
    assert derived_answers(again) == derived_answers(answers)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_signed_bytes_read_back_to_the_same_signed_bytes(data):
    definition = data.draw(forms(conditions=True))
    answers = data.draw(answers_to(definition))
    frozen = canonical_bytes(to_response(answers, DRAFT, frozen=True))
    kept = {
        (given.link_id, given.text) for given in derived_answers(from_response(definition, frozen))
    }
    gone = {out.link_id for out in left_out(answers)}
    for given_answer in derived_answers(answers):
        stays = (given_answer.link_id, given_answer.text) in kept
        assert stays or given_answer.link_id in gone


def test_items_stand_in_the_order_of_the_form_and_carry_their_text():
    definition = form(item("b"), group("g", item("a")), item("c"))
    answers = Answers(definition).with_answer("a", "2").with_answer("c", "3").with_answer("b", "1")
    written = to_response(answers, DRAFT, frozen=True)
    assert written["item"] == [
        {"linkId": "b", "text": "B", "answer": [{"valueString": "1"}]},
        {
            "linkId": "g",
            "text": "G",
            "item": [{"linkId": "a", "text": "A", "answer": [{"valueString": "2"}]}],
        },
        {"linkId": "c", "text": "C", "answer": [{"valueString": "3"}]},
    ]


def test_an_item_without_words_has_no_text_rather_than_an_empty_one():
    answers = Answers(form({"linkId": "a", "type": "string"})).with_answer("a", "1")
    written = to_response(answers, DRAFT, frozen=True)["item"]
    assert written == [{"linkId": "a", "answer": [{"valueString": "1"}]}]


def test_questions_under_a_question_stand_under_its_answer():
    definition = form(item("q", "boolean", item("why")))
    answers = Answers(definition).with_answer("q", True).with_answer("why", "because")
    written = to_response(answers, DRAFT, frozen=True)
    assert plain(written)["item"][0]["answer"] == [
        {
            "valueBoolean": True,
            "item": [{"linkId": "why", "text": "Why", "answer": [{"valueString": "because"}]}],
        }
    ]


def test_a_draft_keeps_what_stood_under_an_answer_that_was_taken_away():
    definition = form(item("q", "boolean", item("why")))
    answers = Answers(definition).with_answer("why", "because")
    again = from_response(definition, draft_bytes(answers))
    assert again.value("why") == "because"
    assert "item" not in to_response(answers, DRAFT, frozen=True)
    assert [(out.link_id, out.reason) for out in left_out(answers)] == [("why", "not_asked")]


def test_an_empty_row_stays_in_a_draft_and_not_in_what_is_signed():
    definition = form(rows("g", item("a")))
    answers, _ = Answers(definition).add_row("g")
    answers, second = answers.add_row("g")
    answers = answers.with_answer("a", "x", second)
    again = from_response(definition, draft_bytes(answers))
    assert [again.value("a", row) for row in again.rows_of("g")] == [None, "x"]
    assert len(plain(to_response(answers, DRAFT, frozen=True))["item"]) == 1


def test_what_is_not_asked_stays_in_the_draft_and_is_listed_when_signed():
    definition = form(
        item("q", "boolean"),
        group("g", item("a"), enableWhen=[when("q", "=", answerBoolean=True)]),
    )
    answers = Answers(definition).with_answer("q", False).with_answer("a", "kept")
    assert b"kept" in draft_bytes(answers)
    assert b"kept" not in canonical_bytes(to_response(answers, DRAFT, frozen=True))
    (out,) = left_out(answers)
    assert (out.link_id, out.row, out.values, out.reason) == ("a", None, ("kept",), "not_asked")
    assert left_out(answers.with_answer("q", True)) == ()


def test_what_the_form_does_not_ask_is_kept_and_never_signed():
    definition = form(group("g", item("a")), item("b"))
    stranger = {"linkId": "x", "answer": [{"valueDecimal": Decimal("1.10")}]}
    raw = response({"linkId": "g", "item": [stranger]}, {"linkId": "a"}, stranger)
    answers = from_response(definition, raw)
    written = draft_bytes(answers)
    assert written.count(b'"linkId":"x","answer":[{"valueDecimal":1.10}]') == 2
    assert from_response(definition, written) == answers
    assert "item" not in to_response(answers, DRAFT, frozen=True)
    assert {(out.link_id, out.reason) for out in left_out(answers)} == {
        ("", "unknown"),
        ("g", "unknown"),
    }


def test_what_came_with_an_answer_goes_out_with_it_until_the_answer_changes():
    definition = form(item("a"), choice("c", "y"), item("f", "attachment"))
    words = {"valueString": "bien", "_valueString": {"extension": [{"url": "urn:t"}]}}
    coded = {"valueCoding": {"code": "y", "userSelected": True}, "id": "1"}
    scan = {"valueAttachment": {"title": "scan"}}
    raw = response(
        {"linkId": "a", "extension": [{"url": "urn:e"}], "answer": [words]},
        {"linkId": "c", "answer": [coded]},
        {"linkId": "f", "answer": [scan]},
    )
    answers = from_response(definition, raw)
    assert isinstance(answers.value("f"), Foreign)
    first, second, third = plain(to_response(answers, DRAFT, frozen=True))["item"]
    assert first["answer"] == [words]
    assert first["extension"] == [{"url": "urn:e"}]
    assert second["answer"] == [coded]
    assert third["answer"] == [scan]
    changed = answers.with_answer("a", "well")
    assert plain(to_response(changed, DRAFT, frozen=True))["item"][0]["answer"] == [
        {"valueString": "well"}
    ]


@pytest.mark.parametrize(
    "answer",
    [
        {"valueBoolean": "yes"},
        {"valueString": "  "},
        {},
        {"valueDate": "soon"},
        {"valueQuantity": 3},
    ],
)
def test_odd_answers_go_out_as_they_came_in(answer):
    definition = form(item("a"))
    answers = from_response(definition, response({"linkId": "a", "answer": [answer]}))
    assert plain(to_response(answers, DRAFT, frozen=False))["item"][0]["answer"] == [answer]


def test_a_group_that_comes_twice_without_repeating_loses_nothing():
    definition = form(group("g", item("a")))
    once = {"linkId": "g", "item": [{"linkId": "a", "answer": [{"valueString": "1"}]}]}
    twice = {"linkId": "g", "item": [{"linkId": "a", "answer": [{"valueString": "2"}]}]}
    answers = from_response(definition, response(once, twice))
    assert answers.value("a") == "1"
    assert b'"2"' in draft_bytes(answers)


def test_the_header_names_form_people_and_time():
    at = datetime(2026, 11, 22, 14, 5, tzinfo=timezone(timedelta(hours=-5)))
    header = ResponseHeader("completed", "urn:uuid:d", "es", "urn:uuid:p", "", at, "urn:uuid:w")
    written = to_response(Answers(form(item("a"))), header, frozen=True)
    assert written == {
        "resourceType": "QuestionnaireResponse",
        "language": "es",
        "identifier": {"system": "urn:ietf:rfc:3986", "value": "urn:uuid:d"},
        "questionnaire": "urn:test:form|1",
        "status": "completed",
        "subject": {"reference": "urn:uuid:p"},
        "authored": "2026-11-22T14:05:00-05:00",
        "author": {"reference": "urn:uuid:w"},
    }


def test_canonical_bytes_are_utf8_without_blanks_in_the_given_order():
    answers = Answers(form(item("a"))).with_answer("a", 'Trần "Vy" 😊')
    assert (
        draft_bytes(answers)
        == (
            '{"resourceType":"QuestionnaireResponse","questionnaire":"urn:test:form|1",'
            '"status":"in-progress","item":[{"linkId":"a","text":"A",'
            '"answer":[{"valueString":"Trần \\"Vy\\" 😊"}]}]}'
        ).encode()
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"resourceType":"Questionnaire"}',
        b'{"resourceType":"QuestionnaireResponse","questionnaire":"urn:other|1"}',
        b'{"resourceType":"QuestionnaireResponse","questionnaire":"urn:test:form|2"}',
    ],
)
def test_answers_to_something_else_are_refused(data):
    with pytest.raises(ResponseUnreadable):
        from_response(form(item("a")), data)


def test_answers_that_name_no_version_are_read():
    raw = {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:test:form"}
    assert from_response(form(item("a")), raw).given == {}


def test_every_answer_becomes_a_plain_row_with_its_place():
    definition = form(rows("g", rows("h", item("a", repeats=True)), choice("c", "y")))
    answers, _ = Answers(definition).add_row("g")
    answers, outer = answers.add_row("g")
    answers, inner = answers.add_row("h", outer)
    answers = answers.with_answer("a", ("x", "y"), inner)
    answers = answers.with_answer("c", Coding("urn:c", "y", "Yes"), outer)
    found = [(d.link_id, d.row, d.place, d.text, d.code) for d in derived_answers(answers)]
    assert found == [("a", "1.0", 0, "x", ""), ("a", "1.0", 1, "y", ""), ("c", "1", 0, "Yes", "y")]


def test_a_long_narrative_is_kept_whole():
    story = "Đã gặp ở thư viện. 😊\n" * 1500
    answers = Answers(form(item("a", "text"))).with_answer("a", story)
    assert from_response(answers.form, draft_bytes(answers)).value("a") == story
