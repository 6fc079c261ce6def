"""The lock file: which running PeerDesk has the vault.

The system's own lock on the file decides, because it ends with its owner, however that owner
died, and cannot be confused by a process number used again. What is written inside only tells
who it is. Where the disk knows no such locks (some network shares) what is written decides:
another start of this computer, or a process that is gone or began at another time, is dead.
"""

import errno
import json
import os
import platform
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from peerdesk.domain.errors import VaultBusy
from peerdesk.storage.files import disk_troubles, open_private

LOCK = "vault.lock"
_UNSUPPORTED = (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS)
_MOST_BYTES = 4096

SystemLock = Callable[[int], bool | None]
"""Locks a descriptor: True when taken, False when another has it, None when unsupported."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A process: its number, its computer, and which start of the computer and process it is."""

    process_id: int
    host: str
    boot: str = ""
    started: str = ""


class LockFile:
    """The lock, held until `release` or the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let others in. The empty file stays: removing it could remove another's lock."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            with suppress(OSError):
                os.ftruncate(descriptor, 0)
            os.close(descriptor)


def this_process() -> Owner:
    """Who we are."""
    process_id = os.getpid()
    return Owner(process_id, platform.node(), _boot(), _started(process_id))


def system_lock(descriptor: int) -> bool | None:
    """The system's lock on the file, without waiting."""
    try:
        if sys.platform == "win32":
            _lock_on_windows(descriptor)
        else:
            _lock_on_unix(descriptor)
    except OSError as error:
        if error.errno in _UNSUPPORTED:
            return None
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True


def acquire(folder: Path, lock: SystemLock = system_lock) -> LockFile:
    """Take the vault for this process; raises VaultBusy, FolderNotWritable."""
    me = this_process()
    with disk_troubles(folder):
        descriptor = open_private(folder / LOCK, os.O_RDWR)
    try:
        _claim(descriptor, me, lock)
    except BaseException:
        os.close(descriptor)
        raise
    return LockFile(descriptor)


def holder(folder: Path, lock: SystemLock = system_lock) -> Owner | None:
    """Who has the vault now, None when nobody has. Nothing is kept or written.

    A file without a name is not tried, so that looking never stands in the way of taking.
    """
    try:
        descriptor = os.open(folder / LOCK, os.O_RDWR)
    except OSError:
        return None
    try:
        named = _written(descriptor)
        return _other(descriptor, this_process(), lock) if named else None
    finally:
        os.close(descriptor)


def _claim(descriptor: int, me: Owner, lock: SystemLock) -> None:
    if other := _other(descriptor, me, lock):
        raise VaultBusy(other.process_id, other.host)
    with suppress(OSError):  # on a full disk nobody learns our name, but the lock holds
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(asdict(me)).encode())


def _other(descriptor: int, me: Owner, lock: SystemLock) -> Owner | None:
    """Who holds the file against us, None when we may have it (and then hold the system lock)."""
    taken = lock(descriptor)
    if taken is True:
        return None
    written = _written(descriptor)
    if taken is False:
        return written or Owner(0, "")
    return None if written is None or _is_dead(written, me) else written


def _written(descriptor: int) -> Owner | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        fields = json.loads(os.read(descriptor, _MOST_BYTES))
        return Owner(
            int(fields["process_id"]),
            str(fields["host"]),
            str(fields["boot"]),
            str(fields["started"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_dead(owner: Owner, me: Owner) -> bool:
    """Whether the owner cannot be running any more; of another computer nothing is known."""
    if owner.host != me.host or sys.platform == "win32":
        return False
    if owner.boot != me.boot:
        return True
    try:
        os.kill(owner.process_id, 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return owner.started != _started(owner.process_id)


def _boot() -> str:
    """The name of this start of the computer, where the system gives one (Linux)."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""


def _started(process_id: int) -> str:
    """When the process began, in ticks since the start of the computer (Linux; proc(5), stat)."""
    try:
        stat = Path(f"/proc/{process_id}/stat").read_text()
    except OSError:
        return ""
    return stat.rpartition(")")[2].split()[19]


if sys.platform == "win32":
    import msvcrt

    _FAR_BEHIND = 1 << 30  # Windows keeps others from reading locked bytes, so lock none we use

    def _lock_on_windows(descriptor: int) -> None:
        os.lseek(descriptor, _FAR_BEHIND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock_on_unix(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
