"""The only reader of forms: bytes of a FHIR R4 Questionnaire become a FormDefinition."""

import hashlib
from codecs import BOM_UTF8
from uuid import UUID

from peerdesk.forms.constructs import FHIR, FORM_ELEMENTS, GAP_EXTENSIONS, extension_verdict
from peerdesk.forms.definition import FormDefinition, Verdict
from peerdesk.forms.exact_json import read_json
from peerdesk.forms.reading_items import ItemReading
from peerdesk.forms.reading_options import read_value_sets
from peerdesk.forms.source import (
    MOST_BYTES,
    Json,
    Source,
    child,
    extensions,
    objects,
    translations,
)
from peerdesk.forms.structure import link_ids, refuse_modifiers
from peerdesk.forms.value_json import coding_of, text_of
from peerdesk.forms.values import Coding

_VERSION_DIGITS = 12
_OTHER_RESOURCES = {"Bundle": "a_bundle", "QuestionnaireResponse": "only_answers"}
_STATUSES = frozenset({"draft", "active", "retired", "unknown"})


def parse_form(data: bytes, file: str) -> FormDefinition:
    """The form in `data`; `file` is its name for messages.

    Everything met in the file is used, kept or listed as a gap in `findings` (interop.md §2).
    Raises FormRefused with one of the reasons explained in `resources/forms/README.md`.
    """
    source = Source(file)
    raw = _questionnaire(source, data)
    known = link_ids(source, raw)
    if b'"modifierExtension"' in data or b"\\u" in data:  # a name may be written in escapes
        refuse_modifiers(source, raw)
    _note_form_level(source, raw)
    reading = ItemReading(source, read_value_sets(source, raw), known)
    items = reading.items(raw)
    digest = hashlib.sha256(data).hexdigest()
    url, version = text_of(raw.get("url")), text_of(raw.get("version"))
    period = child(raw, "effectivePeriod")
    return FormDefinition(
        url=url or _minted_url(digest),
        version=version or digest[:_VERSION_DIGITS],
        minted=not (url and version),
        sha256=digest,
        title=source.words(raw.get("title")) or source.words(raw.get("name")),
        name=text_of(raw.get("name")),
        status=_status(source, raw),
        language=text_of(raw.get("language")),
        shown_in=text_of(raw.get("language")),
        publisher=source.words(raw.get("publisher")),
        copyright=source.words(raw.get("copyright")),
        description=source.words(raw.get("description")),
        purpose=source.words(raw.get("purpose")),
        date=text_of(raw.get("date")),
        effective=(text_of(period.get("start")), text_of(period.get("end"))),
        subject_types=_subject_types(raw),
        codes=tuple(filter(None, map(coding_of, objects(raw, "code")))),
        signature_required=_signers(raw),
        items=items,
        findings=tuple(source.findings),
        translations=translations(source, raw, "title", "title"),
    )


def _questionnaire(source: Source, data: bytes) -> Json:
    if len(data) > MOST_BYTES:
        raise source.refused("too_large")
    try:
        raw = read_json(data)
    except ValueError as error:
        raise source.refused(_what_it_is(data, error)) from error
    if not isinstance(raw, dict) or raw.get("resourceType") != "Questionnaire":
        kind = raw.get("resourceType") if isinstance(raw, dict) else None
        raise source.refused(_OTHER_RESOURCES.get(text_of(kind), "not_a_questionnaire"))
    if not objects(raw, "item"):
        raise source.refused("no_items")
    return raw


def _what_it_is(data: bytes, error: ValueError) -> str:
    """Why a file is no JSON, as far as its first letters tell."""
    if isinstance(error, UnicodeDecodeError) or b"\0" in data[:4]:
        return "not_utf8"
    return "in_xml" if data.removeprefix(BOM_UTF8).lstrip().startswith(b"<") else "not_json"


def _minted_url(digest: str) -> str:
    """A name for a form that has none: the same bytes always get the same name."""
    return f"urn:uuid:{UUID(hex=digest[:32], version=5)}"


def _status(source: Source, raw: Json) -> str:
    status = text_of(raw.get("status"))
    if status in _STATUSES:
        return status
    source.note(Verdict.GAP, "status", None, "not stated; treated as a draft")
    return "draft"


def _note_form_level(source: Source, raw: Json) -> None:
    for name in raw:
        if name not in FORM_ELEMENTS:
            source.note(Verdict.KEEP, name, None)
    for url, _ in extensions(raw):
        verdict, detail = extension_verdict(url)
        if verdict is not Verdict.USE:
            source.note(verdict, url, None, GAP_EXTENSIONS.get(url, detail))
    for entry in objects(raw, "contained"):
        if entry.get("resourceType") != "ValueSet":
            source.note(Verdict.KEEP, f"contained {text_of(entry.get('resourceType'))}", None)


def _subject_types(raw: Json) -> tuple[str, ...]:
    found = raw.get("subjectType")
    return tuple(map(text_of, found)) if isinstance(found, list) else ()


def _signers(raw: Json) -> tuple[Coding, ...]:
    wanted = FHIR + "questionnaire-signatureRequired"
    concepts = (
        child(entry, "valueCodeableConcept") for url, entry in extensions(raw) if url == wanted
    )
    codings = (coding_of(entry) for concept in concepts for entry in objects(concept, "coding"))
    return tuple(coding for coding in codings if coding is not None)
