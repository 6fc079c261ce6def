"""A disk that is really full: a small one is mounted where the system lets us."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import json, os, sys
from pathlib import Path
from sqlalchemy import select
from peerdesk.domain.errors import VaultError
from peerdesk.services import backup
from peerdesk.services.unlock import change_passphrase, change_vault_key, unlock
from peerdesk.storage import vault as door
from peerdesk.storage.tables import VaultFactRow
from tests.vaults import OTHER_PASSPHRASE, PASSPHRASE, Watch, a_vault

disk, watch = Path(sys.argv[1]), Watch()
filler = disk / "filler"

def fill():
    descriptor = os.open(filler, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    try:
        while True:
            os.write(descriptor, bytes(4096))
    except OSError:
        os.close(descriptor)

def outcome(work, *arguments):
    try:
        work(*arguments)
        return "done"
    except VaultError as error:
        return type(error).__name__

def fact(name, letters):
    return lambda session: session.add(VaultFactRow(name=name, value="x" * letters))

def plainly(vault, work):
    with vault.writing() as session:
        work(session)

def names(vault):
    with vault.reading() as session:
        return sorted(row.name for row in session.scalars(select(VaultFactRow)))

vault = a_vault(disk / "vault", watch).opened.vault
plainly(vault, fact("before", 400_000))
fill()
told = {}
told["plain write"] = outcome(plainly, vault, fact("plain", 200_000))
told["draft"] = outcome(vault.write_surely, fact("draft", 200_000))
fill()
told["draft without reserve"] = outcome(vault.write_surely, fact("too much", 3_000_000))
vault.close()
fill()
opened = unlock(disk / "vault", PASSPHRASE, watch.clock)
told["after opening on the full disk"] = names(opened.vault)
told["backup"] = outcome(backup.back_up, opened.vault, disk, watch.clock)
told["passphrase"] = outcome(
    change_passphrase, opened, PASSPHRASE, OTHER_PASSPHRASE, "", watch.clock
)
told["vault key"] = outcome(change_vault_key, opened, PASSPHRASE, watch.clock)
door.require_room = lambda *_: None  # as if the room had gone after it was looked for
told["rekey"] = outcome(opened.vault.rekey, bytes(32))
told["after the failed rekey"] = names(opened.vault)
opened.vault.close()
told["left on the disk"] = sorted(path.name for path in disk.iterdir())
filler.unlink()
opened = unlock(disk / "vault", PASSPHRASE, watch.clock)
plainly(opened.vault, fact("afterwards", 200_000))
told["afterwards"] = names(opened.vault)
told["reserve is back"] = (disk / "vault" / "reserve").exists()
opened.vault.close()
print(json.dumps(told))
"""
MOUNT = 'mount -t tmpfs -o size=60m tmpfs "$1" && exec "$2" -c "$3" "$1"'


@pytest.fixture
def on_a_small_disk(tmp_path):
    """Runs Python on a disk of 60 MB that only its own process sees."""
    if not sys.platform.startswith("linux") or not shutil.which("unshare"):
        pytest.skip("only Linux mounts a small disk without asking")
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    trial = [*alone, "mount", "-t", "tmpfs", "tmpfs", str(tmp_path)]
    if subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("this system mounts nothing for us")

    def run(script):
        command = [*alone, "sh", "-c", MOUNT, "sh", str(tmp_path), sys.executable, script]
        root = Path(__file__).parents[2]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)

    return run


def test_nothing_is_lost_and_everything_is_said(on_a_small_disk):
    told = on_a_small_disk(SCRIPT)
    assert told == {
        "plain write": "DiskFull",
        "draft": "done",
        "draft without reserve": "DiskFull",
        "after opening on the full disk": ["before", "draft"],
        "backup": "NoRoomForBackup",
        "passphrase": "DiskFull",
        "vault key": "DiskFull",
        "rekey": "DiskFull",
        "after the failed rekey": ["before", "draft"],
        "left on the disk": ["filler", "vault"],
        "afterwards": ["afterwards", "before", "draft"],
        "reserve is back": True,
    }
