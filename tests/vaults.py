"""Real vaults for tests, at the lowest cost a header may ask for."""

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from peerdesk.crypto import keys
from peerdesk.domain.clock import Clock
from peerdesk.domain.vaults import FLOOR, KdfCost, SlotKind, VaultHeader
from peerdesk.services.unlock import CreatedVault, NewWorker, create_vault
from peerdesk.storage.vault import Vault

CHEAP = KdfCost(FLOOR.memory_kib, passes=1, lanes=4)
PASSPHRASE = "lantern-mosaic-drizzle-quartz"
OTHER_PASSPHRASE = "saffron-ladder-whisper-tundra"
WORKER = NewWorker(UUID(int=7), "Thảo Đặng")
START = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)


@dataclass
class Watch:
    """A clock that stands still until a test moves it."""

    at: datetime = START
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        self.clock = Clock(now=lambda: self.at, zone=lambda: "America/Denver", chance=os.urandom)

    def later(self, **span: float) -> None:
        self.at += timedelta(**span)


def a_vault(
    folder: Path, watch: Watch | None = None, kind: SlotKind = SlotKind.OWN
) -> CreatedVault:
    """A new vault, open, as the first-run wizard makes it."""
    return create_vault(folder, WORKER, PASSPHRASE, kind, CHEAP, (watch or Watch()).clock)


def a_bare_header(vault_key: bytes) -> VaultHeader:
    """A header with one worker's slot, whose stretched passphrase is 32 times the letter m."""
    header = keys.new_header(UUID(int=1), FLOOR)
    slot = keys.new_slot(
        header, UUID(int=2), SlotKind.WORKER, WORKER.worker_id, b"m" * 32, (vault_key,)
    )
    return keys.with_macs(header.with_slot(slot), (vault_key,))


def a_bare_vault(folder: Path, vault_key: bytes) -> Vault:
    """A new vault without any passphrase: nothing is stretched, so it takes no time."""
    return Vault.create(folder, a_bare_header(vault_key), vault_key)
