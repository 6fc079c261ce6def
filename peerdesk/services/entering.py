"""Going in by a secret: the wait, the one stretch, every slot tried, the header proven.

`services.unlock` has the verbs; this is what they share.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from peerdesk.crypto import keys
from peerdesk.crypto.stretching import stretch
from peerdesk.domain.clock import Clock
from peerdesk.domain.errors import (
    CouldNotOpen,
    DatabaseDamaged,
    DiskFull,
    FolderNotReadable,
    NoRoomToOpen,
    SaveFailed,
    VaultBusy,
    VaultError,
    WaitBeforeNextTry,
    WrongPassphrase,
)
from peerdesk.domain.vaults import SlotKind, VaultHeader
from peerdesk.storage import failures, lock_file
from peerdesk.storage import header as header_files
from peerdesk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Opened:
    """A vault that was just opened.

    `worker_id` is None after a recovery key. `spare_used` asks for a word to the worker;
    `failures` for entries in the audit trail, after which `failures_are_recorded` is called.
    """

    vault: Vault
    worker_id: UUID | None
    slot_id: UUID
    spare_used: bool = False
    failures: tuple[datetime, ...] = ()


def enter(folder: Path, secret: str, kinds: tuple[SlotKind, ...], clock: Clock) -> Opened:
    """Open the vault by a slot of these kinds; `unlock.unlock` names what may be raised."""
    with opening_troubles(folder):
        return _entered(folder, secret, kinds, clock)


@contextmanager
def opening_troubles(folder: Path) -> Iterator[None]:
    """Says of a disk's troubles what they mean before anything is open: nothing was typed yet."""
    try:
        yield
    except DiskFull as error:
        raise NoRoomToOpen from error
    except SaveFailed as error:
        raise CouldNotOpen from error
    except OSError as error:
        raise FolderNotReadable(folder) from error


def _entered(folder: Path, secret: str, kinds: tuple[SlotKind, ...], clock: Clock) -> Opened:
    if folder.is_dir() and not os.access(folder, os.R_OK | os.X_OK):
        raise FolderNotReadable(folder)
    if owner := lock_file.holder(folder):
        raise VaultBusy(owner.process_id, owner.host)
    found = header_files.read(folder)
    header = found.header
    tried = replace(header, slots=tuple(slot for slot in header.slots if slot.kind in kinds))
    stretched = _stretched(folder, header, secret, clock)
    way_in = _counted(folder, clock, lambda: keys.open_slot(tried, stretched))
    for vault_key in way_in.vault_keys:
        keys.check_mac(header, vault_key)
    vault = _opened_vault(folder, header, way_in.vault_keys, mend=not found.both_good)
    slot = way_in.slot
    missed = failures.recorded(folder)
    return Opened(vault, slot.worker_id, slot.slot_id, found.spare_used, missed)


def proven(opened: Opened, passphrase: str, clock: Clock) -> tuple[bytes, keys.OpenSlot]:
    """The stretched passphrase and this worker's own slot, opened by it."""
    folder, header = opened.vault.folder, opened.vault.header
    stretched = _stretched(folder, header, passphrase, clock)
    own = replace(header, slots=(header.slot(opened.slot_id),))
    return stretched, _counted(folder, clock, lambda: keys.open_slot(own, stretched))


def settle(vault: Vault, vault_keys: tuple[bytes, ...]) -> None:
    """Leave only the key that the records have; on a full disk both stay until the next unlock."""
    held = tuple(key for key in vault_keys if vault.holds(key))
    with suppress(VaultError):
        vault.replace_header(keys.with_vault_keys(vault.header, held))


def _stretched(folder: Path, header: VaultHeader, secret: str, clock: Clock) -> bytes:
    if seconds := failures.seconds_to_wait(folder, clock.now()):
        raise WaitBeforeNextTry(seconds)
    return stretch(secret, header.salt, header.cost)


def _counted(folder: Path, clock: Clock, attempt: Callable[[], keys.OpenSlot]) -> keys.OpenSlot:
    """The attempt's result; a wrong one is remembered, a right one ends the row."""
    try:
        way_in = attempt()
    except WrongPassphrase as error:
        with suppress(VaultError):  # a full disk must not hide what was wrong
            failures.record_failure(folder, clock.now())
        raise WrongPassphrase(failures.seconds_to_wait(folder, clock.now())) from error
    with suppress(VaultError):
        failures.record_opening(folder, clock.now())
    return way_in


def _opened_vault(
    folder: Path, header: VaultHeader, vault_keys: tuple[bytes, ...], *, mend: bool
) -> Vault:
    """The vault, opened by whichever key fits; an interrupted change of keys is ended here."""
    for vault_key in vault_keys:
        try:
            vault = Vault.open(folder, header, vault_key)
        except DatabaseDamaged:
            continue
        if len(vault_keys) > 1:
            settle(vault, vault_keys)
        elif mend:
            with suppress(VaultError):  # on a full disk the next unlock mends
                vault.replace_header(header)
        return vault
    raise DatabaseDamaged
