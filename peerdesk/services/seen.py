"""Who has seen a person's record: the audit trail, told so that the person can read it.

The same worker doing the same again on one day is told once, with the first and the last time.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import Final
from uuid import UUID

from peerdesk.domain.documents import DocumentKind, WorkerSnapshot
from peerdesk.domain.trail import Act, TrailEntry
from peerdesk.services.desk import Desk
from peerdesk.services.programme import facts_in, programme_zone
from peerdesk.storage import people, seen, settings

MOST_TOLD: Final = 2000
"""How many entries are read at most, the newest first; a record looked at daily has five years."""


class Did(StrEnum):
    """What somebody did, in a person's terms."""

    LOOKED = "looked"
    WROTE = "wrote"
    SIGNED = "signed"
    SHARED = "shared"
    REFUSED = "refused"
    ASKED_RULES = "asked_rules"


DOINGS: Final = {
    Act.PERSON_VIEWED: Did.LOOKED,
    Act.DOCUMENT_VIEWED: Did.LOOKED,
    Act.ATTACHMENT_VIEWED: Did.LOOKED,
    Act.PERSON_ADDED: Did.WROTE,
    Act.PERSON_CHANGED: Did.WROTE,
    Act.PARTICIPATION_CHANGED: Did.WROTE,
    Act.PERSON_MERGED: Did.WROTE,
    Act.MERGE_UNDONE: Did.WROTE,
    Act.DRAFT_STARTED: Did.WROTE,
    Act.DRAFT_EDITED: Did.WROTE,
    Act.PLAN_STANDING: Did.WROTE,
    Act.PLAN_COPY: Did.WROTE,
    Act.VERSION_NAMED: Did.WROTE,
    Act.VERSION_GONE: Did.WROTE,
    Act.ATTACHMENT_ADDED: Did.WROTE,
    Act.ATTACHMENT_REMOVED: Did.WROTE,
    Act.SIGNED: Did.SIGNED,
    Act.ADDENDUM: Did.SIGNED,
    Act.AMENDMENT: Did.SIGNED,
    Act.ENTERED_IN_ERROR: Did.SIGNED,
    Act.DISCLOSED: Did.SHARED,
    Act.DISCLOSURE_REFUSED: Did.REFUSED,
    Act.TELLING_VIEWED: Did.ASKED_RULES,
}
"""Which entries of the trail are told, and as what; the rest is about the desk, not the person."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One worker, one thing done on one local day; `kind` is None for the record itself.

    `first` and `last` are local times; `is_own` when the worker at this desk did it.
    """

    day: date
    worker: str
    role: str
    did: Did
    kind: DocumentKind | None
    first: datetime
    last: datetime
    count: int
    is_own: bool


@dataclass(frozen=True, slots=True)
class WhoHasSeen:
    """Whose record, and what was done with it, the newest day first."""

    person_id: UUID
    person_name: str
    lines: tuple[Seen, ...]
    is_whole: bool


def who_has_seen(desk: Desk, person_id: UUID) -> WhoHasSeen:
    """Who looked at or wrote in a person's record, when, and what kind. Raises PersonNotFound."""
    with desk.vault.reading() as session:
        name = people.summary(session, person_id).name
        zone = programme_zone(desk, facts_in(session))
        workers = {one.worker_id: one for one in settings.workers(session)}
        found = seen.about_person(session, person_id, frozenset(DOINGS), MOST_TOLD)
    told = (_seen(entry, kind, workers, zone, desk.signer.worker_id) for entry, kind in found)
    return WhoHasSeen(person_id, name, tuple(_once_a_day(told)), len(found) < MOST_TOLD)


def _seen(
    entry: TrailEntry,
    kind: DocumentKind | None,
    workers: dict[UUID, WorkerSnapshot],
    zone: tzinfo,
    own: UUID,
) -> Seen:
    who = workers.get(entry.worker_id) if entry.worker_id else None
    at = entry.at.astimezone(zone)
    return Seen(
        day=at.date(),
        worker=who.name if who else "",
        role=who.title if who else "",
        did=DOINGS[entry.act],
        kind=kind,
        first=at,
        last=at,
        count=1,
        is_own=entry.worker_id == own,
    )


def _once_a_day(told: Iterable[Seen]) -> Iterable[Seen]:
    """What comes newest first, with the same doings of a day put together."""
    kept: dict[tuple[object, ...], Seen] = {}
    for one in told:
        key = (one.day, one.worker, one.role, one.is_own, one.did, one.kind)
        later = kept.get(key)
        kept[key] = one if later is None else replace(later, first=one.first, count=later.count + 1)
    return kept.values()
