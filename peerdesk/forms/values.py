"""The values an answer can hold, and how FHIR R4 writes them.

What a person wrote is kept as it was written: `1.10` stays `1.10`, `2024-05` stays a month.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final

_DATE: Final = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
_CLOCK: Final = re.compile(
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"
    r"(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day of the calendar: `2024`, `2024-05` or `2024-05-31`.

    Raises ValueError for anything else, also for days that no calendar has.
    """

    text: str

    def __post_init__(self) -> None:
        found = _DATE.fullmatch(self.text)
        if found is None or found[1] == "0000":
            raise ValueError("not a date")
        if found[3] and int(found[3]) > monthrange(int(found[1]), int(found[2]))[1]:
            raise ValueError("no such day")

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, then month and day as far as they are known."""
        return tuple(int(part) for part in self.text.split("-"))

    def day(self) -> date | None:
        """The calendar day, or None when only the month or the year is known."""
        parts = self.parts
        return date(parts[0], parts[1], parts[2]) if len(parts) == len(("y", "m", "d")) else None


@dataclass(frozen=True, slots=True)
class PartialDateTime:
    """A partial date, or a moment with its offset: `2024-05-31T14:05:00-05:00`.

    FHIR R4 allows no clock time without an offset. Raises ValueError for anything else.
    """

    text: str

    def __post_init__(self) -> None:
        day, at, clock = self.text.partition("T")
        if PartialDate(day).day() is None and at:
            raise ValueError("a clock time needs a whole day")
        if at and not _CLOCK.fullmatch(clock):
            raise ValueError("not a clock time with its offset")

    @property
    def date(self) -> PartialDate:
        """The date part as it was written, in the zone it was written in."""
        return PartialDate(self.text.partition("T")[0])

    def moment(self) -> datetime | None:
        """The aware moment, or None for a partial date. A leap second counts as the one before."""
        if "T" not in self.text:
            return None
        day, _, clock = self.text.partition("T")
        clock = clock[:6] + "59" + clock[8:] if clock[6:8] == "60" else clock
        # Python 3.11 reads any number of decimals but keeps six.
        return datetime.fromisoformat(f"{day}T{clock}")


@dataclass(frozen=True, slots=True)
class Coding:
    """One code of a code system with the words that were shown for it."""

    system: str = ""
    code: str = ""
    display: str = ""

    def same_code(self, other: "Coding") -> bool:
        """Whether both mean the same: system and code, code alone if one system is missing.

        Words decide only where neither has a code: words change with the language
        (interop.md, 2.4).
        """
        if not self.code and not other.code:
            return bool(self.display) and self.display == other.display
        systems_agree = self.system == other.system or not (self.system and other.system)
        return systems_agree and self.code == other.code


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; `system` and `code` name the unit for machines."""

    value: Decimal | None
    unit: str = ""
    system: str = ""
    code: str = ""

    def comparable(self, other: "Quantity") -> bool:
        """Whether the two numbers count the same thing: same unit, or one of them has none."""
        mine, theirs = self.code or self.unit, other.code or other.unit
        return mine == theirs or not (mine and theirs)


@dataclass(frozen=True, slots=True)
class Foreign:
    """An answer of a type PeerDesk does not work with, kept as the JSON text it came in.

    `key` is the FHIR element, for example `valueAttachment`; empty for an answer without value.
    """

    key: str
    json: str


Measure = int | Decimal | PartialDate | PartialDateTime | time
Value = bool | str | Coding | Quantity | Foreign | Measure


def is_blank(value: Value) -> bool:
    """Whether a value says nothing: empty, or only white space."""
    if isinstance(value, str):
        return not value.strip()
    return isinstance(value, Coding) and not (value.code or value.display.strip())


def well_formed(text: str) -> str:
    """The text with halves of characters (lone surrogates) replaced, so that UTF-8 can hold it."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def shown(value: Value) -> str:
    """The value as plain words, for search, lists and paper in the absence of a better form."""
    if isinstance(value, Coding):
        return value.display or value.code
    if isinstance(value, PartialDate | PartialDateTime):
        return value.text
    if isinstance(value, Quantity):
        return f"{'' if value.value is None else value.value} {value.unit or value.code}".strip()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, Foreign):
        return ""
    return str(value)


def number(raw: object) -> Decimal | None:
    """A finite decimal from JSON, or None."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        return None
    try:
        found = Decimal(str(raw))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
