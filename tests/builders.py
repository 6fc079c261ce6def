"""Builders: a real desk over a real encrypted vault, and the records tests speak of."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.crypto import keys
from peerdesk.crypto.signing import SigningKey
from peerdesk.crypto.stretching import stretch
from peerdesk.domain.clock import Clock
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.ids import record_id
from peerdesk.domain.people import PersonDetails
from peerdesk.domain.vaults import FLOOR, KdfCost, SlotKind
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.values import Coding, PartialDateTime
from peerdesk.resource_files import resource
from peerdesk.services import documents, opening, people, signing, unlock
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from peerdesk.services.entering import Opened
from peerdesk.storage import header as header_files
from peerdesk.storage.reserve import RESERVE
from peerdesk.storage.vault import Vault

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

QUICK = KdfCost(memory_kib=64, passes=1, lanes=1)
"""For an exit PIN, whose cost nothing prescribes; that of a header cannot be less than FLOOR."""

FORMS_READ: dict[Path, FormDefinition] = {}
"""The forms that ship, read once for all desks: the files do not change while PeerDesk runs."""


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


def a_copy(pattern: Path, folder: Path) -> None:
    """A vault as the pattern is. A reserve is only ever deleted, so that all have the same one."""

    def copied(source: str, place: str) -> None:
        if Path(source).name == RESERVE:
            os.link(source, place)
        else:
            shutil.copy2(source, place)

    shutil.copytree(pattern, folder, copy_function=copied)


@cache
def stretched(salt: bytes, cost: KdfCost) -> bytes:
    """The passphrase of these tests, stretched once for each salt: slow on purpose, always equal.

    The stretching at the lock screen and before signing has tests of its own.
    """
    return stretch(PASSPHRASE, salt, cost)


def an_unlocked_desk(folder: Path, turning: TurningClock) -> Iterator[Desk]:
    """The desk of an existing vault, closed again at the end."""
    clock, header = turning.clock(), header_files.read(folder).header
    way_in = keys.open_slot(header, stretched(header.salt, header.cost))
    vault = Vault.open(folder, header, way_in.vault_keys[0])
    desk = opening.open_desk(
        Opened(vault, way_in.slot.worker_id, way_in.slot.slot_id), DEVICE, clock
    )
    yield replace(desk, forms=FormLibrary(resource("forms"), read=FORMS_READ))
    desk.vault.close()


def a_person(desk: Desk, name: str = "Darnell", **details: object) -> UUID:
    return people.add(desk, PersonDetails(name, **details))  # type: ignore[arg-type]


def chosen(answers: Answers, link_id: str, code: str) -> Answers:
    """The answers with an option of a choice picked by its code."""
    for option in answers.form.item(link_id).options:
        if isinstance(option.value, Coding) and option.value.code == code:
            return answers.with_answer(link_id, option.value)
    raise KeyError(code)


def at_local(text: str, zone: str = ZONE) -> PartialDateTime:
    """A local time such as `2026-02-03 14:05` as an answer with its offset."""
    wall = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    return PartialDateTime(wall.isoformat(timespec="seconds"))


def finished(answers: Answers, start: str = "2026-02-03 14:05", minutes: int = 47) -> Answers:
    """The answers of a contact that could be signed as it is."""
    end = datetime.fromisoformat(start) + timedelta(minutes=minutes)
    for link_id, code in (
        ("contact_type", "one_on_one"),
        ("outcome", "attended"),
        ("modality", "in_person"),
        ("setting", "library"),
        ("no_goal_reason", "engagement_before_plan"),
        ("risk_flag", "none"),
        ("collab.mode", "read_back"),
    ):
        answers = chosen(answers, link_id, code)
    answers = answers.with_answer("start_at", at_local(start))
    answers = answers.with_answer("end_at", at_local(end.isoformat(" ", "minutes")))
    answers = answers.with_answer("zone", ZONE)
    answers = answers.with_answer("purpose", "Darnell wanted to get going on his job goal.")
    answers = answers.with_answer("what_i_did", "We looked up three warehouse openings.")
    answers = answers.with_answer("response", "He said “two of these say no experience.”")
    return with_step(answers, "apply to one opening", "person")


def with_step(answers: Answers, text: str, who: str) -> Answers:
    answers, row = answers.add_row("next_steps")
    options = answers.form.item("next_steps.who").options
    coding = next(one.value for one in options if getattr(one.value, "code", "") == who)
    return answers.with_answer("next_steps.text", text, row).with_answer(
        "next_steps.who", coding, row
    )


def a_draft(desk: Desk, person_id: UUID | None = None, **texts: str) -> UUID:
    """A draft that could be signed, with some texts written otherwise."""
    person_id = person_id or a_person(desk)
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers)
    for link_id, text in texts.items():
        answers = answers.with_answer(link_id, text)
    documents.save(desk, opened, Writing(answers))
    return document_id


def a_key(desk: Desk) -> SigningKey:
    header = desk.vault.header
    slot = header.slot(desk.signer.slot_id)
    return keys.signing_key(header, slot, stretched(header.salt, header.cost))


def a_signed_note(desk: Desk, person_id: UUID | None = None, **texts: str) -> UUID:
    document_id = a_draft(desk, person_id, **texts)
    signing.sign(desk, a_key(desk), [document_id])
    return document_id
