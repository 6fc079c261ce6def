"""Ask the package index whether every locked package has a wheel for every system we promise.

    .venv/bin/python packaging/check_wheels.py [NAME...]      default: all of requirements.lock

Installs nothing: pip resolves the pinned versions for a foreign platform as a dry run. Prints
a line for each system and Python; exit code 1 when a promised system has a gap. The others are
asked about so that `docs/dependencies.md` can say what is missing there.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# Debian 12's glibc is 2.36, so any manylinux tag up to 2_36 installs there.
LINUX = [f"manylinux_2_{minor}" for minor in range(36, 4, -1)] + ["manylinux2014"]
MAC = ("15_0", "14_0", "13_0", "12_0", "11_0", "10_15", "10_13", "10_12", "10_9")
PROMISED = ("Linux x86-64", "Windows x86-64", "macOS Apple")
SYSTEMS = {
    "Linux x86-64": [f"{tag}_x86_64" for tag in LINUX],
    "Linux ARM": [f"{tag}_aarch64" for tag in LINUX],
    "Windows x86-64": ["win_amd64"],
    "macOS Apple": [f"macosx_{v}_{cpu}" for v in MAC for cpu in ("arm64", "universal2")],
    "macOS Intel": [f"macosx_{v}_{cpu}" for v in MAC for cpu in ("x86_64", "universal2")],
}


def pinned(names: list[str]) -> list[str]:
    """The `name==version` lines of the lock, or only those of `names`."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+==[\w.]+)", lock, re.MULTILINE)
    return [pin for pin in pins if not names or pin.split("==")[0] in names]


def have_wheels(pins: list[str], python: str, tags: list[str]) -> bool:
    """Whether the index offers a wheel of every pin for this Python and one of these platforms."""
    platforms = [word for tag in tags for word in ("--platform", tag)]
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--no-deps"]
    command += ["--ignore-installed", "--target", "nowhere", "--only-binary=:all:"]
    command += ["--python-version", python, *platforms, *pins]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main(names: list[str]) -> int:
    """Print a line for each system and Python; 1 when something is missing."""
    pins, gaps = pinned(names), 0
    for system, tags in SYSTEMS.items():
        for python in PYTHONS:
            if have_wheels(pins, python, tags):
                missing = []
            else:  # ask one by one only where the question to all was answered with no
                missing = [pin for pin in pins if not have_wheels([pin], python, tags)]
            gaps += len(missing) if system in PROMISED else 0
            print(f"{system:15} {python:5} {' '.join(missing) or 'complete'}", flush=True)
    return int(gaps > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
