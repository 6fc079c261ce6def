"""What can be known about a vault folder without opening the vault."""

from dataclasses import dataclass
from pathlib import Path

from peerdesk.domain.vaults import SlotKind, VaultHeader
from peerdesk.storage import header, lock_file
from peerdesk.storage.backup import ENDING
from peerdesk.storage.beginnings import BACKUPS
from peerdesk.storage.header import RECORDS


@dataclass(frozen=True, slots=True)
class PublicFacts:
    """What anyone who holds the folder can read: no names, no secrets.

    `open_in_process` is the number of the process that has the vault, None when none has.
    """

    vault_id: str
    format: int
    workers: int
    recovery_keys: int
    kdf_memory_mib: int
    kdf_passes: int
    records_bytes: int
    backups: int
    open_in_process: int | None
    spare_header_used: bool


def public_facts(folder: Path) -> PublicFacts:
    """The facts of the vault in this folder.

    Raises NoVaultHere, HeaderMissing, HeaderDamaged, VaultTooNew.
    """
    found = header.read(folder)
    workers = len(found.header.worker_slots())
    owner = lock_file.holder(folder)
    return PublicFacts(
        vault_id=str(found.header.vault_id),
        format=found.header.format_version,
        workers=workers,
        recovery_keys=_recovery_keys(found.header),
        kdf_memory_mib=found.header.cost.memory_kib // 1024,
        kdf_passes=found.header.cost.passes,
        records_bytes=_bytes_of(folder / RECORDS),
        backups=sum(1 for _ in folder.joinpath(BACKUPS).glob(f"*{ENDING}")),
        open_in_process=owner.process_id if owner else None,
        spare_header_used=found.spare_used,
    )


def _recovery_keys(found: VaultHeader) -> int:
    return sum(slot.kind is not SlotKind.WORKER for slot in found.slots)


def _bytes_of(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
