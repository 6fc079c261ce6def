"""A vault whose making was cut off is no vault, and stands in nobody's way."""

import errno
import os

import pytest

from peerdesk.domain.errors import RestoreOverVault, SaveFailed, VaultBusy, VaultExists
from peerdesk.services import doorstep
from peerdesk.storage import backup, beginnings, lock_file
from peerdesk.storage.header import HEADER, RECORDS
from peerdesk.storage.lock_file import LOCK
from peerdesk.storage.vault import Vault
from tests.vaults import START, a_bare_header, a_bare_vault

KEY = bytes(range(32))


@pytest.fixture
def cut_off(tmp_path):
    """A folder as a power cut leaves it while a backup is unpacked."""
    folder = tmp_path / "cut off"
    lock = beginnings.begin(folder)
    (folder / RECORDS).write_bytes(b"half of the records")
    lock.release()
    return folder


@pytest.fixture
def packed(tmp_path):
    vault = a_bare_vault(tmp_path / "old", KEY)
    vault.back_up(tmp_path / "one.pdbackup")
    vault.close()
    return tmp_path / "one.pdbackup"


def test_one_begins_again_as_in_an_empty_folder(cut_off):
    seen = doorstep.look(cut_off, START)
    assert (seen.vault_is_there, seen.trouble) == (False, None)


def test_a_backup_is_restored_over_what_was_cut_off(cut_off, packed):
    found = backup.unpack(packed, cut_off)
    assert doorstep.look(cut_off, START).vault_is_there
    assert not beginnings.is_unfinished(cut_off)
    Vault.open(cut_off, found.header, KEY).close()


def test_a_new_vault_is_made_over_what_was_cut_off(cut_off):
    header = a_bare_header(KEY)
    Vault.create(cut_off, header, KEY).close()
    Vault.open(cut_off, header, KEY).close()
    assert not (cut_off / beginnings.MARK).exists()


def test_a_vault_with_its_header_is_one_though_the_mark_is_left(tmp_path, packed):
    vault = a_bare_vault(tmp_path / "vault", KEY)
    header = vault.header
    vault.close()
    (vault.folder / beginnings.MARK).touch()
    assert doorstep.look(vault.folder, START).vault_is_there
    with pytest.raises(RestoreOverVault):
        backup.unpack(packed, vault.folder)
    Vault.open(vault.folder, header, KEY).close()
    assert not (vault.folder / beginnings.MARK).exists()


@pytest.mark.parametrize("name", ["letters.txt", "backups/peerdesk.pdbackup", HEADER])
def test_nothing_is_cleared_where_anything_else_lies(cut_off, packed, name):
    (cut_off / name).parent.mkdir(exist_ok=True)
    (cut_off / name).write_text("not ours", "utf-8")
    with pytest.raises(VaultExists):
        Vault.create(cut_off, a_bare_header(KEY), KEY)
    with pytest.raises(RestoreOverVault):
        backup.unpack(packed, cut_off)
    assert (cut_off / name).read_text("utf-8") == "not ours"
    assert (cut_off / RECORDS).exists()


def test_what_another_process_is_making_is_left_to_it(tmp_path, packed):
    folder = tmp_path / "taken"
    lock = beginnings.begin(folder)
    (folder / RECORDS).write_bytes(b"half of the records")
    with pytest.raises(VaultBusy):
        backup.unpack(packed, folder)
    assert (folder / RECORDS).exists()
    assert isinstance(doorstep.look(folder, START).trouble, VaultBusy)
    lock.release()


def test_a_folder_with_nothing_but_the_lock_is_as_good_as_an_empty_one(tmp_path, packed):
    """As a power cut leaves it between the lock and the mark."""
    for name in ("founded", "restored"):
        (tmp_path / name).mkdir()
        lock_file.acquire(tmp_path / name).release()
    seen = doorstep.look(tmp_path / "founded", START)
    assert (seen.vault_is_there, seen.trouble) == (False, None)
    a_bare_vault(tmp_path / "founded", KEY).close()
    found = backup.unpack(packed, tmp_path / "restored")
    Vault.open(tmp_path / "restored", found.header, KEY).close()


def test_a_vault_that_came_while_one_asked_for_the_lock_is_left_whole(tmp_path):
    folder = tmp_path / "both want it"
    made = []

    def after_the_other(descriptor):
        vault = a_bare_vault(folder, KEY)
        made.append(vault.header)
        vault.close()
        return lock_file.system_lock(descriptor)

    with pytest.raises(VaultExists):
        beginnings.begin(folder, after_the_other)
    assert not (folder / beginnings.MARK).exists()
    Vault.open(folder, made[0], KEY).close()


def test_what_is_taken_back_leaves_an_empty_folder(cut_off):
    lock = lock_file.acquire(cut_off)
    (cut_off / HEADER).write_text("{}", "utf-8")
    beginnings.take_back(cut_off, lock)
    assert list(cut_off.iterdir()) == []


def test_what_is_taken_back_is_locked_until_it_is_gone(cut_off, monkeypatch):
    """Whoever begins there meanwhile would lose what they write."""
    held = []

    def remove(path):
        if path.name != LOCK:
            held.append(lock_file.holder(cut_off) is not None)
        really_remove(path)

    really_remove = os.unlink
    lock = lock_file.acquire(cut_off)
    monkeypatch.setattr(os, "unlink", remove)
    beginnings.take_back(cut_off, lock)
    assert held
    assert all(held)


def test_what_cannot_be_taken_back_is_cleared_by_the_next_try(tmp_path):
    vault = a_bare_vault(tmp_path / "held", KEY)
    held = vault.folder / beginnings.BACKUPS / "held by another program"
    held.write_text("for a moment", "utf-8")
    vault.abandon()
    assert not (vault.folder / HEADER).exists()
    held.unlink()
    assert beginnings.is_unfinished(vault.folder)
    a_bare_vault(vault.folder, KEY).close()


def test_a_stick_pulled_while_restoring_is_said_in_our_words(tmp_path, packed, monkeypatch):
    folder = tmp_path / "stick"

    def answer(really):
        def maybe(*given, **more):
            if (folder / RECORDS).exists():
                raise OSError(errno.EIO, "Input/output error")
            return really(*given, **more)

        return maybe

    with monkeypatch.context() as pulled:
        pulled.setattr(os, "fsync", answer(os.fsync))
        pulled.setattr(os, "unlink", answer(os.unlink))
        with pytest.raises(SaveFailed):
            backup.unpack(packed, folder)
    found = backup.unpack(packed, folder)
    Vault.open(folder, found.header, KEY).close()
