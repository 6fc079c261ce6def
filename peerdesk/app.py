"""Start-up: which words were typed, a hardened process, then the command line or the window.

Light on purpose. The window's own parts are in `desktop`, and everything that needs a database
or a cipher is in `behind_the_lock`, which loads while the passphrase is typed.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from peerdesk import __version__
from peerdesk.domain.clock import Clock

COMMANDS = frozenset(
    {
        "vault",
        "demo",
        "people",
        "contacts",
        "imports",
        "search",
        "forms",
        "consent",
        "export",
        "language",
    }
)
"""The words of the command line; anything else opens the window."""

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def main(argv: Sequence[str] | None = None) -> int:
    """Run PeerDesk with the words after its name; gives the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    harden()
    if words and words[0] in COMMANDS:
        return int(import_module("peerdesk.cli").main(words, system_clock()))
    options = _options(words)
    folder = options.vault or default_vault_folder()
    run = import_module("peerdesk.desktop").run
    return int(run(folder.absolute(), system_clock(), after_lock=options.locked))


def harden() -> None:
    """No core dumps, and no reading of this process's memory by other programs of the user."""
    if sys.platform == "win32":
        return  # crash dumps are a machine's setting there, said in SECURITY.md
    import resource  # noqa: PLC0415 - exists on these systems only

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - needed for this one call, on this one system

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def system_clock() -> Clock:
    """Time and chance as the system gives them; the only place that asks for either."""
    return Clock(now=lambda: datetime.now(UTC), zone=_local_zone, chance=os.urandom)


def default_vault_folder() -> Path:
    """Where the vault is unless `--vault` says otherwise."""
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed with --vault

    return user_data_path("PeerDesk", appauthor=False) / "vault"


def _local_zone() -> str:
    """The IANA name of the system's time zone; Qt knows it on every system."""
    from PySide6.QtCore import QTimeZone  # noqa: PLC0415 - commands that need no time stay light

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name or "UTC"


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="peerdesk",
        description="An offline, encrypted desk for peer support specialists.",
        epilog=f"Commands: {', '.join(sorted(COMMANDS))}. Each explains itself with --help.",
    )
    parser.add_argument("--vault", type=Path, metavar="DIR", help="the vault's folder")
    parser.add_argument("--version", action="version", version=f"PeerDesk {__version__}")
    parser.add_argument("--locked", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(words)
