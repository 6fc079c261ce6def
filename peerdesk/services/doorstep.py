"""What may be known before anyone unlocks: is there a vault, who has it, how long to wait.

Light on purpose: the lock screen asks this before the database or any cipher is imported.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from peerdesk.storage.failures import seconds_to_wait
from peerdesk.storage.lock_file import holder

_ANY_OF = ("vault.json", "vault.spare.json", "records.db")


@dataclass(frozen=True, slots=True)
class Doorstep:
    """The state of a vault folder from outside.

    `busy_with` is the process that has it open, 0 when a process has it but cannot be named.
    """

    vault_is_there: bool
    busy_with: int | None
    busy_host: str
    seconds_to_wait: int


def look(folder: Path, now: datetime) -> Doorstep:
    """Look at the folder; nothing is written unless the clock was set back during a wait."""
    if not any((folder / name).exists() for name in _ANY_OF):
        return Doorstep(vault_is_there=False, busy_with=None, busy_host="", seconds_to_wait=0)
    owner = holder(folder)
    return Doorstep(
        vault_is_there=True,
        busy_with=owner.process_id if owner else None,
        busy_host=owner.host if owner else "",
        seconds_to_wait=seconds_to_wait(folder, now),
    )
