"""One unlocking, from the passphrase to a window one can work in: run by `unlock`.

    python -m benchmarks.usable_window VAULT

Prints two numbers: the milliseconds from handing over the passphrase until the window with its
first page has been painted and nothing is left to do, less those of the key derivation, which is
slow on purpose; and the memory held then, in MiB. What loads while a passphrase is typed has
been loaded before.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.desks import DEVICE, PASSPHRASE
from benchmarks.display import resident_mib
from peerdesk.app import system_clock
from peerdesk.behind_the_lock import unlock_desk
from peerdesk.crypto.stretching import stretch
from peerdesk.desk_session import DeskSession
from peerdesk.storage import header
from peerdesk.ui import background
from peerdesk.ui.theme import Theme

QUIET_MS = 10_000


def main(vault: Path) -> None:
    """Unlock once, print, and leave without tidying up, as at a power cut."""
    application = QApplication(["peerdesk"])
    theme = Theme(application, None, 100)
    derivation = _derivation_seconds(vault)
    started = time.perf_counter()
    seat = unlock_desk(vault, PASSPHRASE, DEVICE, system_clock())
    session = DeskSession(seat, application, theme, vault)
    session.window.show()
    session.begin()
    while application.eventDispatcher().processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass
    took = time.perf_counter() - started - derivation
    background.wait_for_all(QUIET_MS)
    print(took * 1000, resident_mib(os.getpid()), flush=True)
    os._exit(0)


def _derivation_seconds(vault: Path) -> float:
    found = header.read(vault).header
    started = time.perf_counter()
    stretch(PASSPHRASE, found.salt, found.cost)
    return time.perf_counter() - started


if __name__ == "__main__":
    main(Path(sys.argv[1]))
