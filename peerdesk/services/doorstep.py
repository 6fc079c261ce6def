"""What may be known before anyone unlocks: is there a vault, what stands in the way of opening.

Light on purpose: the lock screen asks this before the database or any cipher is imported.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from peerdesk.domain.errors import (
    FolderNotReadable,
    FolderNotWritable,
    VaultBusy,
    VaultError,
    VaultExists,
    WaitBeforeNextTry,
)
from peerdesk.storage.beginnings import is_free, is_unfinished
from peerdesk.storage.failures import seconds_to_wait
from peerdesk.storage.lock_file import holder

_ANY_OF = ("vault.json", "vault.spare.json", "records.db")


@dataclass(frozen=True, slots=True)
class Doorstep:
    """The state of a folder from outside.

    `trouble` is what stands in the way at once: of opening the vault that is there, or of making
    one where there is none.
    """

    vault_is_there: bool
    trouble: VaultError | None = None


def look(folder: Path, now: datetime) -> Doorstep:
    """Look at the folder; nothing is written unless the clock was set back during a wait."""
    try:
        return _seen(folder, now)
    except OSError:  # no leave, a name too long, a disk that does not answer
        return Doorstep(vault_is_there=True, trouble=FolderNotReadable(folder))


def _seen(folder: Path, now: datetime) -> Doorstep:
    if not any((folder / name).exists() for name in _ANY_OF):
        return Doorstep(vault_is_there=False, trouble=_no_place_for_a_vault(folder))
    if owner := holder(folder):
        return Doorstep(vault_is_there=True, trouble=VaultBusy(owner.process_id, owner.host))
    if is_unfinished(folder):
        return Doorstep(vault_is_there=False, trouble=_no_place_for_a_vault(folder))
    seconds = seconds_to_wait(folder, now)
    return Doorstep(vault_is_there=True, trouble=WaitBeforeNextTry(seconds) if seconds else None)


def _no_place_for_a_vault(folder: Path) -> VaultError | None:
    """Why no vault can be made here, said before anyone has chosen a passphrase for it."""
    if folder.exists():
        if not is_free(folder):
            return VaultExists(folder)
        nearest = folder
    else:
        nearest = next(parent for parent in folder.absolute().parents if parent.exists())
    may_write = nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
    return None if may_write else FolderNotWritable(folder)
