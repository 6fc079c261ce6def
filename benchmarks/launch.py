"""Launch to visible lock screen, and the memory then, against a bare PySide6 window."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.desks import a_new_vault
from benchmarks.display import ROOT, Display, Launch, python, watched_display
from benchmarks.harness import Ratio, paired

PAIRS = 24
BARE = str(ROOT / "benchmarks" / "bare_window.py")


def measure(folder: Path) -> Iterator[Ratio]:
    """Two ratios from the same launches: time to the first picture, and memory at it."""
    vault = a_new_vault(folder / "vault")
    screen_folder = folder / "screen"
    screen_folder.mkdir()
    with watched_display(screen_folder) as display:
        launches = Launches(display, vault)
        time = paired(
            "launch to visible lock screen", launches.ours, launches.theirs, pairs=PAIRS, limit=1.6
        )
    yield time
    yield Ratio(
        "memory at the lock screen",
        tuple(each.memory_mib for each in launches.of_ours[1:]),
        tuple(each.memory_mib for each in launches.of_theirs[1:]),
        limit=3.0,
        unit="MiB",
    )


class Launches:
    """Launches either program and keeps what was seen."""

    def __init__(self, display: Display, vault: Path) -> None:
        self._display, self._vault = display, vault
        self.of_ours: list[Launch] = []
        self.of_theirs: list[Launch] = []

    def ours(self) -> float:
        """PeerDesk, to its lock screen."""
        command = (python(), "-m", "peerdesk", "--vault", str(self._vault))
        self.of_ours.append(self._display.launch(*command))
        return self.of_ours[-1].milliseconds

    def theirs(self) -> float:
        """The bare window."""
        self.of_theirs.append(self._display.launch(python(), BARE))
        return self.of_theirs[-1].milliseconds
