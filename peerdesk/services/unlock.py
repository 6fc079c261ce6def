"""The ways into a vault: make one, open it by passphrase or recovery key, change a passphrase."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from peerdesk.crypto import keys, recovery
from peerdesk.crypto.signing import SigningKey
from peerdesk.crypto.stretching import stretch, tune
from peerdesk.domain.clock import Clock
from peerdesk.domain.errors import (
    DiskFull,
    NoRoomForVault,
    VaultError,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerdesk.domain.ids import record_id
from peerdesk.domain.vaults import KdfCost, KeySlot, SlotKind, VaultHeader
from peerdesk.services.entering import Opened, enter, proven, settle
from peerdesk.services.passphrases import require_enough
from peerdesk.storage import failures
from peerdesk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class NewWorker:
    """Who gets the first slot; the name only serves to judge the passphrase."""

    worker_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class CreatedVault:
    """A new vault, open, and the recovery key to be shown, printed and proven once."""

    opened: Opened
    recovery_key: str = field(repr=False)


def cost_for_this_machine(stopwatch: Callable[[], float]) -> KdfCost:
    """The cost of Argon2id that takes 0.3 to 0.6 s here; `stopwatch` counts seconds."""

    def measure(cost: KdfCost) -> float:
        begun = stopwatch()
        stretch("a passphrase like any other", bytes(16), cost)
        return stopwatch() - begun

    return tune(measure)


def create_vault(
    folder: Path,
    worker: NewWorker,
    passphrase: str,
    recovery_kind: SlotKind,
    cost: KdfCost,
    clock: Clock,
) -> CreatedVault:
    """A new vault with two ways in: the worker's passphrase, and a recovery key.

    `recovery_kind` says whose records these are, OWN or AGENCY. Raises WeakPassphrase,
    VaultExists, FolderNotWritable, NoRoomForVault.
    """
    require_enough(passphrase, (worker.name,))
    vault_key, recovery_key = keys.new_vault_key(), recovery.new_recovery_key()
    header = keys.new_header(_new_id(clock), cost)
    mine = _slot(header, SlotKind.WORKER, worker.worker_id, passphrase, (vault_key,), clock)
    letters = recovery.read_recovery_key(recovery_key)
    kept = _slot(header, recovery_kind, None, letters, (vault_key,), clock)
    header = keys.with_macs(header.with_slot(mine).with_slot(kept), (vault_key,))
    try:
        vault = Vault.create(folder, header, vault_key)
    except DiskFull as error:
        raise NoRoomForVault from error
    return CreatedVault(Opened(vault, worker.worker_id, mine.slot_id), recovery_key)


def recovery_key_was_kept(typed: str, recovery_key: str, groups: Sequence[int]) -> bool:
    """Whether `typed` repeats these groups of the key (counted from 0)."""
    return recovery.proves(typed, recovery_key, groups)


def unlock(folder: Path, passphrase: str, clock: Clock) -> Opened:
    """Open the vault with a worker's passphrase.

    Raises NoVaultHere, VaultBusy, WaitBeforeNextTry, WrongPassphrase, HeaderMissing,
    HeaderDamaged, HeaderForged, DatabaseMissing, DatabaseDamaged, VaultTooNew, MigrationFailed,
    FolderNotReadable, FolderNotWritable, NoRoomToOpen, CouldNotOpen.
    """
    return enter(folder, passphrase, (SlotKind.WORKER,), clock)


def unlock_with_recovery(folder: Path, recovery_key: str, clock: Clock) -> Opened:
    """Open the vault with a recovery key; nobody can sign until `renew_worker`.

    Raises RecoveryKeyMistyped, WrongRecoveryKey, and what `unlock` raises.
    """
    letters = recovery.read_recovery_key(recovery_key)
    try:
        return enter(folder, letters, (SlotKind.OWN, SlotKind.AGENCY), clock)
    except WrongPassphrase as error:
        raise WrongRecoveryKey(error.seconds) from error


def renew_worker(
    opened: Opened, recovery_key: str, worker: NewWorker, passphrase: str, clock: Clock
) -> Opened:
    """Give a worker a new passphrase and a new signing key, in a slot in place of their old one.

    The caller records the new public key (`signing_public`) and that recovery issued it. Raises
    WeakPassphrase, RecoveryKeyMistyped, WrongRecoveryKey, DiskFull.
    """
    require_enough(passphrase, (worker.name,))
    header = opened.vault.header
    letters = recovery.read_recovery_key(recovery_key)
    try:
        vault_keys = keys.open_slot(header, stretch(letters, header.salt, header.cost)).vault_keys
    except WrongPassphrase as error:
        raise WrongRecoveryKey(error.seconds) from error
    slot = _slot(header, SlotKind.WORKER, worker.worker_id, passphrase, vault_keys, clock)
    for old in header.worker_slots():
        if old.worker_id == worker.worker_id:
            header = header.without_slot(old.slot_id)
    opened.vault.replace_header(keys.with_macs(header.with_slot(slot), vault_keys))
    return replace(opened, worker_id=worker.worker_id, slot_id=slot.slot_id)


def change_passphrase(opened: Opened, old: str, new: str, name: str, clock: Clock) -> None:
    """Open this worker's slot by `new` from now on; key pairs and signatures stay.

    Raises WeakPassphrase, WaitBeforeNextTry, WrongPassphrase, DiskFull; the old one stays then.
    """
    require_enough(new, (name,))
    header = opened.vault.header
    stretched, own = proven(opened, old, clock)
    newly = stretch(new, header.salt, header.cost)
    changed = header.with_slot(keys.with_new_secret(header, own.slot, stretched, newly))
    opened.vault.replace_header(keys.with_macs(changed, own.vault_keys))


def signing_key(opened: Opened, passphrase: str, clock: Clock) -> SigningKey:
    """The worker's signing key, for one act of signing.

    Raises WaitBeforeNextTry, WrongPassphrase; wrong tries count as those at the lock screen do.
    """
    stretched, own = proven(opened, passphrase, clock)
    return keys.signing_key(opened.vault.header, own.slot, stretched)


def signing_public(opened: Opened) -> bytes | None:
    """The public key that verifies this worker's signatures, None after a recovery key."""
    return opened.vault.header.slot(opened.slot_id).signing_public


def change_vault_key(opened: Opened, passphrase: str, clock: Clock) -> None:
    """Encrypt everything anew; every slot gets the new key, nobody needs a new passphrase.

    Safe to stop anywhere: both keys are sealed until the database has the new one, and the next
    unlock ends what was begun. Raises WrongPassphrase, WaitBeforeNextTry, DiskFull.
    """
    _, own = proven(opened, passphrase, clock)
    vault, new = opened.vault, keys.new_vault_key()
    present = next(key for key in own.vault_keys if vault.holds(key))
    vault.replace_header(keys.with_vault_keys(vault.header, (present, new)))
    try:
        vault.rekey(new)
    except VaultError:
        settle(vault, (present, new))
        raise
    settle(vault, (present, new))


def new_recovery_key(opened: Opened, passphrase: str, kind: SlotKind, clock: Clock) -> str:
    """A new recovery key in place of every old one; the vault key is changed with it.

    Without that, an old envelope and an old copy of the header would still open the vault.
    Raises WrongPassphrase, WaitBeforeNextTry, DiskFull.
    """
    _, own = proven(opened, passphrase, clock)
    header, recovery_key = opened.vault.header, recovery.new_recovery_key()
    letters = recovery.read_recovery_key(recovery_key)
    slot = _slot(header, kind, None, letters, own.vault_keys, clock)
    header = replace(header, slots=(*header.worker_slots(), slot))
    opened.vault.replace_header(keys.with_macs(header, own.vault_keys))
    change_vault_key(opened, passphrase, clock)
    return recovery_key


def failures_are_recorded(opened: Opened) -> None:
    """The audit trail has the failed tries now; forget them outside."""
    failures.forget(opened.vault.folder)


def _slot(
    header: VaultHeader,
    kind: SlotKind,
    worker_id: UUID | None,
    secret: str,
    vault_keys: tuple[bytes, ...],
    clock: Clock,
) -> KeySlot:
    stretched = stretch(secret, header.salt, header.cost)
    return keys.new_slot(header, _new_id(clock), kind, worker_id, stretched, vault_keys)


def _new_id(clock: Clock) -> UUID:
    return record_id(int(clock.now().timestamp() * 1000), clock.chance(10))
