"""Build the program for this system into `dist/peerdesk`, in an environment of its own.

    python packaging/bundle.py

Standard library only. The environment holds what ships and PyInstaller, both hash-locked, and
nothing of the tests, so nothing of them can slip in. The build date is that of the last commit.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / "build" / "bundle-environment"
LOCKS = (ROOT / "requirements.lock", ROOT / "packaging" / "bundle.lock")
LINUX = ROOT / "packaging" / "linux"


def main() -> int:
    """Install, build, and try the program that came out."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.EnvBuilder(with_pip=True).create(ENVIRONMENT)
    for lock in LOCKS:
        _run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock)
    _run(python, "-m", "PyInstaller", "--noconfirm", ROOT / "packaging" / "peerdesk.spec")
    built = ROOT / "dist" / "peerdesk"
    if sys.platform == "linux":
        for name in ("peerdesk.desktop", "peerdesk.svg"):
            (built / name).write_bytes((LINUX / name).read_bytes())
    program = built / {"win32": "PeerDesk.exe", "darwin": "PeerDesk"}.get(sys.platform, "peerdesk")
    _run(program, "--version")
    return 0


def _run(*command: str | Path) -> None:
    words = [str(word) for word in command]
    subprocess.run(words, cwd=ROOT, env={**os.environ, **_built_at()}, check=True)


def _built_at() -> dict[str, str]:
    """The date of the last commit, so that the same source gives the same files."""
    ask = ["git", "log", "-1", "--format=%ct"]
    told = subprocess.run(ask, cwd=ROOT, capture_output=True, text=True, check=False)
    return {"SOURCE_DATE_EPOCH": told.stdout.strip() or "0", "PYTHONHASHSEED": "0"}


if __name__ == "__main__":
    sys.exit(main())
