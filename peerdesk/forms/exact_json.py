"""JSON that keeps decimals as they were typed, read within limits.

The standard library writes decimals only through binary floats, which turns 1.10 into 1.1.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Final

from peerdesk.forms.values import well_formed

_DEEPEST: Final = 64
_NOT_BRACKETS: Final = bytes(sorted(set(range(256)) - set(b"[]{}")))


def read_json(data: bytes) -> object:
    """The JSON value with decimals as Decimal; ValueError if it is not UTF-8 JSON or too deep."""
    text = data.decode("utf-8-sig")
    if _deeper_than(data, _DEEPEST):
        raise ValueError("nested too deep")
    return json.loads(text, parse_float=_finite, parse_constant=_refuse)


def exact_text(value: object) -> str:
    """The value as JSON without blanks, keys in the order given, decimals as typed.

    Halves of characters, which no UTF-8 file can hold, are replaced. Takes what `read_json`
    gives; raises TypeError for anything else.
    """
    parts: list[str] = []
    _write(value, parts)
    return "".join(parts)


def _finite(text: str) -> Decimal:
    found = Decimal(text)
    if not found.is_finite():
        raise ValueError("not a number")
    return found


def _refuse(name: str) -> object:
    raise ValueError(name)


def _deeper_than(data: bytes, deepest: int) -> bool:
    """Whether brackets nest deeper; the parser's own recursion must never meet a hostile file."""
    if b"\\" in data:
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    left = b"".join(data.split(b'"')[::2]).translate(None, _NOT_BRACKETS)
    for _ in range(deepest):
        peeled = left.replace(b"{}", b"").replace(b"[]", b"")
        if peeled == left:
            break  # empty, or brackets that do not match: the parser says which
        left = peeled
    return len(left) > deepest


def _write(value: object, parts: list[str]) -> None:
    if type(value) is str:  # most of what is written, told by the quickest question
        parts.append(encode_basestring(well_formed(value)))
    elif type(value) is dict:
        _write_members(value, parts)
    elif type(value) is list:
        _write_elements(value, parts)
    else:
        _write_other(value, parts)


def _write_other(value: object, parts: list[str]) -> None:
    match value:
        case bool():
            parts.append("true" if value else "false")
        case None:
            parts.append("null")
        case str():
            parts.append(encode_basestring(well_formed(value)))
        case int() | Decimal():
            parts.append(str(value))
        case Mapping():
            _write_members(value, parts)
        case list() | tuple():
            _write_elements(value, parts)
        case _:
            raise TypeError(type(value).__name__)


def _write_members(value: Mapping[str, object], parts: list[str]) -> None:
    before = "{"
    for key, inner in value.items():
        parts.append(f"{before}{encode_basestring(well_formed(key))}:")
        _write(inner, parts)
        before = ","
    parts.append("}" if before == "," else "{}")


def _write_elements(value: list[object] | tuple[object, ...], parts: list[str]) -> None:
    before = "["
    for inner in value:
        parts.append(before)
        _write(inner, parts)
        before = ","
    parts.append("]" if before == "," else "[]")
