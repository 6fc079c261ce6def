"""Single values of a consent case in JSON: what cannot be read is nothing, or the safer thing."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import Any, Final, TypeVar

from peerdesk.domain.consents.records import NOTHING, Moment, Words
from peerdesk.domain.errors import ZoneUnknown
from peerdesk.domain.zones import zone_named

Json = Mapping[str, Any]
Word = TypeVar("Word", bound=StrEnum)
Part = TypeVar("Part")

_YEARS: Final = range(1850, 2200)
_LONG_AGO: Final = date(1850, 1, 1)
_NO_JSON: Final[Json] = {}


def part(one: Json, key: str) -> Json:
    """What stands under a key; nothing where it is no object."""
    value = one.get(key)
    return value if isinstance(value, Mapping) else _NO_JSON


def each(one: Json, key: str, read: Callable[[Json], Part]) -> tuple[Part, ...]:
    """Every object of a list, read."""
    value = one.get(key)
    entries: Iterable[object] = value if isinstance(value, list) else ()
    return tuple(read(entry) for entry in entries if isinstance(entry, Mapping))


def text(one: Json, key: str) -> str:
    """The text under a key, or ""."""
    value = one.get(key)
    return value if isinstance(value, str) else ""


def ident(value: object) -> str | None:
    """An opaque text, or None."""
    return value if isinstance(value, str) else None


def words(one: Json, key: str) -> Words:
    """The texts of a list; blank ones say nothing."""
    value = one.get(key)
    return frozenset(_texts(value)) if isinstance(value, list) else NOTHING


def _texts(values: list[object]) -> Iterable[str]:
    return (value for value in values if isinstance(value, str) and value.strip())


def true_words(one: Json) -> Words:
    """The names that are true; whatever is absent or unclear is false."""
    return frozenset(key for key, value in one.items() if value is True)


def may_be(value: object) -> bool:
    """Whether something that forbids may hold: only a plain no, or nothing, says it does not."""
    return value is not None and value is not False


def word(kind: type[Word], value: object) -> Word | None:
    """A member of a closed list, or None."""
    return next((one for one in kind if one.value == value), None)


def whole(value: object, within: range) -> int | None:
    """A whole number in reach, or None."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if value in within else None


def zone_of(name: str) -> tzinfo | None:
    """The time zone of this name, or None."""
    try:
        return zone_named(name)
    except ZoneUnknown:
        return None


def day(value: object) -> date | None:
    """A calendar day; of a moment with an offset, the day it is written with."""
    found = moment(value, None)
    return found.date() if isinstance(found, datetime) else found


def day_or_long_ago(value: object) -> date | None:
    """A day on which something happened; what cannot be read happened long ago."""
    return None if value is None else day(value) or _LONG_AGO


def limit(value: object, nothing: date) -> date | None:
    """A day that limits something; one that cannot be read leaves nothing inside."""
    return None if value is None else day(value) or nothing


def term(one: Json, first: str, last: str) -> tuple[date | None, date | None]:
    """First and last day; a last day that cannot be read leaves no term at all."""
    begun, end = day(one.get(first)), day(one.get(last))
    is_unreadable = end is None and one.get(last) is not None
    return (None if is_unreadable else begun), end


def moment(value: object, zone: tzinfo | None) -> Moment | None:
    """A date or an instant; a time without an offset is one of `zone`, or nothing without it."""
    if not isinstance(value, str):
        return None
    try:
        found = date.fromisoformat(value)
    except ValueError:
        return _instant(value, zone)
    return found if found.year in _YEARS else None


def _instant(value: str, zone: tzinfo | None) -> datetime | None:
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    if found.year not in _YEARS:
        return None
    if found.tzinfo is not None:
        return found
    return None if zone is None else found.replace(tzinfo=zone)
