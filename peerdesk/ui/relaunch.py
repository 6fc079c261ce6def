"""Locking ends the process: a fresh one takes its place, and nothing typed stays in memory."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

LOCKED = "--locked"
"""Tells the fresh process that it comes from a lock, so that it can say drafts are saved."""


def command(folder: Path, *, locked: bool = True) -> list[str]:
    """The command line of a fresh PeerDesk on the vault in `folder`."""
    if getattr(sys, "frozen", False):
        start = [sys.executable]
    else:
        safe_path = ["-P"] if sys.flags.safe_path else []
        start = [sys.executable, *safe_path, "-m", "peerdesk"]
    return [*start, "--vault", str(folder), *([LOCKED] if locked else [])]


def replace_process(folder: Path, *, locked: bool = True) -> None:
    """Become a fresh PeerDesk at the lock screen; does not return.

    The caller has closed the vault and, where it was `locked`, saved every draft before. Linux
    keeps the process id; Windows and macOS cannot replace a process with windows, so they start
    the new one and end this one.
    """
    arguments = command(folder, locked=locked)
    way = _ways().get(sys.platform, _become)
    way(arguments)


def _become(arguments: list[str]) -> None:
    os.execv(arguments[0], arguments)  # noqa: S606 - our own program, no shell


def _start_another(arguments: list[str]) -> None:
    subprocess.Popen(arguments, close_fds=True)  # noqa: S603 - our own program, no shell
    os._exit(0)  # no clean-up that could write or wait: the vault is closed


def _open_bundle(arguments: list[str]) -> None:
    bundle = next((p for p in Path(sys.executable).parents if p.suffix == ".app"), None)
    if bundle is None:
        _become(arguments)
    else:
        _start_another(["/usr/bin/open", "-n", str(bundle), "--args", *arguments[1:]])


def _ways() -> dict[str, Callable[[list[str]], None]]:
    return {"win32": _start_another, "darwin": _open_bundle}
