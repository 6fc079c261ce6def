"""Vaults and desks to measure on: real ones, by the services, at the least key cost allowed."""

import subprocess
from pathlib import Path
from uuid import UUID

from benchmarks.display import ROOT, python
from peerdesk.app import system_clock
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.vaults import FLOOR, SlotKind
from peerdesk.services import opening, unlock
from peerdesk.services.desk import Desk, clock_id

PASSPHRASE = "lantern orchard seven bicycles"
DEVICE = UUID("0190a000-0000-7000-8000-00000000b001")


def a_new_desk(folder: Path) -> Desk:
    """The desk of a new vault in `folder` with one worker and nobody else."""
    clock = system_clock()
    worker = WorkerSnapshot(clock_id(clock), "Sam Rivera", "Peer specialist", "CPS", "7", "IL")
    new = unlock.NewWorker(worker.worker_id, worker.name)
    created = unlock.create_vault(folder, new, PASSPHRASE, SlotKind.OWN, FLOOR, clock)
    return opening.found_desk(created.opened, worker, DEVICE, clock)


def a_new_vault(folder: Path) -> Path:
    """The folder of such a vault, closed."""
    a_new_desk(folder).vault.close()
    return folder


def a_demo_vault(folder: Path, contacts: int, people: int = 0) -> Path:
    """A closed vault of invented people, made as an administrator would: `peerdesk demo`.

    One that is there already is used again. Without `people` there is one for fifty contacts.
    """
    name = f"demo-{contacts}-{people}" if people else f"demo-{contacts}"
    vault, file = folder / name, folder / "passphrase"
    if vault.is_dir():
        return vault
    file.write_text(PASSPHRASE, encoding="utf-8")
    count = str(people or max(10, contacts // 50))
    size = ["--people", count, "--contacts", str(contacts), "--seed", "7"]
    command = [python(), "-m", "peerdesk", "demo", str(vault), *size]
    subprocess.run([*command, "--passphrase-file", str(file)], cwd=ROOT, check=True)
    return vault


def reopened(vault: Path) -> Desk:
    """The desk of an existing vault, over fresh connections with nothing in their caches."""
    clock = system_clock()
    return opening.open_desk(unlock.unlock(vault, PASSPHRASE, clock), DEVICE, clock)
