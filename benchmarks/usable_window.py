"""One unlocking, from the passphrase to a window one can work in: run by `unlock`.

    python -m benchmarks.usable_window VAULT

Prints two numbers: the milliseconds from handing over the passphrase until the window with its
first page has been painted and nothing is left to do, less those the key derivation in it took,
which is slow on purpose; and the memory held then, in MiB. What loads while a passphrase is typed
has been loaded before. Work in the background is waited for: the day's backup, where it is due,
belongs to the warm-up.
"""

import os
import sys
import time
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.desks import DEVICE, PASSPHRASE
from benchmarks.display import resident_mib
from peerdesk.app import system_clock
from peerdesk.crypto.stretching import stretch
from peerdesk.desk_session import DeskSession
from peerdesk.domain.vaults import KdfCost
from peerdesk.services import entering
from peerdesk.ui import background
from peerdesk.ui.theme import Theme
from peerdesk.ways_in import unlock_desk

QUIET_MS = 300_000


def main(vault: Path) -> None:
    """Unlock once, print, and leave without tidying up, as at a power cut."""
    import_module("peerdesk.ui.today_page.view")
    application = QApplication(["peerdesk"])
    theme = Theme(application, None, 100)
    derivation = Derivation()
    started = time.perf_counter()
    with patch.object(entering, "stretch", derivation):
        seat = unlock_desk(vault, PASSPHRASE, DEVICE, system_clock())
    session = DeskSession(seat, application, theme, vault)
    session.window.show()
    session.begin()
    while application.eventDispatcher().processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass
    took = time.perf_counter() - started - derivation.seconds
    background.wait_for_all(QUIET_MS)
    print(took * 1000, resident_mib(os.getpid()), flush=True)
    os._exit(0)


class Derivation:
    """The real one, with the seconds it took."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, secret: str, salt: bytes, cost: KdfCost) -> bytes:
        started = time.perf_counter()
        key = stretch(secret, salt, cost)
        self.seconds += time.perf_counter() - started
        return key


if __name__ == "__main__":
    main(Path(sys.argv[1]))
