"""Days as people write them in tables, and what is undecided about them.

03/04/26 may be the fourth of March or the third of April. One day in the column beyond the
twelfth tells which comes first; where none does, the worker is asked once for the whole column.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from peerdesk.domain.text import fold
from peerdesk.services.imports.table import Cell, text_of

_YEARS = range(1900, 2200)
_CENTURY, _LAST_CENTURY_FROM = 2000, 70
_MONTHS_IN_YEAR = 12
_SERIALS = range(20_000, 80_001)  # 1954 to 2119: a number beyond is no day
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_WEEKDAY = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom)[a-z]*[.,]? (?=\d|[a-z])"
)
_NAMED = (
    re.compile(
        r"(?P<month>[a-z]{3,10})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})(?!\d)"
    ),
    re.compile(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: de | |-)(?P<month>[a-z]{3,10})\.?"
        r"(?: de | del |,? |-)(?P<year>\d{4}|\d{2})(?!\d)"
    ),
)
_MONTHS = {
    name: place
    for names in (
        "january february march april may june july august september october november december",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for place, name in enumerate(names.split(), 1)
}
_LEAST_LETTERS = 3


class DayOrder(StrEnum):
    """What comes first in 03/04/26."""

    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day at the beginning of a cell, what follows it, and whether the order had to be known."""

    day: date | None
    rest: str = ""
    is_unclear: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a column writes its days; `order` is None while that is undecided."""

    order: DayOrder | None = None
    from_1904: bool = False

    def read(self, cell: Cell) -> DayRead:
        """The day in a cell, with the text behind it; nothing where it cannot be read."""
        if isinstance(cell, datetime):
            return DayRead(cell.date(), f"{cell:%H:%M}" if cell.time() != _MIDNIGHT else "")
        if isinstance(cell, date):
            return DayRead(cell)
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return self._serial(float(cell))
        return self._written(" ".join(fold(text_of(cell)).split()))

    def _written(self, text: str) -> DayRead:
        if found := _ISO.match(text):
            return _made(found[1], found[3], found[4], text[found.end() :])
        if found := _NUMBERS.match(text):
            return self._in_numbers(found, text[found.end() :])
        if found := _PACKED.match(text):
            return _made(found[1], found[2], found[3], text[found.end() :])
        try:
            return self._serial(float(text))
        except ValueError:
            found_by_name = _named(text)  # first: "mar" is a Tuesday too, in Spanish
            return found_by_name if found_by_name.day else _named(_WEEKDAY.sub("", text, count=1))

    def _in_numbers(self, found: re.Match[str], rest: str) -> DayRead:
        order = _only_order(int(found[1]), int(found[3])) or self.order
        if order is None and found[1].lstrip("0") != found[3].lstrip("0"):
            return DayRead(None, rest, is_unclear=True)
        first, second = found[1], found[3]
        month, day = (second, first) if order is DayOrder.DAY_FIRST else (first, second)
        return _made(found[4], month, day, rest)

    def _serial(self, number: float) -> DayRead:
        """A day as spreadsheets count them, with the time of day behind the point."""
        if int(number) not in _SERIALS:
            return DayRead(None)
        since = datetime(1904, 1, 1) if self.from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - of no zone
        moment = since + timedelta(minutes=round(number * 24 * 60))
        return DayRead(moment.date(), f"{moment:%H:%M}" if moment.time() != _MIDNIGHT else "")


_MIDNIGHT = datetime.min.time()


def order_of(cells: Iterable[Cell]) -> tuple[DayOrder | None, bool]:
    """The order that days of a column tell, None when they tell none or both.

    Also whether any day cannot be read without knowing.
    """
    told: set[DayOrder] = set()
    unclear = False
    for cell in cells:
        found = _NUMBERS.match(text_of(cell)) if isinstance(cell, str) else None
        if found:
            only = _only_order(int(found[1]), int(found[3]))
            if only is not None:
                told.add(only)
            unclear = unclear or (only is None and int(found[1]) != int(found[3]))
    return (told.pop() if len(told) == 1 else None), unclear


def _only_order(first: int, second: int) -> DayOrder | None:
    if first > _MONTHS_IN_YEAR:
        return DayOrder.DAY_FIRST
    return DayOrder.MONTH_FIRST if second > _MONTHS_IN_YEAR else None


def _named(text: str) -> DayRead:
    for pattern in _NAMED:
        found = pattern.match(text)
        month = _month(found["month"]) if found else None
        if found and month:
            return _made(found["year"], str(month), found["day"], text[found.end() :])
    return DayRead(None)


def _month(word: str) -> int | None:
    if word.startswith("sept"):
        return _MONTHS["september"]
    whole = (place for name, place in _MONTHS.items() if name.startswith(word))
    return next(whole, None) if len(word) >= _LEAST_LETTERS else None


def _made(year: str, month: str, day: str, rest: str) -> DayRead:
    in_full = int(year)
    if len(year) == len("26"):
        in_full += _CENTURY if in_full < _LAST_CENTURY_FROM else _CENTURY - 100
    try:
        found = date(in_full, int(month), int(day))
    except ValueError:
        return DayRead(None)
    return DayRead(found if found.year in _YEARS else None, rest.lstrip(" ,t"))
