"""A vault whose making was cut off is no vault, and stands in nobody's way."""

import pytest

from peerdesk.domain.errors import RestoreOverVault, VaultBusy, VaultExists
from peerdesk.services import doorstep
from peerdesk.storage import backup, beginnings
from peerdesk.storage.header import HEADER, RECORDS
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


def test_what_is_taken_back_leaves_an_empty_folder(cut_off):
    (cut_off / HEADER).write_text("{}", "utf-8")
    beginnings.take_back(cut_off)
    assert list(cut_off.iterdir()) == []
