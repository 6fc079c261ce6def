"""When a contact was: the span from start to end, and the one field it is typed into.

What a time without am or pm means:

* an end after a start: the reading that makes the contact shortest ("205p-252", "9a-1");
* a start before an end that says am, pm or a 24-hour time: the same ("11-1 pm" starts at 11 am);
* a start alone, or both bare: 1 to 6 is the afternoon, 7 to 11 the morning, 12 is noon;
* an hour written with a zero (0905, 02:15) is a 24-hour time unless its partner says am or pm.

An end that comes before the start is on the next day when that makes at most 16 hours. A day
without a year is the nearest one; a weekday is the latest, today included. A time in the future
is read like any other (`Span.starts_after`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from peerdesk.domain.errors import EndBeforeStart, InputError, TimeUnreadable
from peerdesk.domain.when_text import ClockText, WhenText, take_apart
from peerdesk.domain.zones import happens_twice, local_date, near_instant, to_instant, wall_time

_AFTERNOON_HOURS = range(1, 7)
_LONGEST_NIGHT = timedelta(hours=16)
_NOW = re.compile(r"\b(?:(?:right )?now|ahora(?: mismo)?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """From start to end as UTC instants, with the IANA zone in which they were entered.

    `end` is None for a moment without a length, such as an attempted call.
    """

    start: datetime
    end: datetime | None
    zone: str

    @property
    def service_date(self) -> date:
        """The local day on which it started; one note belongs to one day (§6.2)."""
        return local_date(self.start, self.zone)

    @property
    def minutes(self) -> int | None:
        """Whole minutes from start to end, None without an end."""
        return None if self.end is None else (self.end - self.start) // timedelta(minutes=1)

    def starts_after(self, now: datetime) -> bool:
        """Whether it lies in the future; reported to the worker, never refused."""
        return self.start > now


def read_when(text: str, today: date, zone: str) -> Span:
    """The span that `text` means for someone in `zone` who types it on `today`.

    Raises TimeUnreadable, TimeDoesNotExist, TimeHappensTwice (say "first" or "second" behind the
    time), EndBeforeStart, ZoneUnknown.
    """
    parts = take_apart(text, today)
    try:
        return _span(parts, zone)
    except OverflowError as error:
        raise TimeUnreadable from error


def names_now(text: str) -> bool:
    """Whether a time was typed as "now", in English or in Spanish."""
    return _NOW.search(text) is not None


def with_now(text: str, now: datetime, zone: str) -> str:
    """The text with "now" written as the minute it is for someone in `zone`: "205p-2:52 pm"."""
    return _NOW.sub(_clock_words(wall_time(now, zone), zone, 12), text)


def _span(parts: WhenText, zone: str) -> Span:
    if parts.end is not None:
        return _from_start_to_end(parts, parts.end, zone)
    start = _strict(_alone(parts.start, parts.day, zone), parts.start, zone)
    return Span(start, None if parts.length is None else start + parts.length, zone)


def _alone(clock: ClockText, day: date, zone: str) -> datetime:
    """The wall time of a start that no end explains."""
    walls = _walls(clock, day, zone)
    if len(walls) == 1:
        return walls[0]
    if clock.padded:
        return min(walls)
    hour = clock.hour
    return max(walls) if hour in _AFTERNOON_HOURS or hour == time(12).hour else min(walls)


def _walls(clock: ClockText, day: date, zone: str) -> list[datetime]:
    """The wall times a clock time may mean on `day`; "second" means one that happens twice."""
    walls = [datetime.combine(day, reading) for reading in clock.readings()]
    if clock.fold is not None:
        walls = [wall for wall in walls if happens_twice(wall, zone)]
    if not walls:
        raise TimeUnreadable
    return walls


def _from_start_to_end(parts: WhenText, end: ClockText, zone: str) -> Span:
    starts = _starts(parts, end, zone)
    possible = [
        (wait, start, finish)
        for start in starts
        for finish in _ends(parts, end, zone)
        if (wait := _wait(start, finish, parts.start.fold, end.fold, zone)) is not None
        and (finish.date() == parts.day or parts.end_day or wait <= _LONGEST_NIGHT)
    ]
    if not possible:
        raise EndBeforeStart
    _, start, finish = min(possible)
    span = Span(_strict(start, parts.start, zone), _strict(finish, end, zone), zone)
    if span.end is not None and span.end < span.start:
        raise EndBeforeStart
    return span


def _starts(parts: WhenText, end: ClockText, zone: str) -> list[datetime]:
    """Every reading when the end tells which is meant, otherwise the usual one."""
    told_by_end = end.half is not None or (end.is_24_hour and not parts.start.padded)
    if told_by_end:
        return _walls(parts.start, parts.day, zone)
    return [_alone(parts.start, parts.day, zone)]


def _ends(parts: WhenText, end: ClockText, zone: str) -> Iterator[datetime]:
    days = (parts.end_day,) if parts.end_day else (parts.day, parts.day + timedelta(days=1))
    padded = end.padded and parts.start.half is None
    for day in days:
        try:
            walls = _walls(end, day, zone)
        except TimeUnreadable:
            continue
        yield from walls[:1] if padded else walls


def _wait(
    start: datetime, end: datetime, first: int | None, last: int | None, zone: str
) -> timedelta | None:
    """The time from start to end, None when it would be negative.

    Where the clock changes and nobody has said which time is meant, the start is taken as the
    earlier and the end as the later; `to_instant` asks afterwards.
    """
    begun = min(near_instant(start, zone, fold) for fold in _folds(first))
    ended = max(near_instant(end, zone, fold) for fold in _folds(last))
    return ended - begun if ended >= begun else None


def _folds(said: int | None) -> tuple[int, ...]:
    return (0, 1) if said is None else (said,)


def _strict(wall: datetime, clock: ClockText, zone: str) -> datetime:
    return to_instant(wall, zone, clock.fold)


def say_when(span: Span, today: date, hours: Literal[12, 24] = 12) -> str:
    """The shortest text that `read_when` reads back to the same span, to the minute.

    Same `today` and the span's zone assumed.
    """
    span = _to_the_minute(span)
    forms = _forms(span, today, hours)
    return next(form for form in forms if _reads_back(form, span, today))


def _to_the_minute(span: Span) -> Span:
    end = None if span.end is None else span.end.replace(second=0, microsecond=0)
    return replace(span, start=span.start.replace(second=0, microsecond=0), end=end)


def _reads_back(form: str, span: Span, today: date) -> bool:
    try:
        return read_when(form, today, span.zone) == span
    except InputError:
        return False


def _forms(span: Span, today: date, hours: Literal[12, 24]) -> Iterator[str]:
    """Ways to say it, from brief to complete."""
    start = wall_time(span.start, span.zone)
    end = None if span.end is None else wall_time(span.end, span.zone)
    for day in _day_forms(start.date(), today):
        if end is None:
            yield f"{day}{_clock_words(start, span.zone, hours)}"
            continue
        finish = _clock_words(end, span.zone, hours)
        half = finish[-3:]
        begin = _clock_words(start, span.zone, hours)
        if half in {" am", " pm"} and begin.endswith(half):
            yield f"{day}{begin.removesuffix(half)}–{finish}"
        yield f"{day}{begin}–{finish}"
        yield f"{day}{begin}–{end.date().isoformat()} {finish}"
    yield _in_full(start, end, span.zone)


def _in_full(start: datetime, end: datetime | None, zone: str) -> str:
    """A form that leaves nothing open: both days in full, each time with am or pm."""
    walls = (start,) if end is None else (start, end)
    return "–".join(f"{wall.date().isoformat()} {_clock_words(wall, zone, 12)}" for wall in walls)


def _day_forms(day: date, today: date) -> Iterator[str]:
    if day == today:
        yield ""
    if day == today - timedelta(days=1):
        yield "yesterday "
    yield f"{day.month}/{day.day} "
    yield f"{day.isoformat()} "


def _clock_words(wall: datetime, zone: str, hours: Literal[12, 24]) -> str:
    plain = wall.replace(fold=0)
    which = (" first", " second")[wall.fold] if happens_twice(plain, zone) else ""
    if hours == time(12).hour:
        half = "am" if wall.hour < time(12).hour else "pm"
        return f"{wall.hour % 12 or 12}:{wall:%M} {half}{which}"
    return f"{wall:%H:%M}{which}"
