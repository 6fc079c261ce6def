"""Responses from elsewhere, checked: everything that is wrong is named by linkId."""

import pytest

from peerdesk.domain.errors import ResponseUnreadable
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.response_check import CheckedResponse, check_response
from tests.forms.builders import (
    SDC,
    Json,
    choice,
    extension,
    form,
    group,
    item,
    response,
    rows,
    when,
)

SAID = {"answer": [{"valueString": "x"}]}


def checked(definition: FormDefinition, *items: Json, **more: object) -> CheckedResponse:
    raw = {"status": "completed", **response(*items, **more)}
    return check_response(definition, exact_text(raw).encode())


def said(link_id: str, *under: Json, **answer: object) -> Json:
    inner = {"item": list(under)} if under else {}
    return {"linkId": link_id, "answer": [{**(answer or {"valueString": "x"}), **inner}]}


def codes(found: CheckedResponse) -> list[tuple[str, str, str]]:
    return [(problem.link_id, problem.row, problem.code) for problem in found.problems]


def test_a_whole_response_is_valid():
    found = checked(form(item("a"), rows("g", item("b"))), said("a"), {"linkId": "g", "item": []})
    assert found.valid
    assert found.problems == ()
    assert found.status == "completed"


def test_problems_name_the_row_they_stand_in():
    definition = form(rows("g", item("b", "integer", required=True)))
    entries: list[Json] = [
        {"linkId": "g", "item": [said("b", valueInteger=1)]},
        {"linkId": "g", "item": []},
    ]
    found = checked(definition, *entries)
    assert codes(found) == [("b", "1", "required")]
    assert not found.valid


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"linkId": "z", **SAID}, ("z", "", "unknown_question")),
        ({"linkId": "note", **SAID}, ("note", "", "asks_nothing")),
        ({"linkId": "a.help", **SAID}, ("a.help", "", "asks_nothing")),
        ({"linkId": "inner", **SAID}, ("inner", "", "misplaced")),
        ({"linkId": "s", **SAID}, ("s", "", "answers_in_group")),
        ({"linkId": "s", "item": [{"linkId": "z", **SAID}]}, ("z", "", "unknown_question")),
        ({"linkId": "s", "item": [SAID]}, ("s", "", "link_id_missing")),
        ({"linkId": "n", **SAID}, ("n", "", "wrong_type")),
        ({"linkId": "file", **SAID}, ("file", "", "wrong_type")),
        ({"linkId": "who", "answer": [{"valueCode": "x"}]}, ("who", "", "wrong_type")),
        ({"linkId": "closed", **SAID}, ("closed", "", "wrong_type")),
        ({"linkId": "hidden", **SAID}, ("hidden", "", "not_asked")),
        ({"linkId": "n", "answer": [{"valueInteger": 2}] * 2}, ("n", "", "too_many")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_where_it_stands(entry, expected):
    concept = {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control",
                           "code": "help"}]}  # fmt: skip
    control = [extension("questionnaire-itemControl", valueCodeableConcept=concept)]
    definition = form(
        item("a", "string", item("a.help", "display", extension=control)),
        item("note", "display"),
        group("s", item("inner")),
        item("n", "integer"),
        item("file", "attachment"),
        item("who", "reference"),
        item("closed", "choice"),
        item("hidden", enableWhen=[when("n", "exists", answerBoolean=True)]),
    )
    assert codes(checked(definition, entry)) == [expected]


def test_an_entry_that_comes_twice_is_said():
    found = checked(form(item("a")), said("a"), said("a"))
    assert codes(found) == [("a", "", "repeated")]


def test_shown_texts_may_stand_in_a_response():
    found = checked(form(item("a"), item("note", "display")), {"linkId": "note", "text": "Hi"})
    assert found.problems == ()


def test_files_and_references_of_their_own_type_are_fine():
    found = checked(
        form(item("file", "attachment"), item("who", "reference")),
        said("file", valueAttachment={"contentType": "image/png"}),
        said("who", valueReference={"reference": "Practitioner/1"}),
    )
    assert found.problems == ()


def test_an_unfinished_response_may_lack_answers_but_not_hold_wrong_ones():
    definition = form(item("a", required=True), item("n", "integer"))
    waiting = checked(definition, status="in-progress")
    assert codes(waiting) == [("a", "", "required")]
    assert waiting.valid
    assert not checked(definition, said("n"), status="in-progress").valid


def test_an_unfinished_response_may_still_have_too_many_answers():
    many = {"linkId": "a", "answer": [{"valueString": "x"}, {"valueString": "y"}]}
    found = checked(form(item("a")), many, status="in-progress")
    assert codes(found) == [("a", "", "too_many")]
    assert found.valid


@pytest.mark.parametrize(
    ("kind", "answer", "code"),
    [
        ("dateTime", {"valueDate": "2026-05-14"}, "wrong_type"),
        ("date", {"valueDateTime": "2026-05-14"}, "wrong_type"),
        ("decimal", {"valueInteger": 1}, "wrong_type"),
        ("decimal", {"valueDecimal": 1}, ""),
        ("reference", {"valueString": "Dr. Lee"}, "wrong_type"),
        ("string", {"valueString": "one\r\ntwo"}, "line_break"),
        ("text", {"valueString": "one\r\ntwo"}, ""),
        ("url", {"valueUri": "Patient/1"}, ""),
        ("url", {"valueUri": "https://example.org/a?b=c"}, ""),
        ("url", {"valueUri": "c:\\temp\\a.txt"}, "not_a_url"),
        ("url", {"valueUri": "urn:uuid:c757873d-ec9a-4326-a141-556f43239520"}, ""),
        ("url", {"valueUri": "urn:uuid:c757873d-ec9a-4326-a141-556f43239520x"}, "not_a_url"),
        ("open-choice", {"valueString": "mine"}, ""),
        ("open-choice", {"valueCode": "x"}, "wrong_type"),
        ("date", {"valueDate": "2026-13-45"}, "wrong_type"),
    ],
)
def test_values_are_of_the_element_and_form_their_question_asks_for(kind, answer, code):
    definition = form(rows("g", item("q", kind)))
    found = checked(definition, {"linkId": "g", "item": [said("q", **answer)]})
    assert codes(found) == ([("q", "0", code)] if code else [])


def test_options_decide_what_a_question_of_choice_takes():
    days = form(item("d", "choice", answerOption=[{"valueDate": "2026-05-14"}]))
    assert checked(days, said("d", valueDate="2026-05-14")).valid
    assert codes(checked(days, said("d", valueDate="2026-05-15"))) == [("d", "", "not_an_option")]
    assert not checked(days, said("d", valueString="2026-05-14")).valid


def test_limits_of_quantities_are_checked():
    kilos = {"value": 5, "unit": "kg", "code": "kg"}
    most = extension("maxQuantity", SDC, valueQuantity=kilos)
    definition = form(item("q", "quantity", extension=[most]))
    assert codes(checked(definition, said("q", valueQuantity={**kilos, "value": 6}))) == [
        ("q", "", "too_large")
    ]
    assert checked(definition, said("q", valueQuantity=kilos)).valid


def test_answers_to_another_version_are_listed_as_far_as_they_no_longer_fit():
    definition = form(choice("c", "now"), item("b"), version="2")
    gone = said("c", valueCoding={"system": "urn:c", "code": "then"})
    found = checked(definition, gone, said("b"), said("old"))
    assert codes(found) == [
        ("", "", "other_version"),
        ("c", "", "not_an_option"),
        ("old", "", "unknown_question"),
    ]
    assert found.problems[0].facts == ("1", "2")
    assert found.answers.value("b") == "x"
    assert checked(definition, said("b")).valid


def test_answers_to_another_form_and_an_unknown_status_are_said():
    found = checked(form(item("a")), questionnaire="urn:other|1", status="done")
    assert codes(found) == [("", "", "status_unknown"), ("", "", "other_form")]
    assert not found.valid


def test_a_form_without_a_name_of_its_own_takes_any_response():
    assert checked(form(item("a"), url=None), said("a"), questionnaire="urn:other").valid


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"resourceType":"Bundle"}', b"\xff"])
def test_what_is_no_response_is_said(data):
    with pytest.raises(ResponseUnreadable):
        check_response(form(item("a")), data)


def test_an_answer_beside_that_of_its_question_is_misplaced():
    definition = form(item("a", "boolean", item("b")))
    found = checked(definition, {**said("a", valueBoolean=True), "item": [said("b")]})
    assert codes(found) == [("b", "", "misplaced")]
    assert checked(definition, said("a", said("b"), valueBoolean=True)).valid
