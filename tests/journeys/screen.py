"""A virtual screen with a window manager and accessibility, and programs started on it."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parent.parent.parent
PYTHON = str(ROOT / ".venv" / "bin" / "python")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ZONES = (
    "Pacific/Auckland",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Europe/Athens",
    "Atlantic/Azores",
    "America/Sao_Paulo",
    "America/Chicago",
    "Pacific/Honolulu",
)
"""Around the world in steps of four hours at most."""
_EVENING = 18
Seen = TypeVar("Seen")
Process = subprocess.Popen[bytes]


class NotSeen(Exception):
    """What a worker would look for did not appear in time."""


def until(look: Callable[[], Seen | None], what: str, seconds: float = 15) -> Seen:
    """Look again and again until something is seen; NotSeen after `seconds`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if seen := look():
            return seen
        time.sleep(0.03)
    raise NotSeen(f"{what} (waited {seconds:g} s)")


@dataclass(frozen=True)
class Screen:
    """One virtual screen; `env` lets a program appear on it, with a home of its own."""

    env: dict[str, str]
    home: Path

    def start(self, *command: str) -> Process:
        """Start a program on this screen; its output goes to `log` in its home."""
        with (self.home / "log").open("ab") as log:
            return subprocess.Popen(command, env=self.env, cwd=ROOT, stdout=log, stderr=log)

    def run(self, *command: str, said: str | None = None) -> str:
        """Run a program on this screen to its end and give what it printed."""
        answer = subprocess.run(
            command, env=self.env, cwd=ROOT, input=said, capture_output=True, text=True, check=True
        )
        return answer.stdout

    def picture(self, file: Path) -> None:
        """Write what the screen shows now as a PNG."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-window", "root", str(file))


@contextmanager
def virtual_screen(home: Path, size: str = "1366x768") -> Iterator[Screen]:
    """A fresh screen of `size`; all it started ends with it. `home` must be an empty folder."""
    with ExitStack() as ends:
        display = _display(ends, size)
        env = {**os.environ, **_private_home(home), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        env |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0", "LC_ALL": "C.UTF-8"}
        env |= {"TZ": evening_somewhere(), "PYTHONFAULTHANDLER": "1"}
        env["DBUS_SESSION_BUS_ADDRESS"] = _bus(ends, env)
        _keep(ends, ["openbox", "--sm-disable"], env)
        launcher = next(path for path in LAUNCHERS if Path(path).exists())
        _keep(ends, [launcher, "--launch-immediately"], env)
        screen = Screen(env, home)
        until(lambda: _has_manager(screen), "the window manager")
        yield screen


def evening_somewhere() -> str:
    """A zone where the working day is over now, so that "205p-252p" is always this afternoon."""

    def from_evening(zone: str) -> int:
        return abs(datetime.now(ZoneInfo(zone)).hour - _EVENING)

    return min(ZONES, key=from_evening)


def _private_home(home: Path) -> dict[str, str]:
    """Settings, caches and run-time files in `home`, so that a worker's own are never touched."""
    run_time = home / "run"
    run_time.mkdir(mode=0o700)
    (home / "tmp").mkdir()
    places = {"HOME": home, "XDG_RUNTIME_DIR": run_time, "TMPDIR": home / "tmp"}
    places |= {f"XDG_{each}_HOME": home / each.lower() for each in ("CONFIG", "DATA", "CACHE")}
    return {name: str(place) for name, place in places.items()}


def _display(ends: ExitStack, size: str) -> str:
    """Start an X server on the first free display, which it tells us through a pipe."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    ends.callback(end, server)
    with os.fdopen(reading) as told:
        return f":{told.readline().strip()}"


def _bus(ends: ExitStack, env: dict[str, str]) -> str:
    """Start a message bus and give its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    bus = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    ends.callback(end, bus)
    assert bus.stdout
    return bus.stdout.readline().decode().strip()


def _keep(ends: ExitStack, command: list[str], env: dict[str, str]) -> None:
    quiet = subprocess.DEVNULL
    ends.callback(end, subprocess.Popen(command, env=env, stdout=quiet, stderr=quiet))


def _has_manager(screen: Screen) -> bool:
    try:
        return bool(screen.run("xdotool", "get_desktop").strip())
    except subprocess.CalledProcessError:
        return False


def end(process: Process) -> None:
    """End a process politely, then for certain."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()
