"""What looks odd about a contact's times, alone and beside real neighbours in the vault.

Warnings only, never a block (`contact-notes.md` §6.5, §6.6). Nothing of them is kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from peerdesk.domain.contact_notes import MET, ContactType, Modality, is_live
from peerdesk.domain.day_warnings import TimedContact, day_warnings
from peerdesk.domain.documents import ContactColumns, ContactFilter, DocumentSummary
from peerdesk.domain.problems import Problem
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.zones import local_date
from peerdesk.services.desk import Desk
from peerdesk.services.profiles import rules_in
from peerdesk.storage import lists, parts
from peerdesk.storage.session import Session

_AROUND = timedelta(days=2)
_LATELY = timedelta(days=31)
_MOST = 300
_OVERLAPS = (Problem.WORKER_OVERLAP, Problem.PERSON_OVERLAP)


@dataclass(frozen=True, slots=True)
class OddTime:
    """One thing to look at in the times; `other` is the note it clashes with, if it is one."""

    problem: Problem
    other: UUID | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A contact as it stands on the screen. `worked_together` when two workers led it."""

    document_id: UUID
    author_id: UUID
    person_id: UUID | None
    columns: ContactColumns
    worked_together: bool = False


def odd_times(desk: Desk, asked: Asked) -> tuple[OddTime, ...]:
    """What to look at in the times of a contact, each once, what concerns it alone first."""
    now = desk.clock.now()
    with desk.vault.reading() as session:
        profile = rules_in(session).on(asked.columns.service_date)
        alone = [OddTime(problem) for problem in _alone(asked.columns, profile, now)]
        if asked.columns.ended_at is None or not _took_place(asked.columns):
            return tuple(alone)
        return (*alone, *_beside(session, asked, profile))


def _alone(columns: ContactColumns, profile: RuleProfile, now: datetime) -> Iterator[Problem]:
    start, end = columns.happened_at, columns.ended_at
    if columns.service_date > local_date(now, columns.zone):
        yield Problem.FUTURE_DATE
    elif end is not None and end > now and _took_place(columns):
        yield Problem.SIGNED_BEFORE_END
    if end is None or not _took_place(columns):
        return
    live = not columns.modality or is_live(Modality(columns.modality))
    if columns.minutes == 0 and live and columns.contact_type != ContactType.ATTEMPT:
        yield Problem.ZERO_MINUTES
    if end - start > timedelta(minutes=profile.limits.longest_contact_minutes):
        yield Problem.LONG_CONTACT


def _beside(session: Session, asked: Asked, profile: RuleProfile) -> Iterator[OddTime]:
    """What shows beside other contacts: the worker's of a month, the person's of these days."""
    near = _neighbours(session, asked)
    this = _timed(0, asked.author_id, asked.person_id, asked.columns)
    timed = [replace(this, co_facilitated=asked.worked_together)]
    timed += [
        _timed(place, line.author_id, line.person_id, line.columns)
        for place, line in enumerate(near, start=1)
    ]
    found = day_warnings(timed, profile.limits, profile.units.soft_cap)
    for problem in dict.fromkeys(problem for place, problem in found if place == 0):
        other = _clashing(timed, problem) if problem in _OVERLAPS else None
        yield OddTime(problem, None if other is None else near[other - 1].document_id)


def _neighbours(session: Session, asked: Asked) -> list[DocumentSummary]:
    """Other contacts that took place; those of the same meeting or round are part of one time."""
    start = asked.columns.happened_at
    whole = parts.whole_of(session, asked.document_id) or asked.document_id
    worker = ContactFilter(
        author_id=asked.author_id,
        from_at=start - _LATELY,
        until=start + _AROUND,
        apart_from=whole,
    )
    found = lists.contacts(session, worker, None, _MOST)
    if asked.person_id is not None:
        person = ContactFilter(
            person_id=asked.person_id,
            from_at=start - _AROUND,
            until=start + _AROUND,
            apart_from=whole,
        )
        found += lists.contacts(session, person, None, _MOST)
    return [
        line
        for line in {line.document_id: line for line in found}.values()
        if line.document_id != asked.document_id
        and line.columns.ended_at is not None
        and _took_place(line.columns)
    ]


def _took_place(columns: ContactColumns) -> bool:
    return columns.outcome in {*MET, ""}


def _timed(
    place: int, author_id: UUID, person_id: UUID | None, columns: ContactColumns
) -> TimedContact:
    kinds = set(ContactType)
    return TimedContact(
        place=place,
        worker=str(author_id),
        person=None if person_id is None else str(person_id),
        contact_type=ContactType(columns.contact_type) if columns.contact_type in kinds else None,
        start=columns.happened_at,
        end=max(columns.ended_at or columns.happened_at, columns.happened_at),
        zone=columns.zone,
        units=columns.units or 0,
    )


def _clashing(timed: Sequence[TimedContact], problem: Problem) -> int | None:
    """The place of the contact it overlaps with: the worker's own, or the person's."""
    this = timed[0]
    for other in timed[1:]:
        same = (
            other.worker == this.worker
            if problem is Problem.WORKER_OVERLAP
            else other.person == this.person and other.worker != this.worker
        )
        if same and other.start < this.end and this.start < other.end:
            return other.place
    return None
