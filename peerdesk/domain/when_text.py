"""The words of the *When* field, taken apart: a day, a time, and an end or a length.

    when     = [day] start [ "-" [day] end | length ] [day]
    day      = today | yesterday | tomorrow | [last] weekday | 5/14[/2026] | 2026-05-14 | May 14
    start, end = 205p | 2:05 pm | 14:05 | 1405 | 2 | noon | midnight, then [first | second]
    length   = 47m | 1h | 1h30 | 1.5h | 90 min

`times.read_when` decides what the parts mean together.
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from peerdesk.domain.errors import TimeUnreadable

_DASHES = re.compile(r" ?[\u2010-\u2015\u2212~] ?")
_TO = re.compile(r" ?(?:-|\b(?:to|till|until)\b) ?")
_FILLERS = re.compile(r"\b(?:at|from|for|on)\b|,(?=\s)")
_ISO_DAY = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:t(?=\d)|\b)")
_US_DAY = re.compile(r"(\d\d?)/(\d\d?)(?:/(\d{4}|\d\d))?\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_MONTH_DAY = re.compile(rf"{_MONTH} (\d\d?)(?:st|nd|rd|th)?\b")
_MONTH_DAY_YEAR = re.compile(rf"{_MONTH} (\d\d?)(?:st|nd|rd|th)?,? (\d{{4}})")
_DAY_MONTH = re.compile(rf"(\d\d?)(?:st|nd|rd|th)? {_MONTH}(?= |$)")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"(last )?({'|'.join(_WEEKDAYS)})(?:s|nes|rs|urs|ur)?(?:day)?\.?(?= |$)")
_NAMED_DAY = re.compile(r"(today|yesterday|tomorrow)(?= |$)")
_DAYS_FROM_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1}
_CLOCK = re.compile(
    r"(?:(?P<named>noon|midnight)|(?P<hour>\d\d?)[:.](?P<minute>\d\d)|(?P<digits>\d{1,4}))"
    r"(?: ?(?P<half>[ap])\.?(?:m\b\.?)?(?![a-z]))?"
    r"(?: (?:the )?(?P<which>first|second|1st|2nd))?(?=[ -]|$)"
)
_HOURS = re.compile(r"(\d+(?:\.\d+)?) ?h(?:(?:ou)?rs?)?(?: ?(\d\d?) ?(?:m(?:in(?:ute)?s?)?)?)?$")
_MINUTES = re.compile(r"(\d{1,4}) ?m(?:in(?:ute)?s?)?$")
_NOON = 12
_LAST_HOUR = 23
_DAY_ENDS = 24
_MINUTES_IN_HOUR = 60
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class ClockText:
    """A time as typed; `hour` is 0 to 23, before `half` ("a" or "p") is applied."""

    hour: int
    minute: int
    half: str | None = None
    padded: bool = False
    fold: int | None = None

    @property
    def is_24_hour(self) -> bool:
        """Whether it can only be a 24-hour time: 14:05, 0:30."""
        return self.half is None and not 1 <= self.hour <= _NOON

    def readings(self) -> tuple[time, ...]:
        """The times it may mean: one, or morning and afternoon."""
        if self.is_24_hour or self.hour > _NOON:
            return (time(self.hour, self.minute),)
        morning, afternoon = self.hour % _NOON, self.hour % _NOON + _NOON
        hours = {"a": (morning,), "p": (afternoon,)}.get(self.half or "", (morning, afternoon))
        return tuple(time(hour, self.minute) for hour in hours)


@dataclass(frozen=True, slots=True)
class WhenText:
    """The parts of a *When* field; at most one of `end` and `length` is there."""

    day: date
    start: ClockText
    end: ClockText | None = None
    end_day: date | None = None
    length: timedelta | None = None


def take_apart(text: str, today: date) -> WhenText:
    """The parts of what was typed. Raises TimeUnreadable."""
    rest = _plain(text)
    day, rest = _day(rest, today)
    start, rest = _clock(rest)
    end_day, end, length = None, None, None
    if dash := _TO.match(rest):
        end_day, rest = _day(rest[dash.end() :], today)
        end, rest = _clock(rest)
    elif rest and _day(rest, today)[0] is None:
        length, rest = _length(rest)
    if rest and day is None:
        day, rest = _day(rest, today)
    if rest:
        raise TimeUnreadable
    return WhenText(day or today, start, end, end_day, length)


def read_day(text: str, today: date) -> date:
    """A day typed by itself: today, last Friday, 5/14, May 14, 2026-05-14. Raises TimeUnreadable.

    A weekday is the last one, a day without a year the one nearest to today; a year may follow a
    month and its day.
    """
    plain = _plain(text)
    if with_year := _MONTH_DAY_YEAR.fullmatch(plain):
        month = _MONTHS.index(with_year[1]) + 1
        return _date(int(with_year[3]), month, int(with_year[2]))
    day, rest = _day(plain, today)
    if day is None or rest:
        raise TimeUnreadable
    return day


def _plain(text: str) -> str:
    return _DASHES.sub("-", " ".join(_FILLERS.sub(" ", text.lower()).split()))


def _day(text: str, today: date) -> tuple[date | None, str]:
    """A day at the beginning of `text` and what follows; a weekday before a date must fit it."""
    weekday, rest = _weekday(text, today)
    for reader in (_named_day, _iso_day, _us_day, _month_day):
        found, after = reader(rest, today)
        if found is not None:
            if weekday is not None and weekday.weekday() != found.weekday():
                raise TimeUnreadable
            return found, after
    return weekday, rest


def _weekday(text: str, today: date) -> tuple[date | None, str]:
    """The latest such day that is not after today; "last" leaves today itself out."""
    found = _WEEKDAY.match(text)
    if not found:
        return None, text
    days_ago = (today.weekday() - _WEEKDAYS.index(found[2])) % 7
    if found[1] and not days_ago:
        days_ago = 7
    return today - timedelta(days=days_ago), text[found.end() :].lstrip()


def _named_day(text: str, today: date) -> tuple[date | None, str]:
    found = _NAMED_DAY.match(text)
    if not found:
        return None, text
    day = today + timedelta(days=_DAYS_FROM_TODAY[found[1]])
    return day, text[found.end() :].lstrip()


def _iso_day(text: str, _today: date) -> tuple[date | None, str]:
    found = _ISO_DAY.match(text)
    if not found:
        return None, text
    return _date(int(found[1]), int(found[2]), int(found[3])), text[found.end() :].lstrip()


def _us_day(text: str, today: date) -> tuple[date | None, str]:
    found = _US_DAY.match(text)
    if not found:
        return None, text
    month, day = int(found[1]), int(found[2])
    if found[3] is None:
        return _nearest(month, day, today), text[found.end() :].lstrip()
    year = int(found[3])
    in_full = year if year >= _CENTURY or len(found[3]) > len("26") else year + _CENTURY
    return _date(in_full, month, day), text[found.end() :].lstrip()


def _month_day(text: str, today: date) -> tuple[date | None, str]:
    if found := _MONTH_DAY.match(text):
        month, day = found[1], found[2]
    elif found := _DAY_MONTH.match(text):
        day, month = found[1], found[2]
    else:
        return None, text
    in_year = _nearest(_MONTHS.index(month) + 1, int(day), today)
    return in_year, text[found.end() :].lstrip()


def _nearest(month: int, day: int, today: date) -> date:
    """The day of that month nearest to today, of two equally near the earlier."""
    choices = []
    for year in range(today.year - 4, today.year + 5):  # 29 February may be four years away
        try:
            choices.append(date(year, month, day))
        except ValueError:
            continue
    if not choices:
        raise TimeUnreadable
    return min(choices, key=lambda choice: (abs(choice - today), choice))


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise TimeUnreadable from error


def _clock(text: str) -> tuple[ClockText, str]:
    found = _CLOCK.match(text)
    if not found:
        raise TimeUnreadable
    hour, minute, padded = _hour_and_minute(found)
    half = found["half"]
    if found["named"]:
        half = "p" if found["named"] == "noon" else "a"
    if (hour, minute) == (_DAY_ENDS, 0):
        hour = 0
    possible = hour > 0 if half == "p" else hour <= _NOON or not half
    if hour > _LAST_HOUR or minute >= _MINUTES_IN_HOUR or not possible:
        raise TimeUnreadable
    fold = {"first": 0, "1st": 0, "second": 1, "2nd": 1}.get(found["which"] or "")
    clock = ClockText(hour, minute, half, padded, fold)
    return clock, text[found.end() :].lstrip()


def _hour_and_minute(found: re.Match[str]) -> tuple[int, int, bool]:
    """Hour, minute, and whether the hour was written with a leading zero."""
    if found["named"]:
        return _NOON, 0, False
    digits = found["digits"] or found["hour"] + found["minute"]
    hour, minute = (digits, "0") if len(digits) <= len("14") else (digits[:-2], digits[-2:])
    return int(hour), int(minute), hour.startswith("0")


def _length(text: str) -> tuple[timedelta, str]:
    """A length that ends the field, or stands before a day at its end."""
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        length = _whole_length(" ".join(words[:count]))
        if length is not None:
            return length, " ".join(words[count:])
    raise TimeUnreadable


def _whole_length(text: str) -> timedelta | None:
    if found := _HOURS.match(text):
        hours, minutes = float(found[1]), int(found[2] or 0)
        return (
            timedelta(minutes=round(hours * _MINUTES_IN_HOUR) + minutes)
            if hours <= _DAY_ENDS
            else None
        )
    if found := _MINUTES.match(text):
        return timedelta(minutes=int(found[1]))
    return None
