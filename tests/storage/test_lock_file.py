"""Who has the vault: the living are respected, the dead are not waited for."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace

import pytest

from peerdesk.domain.errors import FolderNotWritable, VaultBusy
from peerdesk.storage.lock_file import LOCK, acquire, holder, system_lock, this_process

HOLD = """
import sys, time
from pathlib import Path
from peerdesk.storage.lock_file import acquire
lock = acquire(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_process(tmp_path):
    """Another running PeerDesk that has the folder."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"held"
        yield process
        process.kill()


def no_system_locks(descriptor):
    """A disk that knows no locks."""
    return


def written_by(folder, owner):
    (folder / LOCK).write_text(json.dumps(asdict(owner)))


def test_a_running_owner_is_named(tmp_path, other_process):
    with pytest.raises(VaultBusy) as caught:
        acquire(tmp_path)
    assert (caught.value.process_id, caught.value.host) == (other_process.pid, this_process().host)
    owner = holder(tmp_path)
    assert owner is not None
    assert owner.process_id == other_process.pid


def test_a_killed_owner_is_not_waited_for(tmp_path, other_process):
    other_process.kill()
    other_process.wait()
    assert (tmp_path / LOCK).read_text() != ""
    assert holder(tmp_path) is None
    acquire(tmp_path).release()


def test_the_same_process_cannot_take_it_twice(tmp_path):
    lock = acquire(tmp_path)
    with pytest.raises(VaultBusy) as caught:
        acquire(tmp_path)
    assert caught.value.process_id == os.getpid()
    lock.release()
    lock.release()
    acquire(tmp_path).release()


def test_asking_who_has_it_takes_nothing(tmp_path):
    assert holder(tmp_path) is None
    assert not (tmp_path / LOCK).exists()
    acquire(tmp_path).release()
    assert holder(tmp_path) is None
    acquire(tmp_path).release()


def test_a_lock_without_a_readable_name_still_counts(tmp_path):
    lock = acquire(tmp_path)
    (tmp_path / LOCK).write_text("{}")
    with pytest.raises(VaultBusy) as caught:
        acquire(tmp_path)
    assert caught.value.process_id == 0
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="folders are guarded otherwise on Windows")
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(FolderNotWritable):
        acquire(tmp_path)


def test_a_refusal_of_the_system_is_said(tmp_path, monkeypatch):
    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(FolderNotWritable):
        acquire(tmp_path)


# --- Disks without locks of their own ----------------------------------------------------------


def test_there_the_written_owner_decides(tmp_path):
    lock = acquire(tmp_path, no_system_locks)
    with pytest.raises(VaultBusy):
        acquire(tmp_path, no_system_locks)
    lock.release()
    acquire(tmp_path, no_system_locks).release()


def a_process_that_ended():
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells starts of the computer")
def test_there_the_dead_are_recognised(tmp_path):
    me = this_process()
    assert me.boot
    assert me.started
    dead = (
        replace(me, process_id=a_process_that_ended()),
        replace(me, boot="another start of the computer"),
        replace(me, started="1"),
    )
    for owner in dead:
        written_by(tmp_path, owner)
        assert holder(tmp_path, no_system_locks) is None
        acquire(tmp_path, no_system_locks).release()


def test_there_another_computer_is_believed(tmp_path):
    written_by(tmp_path, replace(this_process(), host="the-office", boot="elsewhere"))
    with pytest.raises(VaultBusy) as caught:
        acquire(tmp_path, no_system_locks)
    assert caught.value.host == "the-office"


@pytest.mark.parametrize("written", ["", "{", "[]", '{"process_id": "x"}', "\x00" * 50])
def test_there_an_unreadable_owner_is_nobody(tmp_path, written):
    (tmp_path / LOCK).write_text(written)
    acquire(tmp_path, no_system_locks).release()


def test_the_system_lock_ends_with_its_descriptor(tmp_path):
    first, second = (os.open(tmp_path / "x", os.O_RDWR | os.O_CREAT) for _ in range(2))
    assert system_lock(first) is True
    assert system_lock(second) is False
    os.close(first)
    assert system_lock(second) is True
    os.close(second)
