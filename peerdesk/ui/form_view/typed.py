"""Reading what is typed into a field: a value, or ValueError with the code of what to write."""

import re
from collections.abc import Callable
from datetime import datetime, time, tzinfo
from decimal import Decimal, InvalidOperation

from peerdesk.forms.values import PartialDate, PartialDateTime, Value

_DATE_AND_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2})")
_AS_IN_THE_STATES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def read_words(text: str) -> Value:
    """A line of words as it is."""
    return text


def read_integer(text: str) -> Value:
    """A whole number."""
    if not re.fullmatch(r"[+-]?[0-9]{1,9}", text):
        raise ValueError("integer")
    return int(text)


def read_decimal(text: str) -> Value:
    """A number, kept as it is written; a comma counts as the point."""
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise ValueError("decimal") from None
    if not number.is_finite():
        raise ValueError("decimal")
    return number


def read_date(text: str) -> Value:
    """A year, a month or a day; a day also as people in the States write it: 5/31/2024."""
    try:
        return PartialDate(_AS_IN_THE_STATES.sub(_year_first, text))
    except ValueError:
        raise ValueError("date") from None


def _year_first(written: re.Match[str]) -> str:
    month, day, year = written.groups()
    return f"{year}-{month:0>2}-{day:0>2}"


def read_time(text: str) -> Value:
    """A time of day, as 14:05."""
    try:
        return time.fromisoformat(text.zfill(len("14:05")))
    except ValueError:
        raise ValueError("time") from None


def date_time_reader(zone: tzinfo) -> Callable[[str], Value]:
    """Reads a partial date, or a day and a clock time in this zone."""

    def read(written: str) -> Value:
        text = _AS_IN_THE_STATES.sub(_year_first, written)
        try:
            if found := _DATE_AND_CLOCK.fullmatch(text):
                moment = datetime.fromisoformat(f"{found[1]} {found[2]:0>5}").replace(tzinfo=zone)
                return PartialDateTime(moment.isoformat())
            return PartialDateTime(text)
        except ValueError:
            raise ValueError("date_time") from None

    return read
