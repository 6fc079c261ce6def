"""Values to and from the `value[x]` elements of FHIR R4 JSON."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal
from typing import Final

from peerdesk.forms.definition import Kind
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.values import (
    Coding,
    Foreign,
    Measure,
    PartialDate,
    PartialDateTime,
    Quantity,
    Value,
    number,
    well_formed,
)

_CLOCK: Final = re.compile(r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?")
CODING_PARTS: Final = ("system", "code", "display")
QUANTITY_PARTS: Final = ("value", "unit", "system", "code")


def text_of(raw: object) -> str:
    """The text of a JSON value, "" for anything that is not text."""
    return well_formed(raw) if isinstance(raw, str) else ""


def coding_of(raw: object) -> Coding | None:
    """A Coding, or None for anything that is not an object."""
    if not isinstance(raw, Mapping):
        return None
    return Coding(*(text_of(raw.get(part)) for part in CODING_PARTS))


def _boolean(raw: object) -> Value | None:
    return raw if isinstance(raw, bool) else None


def _integer(raw: object) -> Value | None:
    return raw if isinstance(raw, int) and not isinstance(raw, bool) else None


def _date(raw: object) -> Value | None:
    return PartialDate(raw) if isinstance(raw, str) else None


def _date_time(raw: object) -> Value | None:
    return PartialDateTime(raw) if isinstance(raw, str) else None


def _time(raw: object) -> Value | None:
    matches = isinstance(raw, str) and _CLOCK.fullmatch(raw)
    return time.fromisoformat(raw) if isinstance(raw, str) and matches else None


def _text(raw: object) -> Value | None:
    return well_formed(raw) if isinstance(raw, str) else None


def _quantity(raw: object) -> Value | None:
    if not isinstance(raw, Mapping):
        return None
    unit, system, code = (text_of(raw.get(part)) for part in QUANTITY_PARTS[1:])
    return Quantity(number(raw.get("value")), unit, system, code)


def _reference(raw: object) -> Value | None:
    only_words = isinstance(raw, Mapping) and set(raw) == {"display"}
    return _text(raw["display"]) if only_words and isinstance(raw, Mapping) else None


_READERS: Final[Mapping[str, Callable[[object], Value | None]]] = {
    "valueBoolean": _boolean,
    "valueInteger": _integer,
    "valueDecimal": number,
    "valueDate": _date,
    "valueDateTime": _date_time,
    "valueTime": _time,
    "valueString": _text,
    "valueUri": _text,
    "valueCoding": coding_of,
    "valueQuantity": _quantity,
    "valueReference": _reference,
}


def read_value(key: str, raw: object) -> Value:
    """The value of element `key`; a type or shape unknown here is kept as Foreign."""
    reader = _READERS.get(key)
    try:
        found = reader(raw) if reader else None
    except ValueError:
        found = None
    return Foreign(key, exact_text(raw)) if found is None else found


_KEYS_BY_KIND: Final = {
    Kind.URL: "valueUri",
    Kind.REFERENCE: "valueReference",
    Kind.DECIMAL: "valueDecimal",
    Kind.DATE_TIME: "valueDateTime",
}


def write_value(kind: Kind, value: Value) -> tuple[str, object]:
    """The element name and JSON of a value given to an item of `kind`."""
    if isinstance(value, Foreign):
        return value.key, json.loads(value.json, parse_float=Decimal)
    if isinstance(value, bool):
        return "valueBoolean", value
    if isinstance(value, Coding):
        return "valueCoding", _present(value, CODING_PARTS)
    if isinstance(value, Quantity):
        return "valueQuantity", _present(value, QUANTITY_PARTS)
    if isinstance(value, str):
        key = _key(kind, "valueString", ("valueUri", "valueReference"))
        return key, {"display": value} if key == "valueReference" else value
    return _write_measure(kind, value)


def _write_measure(kind: Kind, value: Measure) -> tuple[str, object]:
    """Numbers, dates and times."""
    match value:
        case int():
            return _key(kind, "valueInteger", ("valueDecimal",)), value
        case Decimal():
            return "valueDecimal", value
        case PartialDate():
            return _key(kind, "valueDate", ("valueDateTime",)), value.text
        case PartialDateTime():
            return "valueDateTime", value.text
        case time():
            return "valueTime", value.isoformat()


def _key(kind: Kind, plain: str, others: tuple[str, ...]) -> str:
    """The element that items of `kind` want, if this type of value may go there."""
    wanted = _KEYS_BY_KIND.get(kind, plain)
    return wanted if wanted in others else plain


def _present(value: Coding | Quantity, parts: tuple[str, ...]) -> dict[str, object]:
    found = {part: getattr(value, part) for part in parts}
    return {part: inner for part, inner in found.items() if inner not in {"", None}}
