"""What only shows when contacts are seen together: overlaps, long days, caps, repeated times.

Warnings, never a block (`contact-notes.md` §6.5, §6.6). Contacts that did not take place are left
out by the caller: waiting for one person does not overlap with helping another.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.problems import Problem
from peerdesk.domain.profiles import Limits
from peerdesk.domain.units import minutes_by_local_day, units_by_local_day
from peerdesk.domain.zones import wall_time

Finding = tuple[int, Problem]


@dataclass(frozen=True, slots=True)
class TimedContact:
    """A contact that took place, from `start` to `end`; `place` is the caller's number for it."""

    place: int
    worker: str | None
    person: str | None
    contact_type: ContactType | None
    start: datetime
    end: datetime
    zone: str
    units: int = 0
    co_facilitated: bool = False


def day_warnings(
    contacts: Iterable[TimedContact], limits: Limits, soft_cap: int | None
) -> Iterator[Finding]:
    """Every warning about contacts seen together, in no order; a contact may get several."""
    in_order = sorted(contacts, key=lambda contact: (contact.start, contact.end, contact.place))
    known_worker = [contact for contact in in_order if contact.worker is not None]
    for of_worker in _gathered(known_worker, lambda contact: contact.worker):
        meetings = _meetings(of_worker)
        yield from _worker_overlaps(meetings)
        yield from _long_days(meetings, limits.longest_day_minutes)
    for of_worker in _gathered(in_order, lambda contact: contact.worker):
        yield from _identical_times(_meetings(of_worker), limits.same_times_from)
    known_person = [contact for contact in in_order if contact.person is not None]
    for of_person in _gathered(known_person, lambda contact: contact.person):
        yield from _person_overlaps(of_person)
        if soft_cap is not None:
            yield from _over_cap(of_person, soft_cap)


def _gathered(
    contacts: Sequence[TimedContact], key: Callable[[TimedContact], Hashable]
) -> Iterable[list[TimedContact]]:
    together: dict[Hashable, list[TimedContact]] = defaultdict(list)
    for contact in contacts:
        together[key(contact)].append(contact)
    return together.values()


def _meetings(contacts: Sequence[TimedContact]) -> list[list[TimedContact]]:
    """The contacts as meetings: the notes of one group, one for each member, are one meeting."""

    def meeting(contact: TimedContact) -> Hashable:
        if contact.contact_type is ContactType.GROUP:
            return contact.start, contact.end
        return contact.place

    return list(_gathered(contacts, meeting))


def _worker_overlaps(meetings: Sequence[list[TimedContact]]) -> Iterator[Finding]:
    """Both sides of every overlap, found with the latest end so far."""
    latest: list[TimedContact] = []
    for meeting in meetings:
        if latest and meeting[0].start < latest[0].end:
            for contact in (*latest, *meeting):
                yield contact.place, Problem.WORKER_OVERLAP
        if not latest or meeting[0].end > latest[0].end:
            latest = meeting


def _person_overlaps(contacts: Sequence[TimedContact]) -> Iterator[Finding]:
    """One person with two workers at once, unless both are said to have led it together.

    A worker who is not named may be anyone, so two unnamed ones count as two. The two workers
    whose contacts end last are enough to compare with: one of them is another worker.
    """
    latest: dict[str | None, TimedContact] = {}
    for contact in contacts:
        if contact.co_facilitated:
            continue
        for worker, earlier in latest.items():
            two = worker is None or worker != contact.worker
            if two and contact.start < earlier.end:
                yield earlier.place, Problem.PERSON_OVERLAP
                yield contact.place, Problem.PERSON_OVERLAP
        before = latest.get(contact.worker)
        if before is None or before.end < contact.end:
            latest[contact.worker] = contact
        latest = dict(sorted(latest.items(), key=lambda of_worker: of_worker[1].end)[-2:])


def _long_days(meetings: Sequence[list[TimedContact]], limit: int) -> Iterator[Finding]:
    """Contacts from the one on that brings the worker's day above `limit` minutes.

    Time that overlaps counts once.
    """
    worked: dict[date, int] = defaultdict(int)
    counted_until: datetime | None = None
    for meeting in meetings:
        first = meeting[0]
        start = first.start if counted_until is None else max(first.start, counted_until)
        if first.end <= start:
            continue
        counted_until = first.end
        added = minutes_by_local_day(start, first.end, first.zone)
        for day, minutes in added.items():
            worked[day] += minutes
        if any(worked[day] > limit for day in added):
            for contact in meeting:
                yield contact.place, Problem.LONG_WORKER_DAY


def _identical_times(meetings: Sequence[list[TimedContact]], limit: int) -> Iterator[Finding]:
    """Meetings whose clock times are the same to the second on `limit` notes or more."""
    alike: dict[Hashable, list[list[TimedContact]]] = defaultdict(list)
    for meeting in meetings:
        first = meeting[0]
        times = (wall_time(moment, first.zone).time() for moment in (first.start, first.end))
        alike[tuple(times)].append(meeting)
    for same in alike.values():
        if len(same) >= limit:
            for meeting in same:
                for contact in meeting:
                    yield contact.place, Problem.IDENTICAL_TIMES


def _over_cap(contacts: Sequence[TimedContact], soft_cap: int) -> Iterator[Finding]:
    """Contacts from the one on that brings the person's local day above the cap in units."""
    counted: dict[date, int] = defaultdict(int)
    for contact in contacts:
        by_day = minutes_by_local_day(contact.start, contact.end, contact.zone)
        added = units_by_local_day(contact.units, by_day)
        for day, units in added.items():
            counted[day] += units
        if any(units and counted[day] > soft_cap for day, units in added.items()):
            yield contact.place, Problem.OVER_DAILY_CAP
