"""What PeerDesk makes of each construct of a Questionnaire: the closed subset as a table.

Source: interop.md §2, explained for authors of forms in `resources/forms/README.md`. Elements
and extensions that have no line here are kept with the file and have no effect.
"""

from collections.abc import Mapping
from typing import Final

from peerdesk.forms.definition import Verdict

FHIR: Final = "http://hl7.org/fhir/StructureDefinition/"
SDC: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"

_BESIDE_ALL: Final = frozenset({"help", "flyover"})
_BESIDE_TYPED: Final = _BESIDE_ALL | {"prompt"}
_BESIDE_NUMBERS: Final = _BESIDE_TYPED | {"unit", "lower", "upper"}
_HINT_ROLES: Final[Mapping[str, frozenset[str]]] = {
    "": frozenset(),
    "display": frozenset(),
    "group": frozenset({"help"}),
    **dict.fromkeys(("integer", "decimal"), _BESIDE_NUMBERS),
    **dict.fromkeys(("string", "text", "url", "date", "dateTime", "time"), _BESIDE_TYPED),
}


def hint_roles(above: str) -> frozenset[str]:
    """Codes of itemControl that make a display item a hint beside an item of this type."""
    return _HINT_ROLES.get(above, _BESIDE_ALL)


KNOWN_CONTROLS: Final = frozenset(
    {
        *("radio-button", "check-box", "drop-down", "autocomplete", "slider"),
        *("gtable", "table", "grid", "page", "tab-container", "header", "footer"),
    }
)

USED_EXTENSIONS: Final = frozenset(
    {
        *(
            FHIR + "questionnaire-" + name
            for name in (
                *("itemControl", "hidden", "choiceOrientation", "minOccurs", "maxOccurs"),
                *("unit", "unitOption", "displayCategory", "supportLink", "signatureRequired"),
                *("optionPrefix", "optionExclusive", "ordinalValue"),
            )
        ),
        *(
            FHIR + name
            for name in (
                *("entryFormat", "minLength", "regex", "minValue", "maxValue"),
                *("maxDecimalPlaces", "ordinalValue", "itemWeight", "translation"),
            )
        ),
        *(
            SDC + name
            for name in ("shortText", "openLabel", "collapsible", "minQuantity", "maxQuantity")
        ),
    }
)

GAP_EXTENSIONS: Final[Mapping[str, str]] = {
    SDC + "calculatedExpression": "computed by the form's author; here it is typed by hand",
    SDC + "enableWhenExpression": "shown always, because its condition cannot be computed",
    SDC + "answerExpression": "its answers come from outside; any words can be typed",
    SDC + "answerOptionsToggleExpression": "all its answers are offered always",
    SDC + "subQuestionnaire": "refers to another form, which is not opened",
}

FORM_ELEMENTS: Final = frozenset(
    {
        *("resourceType", "url", "version", "name", "title", "status", "language", "date"),
        *("publisher", "copyright", "description", "purpose", "subjectType", "effectivePeriod"),
        *("code", "contained", "item", "extension", "_title"),
    }
)

ITEM_ELEMENTS: Final = frozenset(
    {
        *("linkId", "code", "prefix", "text", "type", "enableWhen", "enableBehavior", "required"),
        *("repeats", "readOnly", "maxLength", "answerOption", "answerValueSet", "initial", "item"),
        *("extension", "answerConstraint", "option", "_text", "_prefix"),
    }
)

KEPT_ITEM_ELEMENTS: Final = frozenset({"id", "definition", "disabledDisplay"})


def extension_verdict(url: str) -> tuple[Verdict, str]:
    """What is done with an extension, and what an importer should know about it."""
    if url in USED_EXTENSIONS:
        return Verdict.USE, ""
    if url in GAP_EXTENSIONS:
        return Verdict.GAP, GAP_EXTENSIONS[url]
    return Verdict.KEEP, ""


def element_verdict(name: str) -> tuple[Verdict, str]:
    """What is done with an element of an item; the standard's other elements are strangers."""
    if name in ITEM_ELEMENTS:
        return Verdict.USE, ""
    if name in KEPT_ITEM_ELEMENTS or name.startswith("_"):
        return Verdict.KEEP, ""
    return Verdict.GAP, "not an element of this standard; it has no effect"
