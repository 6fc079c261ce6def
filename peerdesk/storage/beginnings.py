"""A vault that is being made: what a power cut leaves of it is told from a vault, and cleared.

The lock is the first file of a new folder and a mark the second; the mark goes once the header is
written, which comes last. A folder with the lock alone, or with the mark and without a header,
holds nothing that anybody could open.
"""

from contextlib import suppress
from pathlib import Path

from peerdesk.domain.errors import VaultExists
from peerdesk.storage.files import disk_troubles, private_folder, reserve_place, settle_folder
from peerdesk.storage.header import HEADER, RECORDS, SPARE
from peerdesk.storage.lock_file import LOCK, LockFile, SystemLock, acquire, system_lock
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
    if not folder.is_dir():
        return False
    return {path.name for path in folder.iterdir()} <= {LOCK} or is_unfinished(folder)


def begin(folder: Path, lock_by: SystemLock = system_lock) -> LockFile:
    """Take a free folder for a new vault, and clear what an earlier try left in it.

    Raises VaultExists where the folder is in use, VaultBusy while another process makes a vault
    here, FolderNotWritable, DiskFull.
    """
    _require_free(folder)
    private_folder(folder)
    lock = acquire(folder, lock_by)
    try:
        _require_free(folder)  # another process may have made its vault since
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


def take_back(folder: Path, lock: LockFile) -> None:
    """Leave the folder as empty as it was, and let others in; for a vault that never held anything.

    Nothing is raised: what cannot be removed now is cleared by the next try. So it is marked again,
    the headers go first, and the mark goes only when all else is gone.
    """
    with suppress(OSError):
        reserve_place(folder / MARK)
    with suppress(OSError):
        _remove(folder, _HEADERS)
        _remove(folder, _HALF_MADE - {MARK, LOCK})
        (folder / MARK).unlink(missing_ok=True)
    lock.release()
    with suppress(OSError):
        (folder / LOCK).unlink(missing_ok=True)


def _require_free(folder: Path) -> None:
    with disk_troubles(folder):
        if not is_free(folder):
            raise VaultExists(folder)


def _remove(folder: Path, names: frozenset[str]) -> None:
    for name in sorted(names):
        path = folder / name
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
