"""An outside form as FHIR R4 writes it: under the name its answers know, without newer elements.

The vault keeps the file as it came. What goes out stands in a bundle of R4, which other programs
refuse as a whole for one element they do not know.
"""

from collections.abc import Mapping
from typing import Final

from peerdesk.forms.definition import FormDefinition, Kind
from peerdesk.forms.value_json import text_of

Members = dict[str, object]

_NEWER: Final = "http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire."
"""Where FHIR has the elements of its fifth release for users of the fourth."""

_OF_FORM: Final = {
    "versionAlgorithmString": ("versionAlgorithm", "valueString"),
    "versionAlgorithmCoding": ("versionAlgorithm", "valueCoding"),
    "copyrightLabel": ("copyrightLabel", "valueString"),
}
_OF_ITEM: Final = {
    "answerConstraint": ("item.answerConstraint", "valueCode"),
    "disabledDisplay": ("item.disabledDisplay", "valueCode"),
}


def standard_form(form: FormDefinition, raw: Mapping[str, object]) -> Members:
    """The form's file by the letter of R4; `raw` is its JSON.

    Names and a status it lacks are those it has here. `coding`, `option`, a text that holds items
    and elements of the fifth release are written as R4 writes them; texts that are empty go.
    Anything else stays as it came.
    """
    named: Members = {"resourceType": "Questionnaire"}
    own = {"url": form.url, "version": form.version, "status": form.status}
    for name, value in own.items():
        if raw.get(name) != value:
            named[name] = value
    rest = _in_extensions({name: raw[name] for name in raw if name not in named}, _OF_FORM)
    return named | {
        name: _items(inner) if name == "item" else inner
        for name, inner in rest.items()
        if inner != ""
    }


def _items(raw: object) -> object:
    if not isinstance(raw, list):
        return raw
    return [_item(entry) if isinstance(entry, dict) else entry for entry in raw]


def _item(raw: Members) -> Members:
    written: Members = {}
    for name, inner in _in_extensions(raw, _OF_ITEM).items():
        if name == "item":
            written[name] = _items(inner)
        elif name == "option":
            written.setdefault("answerOption", inner)
        elif inner != "":
            written[name] = inner
    if raw.get("type") == "coding":
        closed = text_of(raw.get("answerConstraint", "optionsOnly")) == "optionsOnly"
        written["type"] = (Kind.CHOICE if closed else Kind.OPEN_CHOICE).value
    elif raw.get("type") == Kind.DISPLAY and raw.get("item"):
        written["type"] = Kind.GROUP.value  # as it is read here: nothing may stand under a text
    return written


def _in_extensions(raw: Members, newer: Mapping[str, tuple[str, str]]) -> Members:
    """The object with its newer elements as the extensions that FHIR has for them."""
    moved: list[object] = [
        {"url": _NEWER + newer[name][0], newer[name][1]: raw[name]} for name in raw if name in newer
    ]
    if not moved:
        return raw
    present = raw.get("extension")
    extensions = [*(present if isinstance(present, list) else []), *moved]
    return {name: raw[name] for name in raw if name not in newer} | {"extension": extensions}
