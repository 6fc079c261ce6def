"""Backing up by hand and by the day, and starting again from a backup."""

import shutil
from collections import namedtuple
from dataclasses import replace

import pytest
from sqlalchemy import select

from peerdesk.domain.errors import DiskFull, NoRoomForVault, RestoreOverVault
from peerdesk.domain.trail import Act
from peerdesk.services import backup
from peerdesk.services.unlock import change_passphrase, unlock, unlock_with_recovery
from peerdesk.storage import backup as backup_files
from peerdesk.storage.tables import TrailRow
from tests.vaults import OTHER_PASSPHRASE, PASSPHRASE, WORKER, Watch, a_vault


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def created(tmp_path, watch):
    made = a_vault(tmp_path / "vault", watch)
    yield made
    made.opened.vault.close()


def test_a_backup_opens_with_the_passphrase_and_recovery_key_of_its_time(created, watch, tmp_path):
    vault = created.opened.vault
    file = backup.back_up(vault, tmp_path, watch.clock)
    assert file.name == "peerdesk-20260302-0830-0700.pdbackup"  # local time in Denver
    change_passphrase(created.opened, PASSPHRASE, OTHER_PASSPHRASE, WORKER.name, watch.clock)
    backup.restore(file, tmp_path / "again")
    unlock(tmp_path / "again", PASSPHRASE, watch.clock).vault.close()
    unlock_with_recovery(tmp_path / "again", created.recovery_key, watch.clock).vault.close()


def test_a_file_that_is_there_is_never_replaced(created, watch, tmp_path):
    vault = created.opened.vault
    names = [backup.back_up(vault, tmp_path, watch.clock).name for _ in range(3)]
    assert names == [f"peerdesk-20260302-0830-0700{end}.pdbackup" for end in ("", "-2", "-3")]
    (tmp_path / "mine.pdbackup").write_text("a letter")
    assert backup.back_up(vault, tmp_path / "mine.pdbackup", watch.clock).name == "mine-2.pdbackup"
    assert (tmp_path / "mine.pdbackup").read_text() == "a letter"


def test_restoring_over_a_vault_is_refused(created, watch, tmp_path):
    file = backup.back_up(created.opened.vault, tmp_path, watch.clock)
    with pytest.raises(RestoreOverVault):
        backup.restore(file, created.opened.vault.folder)


def test_one_backup_a_day_is_made_and_old_ones_go(created, watch):
    vault = created.opened.vault
    for _ in range(20):
        assert backup.daily_backup_due(vault, watch.clock)
        backup.back_up_daily(vault, watch.clock)
        assert not backup.daily_backup_due(vault, watch.clock)
        watch.later(days=1)
    kept = sorted(path.name[13:17] for path in (vault.folder / "backups").iterdir())
    assert kept == ["0308", "0315", "0316", "0317", "0318", "0319", "0320", "0321"]


def test_what_a_stopped_process_left_is_cleared_away(created, watch):
    folder = created.opened.vault.folder / "backups"
    left = folder / "peerdesk-20260301-0800.pdbackup.unfinished"
    left.write_bytes(b"half")
    made = backup.back_up_daily(created.opened.vault, watch.clock)
    assert list(folder.iterdir()) == [made]


def test_a_day_begins_where_the_worker_stands(created, watch):
    backup.back_up_daily(created.opened.vault, watch.clock)
    watch.later(hours=14)  # 3 March in London, still the evening of 2 March in Denver
    assert not backup.daily_backup_due(created.opened.vault, watch.clock)


def test_the_newest_is_told_by_the_clocks_of_where_the_worker_is_now(created, watch):
    vault = created.opened.vault
    assert backup.newest(vault, watch.clock) is None
    backup.back_up_daily(vault, watch.clock)
    here = backup.newest(vault, watch.clock)
    assert here is not None
    assert here.hour == 8
    travelled = replace(watch.clock, zone=lambda: "Europe/Lisbon")
    there = backup.newest(vault, travelled)
    assert there == here
    assert (there.hour, there.minute) == (15, 30)


def test_a_daily_backup_never_fills_the_disk(created, watch, monkeypatch):
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as shutil gives it
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage(0, 0, 1 << 20))
    with pytest.raises(DiskFull):
        backup.back_up_daily(created.opened.vault, watch.clock)
    assert list((created.opened.vault.folder / "backups").iterdir()) == []


def test_the_trail_knows_of_every_backup_from_the_desk(desk, tmp_path):
    (tmp_path / "stick").mkdir()
    backup.make(desk, tmp_path / "stick")
    backup.make_daily(desk)
    with desk.vault.reading() as session:
        acts = list(session.scalars(select(TrailRow.act)))
    assert acts.count(Act.BACKED_UP) == 2


def test_a_backup_that_does_not_fit_says_that_nothing_was_made(tmp_path, monkeypatch):
    def full(*_args):
        raise DiskFull

    monkeypatch.setattr(backup_files, "unpack", full)
    with pytest.raises(NoRoomForVault):
        backup.restore(tmp_path / "kept.pdbackup", tmp_path / "new")
