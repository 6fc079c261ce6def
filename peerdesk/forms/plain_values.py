"""One plain value, as people write them in JSON, for a question of any type."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import time
from decimal import Decimal
from typing import Final

from peerdesk.domain.text import fold
from peerdesk.forms.comparing import same
from peerdesk.forms.definition import Item, Kind, Option
from peerdesk.forms.value_json import CODING_PARTS, QUANTITY_PARTS, coding_of, read_value, text_of
from peerdesk.forms.values import (
    Coding,
    Foreign,
    PartialDate,
    PartialDateTime,
    Quantity,
    Value,
    number,
    well_formed,
)

_YES: Final = frozenset({"yes", "true", "y", "si", "1"})
_NO: Final = frozenset({"no", "false", "n", "0"})
_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,10}")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?")
_SHORT_CLOCK: Final = re.compile(r"[0-2][0-9]:[0-5][0-9]")
_WITH_UNIT: Final = re.compile(r"([+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?)\s*(\S.*)?")
_LARGEST: Final = 2**31 - 1
"""FHIR's integers have 32 bits."""


class Misfit(ValueError):
    """A value that a question cannot take; `facts` say what it could."""

    def __init__(self, code: str, *facts: str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def plain_value(item: Item, raw: object) -> Value:
    """The value meant by `raw`, which is neither null nor a list. Raises Misfit."""
    if item.options or item.kind in {Kind.CHOICE, Kind.OPEN_CHOICE}:
        return _choice(item, raw)
    if item.kind is Kind.QUANTITY:
        return _quantity(item, raw)
    reader = _READERS.get(item.kind)
    found = reader(raw) if reader else None
    if found is None:
        raise Misfit("wrong_type", item.kind.value)
    return found


def _choice(item: Item, raw: object) -> Value:
    if isinstance(raw, Mapping):
        meant: Value | None = coding_of(raw) if set(raw) <= {*CODING_PARTS, "version"} else None
    else:
        meant = well_formed(raw) if isinstance(raw, str) else _plain_number(raw)
    if meant is None:
        raise Misfit("wrong_type", item.kind.value)
    option = next(_meant(item.options, meant), None)
    if option is not None:
        return option.value
    if item.options and item.kind is Kind.CHOICE:
        raise Misfit("not_an_option", *(_code(each) for each in item.options))
    return meant


def _meant(options: tuple[Option, ...], meant: Value) -> Iterator[Option]:
    """The options that may be meant, the surest first: by value or code, then by the label."""
    for option in options:
        if same(option.value, meant) or (isinstance(meant, str) and _code(option) == meant):
            yield option
    words = meant.display if isinstance(meant, Coding) and not meant.code else meant
    if isinstance(words, str):
        yield from (option for option in options if words.strip() in _labels(option))
        folded = fold(words.strip())
        yield from (option for option in options if folded in map(fold, _labels(option)))


def _labels(option: Option) -> Iterator[str]:
    yield option.label
    for names in option.translations.values():
        yield names.get("label", option.label)


def _code(option: Option) -> str:
    value = option.value
    return value.code or value.display if isinstance(value, Coding) else option.label


def _plain_number(raw: object) -> Value | None:
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        return None
    whole = _integer(raw)
    return number(raw) if whole is None else whole


def _quantity(item: Item, raw: object) -> Value:
    found: Quantity | None = None
    if isinstance(raw, Mapping) and set(raw) <= {*QUANTITY_PARTS, "comparator"}:
        unit, system, code = (text_of(raw.get(part)) for part in QUANTITY_PARTS[1:])
        found = Quantity(number(raw.get("value")), unit, system, code)
    elif isinstance(raw, str) and (parts := _WITH_UNIT.fullmatch(raw.strip())):
        found = Quantity(Decimal(parts[1]), parts[2] or "")
    elif not isinstance(raw, str | Mapping):
        found = Quantity(number(raw))
    if found is None or found.value is None:
        raise Misfit("wrong_type", item.kind.value)
    return _with_known_unit(item, found)


def _with_known_unit(item: Item, found: Quantity) -> Quantity:
    """The form's own unit where it is the one meant, or the only one."""
    for unit in item.units:
        if found.unit in {unit.display, unit.code} or found.code == unit.code != "":
            return Quantity(found.value, unit.display or unit.code, unit.system, unit.code)
    if not (found.unit or found.code) and len(item.units) == 1:
        unit = item.units[0]
        return Quantity(found.value, unit.display or unit.code, unit.system, unit.code)
    return found


def _boolean(raw: object) -> Value | None:
    if isinstance(raw, bool):
        return raw
    word = fold(raw.strip()) if isinstance(raw, str) else ""
    return True if word in _YES else False if word in _NO else None


def _integer(raw: object) -> Value | None:
    typed = isinstance(raw, str) and _WHOLE.fullmatch(raw.strip())
    found = number(int(raw) if isinstance(raw, str) and typed else raw)
    if found is None or not -_LARGEST <= found <= _LARGEST:
        return None
    return int(found) if found == int(found) else None


def _decimal(raw: object) -> Value | None:
    if isinstance(raw, str):
        return Decimal(raw.strip()) if _NUMBER.fullmatch(raw.strip()) else None
    return number(raw)


def _date(raw: object) -> Value | None:
    return _read("valueDate", str(raw) if type(raw) is int else raw)


def _date_time(raw: object) -> Value | None:
    return _read("valueDateTime", str(raw) if type(raw) is int else raw)


def _time(raw: object) -> Value | None:
    if isinstance(raw, str) and _SHORT_CLOCK.fullmatch(raw.strip()):
        raw = f"{raw.strip()}:00"
    return _read("valueTime", raw)


def _read(key: str, raw: object) -> Value | None:
    found = read_value(key, raw.strip() if isinstance(raw, str) else raw)
    return found if isinstance(found, PartialDate | PartialDateTime | time) else None


def _text(raw: object) -> Value | None:
    if isinstance(raw, str):
        return well_formed(raw)
    written = not isinstance(raw, bool) and isinstance(raw, int | Decimal)
    return str(raw) if written else None


def _reference(raw: object) -> Value | None:
    found = read_value("valueReference", raw) if isinstance(raw, Mapping) else _text(raw)
    return None if isinstance(found, Foreign) else found


_READERS: Final[Mapping[Kind, Callable[[object], Value | None]]] = {
    Kind.BOOLEAN: _boolean,
    Kind.INTEGER: _integer,
    Kind.DECIMAL: _decimal,
    Kind.DATE: _date,
    Kind.DATE_TIME: _date_time,
    Kind.TIME: _time,
    Kind.STRING: _text,
    Kind.TEXT: _text,
    Kind.URL: _text,
    Kind.REFERENCE: _reference,
}
