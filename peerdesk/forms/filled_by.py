"""Who fills a form in: the person, a young person, or a caregiver about their child.

It stands in a response as `source`, which FHIR R4 has for "who answered"; the voice goes along as
an identifier of ours, so that other readers see the name and keep the rest.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from peerdesk.forms.source import Json, child
from peerdesk.forms.value_json import text_of

_SYSTEM: Final = "urn:peerdesk:filled-in-by"


class Voice(StrEnum):
    """In whose words a form asks. Codes never change meaning."""

    OWN = ""
    YOUTH = "youth"
    CAREGIVER = "caregiver"


_KINDS: Final = {Voice.YOUTH: "Patient", Voice.CAREGIVER: "RelatedPerson"}


@dataclass(frozen=True, slots=True)
class FilledBy:
    """Who answers: `who` is a caregiver in words ("Maria, mom"), "" for the person themselves."""

    voice: Voice = Voice.OWN
    who: str = ""


THE_PERSON: Final = FilledBy()


def read_filled_by(response: Json) -> FilledBy:
    """Who answered a response; anything this program did not write is the person."""
    source = child(response, "source")
    identifier = child(source, "identifier")
    code = text_of(identifier.get("value"))
    if text_of(identifier.get("system")) != _SYSTEM or code not in set(_KINDS):
        return THE_PERSON
    return FilledBy(Voice(code), text_of(source.get("display")))


def write_filled_by(filled_by: FilledBy) -> dict[str, object]:
    """The same as a FHIR reference; {} for the person themselves."""
    if filled_by.voice is Voice.OWN:
        return {}
    identifier = {"system": _SYSTEM, "value": str(filled_by.voice)}
    reference: dict[str, object] = {"type": _KINDS[filled_by.voice], "identifier": identifier}
    return reference | ({"display": filled_by.who} if filled_by.who else {})
