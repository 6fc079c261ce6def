"""Reading a rule profile's tables strictly: every key known, every value of its type."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from peerdesk.domain.errors import ProfileUnreadable

_Value = TypeVar("_Value")
_Gathered = TypeVar("_Gathered")
_Code = TypeVar("_Code", bound=StrEnum)
_MINUTES_IN_A_YEAR = 366 * 24 * 60


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file: each value is asked for by key, and `finish` refuses what is left.

    Every refusal is a ProfileUnreadable naming the profile, why, and the key with its place.
    """

    profile: str
    place: str
    values: dict[str, object]
    read: set[str] = field(default_factory=set)

    def refused(self, why: str, key: str) -> ProfileUnreadable:
        """The error for a key: `missing`, `type`, `value` or `unknown`, then its place."""
        return ProfileUnreadable(self.profile, f"{why}:{self.place}{key}")

    def peek(self, key: str) -> object:
        """The value as it stands, without counting it as read."""
        return self.values.get(key)

    def given(self, key: str, kind: type[_Value], *, otherwise: _Value) -> _Value:
        """The value, or `otherwise` where the file leaves it out."""
        return self.needed(key, kind) if key in self.values else otherwise

    def needed(self, key: str, kind: type[_Value]) -> _Value:
        """The value, of exactly this type: TOML's true is no number, its date-time no date."""
        self.read.add(key)
        if key not in self.values:
            raise self.refused("missing", key)
        value = self.values[key]
        if type(value) is not kind:
            raise self.refused("type", key)
        return value

    def count(self, key: str) -> int | None:
        """A whole number from 0 to a year's worth of minutes, None when it is left open."""
        number = self.needed(key, int) if key in self.values else None
        if number is not None and not 0 <= number <= _MINUTES_IN_A_YEAR:
            raise self.refused("value", key)
        return number

    def code(self, key: str, codes: type[_Code]) -> _Code | None:
        """One of `codes`, None where the file leaves it out."""
        if key not in self.values:
            return None
        return self._in(codes, key, self.needed(key, str))

    def codes(
        self, key: str, codes: type[_Code], *, otherwise: frozenset[_Code]
    ) -> frozenset[_Code]:
        """A list of `codes`, or `otherwise` where the file leaves it out."""
        if key not in self.values:
            return otherwise
        return frozenset(self._in(codes, key, each) for each in self.texts(key))

    def _in(self, codes: type[_Code], key: str, value: str) -> _Code:
        try:
            return codes(value)
        except ValueError as error:
            raise self.refused("value", key) from error

    def texts(self, key: str, otherwise: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of texts."""
        return self._each(key, str, tuple) if key in self.values else otherwise

    def dates(self, key: str) -> frozenset[date]:
        """A list of dates."""
        return self._each(key, date, frozenset) if key in self.values else frozenset()

    def _each(
        self, key: str, kind: type[_Value], gather: Callable[[list[_Value]], _Gathered]
    ) -> _Gathered:
        values: list[object] = self.needed(key, list)
        if any(type(value) is not kind for value in values):
            raise self.refused("type", key)
        return gather([value for value in values if isinstance(value, kind)])

    def below(self, key: str) -> "Table":
        """The table under this key; an empty one where the file leaves it out."""
        table: dict[str, object] = self.given(key, dict, otherwise={})
        return Table(self.profile, f"{self.place}{key}.", table)

    def tables(self, key: str) -> tuple["Table", ...]:
        """A list of tables."""
        tables = self._each(key, dict, list) if key in self.values else []
        return tuple(Table(self.profile, f"{self.place}{key}.", table) for table in tables)

    def finish(self) -> None:
        """Refuse a key that nobody asked for; a slip in its name would change a rule unseen."""
        if unknown := sorted(set(self.values) - self.read):
            raise self.refused("unknown", unknown[0])
