"""A form from elsewhere that asks for more than PeerDesk does."""

import json
from pathlib import Path

_CALCULATED = (
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
)
_FORM = {
    "resourceType": "Questionnaire",
    "url": "urn:example:form:day-room-visit",
    "version": "2.1.0",
    "status": "active",
    "title": "Day room visit",
    "publisher": "Lakeside Drop-in",
    "item": [
        {"linkId": "came", "type": "boolean", "text": "Did somebody come with you?"},
        {"linkId": "cups", "type": "integer", "text": "Cups of tea"},
        {
            "linkId": "sum",
            "type": "integer",
            "text": "Cups this week",
            "extension": [
                {
                    "url": _CALCULATED,
                    "valueExpression": {"language": "text/fhirpath", "expression": "%cups * 7"},
                }
            ],
        },
        {
            "linkId": "room",
            "type": "choice",
            "text": "Which room?",
            "answerValueSet": "http://example.org/fhir/ValueSet/rooms",
        },
    ],
}


def a_form_with_gaps(folder: Path) -> Path:
    """Its file, written into `folder`."""
    file = folder / "day-room.json"
    file.write_text(json.dumps(_FORM), encoding="utf-8")
    return file
