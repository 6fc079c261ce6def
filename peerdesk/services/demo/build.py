"""Building the demo vault: the script played through the same services as the window's."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import islice
from pathlib import Path

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.planned import PlannedWish
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.vaults import KdfCost, SlotKind
from peerdesk.domain.zones import near_instant
from peerdesk.resource_files import resource
from peerdesk.services import opening, planned_contacts, unlock
from peerdesk.services.demo.bulk import BulkPlayer
from peerdesk.services.demo.days import working_days
from peerdesk.services.demo.directory import keep_places
from peerdesk.services.demo.events import Event, Plan, Writes
from peerdesk.services.demo.family import keep_family
from peerdesk.services.demo.material import read_material
from peerdesk.services.demo.papers import PaperTable
from peerdesk.services.demo.play import Player
from peerdesk.services.demo.script import script
from peerdesk.services.demo.turning import TurningClock
from peerdesk.services.desk import Desk, clock_id
from peerdesk.storage import search

PASSPHRASE = "demo garden bicycle lantern"  # noqa: S105 - of invented records, told to everyone
FAST_FROM = 200
"""From so many contacts on they are written many to a transaction."""

_PROFILE = "GENERIC-US"
_CREDENTIAL_DAYS = 700
_EVENTS_TOGETHER = 2500
_MINUTES_AHEAD = 45
_AHEAD = (
    (0, 16, 30, ContactType.ONE_ON_ONE),
    (0, 19, 15, ContactType.COMMUNITY),
    (1, 9, 30, ContactType.ONE_ON_ONE),
    (1, 13, 0, ContactType.LINKAGE),
    (3, 10, 15, ContactType.PLAN_VISIT),
    (4, 14, 0, ContactType.ONE_ON_ONE),
)
"""Days after the last, time of day, kind: what is planned."""


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo vault that was built and closed: its recovery key, and what it holds."""

    recovery_key: str = field(repr=False)
    people: int
    contacts: int


def create(
    folder: Path, plan: Plan, passphrase: str, cost: KdfCost, progress: Progress = unwatched
) -> Demo:
    """Make a demo vault in a folder that is empty or not there yet, and close it.

    The same plan gives the same records with the same ids; keys are always new ones. Raises
    WeakPassphrase, VaultExists, FolderNotWritable, DiskFull.
    """
    turning = TurningClock(_beginning(plan), plan.zone, plan.seed)
    clock = turning.clock()
    worker = _worker(plan, turning)
    created = unlock.create_vault(
        folder,
        unlock.NewWorker(worker.worker_id, worker.name),
        passphrase,
        SlotKind.OWN,
        cost,
        clock,
    )
    vault = created.opened.vault
    try:
        desk = opening.found_desk(created.opened, worker, clock_id(clock), clock, _PROFILE)
        key = opening.signing_key(desk, passphrase)
        player = _played(desk, turning, key, plan, progress)
        _plan_ahead(desk, player, plan)
        keep_family(desk, key, resource("demo", "family.toml"), plan.until)
    finally:
        vault.close()
    return Demo(created.recovery_key, len(player.people), len(player.written))


def _plan_ahead(desk: Desk, player: Player, plan: Plan) -> None:
    """What the worker means to do on the last day and the days after it."""
    known = list(player.people.values())
    for number, (days, hour, minute, kind) in enumerate(_AHEAD):
        day = plan.until + timedelta(days=days)
        at = near_instant(datetime.combine(day, time(hour, minute)), plan.zone)
        person_id = known[number % len(known)]
        wish = PlannedWish(at, plan.zone, kind, person_id, _MINUTES_AHEAD, remind_minutes=15)
        planned_contacts.plan(desk, wish)


def _played(
    desk: Desk, turning: TurningClock, key: SigningKey, plan: Plan, progress: Progress
) -> Player:
    material = read_material(resource("demo"))
    table = PaperTable(desk, key, material.sharing, plan.until)
    places = keep_places(desk, resource("demo", "directory.toml"), plan.until)
    events = script(plan, material)
    if plan.contacts < FAST_FROM:
        player = Player(desk, turning, key, table, places)
        _play(player, events, plan, progress)
        return player
    fast = BulkPlayer(desk, turning, key, table, places)
    _play_fast(fast, events, plan, progress)
    return fast


def _play(player: Player, events: Iterator[Event], plan: Plan, progress: Progress) -> None:
    for event in events:
        player.play(event)
        if isinstance(event, Writes):
            progress(len(player.written), plan.contacts)


def _play_fast(player: BulkPlayer, events: Iterator[Event], plan: Plan, progress: Progress) -> None:
    """Play many events to a transaction; at the end merge the search index into few pieces."""
    vault = player.desk.vault
    while batch := list(islice(events, _EVENTS_TOGETHER)):
        with vault.together():
            for event in batch:
                player.play(event)
            player.settle()
        progress(len(player.written), plan.contacts)
    with vault.writing() as session:
        search.settle(session)


def _beginning(plan: Plan) -> datetime:
    """The morning of the first day, when the vault was made."""
    first, _ = next(iter(working_days(plan.contacts, plan.until, plan.seed)), (plan.until, 0))
    return near_instant(datetime.combine(first, time(7, 30)), plan.zone)


def _worker(plan: Plan, turning: TurningClock) -> WorkerSnapshot:
    return WorkerSnapshot(
        worker_id=clock_id(turning.clock()),
        name="Rosa Little",
        title="Peer support specialist",
        credential="Certified Peer Specialist",
        credential_number="CPS-0417",
        credential_state="MN",
        credential_expires=plan.until + timedelta(days=_CREDENTIAL_DAYS),
    )
