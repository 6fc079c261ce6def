"""Reading what may be answered: options, contained value sets, units, initial values."""

from collections.abc import Iterator, Mapping

from peerdesk.forms.constructs import FHIR
from peerdesk.forms.definition import Kind, Option, Translations, Verdict
from peerdesk.forms.source import (
    MOST_OPTIONS,
    Json,
    Source,
    child,
    extensions,
    merged,
    objects,
    translations,
    value_of,
)
from peerdesk.forms.value_json import coding_of, read_value, text_of
from peerdesk.forms.values import Coding, Foreign, Value, shown

ValueSets = Mapping[str, tuple[Option, ...]]
_ORDINALS = frozenset(
    {FHIR + "ordinalValue", FHIR + "questionnaire-ordinalValue", FHIR + "itemWeight"}
)


def read_options(
    source: Source, raw: Json, kind: Kind, link_id: str, sets: ValueSets
) -> tuple[Option, ...]:
    """The permitted answers of an item, from its own list or a value set inside the file."""
    listed = objects(raw, "answerOption") or objects(raw, "option")
    if "option" in raw:
        source.note(Verdict.USE, "option", link_id, "older writing, read as answerOption")
    found = [_option(source, entry, link_id) for entry in listed]
    options = tuple(option for option in found if option is not None)
    if "answerValueSet" in raw:
        options += _from_set(source, text_of(raw["answerValueSet"]), link_id, sets)
    if len(options) > MOST_OPTIONS:
        raise source.refused("too_many_options", link_id)
    if kind in {Kind.CHOICE, Kind.OPEN_CHOICE} and not (options or "answerValueSet" in raw):
        source.note(
            Verdict.GAP, "answerOption", link_id, "no answers listed; any words can be typed"
        )
    return options


def read_initial(raw: Json) -> tuple[Value, ...]:
    """The values a new response starts with."""
    found = (value_of(entry, "value") for entry in objects(raw, "initial"))
    return tuple(read_value(*pair) for pair in found if pair is not None)


def read_value_sets(source: Source, raw: Json) -> ValueSets:
    """The value sets contained in the form, by `#id`, and by their url, which some files name."""
    found: dict[str, tuple[Option, ...]] = {}
    for entry in objects(raw, "contained"):
        if entry.get("resourceType") == "ValueSet":
            options = _concepts(source, entry)
            url, version = text_of(entry.get("url")), text_of(entry.get("version"))
            names = (url, f"{url}|{version}") if url else ()
            found |= dict.fromkeys((f"#{text_of(entry.get('id'))}", *names), options)
    return found


def _from_set(source: Source, name: str, link_id: str, sets: ValueSets) -> tuple[Option, ...]:
    if name in sets:
        return sets[name]
    detail = "a list of answers outside the file; any words can be typed"
    source.note(Verdict.GAP, "answerValueSet", link_id, detail)
    return ()


def _option(source: Source, raw: Json, link_id: str) -> Option | None:
    found = value_of(raw, "value")
    value = read_value(*found) if found else Foreign("", "null")
    if found is None or isinstance(value, Foreign):
        source.note(Verdict.GAP, "answerOption", link_id, "an answer of a type not known here")
        return None
    if not shown(value).strip():
        source.note(Verdict.GAP, "answerOption", link_id, "an answer without words; left out")
        return None
    inner = child(raw, "valueCoding")
    more = dict(extensions(raw)) | dict(extensions(inner))
    exclusive = more.get(FHIR + "questionnaire-optionExclusive", {}).get("valueBoolean")
    return Option(
        value=value,
        label=source.words(shown(value), link_id),
        prefix=source.words(more.get(FHIR + "questionnaire-optionPrefix", {}).get("valueString")),
        exclusive=exclusive is True,
        selected=raw.get("initialSelected") is True,
        ordinal=_ordinal(more),
        translations=merged(
            translations(source, inner, "display", "label"),
            translations(source, raw, "valueString", "label"),
        ),
    )


def _ordinal(more: Mapping[str, Json]) -> Value | None:
    for url in _ORDINALS & more.keys():
        found = value_of(more[url], "value")
        if found is not None:
            return read_value(*found)
    return None


def _concepts(source: Source, raw: Json) -> tuple[Option, ...]:
    expansion = child(raw, "expansion")
    if "contains" in expansion:
        return tuple(_concept(source, entry, "") for entry in _contains(expansion))
    options: list[Option] = []
    for include in objects(child(raw, "compose"), "include"):
        if "filter" in include or "valueSet" in include:
            source.note(Verdict.GAP, "ValueSet.compose.filter", None, text_of(raw.get("id")))
        system = text_of(include.get("system"))
        options += (_concept(source, entry, system) for entry in objects(include, "concept"))
    return tuple(options)


def _contains(raw: Json) -> Iterator[Json]:
    for entry in objects(raw, "contains"):
        if entry.get("abstract") is not True:
            yield entry
        yield from _contains(entry)


def _concept(source: Source, raw: Json, system: str) -> Option:
    found = coding_of(raw) or Coding()
    coding = Coding(found.system or system, found.code, source.words(found.display))
    ordinal = _ordinal(dict(extensions(raw)))
    label = coding.display or coding.code
    designations = merged(translations(source, raw, "display", "label"), _designations(source, raw))
    return Option(coding, label, ordinal=ordinal, translations=designations)


def _designations(source: Source, raw: Json) -> Translations:
    return {
        text_of(entry.get("language")): {"label": source.words(entry.get("value"))}
        for entry in objects(raw, "designation")
        if text_of(entry.get("language"))
    }
