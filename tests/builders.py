"""Builders: a real desk over a real encrypted vault, and the records tests speak of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from peerdesk.domain.clock import Clock
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.ids import record_id
from peerdesk.domain.people import PersonDetails
from peerdesk.domain.vaults import FLOOR, SlotKind
from peerdesk.services import opening, people, unlock
from peerdesk.services.desk import Desk

PASSPHRASE = "lantern orchard seven bicycles"
ZONE = "America/Chicago"
START = datetime(2026, 2, 3, 20, 52, tzinfo=UTC)
"""Tuesday 3 February 2026, 2:52 in the afternoon in Chicago."""


@dataclass
class TurningClock:
    """A clock that tests turn by hand; its dice repeat for the same seed."""

    now: datetime = START
    zone: str = ZONE
    dice: Random = field(default_factory=lambda: Random(7))

    def pass_time(self, **parts: float) -> None:
        self.now += timedelta(**parts)

    def clock(self) -> Clock:
        return Clock(self._tick, lambda: self.zone, self.dice.randbytes)

    def _tick(self) -> datetime:
        self.now += timedelta(microseconds=1)
        return self.now


def a_worker(number: int = 1) -> WorkerSnapshot:
    return WorkerSnapshot(
        record_id(number, b"\0" * 10), "Rosa Little", "Peer specialist", "CPS", "CPS-204", "IL"
    )


DEVICE = UUID("0190a000-0000-7000-8000-00000000d001")


def a_new_vault(folder: Path, turning: TurningClock) -> Desk:
    """A vault made the way the first-run wizard makes it, at the least cost allowed."""
    clock, worker = turning.clock(), a_worker()
    created = unlock.create_vault(
        folder,
        unlock.NewWorker(worker.worker_id, worker.name),
        PASSPHRASE,
        SlotKind.OWN,
        FLOOR,
        clock,
    )
    return opening.found_desk(created.opened, worker, DEVICE, clock)


def an_unlocked_desk(folder: Path, turning: TurningClock) -> Iterator[Desk]:
    """The desk of an existing vault, closed again at the end."""
    clock = turning.clock()
    desk = opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)
    yield desk
    desk.vault.close()


def a_person(desk: Desk, name: str = "Darnell", **details: object) -> UUID:
    return people.add(desk, PersonDetails(name, **details))  # type: ignore[arg-type]
