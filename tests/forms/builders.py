"""Small forms for tests, written as the standard writes them."""

import json
from decimal import Decimal
from typing import Any

from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.reading import parse_form

Json = dict[str, Any]
FHIR = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def item(link_id: str, kind: str = "string", *children: Json, **more: Any) -> Json:
    """One item; `children` stand under it, `more` are further elements."""
    under = {"item": list(children)} if children else {}
    return {"linkId": link_id, "text": link_id.title(), "type": kind, **more, **under}


def group(link_id: str, *children: Json, **more: Any) -> Json:
    return item(link_id, "group", *children, **more)


def rows(link_id: str, *children: Json, **more: Any) -> Json:
    """A group that repeats."""
    return item(link_id, "group", *children, repeats=True, **more)


def choice(link_id: str, *codes: str, **more: Any) -> Json:
    options = [{"valueCoding": {"system": "urn:c", "code": code}} for code in codes]
    return item(link_id, "choice", answerOption=options, **more)


def extension(name: str, base: str = FHIR, **value: Any) -> Json:
    return {"url": base + name, **value}


def when(question: str, operator: str, **answer: Any) -> Json:
    return {"question": question, "operator": operator, **answer}


def questionnaire(*items: Json, **more: Any) -> Json:
    base = {"resourceType": "Questionnaire", "url": "urn:test:form", "version": "1"}
    return {**base, "status": "active", **more, "item": list(items)}


def form(*items: Json, **more: Any) -> FormDefinition:
    return read(questionnaire(*items, **more))


def read(raw: Json) -> FormDefinition:
    return parse_form(exact_text(raw).encode(), "test.json")


def response(*items: Json, **more: Any) -> Json:
    base = {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:test:form|1"}
    return {**base, **more, "item": list(items)}


def plain(value: object) -> Any:
    """JSON as tests like to compare it, decimals as Decimal."""
    return json.loads(exact_text(value), parse_float=Decimal)
