"""Small forms for tests of the form view, and what a person does in them."""

import json

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from peerdesk.forms.reading import parse_form

CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
BASE = "http://hl7.org/fhir/StructureDefinition/"


def form(*items):
    body = {
        "resourceType": "Questionnaire",
        "url": "urn:test:form",
        "version": "1",
        "status": "active",
        "item": list(items),
    }
    return parse_form(json.dumps(body).encode(), "test.json")


def question(kind, link_id="q", **more):
    return {"linkId": link_id, "text": f"About {link_id}", "type": kind, **more}


def group(link_id, *items, **more):
    return {"linkId": link_id, "text": f"About {link_id}", "type": "group", **more, "item": items}


def options(*codes):
    return [{"valueCoding": {"system": "urn:t", "code": c, "display": c.title()}} for c in codes]


def extension(name, **value):
    return {"url": BASE + name, **value}


def control(code):
    coding = {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": code}
    return extension("questionnaire-itemControl", valueCodeableConcept={"coding": [coding]})


def hint(role, text, link_id="hint"):
    return {"linkId": link_id, "text": text, "type": "display", "extension": [control(role)]}


def type_into(view, text, link_id="q", row=None):
    QTest.keyClicks(view.field(link_id, row).focus_widget(), text)


def press(view, words, number=0):
    found = [b for b in view.findChildren(QAbstractButton) if b.text() == words and b.isVisible()]
    found[number].click()


def buttons(view):
    return [b.text() for b in view.findChildren(QAbstractButton) if b.isVisible()]
