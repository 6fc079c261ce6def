"""A readable file at a place the worker chose: whole or not at all, never over another one."""

import os
from contextlib import suppress
from pathlib import Path

from peerdesk.domain.errors import DiskFull, FileNotWritten

_DISK_FULL = frozenset({28, 112, 122})  # ENOSPC, Windows' ERROR_DISK_FULL, EDQUOT
_OWNER_ONLY = 0o600


def check_place(path: Path) -> None:
    """Raise FileNotWritten when nothing can be written there, before anything is disclosed."""
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise FileNotWritten(path)


def written_beside(path: Path, content: bytes) -> Path:
    """Write `content` to `path`, or beside it under a numbered name if it exists; give the path.

    Raises FileNotWritten, DiskFull; nothing is left behind then.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "wb") as f:
            f.write(content)
            f.flush()
            os.fsync(f.fileno())
        return _put(part, path)
    except OSError as error:
        raise DiskFull if error.errno in _DISK_FULL else FileNotWritten(path) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _put(part: Path, path: Path) -> Path:
    """Give the finished file its name without ever replacing another file."""
    target, number = path, 2
    while True:
        try:
            target.touch(_OWNER_ONLY, exist_ok=False)
        except FileExistsError:
            target = path.with_name(f"{path.stem}-{number}{path.suffix}")
            number += 1
            continue
        part.replace(target)
        return target
