"""Miles and money on the way to people, and how both are read from a line as it is typed.

    line    = entry { (";" | "," | "+" | "and") entry }
    entry   = miles [route] | money [what] | what money
    miles   = number ["mi" | "mile" | "miles"]      one decimal; more are rounded half up
    money   = "$" number | number ("dollars" | "usd")   cents at most
    number  = 12 | 12.4 | .5 | 12,4 | 1,240 | 1,240.50

A bare number is miles unless it has two decimals as money has: then the unit must be said, and
so it must where words follow, which may be another unit or the number of a house.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from peerdesk.domain.errors import AmountOutOfRange, AmountUnreadable

MOST_TENTHS: Final = 99_999
"""9,999.9 miles: more than anybody drives in a day."""

MOST_CENTS: Final = 9_999_999
"""$99,999.99."""

_LONGEST_WORDS = 200
_CENTS_PLACES = 2
_NUMBER = r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,9})?(?:[.,](?P<part>\d{1,9}))?(?![\d.,]*\d)"
_ENDS = r"(?=\s|[:,;)]|$)"
_MILES = re.compile(rf"{_NUMBER}\s?(?P<unit>mi(?:les?|\.)?)?{_ENDS}", re.IGNORECASE)
_MONEY = re.compile(
    rf"(?<![-\u2212])(?:(?:US\s?)?\$\s?{_NUMBER}{_ENDS})"
    rf"|(?:{_NUMBER.replace('whole', 'whole2').replace('part', 'part2')}"
    rf"\s?(?:dollars?|usd){_ENDS})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|,(?=\s)|\+|\sand(?=\s))\s*(?=[$\d.]|us\s?\$)", re.IGNORECASE)
_AROUND = " \t\n:,;-\u2013\u2014()"


@dataclass(frozen=True, slots=True)
class Trip:
    """Miles driven on a day, in tenths; `document_id` is the contact they were driven for."""

    trip_id: UUID
    worker_id: UUID
    day: date
    tenths_of_miles: int
    route: str = ""
    note: str = ""
    document_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Expense:
    """Money laid out on a day, in cents."""

    expense_id: UUID
    worker_id: UUID
    day: date
    cents: int
    what: str = ""
    note: str = ""
    document_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Travel:
    """Trips and expenses, each by day, and what they come to."""

    trips: tuple[Trip, ...] = ()
    expenses: tuple[Expense, ...] = ()

    @property
    def tenths(self) -> int:
        """All miles, in tenths."""
        return sum(trip.tenths_of_miles for trip in self.trips)

    @property
    def cents(self) -> int:
        """All money, in cents."""
        return sum(expense.cents for expense in self.expenses)


@dataclass(frozen=True, slots=True)
class MilesTyped:
    """Miles as typed, in tenths, and where to."""

    tenths: int
    route: str = ""


@dataclass(frozen=True, slots=True)
class MoneyTyped:
    """Money as typed, in cents, and what for."""

    cents: int
    what: str = ""


def read_travel(text: str) -> tuple[MilesTyped | MoneyTyped, ...]:
    """What a line such as `12.4 mi clinic and back, $3.50 parking` says, in its order.

    Raises AmountUnreadable, and AmountOutOfRange for nothing at all and for far too much.
    """
    line = " ".join(unicodedata.normalize("NFKC", text).split())
    return tuple(_entry(part) for part in _BETWEEN.split(line))


def _entry(text: str) -> MilesTyped | MoneyTyped:
    if (money := _MONEY.search(text)) and (money["whole"] or money["part"] or _second(money)):
        around = f"{text[: money.start()].strip(_AROUND)} {text[money.end() :].strip(_AROUND)}"
        return MoneyTyped(_cents(*_digits(money)), _words(around))
    miles = _MILES.match(text)
    if miles is None or not (miles["whole"] or miles["part"]):
        raise AmountUnreadable
    is_like_money = len(miles["part"] or "") == _CENTS_PLACES
    if miles["unit"] is None and (is_like_money or _words(text[miles.end() :])):
        raise AmountUnreadable
    return MilesTyped(_tenths(*_digits(miles)), _words(text[miles.end() :]))


def _second(money: re.Match[str]) -> bool:
    return bool(money["whole2"] or money["part2"])


def _digits(found: re.Match[str]) -> tuple[int, str]:
    """The whole part, and the decimals as they stand."""
    told = found.groupdict()
    whole = told["whole"] or told.get("whole2") or "0"
    return int(whole.replace(",", "")), told["part"] or told.get("part2") or ""


def _tenths(whole: int, part: str) -> int:
    hundredths = int((part + "00")[:2])
    return _within(whole * 10 + (hundredths + 5) // 10, MOST_TENTHS)


def _cents(whole: int, part: str) -> int:
    if len(part) > _CENTS_PLACES:
        raise AmountUnreadable
    return _within(whole * 100 + int((part + "00")[:2]), MOST_CENTS)


def _within(amount: int, most: int) -> int:
    if not 0 < amount <= most:
        raise AmountOutOfRange
    return amount


def _words(text: str) -> str:
    """What stands beside the amount; a further number in front of it is no words."""
    return text.strip(_AROUND)[:_LONGEST_WORDS]
