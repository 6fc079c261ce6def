"""The desk: what lives from unlock to lock, handed to every service."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from peerdesk.domain.clock import Clock
from peerdesk.domain.ids import record_id
from peerdesk.forms.library import FormLibrary
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Signer:
    """Who writes, by which key slot, on which device; the key is opened anew for each signing."""

    worker_id: UUID
    slot_id: UUID
    device_id: UUID


@dataclass(frozen=True, slots=True)
class Desk:
    """Four collaborators and nothing else; locking closes the vault and drops the desk."""

    vault: Vault
    forms: FormLibrary
    signer: Signer
    clock: Clock


def new_id(desk: Desk) -> UUID:
    """A fresh record id (UUIDv7)."""
    return clock_id(desk.clock)


def clock_id(clock: Clock) -> UUID:
    """A fresh record id where there is no desk yet."""
    return record_id(int(clock.now().timestamp() * 1000), clock.chance(10))


def stamp(desk: Desk) -> Stamp:
    """Who writes, when, and on which device."""
    return Stamp(desk.clock.now(), desk.signer.worker_id, desk.signer.device_id)


def today(desk: Desk) -> date:
    """The day it is where the worker is."""
    return desk.clock.local().date()
