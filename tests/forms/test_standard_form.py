"""An outside form in a bundle of R4: accepted by the tools of others, and losing nothing."""

import json

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire

from peerdesk.forms.answers import started
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.fhir_export import questionnaire
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_writing import ResponseHeader, to_response
from peerdesk.resource_files import resource
from tests.forms.builders import Json, item
from tests.forms.builders import questionnaire as a_questionnaire

NEWER = "http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire."


def sent(raw: Json) -> Json:
    """The form as it goes out, after an outside library accepted it."""
    data = json.dumps(raw).encode()
    written = exact_text(questionnaire(parse_form(data, "a.json"), data))
    Questionnaire.model_validate_json(written)
    found: Json = json.loads(written)
    return found


def test_a_form_of_the_standard_goes_out_as_it_came_in():
    raw = a_questionnaire(item("a", "choice", answerOption=[{"valueString": "x"}]), title="T")
    assert sent(raw) == raw


def test_a_form_without_a_name_or_status_goes_out_under_the_name_its_answers_know():
    raw = a_questionnaire(item("a"))
    del raw["url"], raw["version"], raw["status"]
    form = parse_form(json.dumps(raw).encode(), "a.json")
    found = sent(raw)
    told = to_response(started(form), ResponseHeader(), frozen=True)["questionnaire"]
    assert f"{found['url']}|{found['version']}" == told
    assert found["status"] == "draft"


@pytest.mark.parametrize(
    ("constraint", "kind"),
    [({}, "choice"), ({"answerConstraint": "optionsOrString"}, "open-choice")],
)
def test_a_choice_of_the_fifth_release_is_one_of_the_fourth(constraint, kind):
    options = [{"valueCoding": {"code": "x"}}]
    raw = a_questionnaire(
        item("g", "group", item("a", "coding", answerOption=options, **constraint)),
        copyrightLabel="2025",
    )
    found = sent(raw)
    (inner,) = found["item"][0]["item"]
    assert (inner["type"], inner["answerOption"]) == (kind, options)
    kept = [(one["url"], one["valueCode"]) for one in inner.get("extension", [])]
    assert kept == [(NEWER + "item.answerConstraint", code) for code in constraint.values()]
    assert found["extension"] == [{"url": NEWER + "copyrightLabel", "valueString": "2025"}]


def test_an_older_list_of_answers_and_empty_texts_are_written_as_they_should_be():
    raw = a_questionnaire(item("a", "choice", option=[{"valueString": "x"}]), title="")
    raw["item"][0]["text"] = ""
    found = sent(raw)
    assert found["item"][0]["answerOption"] == [{"valueString": "x"}]
    assert "text" not in found["item"][0]
    assert "title" not in found


def test_a_text_with_questions_under_it_is_a_group_as_it_is_here():
    raw = a_questionnaire(item("a", "display", item("b", "display")), item("c", "display"))
    outer, alone = sent(raw)["item"]
    assert (outer["type"], outer["item"][0]["type"]) == ("group", "display")
    assert alone["type"] == "display"


@pytest.mark.parametrize("name", ["contact-note", "safety-plan"])
def test_our_own_forms_are_of_the_standard_already(name):
    raw = json.loads(resource("forms", f"{name}.json").read_bytes())
    assert sent(raw) == raw
