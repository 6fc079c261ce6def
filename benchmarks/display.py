"""A virtual screen whose pixels we can watch, so that "visible" means seen, not promised.

Xvfb keeps its frame buffer in a file; mapped into memory, a look at it costs microseconds and
asks nothing of the program under test. No window manager runs: nothing but the program draws.
"""

import mmap
import os
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROWS = range(80, 480, 40)
SHARE_THAT_COUNTS = 0.3
# Fields of the XWD header, in order, that say where the pixels are.
HEADER_SIZE, BYTES_PER_LINE, COLOURS = 0, 12, 19
COLOUR_BYTES = 12


class NeverSeen(Exception):
    """No window appeared, or the program ended before one did."""


@dataclass(frozen=True)
class Launch:
    """From the start of a process to its window on the screen, and what it held then."""

    milliseconds: float
    memory_mib: float


@dataclass(frozen=True)
class Display:
    """The watched screen; `env` lets a program appear on it, in a home of its own."""

    env: dict[str, str]
    pixels: mmap.mmap

    def launch(self, *command: str, seconds: float = 60) -> Launch:
        """Start a program, wait until it is seen, note its memory, and end it."""
        self._wait_until(seen=False, process=None, seconds=10)
        quiet = subprocess.DEVNULL
        started = time.perf_counter()
        process = subprocess.Popen(command, env=self.env, cwd=ROOT, stdout=quiet, stderr=quiet)
        try:
            self._wait_until(seen=True, process=process, seconds=seconds)
            took = (time.perf_counter() - started) * 1000
            return Launch(took, resident_mib(process.pid))
        finally:
            process.kill()
            process.wait()

    def seen(self) -> bool:
        """Whether a good part of the watched rows is no longer the empty screen's black."""
        start, line = _layout(self.pixels)
        rows = b"".join(self.pixels[start + y * line : start + y * line + 3200 : 16] for y in ROWS)
        return rows.count(0) < len(rows) * (1 - SHARE_THAT_COUNTS)

    def _wait_until(
        self, *, seen: bool, process: subprocess.Popen[bytes] | None, seconds: float
    ) -> None:
        deadline = time.perf_counter() + seconds
        while self.seen() is not seen:
            if time.perf_counter() > deadline or (process and process.poll() is not None):
                raise NeverSeen(str(process.args if process else "an empty screen"))
            time.sleep(0.001)


@contextmanager
def watched_display(folder: Path) -> Iterator[Display]:
    """A fresh screen; `folder` holds its pixels and the home of what runs on it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-noreset"]
    server = subprocess.Popen(
        [*command, "-fbdir", str(folder)], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        with (folder / "Xvfb_screen0").open("rb") as file:
            pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        yield Display(_environment(folder, number), pixels)
    finally:
        server.terminate()
        server.wait()


def resident_mib(pid: int) -> float:
    """The memory a process holds in RAM now."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise NeverSeen(f"process {pid} has ended")


def python() -> str:
    """The interpreter both sides of a pair run on."""
    return sys.executable


def _environment(folder: Path, number: str) -> dict[str, str]:
    home = folder / "home"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**kept, "DISPLAY": f":{number}", "HOME": str(home), "QT_QPA_PLATFORM": "xcb"}


def _layout(pixels: mmap.mmap) -> tuple[int, int]:
    """Where the pixels start, and how many bytes a line has."""
    fields = struct.unpack(">25I", pixels[:100])
    return fields[HEADER_SIZE] + fields[COLOURS] * COLOUR_BYTES, fields[BYTES_PER_LINE]
