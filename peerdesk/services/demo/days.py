"""When the demo's contacts took place: working days, one after the other, up to the last day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from peerdesk.domain.zones import near_instant
from peerdesk.services.demo.chance import Dice

_USUAL_A_DAY = (3, 6)
_LONGEST_DAYS = 1300  # about five years; beyond that the days get fuller, not more
_FRIDAY = 4
_OPENING, _CLOSING = 8 * 60 + 20, 17 * 60 + 40
_BREATH = 8  # minutes between two contacts


@dataclass(frozen=True, slots=True)
class Slot:
    """A time for one contact: a UTC instant, and the minutes until the next one begins."""

    start: datetime
    room_minutes: int


def working_days(contacts: int, until: date, seed: int) -> Iterator[tuple[date, int]]:
    """Each day with its number of contacts, in order; the last is `until` or a weekday before."""
    least, most = _USUAL_A_DAY
    fullest = max(most, -(-contacts // _LONGEST_DAYS))
    least = least if fullest == most else fullest
    days: list[tuple[date, int]] = []
    day = until
    while contacts > 0:
        if day.weekday() <= _FRIDAY:
            count = min(contacts, Dice(seed, "day", day).between(least, fullest))
            days.append((day, count))
            contacts -= count
        day -= timedelta(days=1)
    return reversed(days)


def slots(day: date, count: int, zone: str, dice: Dice) -> list[Slot]:
    """That many times between morning and evening, in order.

    Up to about seven never overlap; a demo of very many contacts has days that no one could live.
    """
    step = (_CLOSING - _OPENING) / count
    starts = [
        round(_OPENING + step * place + dice.below(max(1, int(step / 4)))) for place in range(count)
    ]
    ends = [*starts[1:], _CLOSING + 60]
    midnight = datetime.combine(day, time())
    return [
        Slot(
            near_instant(midnight + timedelta(minutes=start), zone),
            max(end - start - _BREATH, _BREATH),
        )
        for start, end in zip(starts, ends, strict=True)
    ]
