"""A desk for the length of one command: unlocked, used, locked."""

import platform
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid5

from peerdesk.cli.running import Surroundings
from peerdesk.cli.secret_words import passphrase
from peerdesk.domain.errors import NoVaultHere, VaultExists
from peerdesk.services import doorstep, opening, unlock
from peerdesk.services.desk import Desk


@contextmanager
def desk(options: Namespace, around: Surroundings) -> Iterator[Desk]:
    """The desk of the vault in `options.folder`, unlocked by its passphrase, locked at the end.

    What stands in the way is said before anyone types a passphrase. Raises NoVaultHere,
    VaultBusy, and what unlocking raises.
    """
    check_free(options.folder, around)
    with desk_of(options.folder, passphrase(options.passphrase_file), around) as opened:
        yield opened


@contextmanager
def desk_of(folder: Path, secret: str, around: Surroundings) -> Iterator[Desk]:
    """The same with a passphrase at hand."""
    opened = unlock.unlock(folder, secret, around.clock)
    try:
        seated = opening.open_desk(opened, device_id(opened.vault.header.vault_id), around.clock)
        yield seated
        opening.lock(seated)
    finally:
        opened.vault.close()


def check_free(folder: Path, around: Surroundings) -> None:
    """Raises NoVaultHere where none is, VaultBusy while another PeerDesk has it open."""
    seen = doorstep.look(folder, around.clock.now())
    if not seen.vault_is_there:
        raise NoVaultHere(folder)
    if seen.trouble is not None:
        raise seen.trouble


def check_new(folder: Path, around: Surroundings) -> None:
    """Raises VaultExists, FolderNotWritable where no vault can be made."""
    seen = doorstep.look(folder, around.clock.now())
    if seen.vault_is_there:
        raise VaultExists(folder)
    if seen.trouble is not None:
        raise seen.trouble


def device_id(vault_id: UUID) -> UUID:
    """The command line of this computer, as this vault knows it: the same at every run."""
    return uuid5(vault_id, f"command line on {platform.node()}")
