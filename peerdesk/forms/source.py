"""Reading parts of a file that nobody has checked: any value may have any shape."""

import re
from collections.abc import Mapping
from typing import Final

from peerdesk.domain.errors import FormRefused
from peerdesk.forms.constructs import FHIR, hint_roles
from peerdesk.forms.definition import Finding, Translations, Verdict
from peerdesk.forms.value_json import text_of

Json = Mapping[str, object]

MOST_BYTES: Final = 4 * 1024 * 1024
MOST_ITEMS: Final = 5_000
DEEPEST_ITEM: Final = 12
MOST_OPTIONS: Final = 2_000
LONGEST_TEXT: Final = 64 * 1024

_NOT_SHOWN: Final = re.compile(
    "(\u2066[0-9(+][0-9 ()+./-]*\u2069)"
    "|[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Controls and direction overrides, which could make a label say something else (§6.1).

A number set apart from its sentence stays so: from right to left 911 must not read 119.
"""


class Source:
    """One form file while it is read: its name for messages, and what was found in it so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []

    def note(self, verdict: Verdict, construct: str, link_id: str | None, detail: str = "") -> None:
        """Remember a finding."""
        self.findings.append(Finding(verdict, construct, link_id, detail))

    def refused(self, reason: str, link_id: str | None = None) -> FormRefused:
        """The error that says why this file does not open."""
        return FormRefused(self.file, link_id, reason)

    def words(self, raw: object, link_id: str | None = None) -> str:
        """Plain text for the screen: without controls and direction overrides, and not endless."""
        text = text_of(raw)
        if len(text) > LONGEST_TEXT:
            raise self.refused("text_too_long", link_id)
        return _NOT_SHOWN.sub(lambda found: found[1] or "", text) if text else ""

    def yes(self, raw: Json, key: str, link_id: str | None) -> bool:
        """A boolean element; "true" in quotes is met in real files and understood."""
        value = raw.get(key, False)
        if isinstance(value, bool):
            return value
        self.note(Verdict.GAP, key, link_id, "should be true or false")
        return value == "true"


def objects(raw: Json, key: str) -> list[Json]:
    """The objects in a list element; anything of another shape counts as absent."""
    found = raw.get(key)
    if not isinstance(found, list):
        return []
    return [entry for entry in found if isinstance(entry, dict)]


def child(raw: Json, key: str) -> Json:
    """An object element, empty when absent or of another shape."""
    found = raw.get(key)
    return found if isinstance(found, dict) else {}


def whole(raw: object) -> int | None:
    """A whole number that is not negative, or None."""
    return raw if isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0 else None


def value_of(raw: Json, stem: str) -> tuple[str, object] | None:
    """The `value[x]` (or `answer[x]`) element: its name as `valueX`, and its JSON."""
    for key, inner in raw.items():
        if key.startswith(stem) and key[len(stem) : len(stem) + 1].isupper():
            return "value" + key[len(stem) :], inner
    return None


def extensions(raw: Json) -> list[tuple[str, Json]]:
    """The extensions of an element as (url, extension)."""
    return [(text_of(entry.get("url")), entry) for entry in objects(raw, "extension")]


def code_of(concept: object) -> str:
    """The first code of a CodeableConcept."""
    codings = objects(concept, "coding") if isinstance(concept, dict) else []
    return text_of(codings[0].get("code")) if codings else ""


def translations(source: Source, raw: Json, element: str, name: str) -> Translations:
    """What the translation extensions on the shadow of `element` say: language -> name -> words."""
    if "_" + element not in raw:
        return {}
    found: dict[str, Mapping[str, str]] = {}
    for url, entry in extensions(child(raw, "_" + element)):
        if url == FHIR + "translation":
            parts = dict(extensions(entry))
            language = text_of(parts.get("lang", {}).get("valueCode"))
            content = source.words(parts.get("content", {}).get("valueString"))
            if language and content:
                found[language] = {name: content}
    return found


def hint_role(raw: Json, above: str) -> str:
    """The role of a display item that only explains the item above it, else "".

    `above` is the type of that item, "" at the top. What has conditions of its own, or could not
    be shown beside an item of that type, is a text like any other.
    """
    if raw.get("type") != "display" or raw.get("item") or raw.get("enableWhen"):
        return ""
    entry = dict(extensions(raw)).get(FHIR + "questionnaire-itemControl", {})
    code = code_of(entry.get("valueCodeableConcept"))
    return code if code in hint_roles(above) else ""


def hints(raw: Json) -> list[Json]:
    """The items under an item that only explain it."""
    above = text_of(raw.get("type"))
    return [entry for entry in objects(raw, "item") if hint_role(entry, above)]


def merged(*tables: Translations) -> Translations:
    """Several tables of translations as one."""
    if not any(tables):
        return {}
    languages = {language for table in tables for language in table}
    return {
        language: {name: text for table in tables for name, text in table.get(language, {}).items()}
        for language in sorted(languages)
    }
