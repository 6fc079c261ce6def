"""The few files PeerDesk writes itself: owner only, whole or not at all."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerdesk.domain.errors import DiskFull, FolderNotWritable, SaveFailed, VaultError

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_LEAVE = (errno.EACCES, errno.EPERM, errno.EROFS)
_OWNER_ONLY = 0o600
_FOLDER_OWNER_ONLY = 0o700


@contextmanager
def disk_troubles(folder: Path) -> Iterator[None]:
    """Turns what the system says about a disk into DiskFull, FolderNotWritable or SaveFailed."""
    try:
        yield
    except OSError as error:
        raise trouble(error, folder) from error


def trouble(error: OSError, folder: Path) -> VaultError:
    """The failure of ours that this system error means."""
    if error.errno in _NO_ROOM:
        return DiskFull()
    if error.errno in _NO_LEAVE:
        return FolderNotWritable(folder)
    return SaveFailed()


def private_folder(folder: Path) -> None:
    """Make the folder, and its parents, so that only the owner looks in.

    On Windows the user's profile folder already keeps others out, and its rules are inherited.
    """
    with disk_troubles(folder):
        folder.mkdir(mode=_FOLDER_OWNER_ONLY, parents=True, exist_ok=True)
        if sys.platform != "win32":
            folder.chmod(_FOLDER_OWNER_ONLY)


def open_private(path: Path, flags: int) -> int:
    """A descriptor of `path`, created for the owner only if it is not there."""
    binary = getattr(os, "O_BINARY", 0)
    return os.open(path, flags | os.O_CREAT | binary, _OWNER_ONLY)


def reserve_place(path: Path) -> None:
    """Make an empty file for the owner only, which another library will fill."""
    os.close(open_private(path, os.O_WRONLY | os.O_TRUNC))


def write_private(path: Path, content: bytes) -> None:
    """Write the file and wait until it is on the disk; a failed write leaves no file."""
    try:
        with os.fdopen(open_private(path, os.O_WRONLY | os.O_TRUNC), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in place of the file: after a power cut either the old or the new is there."""
    with disk_troubles(path.parent):
        beside = path.with_name(path.name + ".new")
        write_private(beside, content)
        beside.replace(path)
        settle_folder(path.parent)


def settle_folder(folder: Path) -> None:
    """Wait until the folder's list of names is on the disk; Windows does this by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
