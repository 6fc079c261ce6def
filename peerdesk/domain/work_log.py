"""The log of a worker's work of some days, and what it adds up to.

A worker was somewhere once: a meeting with its members' entries, or a round with its contacts,
counts once in what the worker did, and in full for each person (`contact-notes.md` §9, §10).
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class WorkAsked:
    """Whose work is not asked: it is the worker's own. Local days, both inside, None without end.

    `person_ids` None means everyone, and work without a person; () would mean nobody.
    """

    first: date | None = None
    last: date | None = None
    person_ids: frozenset[UUID] | None = None

    def covers(self, person_id: UUID | None, day: date) -> bool:
        """Whether something with this person on this day is asked for."""
        starts = self.first is None or self.first <= day
        ends = self.last is None or day <= self.last
        return starts and ends and (self.person_ids is None or person_id in self.person_ids)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One signed contact in words and numbers; minutes are whole, miles in tenths.

    `person` is the label agreed with them, "" without a person. `rule` is the rule units were
    counted by. `whole_id` is the meeting or round it belongs to. Entered in error, it counts
    nowhere.
    """

    document_id: UUID
    person_id: UUID | None
    person: str
    day: date
    starts: datetime
    ends: datetime | None
    zone: str
    code: str
    kind: str
    outcome: str
    how: str
    where: str
    minutes: int | None
    units: int | None
    rule: str
    travel: int | None
    waiting: int | None
    writing: int | None
    tenths_of_miles: int
    late: bool
    late_reason: str
    signed_at: datetime
    signed_zone: str
    took_place: bool = True
    in_error: bool = False
    whole_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """What some lines add up to; `units` is None where nothing is counted in units."""

    contacts: int = 0
    minutes: int = 0
    units: int | None = None
    travel: int = 0
    waiting: int = 0
    writing: int = 0
    tenths_of_miles: int = 0


class GapKind(StrEnum):
    """What a reviewer would ask about."""

    DRAFT = "draft"
    ADDITION = "addition"
    OVERDUE = "overdue"
    LATE = "late"
    NO_NOTE = "no_note"
    OVERLAP = "overlap"


@dataclass(frozen=True, slots=True)
class Gap:
    """One of them; `lacks` counts answers a draft still needs, `since` is when it was begun.

    `problem` is a code of `domain.problems`.
    """

    kind: GapKind
    day: date
    person_id: UUID | None
    person: str
    what: str
    document_id: UUID | None = None
    due_on: date | None = None
    age_days: int | None = None
    lacks: int = 0
    problem: str = ""
    reason: str = ""


def summed(lines: Iterable[LogLine]) -> Sums:
    """What the worker did: what belongs together counts its time once, units for each person."""
    total = Sums()
    for together in _meetings(lines):
        total = _added(total, _once(together))
    return total


def minutes_once(lines: Iterable[LogLine]) -> Mapping[UUID, int]:
    """The minutes of each contact as they count for the worker; they add up to `summed`.

    Of what belongs together the longest has the time and the others have none.
    """
    found: dict[UUID, int] = {}
    for together in _meetings(lines):
        longest = max(together, key=lambda line: line.minutes or 0)
        found[longest.document_id] = longest.minutes or 0
    return found


def by(
    lines: Iterable[LogLine], key: Callable[[LogLine], Key], *, once: bool = True
) -> Mapping[Key, Sums]:
    """The same for each kind, day or person, in the order of `key`.

    Not `once` for people: each of them had the whole time.
    """
    gathered: dict[Key, list[LogLine]] = defaultdict(list)
    for line in lines:
        gathered[key(line)].append(line)
    return {
        each: summed(found) if once else _plainly(found)
        for each, found in sorted(gathered.items(), key=lambda pair: str(pair[0]))
    }


def _plainly(lines: Iterable[LogLine]) -> Sums:
    total = Sums()
    for line in lines:
        if not line.in_error:
            total = _added(total, _once([line]))
    return total


def _meetings(lines: Iterable[LogLine]) -> Iterator[list[LogLine]]:
    """What belongs together; group notes from before there were meetings, by their times."""
    gathered: dict[Hashable, list[LogLine]] = defaultdict(list)
    counting = [line for line in lines if not line.in_error]
    wholes = {line.whole_id for line in counting}
    for line in counting:
        gathered[_meeting(line, wholes)].append(line)
    yield from gathered.values()


def _meeting(line: LogLine, wholes: set[UUID | None]) -> Hashable:
    if line.whole_id is not None:
        return line.whole_id
    if line.code == ContactType.GROUP and line.document_id not in wholes:
        return line.starts, line.ends
    return line.document_id


def _once(together: list[LogLine]) -> Sums:
    """The longest of each time, all units and all miles."""
    units = [line.units for line in together if line.units is not None]
    return Sums(
        contacts=1,
        minutes=max(line.minutes or 0 for line in together),
        units=sum(units) if units else None,
        travel=max(line.travel or 0 for line in together),
        waiting=max(line.waiting or 0 for line in together),
        writing=sum(line.writing or 0 for line in together),
        tenths_of_miles=sum(line.tenths_of_miles for line in together),
    )


def _added(one: Sums, other: Sums) -> Sums:
    units = [each for each in (one.units, other.units) if each is not None]
    return Sums(
        one.contacts + other.contacts,
        one.minutes + other.minutes,
        sum(units) if units else None,
        one.travel + other.travel,
        one.waiting + other.waiting,
        one.writing + other.writing,
        one.tenths_of_miles + other.tenths_of_miles,
    )
