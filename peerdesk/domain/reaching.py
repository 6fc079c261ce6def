"""Ways to reach a person, held against what they asked for (45 CFR 164.522(b))."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from peerdesk.domain.people import ReachKind, WayToReach

_ASKED: Final = {
    ReachKind.PHONE: "phone",
    ReachKind.TEXT: "text",
    ReachKind.EMAIL: "email",
    ReachKind.ADDRESS: "letter",
}
_BY_NUMBER: Final = frozenset({ReachKind.PHONE, ReachKind.TEXT})


@dataclass(frozen=True, slots=True)
class AgainstRequest:
    """A way on file that the person did not ask for: its code and its number or address.

    `is_other_number` when the way itself is fine and only the number is another one.
    """

    way: str
    value: str
    is_other_number: bool = False


def against_request(
    ways: Iterable[WayToReach], asked: frozenset[str], number: str
) -> tuple[AgainstRequest, ...]:
    """The ways on file that are used against a request for `asked` ways and one `number`.

    A request that names no way leaves all open; ways that stopped working are nobody's danger.
    """
    found = []
    for way in ways:
        code = _ASKED.get(way.kind)
        if not asked or code is None or way.stopped_on is not None or not way.value.strip():
            continue
        if code not in asked:
            found.append(AgainstRequest(code, way.value))
        elif way.kind in _BY_NUMBER and _is_other(way.value, number):
            found.append(AgainstRequest(code, way.value, is_other_number=True))
    return tuple(found)


def _is_other(number: str, asked: str) -> bool:
    """Whether two numbers differ; one may have been written without its area or country."""
    one, other = _digits(number), _digits(asked)
    return bool(one and other) and not (one.endswith(other) or other.endswith(one))


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())
