"""The reserve file: 8 MiB kept on the disk so that drafts can be saved when it is full."""

import os
import shutil
from pathlib import Path

from peerdesk.storage.files import write_private

RESERVE = "reserve"
RESERVE_BYTES = 8 * 1024 * 1024
_ROOM_BEFORE_TAKING = 4 * RESERVE_BYTES


def keep(folder: Path) -> None:
    """Make the reserve if it is missing and the disk has room to spare; else do nothing.

    Noise, not zeros: a disk that compresses would give zeros no room at all.
    """
    path = folder / RESERVE
    try:
        if not path.exists() and shutil.disk_usage(folder).free >= _ROOM_BEFORE_TAKING:
            write_private(path, os.urandom(RESERVE_BYTES))
    except OSError:
        return  # a vault without its reserve still works, and the next save tries again


def give_up(folder: Path) -> bool:
    """Free the reserve's room; False when it was already gone."""
    try:
        (folder / RESERVE).unlink()
    except OSError:
        return False
    return True
