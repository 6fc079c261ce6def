"""A filled form for other programs: the form with all its languages, and the answers to it.

The form goes out as the JSON it came in, as R4 writes it, with the words of our catalogues put
where the standard has them (interop.md §6.3); the answers as a QuestionnaireResponse that can be
read alone.
Words in extensions, such as short texts, stay in the form's own language: other programs refuse
translations there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from peerdesk.forms.answers import Answers
from peerdesk.forms.catalogue import Catalogue, FormTexts, Texts
from peerdesk.forms.constructs import FHIR
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.exact_json import read_json
from peerdesk.forms.response_writing import Members, ResponseHeader, to_response
from peerdesk.forms.source import objects
from peerdesk.forms.standard_form import standard_form
from peerdesk.forms.value_json import text_of

CONFIDENTIALITY: Final = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
RESTRICTED: Final = {"system": CONFIDENTIALITY, "code": "R", "display": "restricted"}
_TRANSLATION: Final = FHIR + "translation"


def questionnaire(
    form: FormDefinition, source: bytes, catalogues: Iterable[Catalogue] = ()
) -> Members:
    """The form as JSON, with the texts of every catalogue that has some for it.

    `source` is the exact file of the form. The translations it already has stay, and ours stand
    only where it has none in that language.
    """
    raw = read_json(source)
    merging = _Merging(
        tuple(
            (catalogue.language, catalogue.forms[form.canonical])
            for catalogue in catalogues
            if form.canonical in catalogue.forms and catalogue.language != form.language
        )
    )
    return merging.form(standard_form(form, raw if isinstance(raw, dict) else {}))


def response(answers: Answers, header: ResponseHeader, response_id: UUID) -> Members:
    """The answers as a QuestionnaireResponse; labelled restricted, which is our default (§8.1).

    Only what is asked goes out, as in what is signed.
    """
    named = replace(header, identifier=header.identifier or response_id.urn)
    members = to_response(answers, named, frozen=True)
    labelled: Members = {"resourceType": members.pop("resourceType"), "id": str(response_id)}
    return labelled | {"meta": {"security": [RESTRICTED]}} | members


def bundle(
    form: Members, answers: Members, *, bundle_id: UUID, form_id: UUID, at: datetime
) -> Members:
    """Both as one collection; every resource has a name of its own inside it.

    `form` is of `questionnaire`, `answers` of `response`. `at` is an aware moment.
    """
    entries = [
        {"fullUrl": UUID(text_of(answers["id"])).urn, "resource": answers},
        {"fullUrl": form_id.urn, "resource": form},
    ]
    return {
        "resourceType": "Bundle",
        "id": str(bundle_id),
        "meta": {"security": [RESTRICTED]},
        "identifier": {"system": "urn:ietf:rfc:3986", "value": bundle_id.urn},
        "type": "collection",
        "timestamp": at.isoformat(timespec="seconds"),
        "entry": entries,
    }


_AROUND_CONCEPTS: Final = frozenset({"compose", "include", "concept", "expansion", "contains"})


class _Merging:
    """Putting the words of several languages beside those of a form."""

    def __init__(self, texts: tuple[tuple[str, FormTexts], ...]) -> None:
        self._texts = texts

    def form(self, raw: Members) -> Members:
        """The whole form."""
        titles = {language: texts.title for language, texts in self._texts}
        users = dict(_users_of_sets(raw))
        merged: Members = {}
        for name, inner in _beside(raw, "title", titles).items():
            merged[name] = self._items(inner) if name == "item" else inner
            if name == "contained" and isinstance(inner, list):
                merged[name] = [self._set(users, entry) for entry in inner]
        return merged

    def _set(self, users: Mapping[str, str], raw: object) -> object:
        """A list of answers inside the form, with the words that the first of its users has."""
        user = users.get(f"#{text_of(raw.get('id'))}") if isinstance(raw, dict) else None
        return raw if user is None else self._concepts(user, raw)

    def _concepts(self, link_id: str, raw: object) -> object:
        """The same JSON, with a designation beside every concept in it."""
        if isinstance(raw, list):
            return [self._concepts(link_id, each) for each in raw]
        if not isinstance(raw, dict):
            return raw
        inner = {
            name: self._concepts(link_id, each) if name in _AROUND_CONCEPTS else each
            for name, each in raw.items()
        }
        labels = self._labels(link_id, text_of(raw.get("code"))) if "code" in raw else {}
        return _designated(inner, labels)

    def _items(self, raw: object) -> object:
        if not isinstance(raw, list):
            return raw
        return [self._item(entry) if isinstance(entry, dict) else entry for entry in raw]

    def _item(self, raw: Members) -> Members:
        link_id = text_of(raw.get("linkId"))
        merged = raw
        for element in ("text", "prefix"):
            merged = _beside(merged, element, self._words(link_id, element))
        return {name: self._inside(link_id, name, inner) for name, inner in merged.items()}

    def _inside(self, link_id: str, name: str, raw: object) -> object:
        if name == "answerOption":
            return self._options(link_id, raw)
        return self._items(raw) if name == "item" else raw

    def _options(self, link_id: str, raw: object) -> object:
        options = raw if isinstance(raw, list) else []
        return [self._option(link_id, each) if isinstance(each, dict) else each for each in options]

    def _option(self, link_id: str, raw: Members) -> Members:
        coding = raw.get("valueCoding")
        if not isinstance(coding, dict):
            labels = self._labels(link_id, text_of(raw.get("valueString")))
            return _beside(raw, "valueString", labels)
        key = text_of(coding.get("code")) or text_of(coding.get("display"))
        return raw | {"valueCoding": _beside(coding, "display", self._labels(link_id, key))}

    def _words(self, link_id: str, name: str) -> Texts:
        return {lang: texts.items.get(link_id, {}).get(name, "") for lang, texts in self._texts}

    def _labels(self, link_id: str, key: str) -> Texts:
        return {lang: texts.options.get(link_id, {}).get(key, "") for lang, texts in self._texts}


def _users_of_sets(raw: Members) -> Iterator[tuple[str, str]]:
    """For each list of answers inside the form the first item that uses it, last of all."""
    for entry in reversed(objects(raw, "item")):
        yield from _users_of_sets(dict(entry))
        if name := text_of(entry.get("answerValueSet")):
            yield name, text_of(entry.get("linkId"))


def _designated(raw: Members, labels: Texts) -> Members:
    entries = raw.get("designation")
    present = list(entries) if isinstance(entries, list) else []
    known = {each.get("language") for each in present if isinstance(each, dict)}
    fresh: list[object] = [
        {"language": language, "value": label}
        for language, label in labels.items()
        if label and language not in known
    ]
    return raw | {"designation": [*present, *fresh]} if fresh else raw


def _beside(raw: Members, element: str, words: Texts) -> Members:
    """The object with translations on the shadow of an element, which goes right behind it."""
    shadow = raw.get(f"_{element}")
    old = shadow if isinstance(shadow, dict) else {}
    entries = old.get("extension")
    extensions = list(entries) if isinstance(entries, list) else []
    fresh = [
        _translation(language, text)
        for language, text in words.items()
        if text and language not in set(_languages(extensions))
    ]
    if not fresh or element not in raw:
        return raw
    added: Members = {}
    for name, inner in raw.items():
        if name != f"_{element}":
            added[name] = inner
        if name == element:
            added[f"_{element}"] = old | {"extension": [*extensions, *fresh]}
    return added


def _translation(language: str, text: str) -> Members:
    parts = [{"url": "lang", "valueCode": language}, {"url": "content", "valueString": text}]
    return {"url": _TRANSLATION, "extension": parts}


def _languages(extensions: list[object]) -> Iterator[str]:
    """The languages in which there are words already."""
    for entry in extensions:
        inner = entry.get("extension") if isinstance(entry, dict) else None
        for part in inner if isinstance(inner, list) else []:
            if isinstance(part, dict) and part.get("url") == "lang":
                yield text_of(part.get("valueCode"))
