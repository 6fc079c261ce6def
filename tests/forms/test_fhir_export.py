"""Filled forms for other programs: read back by ours and by the tools of others."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.forms.answers import started
from peerdesk.forms.catalogue import in_language
from peerdesk.forms.definition import FormDefinition, Item
from peerdesk.forms.exact_json import exact_text, read_json
from peerdesk.forms.fhir_export import bundle, questionnaire, response
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_check import check_response
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.resource_files import resource
from tests.forms.builders import extension, item
from tests.forms.builders import questionnaire as a_questionnaire
from tests.forms.plan_table import SHARED
from tests.forms.plans import FORMS, PLANS, some_answers

EVERY_FORM = (*SHARED, "contact-note")
AT = datetime(2026, 5, 14, 18, 3, tzinfo=UTC)
HEADER = ResponseHeader("completed", subject="urn:uuid:p", authored=AT)


def exported(name: str) -> bytes:
    source = FORMS.source(FORMS[name])
    found = questionnaire(FORMS[name], source, FORMS.catalogues.values())
    return exact_text(found).encode()


def words(item: Item) -> list[str]:
    """What is read at an item, apart from words in extensions."""
    return [
        *(item.text, item.prefix),
        *(hint.text for hint in item.hints),
        *(each.label for each in item.options),
    ]


def every_word(form: FormDefinition) -> list[str]:
    return [form.title, *(text for item in form.by_link.values() for text in words(item))]


@pytest.mark.parametrize("name", EVERY_FORM)
def test_a_form_goes_out_with_all_its_languages(name):
    again = parse_form(exported(name), "exported.json")
    assert every_word(again) == every_word(FORMS[name])
    spanish = in_language(again, "es", {})  # from the file alone
    assert every_word(spanish) == every_word(FORMS.in_language(name, "es"))
    assert again.gaps() == ()


@pytest.mark.parametrize("name", EVERY_FORM)
def test_the_tools_of_others_read_what_goes_out(name):
    read = Questionnaire.model_validate_json(exported(name))
    assert read.version == FORMS[name].version


@pytest.mark.parametrize("name", EVERY_FORM)
def test_without_catalogues_a_form_goes_out_as_it_came(name):
    source = FORMS.source(FORMS[name])
    assert questionnaire(FORMS[name], source) == read_json(source)


def test_translations_a_form_brings_are_not_replaced():
    own = extension(
        "translation",
        extension=[{"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "suyo"}],
    )
    raw = a_questionnaire(item("a", _text={"extension": [own]}), item("b"), language="en")
    source = exact_text(raw).encode()
    form = parse_form(source, "f.json")
    spanish = FORMS.catalogues["es"]
    texts = replace(
        next(iter(spanish.forms.values())),
        items={"a": {"text": "nuestro"}, "b": {"text": "nuestro"}},
    )
    merged = questionnaire(form, source, [replace(spanish, forms={form.canonical: texts})])
    again = in_language(parse_form(exact_text(merged).encode(), "f.json"), "es", {})
    assert [each.text for each in again.items] == ["suyo", "nuestro"]


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_answers_go_out_valid_and_come_back_as_they_were(data):
    form = PLANS[data.draw(st.sampled_from(sorted(SHARED)))]
    answers = data.draw(some_answers(form))
    written = exact_text(response(answers, HEADER, UUID(int=5))).encode()
    again = from_response(form, written)
    assert canonical_bytes(to_response(again, HEADER, frozen=True)) == canonical_bytes(
        to_response(answers, HEADER, frozen=True)
    )
    codes = {problem.code for problem in check_response(form, written).problems}
    assert codes <= {"required", "too_large", "too_long", "not_an_option", "line_break"}


def test_both_go_out_as_one_bundle_that_the_tools_of_others_read():
    form = PLANS["safety-plan"]
    source = resource("forms", "safety-plan.json").read_bytes()
    answers = started(form).with_answer("me.title", "Kế hoạch của tôi")
    made = bundle(
        questionnaire(form, source, FORMS.catalogues.values()),
        response(answers, HEADER, UUID(int=5)),
        bundle_id=UUID(int=6),
        form_id=UUID(int=7),
        at=AT,
    )
    read: Any = Bundle.model_validate_json(exact_text(made))
    first, second = read.entry
    assert first.fullUrl == UUID(int=5).urn
    assert first.resource.questionnaire == form.canonical
    assert f"{second.resource.url}|{second.resource.version}" == form.canonical
    assert read.meta.security[0].code == "R"  # as strict as the strictest of its resources
    assert first.resource.meta.security[0].code == "R"
    assert "Kế hoạch" in exact_text(made)
