"""The private environment: exactly the locked packages, and the system libraries Qt asks for.

Standard library only: this runs before anything is installed, on Linux, Windows and macOS.
"""

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = {"run": ROOT / "requirements.lock", "test": ROOT / "requirements-test.lock"}
OLDEST, NEWEST = (3, 11), (3, 14)

# What the shared libraries inside the Qt wheel are linked against: file, Debian, Fedora.
DRAWING = (
    ("libEGL.so.1", "libegl1", "libglvnd-egl"),
    ("libGL.so.1", "libgl1", "libglvnd-glx"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
)
WINDOW = (
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    ("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    ("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    ("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    ("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
# Programs outside Python: who reads our PDFs as a stranger would, and who drives the window.
READERS = (("pdftotext", "poppler-utils"), ("qpdf", "qpdf"))
DRIVING = (
    ("Xvfb", "xvfb"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
    ("dbus-daemon", "dbus"),
    ("import", "imagemagick"),
)
ACCESSIBILITY = (Path("/usr/libexec/at-spi-bus-launcher"), "at-spi2-core")
BINDINGS = (Path("/usr/lib/python3/dist-packages/gi"), "python3-gi gir1.2-atspi-2.0")


class NotReady(Exception):
    """Something is missing that only the person at the machine can add; says what and how."""


def python() -> Path:
    """The interpreter of the private environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(kind: str) -> None:
    """Make `.venv` hold the locked packages for "run" or "test"; quick when nothing changed."""
    _check_interpreter()
    if _stamp(kind) in _stamps() and _answers("-c", ""):
        return
    if not _answers("-m", "pip", "--version"):
        print("Making a private environment in .venv", flush=True)
        _make_venv()
    print("Installing the locked packages (the first time takes a few minutes)", flush=True)
    lock = LOCKS[kind]
    command = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, "--require-hashes", "-r", str(lock)], cwd=ROOT, check=True)
    kinds = ["run", "test"] if kind == "test" else ["run"]  # the test lock holds all of the other
    _stamp_file().write_text("\n".join(_stamp(each) for each in kinds), encoding="ascii")


def need_libraries(*, window: bool) -> None:
    """See that Qt can draw here (`window`: on a screen), or install or name what is missing."""
    if sys.platform != "linux":
        return  # Windows and macOS bring all of it
    wanted = DRAWING + (WINDOW if window else ())
    missing = [entry for entry in wanted if not _loads(entry[0])]
    if missing:
        _provide([entry[1] for entry in missing], [entry[2] for entry in missing])


def need_driving() -> None:
    """See that the programs which drive the window for journeys and benchmarks are here."""
    if sys.platform != "linux":
        raise NotReady("Journeys and benchmarks drive a virtual X screen and run on Linux only.")
    need_libraries(window=True)
    missing = [package for program, package in DRIVING if shutil.which(program) is None]
    missing += [name for path, name in (ACCESSIBILITY, BINDINGS) if not path.exists()]
    if missing:
        _provide(" ".join(missing).split(), None)


def offer_readers() -> None:
    """Install the outside PDF readers where that needs no question; tests say when they skip."""
    missing = [package for program, package in READERS if shutil.which(program) is None]
    if missing and _may_install():
        _install(missing)


def _check_interpreter() -> None:
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        found = platform.python_version()
        raise NotReady(f"PeerDesk needs Python 3.11 to 3.14; this is {found}.")


def _make_venv() -> None:
    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(VENV)
    except (ImportError, subprocess.CalledProcessError) as error:
        version = ".".join(str(part) for part in sys.version_info[:2])
        raise NotReady(
            "This Python cannot make private environments. On Debian or Ubuntu:\n"
            f"    sudo apt-get install python{version}-venv"
        ) from error


def _answers(*words: str) -> bool:
    """Whether the environment's interpreter is there, still works, and can do this."""
    if not python().exists():
        return False
    command = [str(python()), *words]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _stamp_file() -> Path:
    return VENV / "locked-packages"


def _stamps() -> list[str]:
    return _stamp_file().read_text("ascii").split() if _stamp_file().exists() else []


def _stamp(kind: str) -> str:
    """What was installed: the lock's content for this interpreter."""
    known = LOCKS[kind].read_bytes() + sys.version.encode()
    return f"{kind}-{hashlib.sha256(known).hexdigest()}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _provide(debian: list[str], fedora: list[str] | None) -> None:
    """Install the packages when we are root on Debian or Ubuntu; otherwise say the command."""
    if _may_install():
        _install(debian)
        return
    lines = ["The system lacks something PeerDesk's window needs. One command adds it:"]
    if fedora and shutil.which("dnf"):
        lines.append(f"    sudo dnf install {_words(fedora)}")
    else:
        lines.append(f"    sudo apt-get install --no-install-recommends {_words(debian)}")
    raise NotReady("\n".join(lines))


def _install(packages: list[str]) -> None:
    print(f"Installing system packages: {_words(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=True)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    subprocess.run([*install, *packages], env=quiet, check=True, stdout=subprocess.DEVNULL)


def _words(packages: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(packages))
