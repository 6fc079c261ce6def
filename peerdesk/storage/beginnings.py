"""A vault that is being made: what a power cut leaves of it is told from a vault, and cleared.

A mark is the first file of a new folder and goes once the header is written, which comes last.
A marked folder without a header holds nothing that anybody could open.
"""

from pathlib import Path

from peerdesk.storage.files import disk_troubles, private_folder, reserve_place, settle_folder
from peerdesk.storage.header import HEADER, RECORDS, SPARE
from peerdesk.storage.lock_file import LOCK, LockFile, acquire
from peerdesk.storage.reserve import RESERVE

MARK = "vault.unfinished"
BACKUPS = "backups"
_HEADERS = frozenset((HEADER, SPARE))
_HALF_MADE = frozenset(
    (
        *(MARK, LOCK, RESERVE, BACKUPS, RECORDS),
        *(RECORDS + ending for ending in ("-wal", "-shm", "-journal")),
        *(name + ".new" for name in _HEADERS),
    )
)


def is_unfinished(folder: Path) -> bool:
    """Whether a vault was begun here, never finished, and nothing else lies beside it."""
    if not (folder / MARK).exists():
        return False
    backups = folder / BACKUPS
    any_backup = backups.is_dir() and any(backups.iterdir())
    return not any_backup and {path.name for path in folder.iterdir()} <= _HALF_MADE


def is_free(folder: Path) -> bool:
    """Whether a vault may be made here: an empty folder, none yet, or one that was only begun."""
    if not folder.exists():
        return True
    return folder.is_dir() and (not any(folder.iterdir()) or is_unfinished(folder))


def begin(folder: Path) -> LockFile:
    """Take a free folder for a new vault, and clear what an earlier try left in it.

    Raises VaultBusy while another process makes one here, FolderNotWritable, DiskFull.
    """
    private_folder(folder)
    lock = acquire(folder)
    try:
        with disk_troubles(folder):
            reserve_place(folder / MARK)
            settle_folder(folder)
            _remove(folder, _HALF_MADE - {MARK, LOCK})
    except BaseException:
        lock.release()
        raise
    return lock


def finish(folder: Path) -> None:
    """The header is written: this is a vault from now on."""
    with disk_troubles(folder):
        (folder / MARK).unlink(missing_ok=True)


def take_back(folder: Path) -> None:
    """Leave the folder as empty as it was; only for a vault that never held anything.

    The mark goes last: what cannot be removed now is cleared by the next try.
    """
    _remove(folder, (_HALF_MADE | _HEADERS) - {MARK})
    (folder / MARK).unlink(missing_ok=True)


def _remove(folder: Path, names: frozenset[str]) -> None:
    for name in sorted(names):
        path = folder / name
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
