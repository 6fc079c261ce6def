"""Vaults to measure on, made through the command line as an administrator would."""

import subprocess
from pathlib import Path

from benchmarks.display import ROOT, python

PASSPHRASE = "paper boats on a quiet river"


def a_vault(folder: Path) -> Path:
    """A new vault with one worker and nobody else."""
    vault = folder / "vault"
    new = ["vault", "create", str(vault), "--worker", "Sam", "--recovery-key-out"]
    _peerdesk(*new, str(folder / "recovery-key"), "--passphrase-file", _passphrase(folder))
    return vault


def a_demo_vault(folder: Path, contacts: int) -> Path:
    """A vault of invented people with this many contacts, one person for every fifty."""
    vault = folder / f"demo-{contacts}"
    size = ["--people", str(max(10, contacts // 50)), "--contacts", str(contacts), "--seed", "7"]
    _peerdesk("demo", str(vault), *size, "--passphrase-file", _passphrase(folder))
    return vault


def _passphrase(folder: Path) -> str:
    file = folder / "passphrase"
    file.write_text(PASSPHRASE, encoding="utf-8")
    return str(file)


def _peerdesk(*words: str) -> None:
    subprocess.run([python(), "-m", "peerdesk", *words], cwd=ROOT, check=True)
