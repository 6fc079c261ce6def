"""From the passphrase to a window one can work in: 100,000 contacts against 1,000.

Each unlocking is a process of its own. The key derivation, slow on purpose, is taken off. The
memory held then is compared too, with the small vault and with a bare PySide6 window.
"""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.desks import a_demo_vault
from benchmarks.display import ROOT, Display, python, watched_display
from benchmarks.harness import Ratio, paired
from benchmarks.launch import BARE
from benchmarks.search import NOTES

FEW = 1_000
PAIRS = 20


def measure(folder: Path) -> Iterator[Ratio]:
    """Time and memory, from the same unlockings."""
    many, few = (a_demo_vault(folder.parent, size) for size in (NOTES, FEW))
    screen_folder = folder / "screen"
    screen_folder.mkdir()
    with watched_display(screen_folder) as display:
        large, small = Unlockings(display, many), Unlockings(display, few)
        name = f"unlock to usable window, {NOTES:,} : {FEW:,}"
        yield paired(name, large.unlock, small.unlock, pairs=PAIRS, limit=1.5)
        bare = tuple(display.launch(python(), BARE).memory_mib for _ in range(PAIRS))
    yield _memory(f"memory, {NOTES:,} : {FEW:,} contacts", large.held, small.held, 1.2)
    yield _memory("memory, usable : bare window", large.held, bare, 3.0)


def _memory(
    name: str, ours: list[float], theirs: tuple[float, ...] | list[float], limit: float
) -> Ratio:
    return Ratio(name, tuple(ours[-PAIRS:]), tuple(theirs[-PAIRS:]), limit, "MiB")


class Unlockings:
    """Unlocks one vault again and again, and keeps what memory each took."""

    def __init__(self, display: Display, vault: Path) -> None:
        self._display, self._vault = display, vault
        self.held: list[float] = []

    def unlock(self) -> float:
        """Milliseconds of one unlocking in a fresh process."""
        command = [python(), "-m", "benchmarks.usable_window", str(self._vault)]
        told = subprocess.run(
            command, cwd=ROOT, env=self._display.env, capture_output=True, text=True, check=True
        )
        milliseconds, mebibytes = told.stdout.split()
        self.held.append(float(mebibytes))
        return float(milliseconds)
