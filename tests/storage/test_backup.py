"""A backup: one moment, whole, noise without the key, refused when anything is off."""

import json
import sys
import zipfile
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from peerdesk.domain.errors import (
    BackupUnreadable,
    DatabaseDamaged,
    FolderNotWritable,
    RestoreOverVault,
    VaultTooNew,
)
from peerdesk.storage import backup
from peerdesk.storage.tables import VaultFactRow
from peerdesk.storage.vault import Vault
from tests.vaults import a_bare_header, a_bare_vault

KEY = bytes(range(32))


@pytest.fixture
def vault(tmp_path):
    opened = a_bare_vault(tmp_path / "vault", KEY)
    put(opened, "note", "Nguyễn " * 5000)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    """The bytes of one good backup."""
    folder = tmp_path_factory.mktemp("packed")
    opened = a_bare_vault(folder / "vault", KEY)
    opened.back_up(folder / "one.pdbackup")
    opened.close()
    return (folder / "one.pdbackup").read_bytes()


def put(vault, name, value):
    with vault.writing() as session:
        session.add(VaultFactRow(name=name, value=value))


def facts(vault):
    with vault.reading() as session:
        return {row.name: row.value for row in session.scalars(select(VaultFactRow))}


def test_a_restored_vault_holds_what_was_there(vault, tmp_path):
    expected = facts(vault)
    vault.back_up(tmp_path / "one.pdbackup")
    put(vault, "later", "not in it")
    found = backup.unpack(tmp_path / "one.pdbackup", tmp_path / "restored")
    assert found.header == vault.header
    restored = Vault.open(tmp_path / "restored", found.header, KEY)
    assert facts(restored) == expected
    put(restored, "more", "works on")
    restored.close()


def test_only_the_backup_is_left_beside(vault, tmp_path):
    (tmp_path / "stick").mkdir()
    vault.back_up(tmp_path / "stick" / "one.pdbackup")
    assert [path.name for path in (tmp_path / "stick").iterdir()] == ["one.pdbackup"]
    assert facts(vault)["note"].startswith("Nguyễn")


def test_it_shows_one_moment_even_while_someone_writes(vault, tmp_path):
    for number in range(40):
        put(vault, f"page {number}", "x" * 300_000)
    seen = []

    def writing_meanwhile(done, total):
        seen.append((done, total))
        put(vault, f"meanwhile {len(seen)}", "y" * 300_000)

    vault.back_up(tmp_path / "one.pdbackup", writing_meanwhile)
    assert len(seen) > 1
    assert seen[-1][0] == seen[-1][1]
    found = backup.unpack(tmp_path / "one.pdbackup", tmp_path / "restored")
    restored = Vault.open(tmp_path / "restored", found.header, KEY)
    assert not [name for name in facts(restored) if name.startswith("meanwhile")]
    restored.close()


class Stopped(Exception):
    """The worker pressed Cancel."""


def test_a_new_key_meanwhile_leaves_records_that_their_header_opens(vault, tmp_path):
    new = bytes(reversed(KEY))
    changing: list[Thread] = []

    def change_the_key(done, total):
        if not changing:
            changing.append(Thread(target=vault.rekey, args=(new,)))
            changing[0].start()
            vault.replace_header(a_bare_header(new))

    before = vault.header
    vault.back_up(tmp_path / "one.pdbackup", change_the_key)
    changing[0].join(10)
    assert vault.holds(new)
    assert facts(vault)["note"].startswith("Nguyễn")
    found = backup.unpack(tmp_path / "one.pdbackup", tmp_path / "restored")
    assert found.header == before
    Vault.open(tmp_path / "restored", found.header, KEY).close()


def test_it_can_be_stopped_and_leaves_nothing(vault, tmp_path):
    (tmp_path / "stick").mkdir()

    def stop(_done, _total):
        raise Stopped

    with pytest.raises(Stopped):
        vault.back_up(tmp_path / "stick" / "one.pdbackup", stop)
    assert list((tmp_path / "stick").iterdir()) == []
    put(vault, "still", "working")


def test_a_place_that_cannot_be_written_is_said(vault, tmp_path, monkeypatch):
    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(FolderNotWritable):
        vault.back_up(tmp_path / "one.pdbackup")


def test_damaged_records_are_noticed_before_the_backup_is_trusted(vault, tmp_path):
    vault.close()
    records = vault.folder / "records.db"
    content = bytearray(records.read_bytes())
    content[-10_000] ^= 1
    records.write_bytes(content)
    damaged = Vault.open(vault.folder, vault.header, KEY)
    with pytest.raises(DatabaseDamaged):
        damaged.back_up(tmp_path / "one.pdbackup")
    damaged.close()
    assert not list(tmp_path.glob("*pdbackup*"))


def test_restoring_never_touches_what_is_there(vault, tmp_path, packed):
    (tmp_path / "one.pdbackup").write_bytes(packed)
    with pytest.raises(RestoreOverVault):
        backup.unpack(tmp_path / "one.pdbackup", vault.folder)
    with pytest.raises(RestoreOverVault):
        backup.unpack(tmp_path / "one.pdbackup", tmp_path / "one.pdbackup")
    assert facts(vault)["note"].startswith("Nguyễn")


def test_what_is_no_backup_is_refused(tmp_path, packed):
    (tmp_path / "letter.pdbackup").write_bytes(b"Dear diary")
    (tmp_path / "empty.pdbackup").write_bytes(b"")
    (tmp_path / "half.pdbackup").write_bytes(packed[: len(packed) // 2])
    with zipfile.ZipFile(tmp_path / "other.pdbackup", "w") as archive:
        archive.writestr("readme.txt", "hello")
    for name in ("letter", "empty", "half", "other", "missing"):
        with pytest.raises(BackupUnreadable):
            backup.unpack(tmp_path / f"{name}.pdbackup", tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_changed_byte_of_header_or_records_is_accepted(tmp_path, packed, data):
    """Bytes of the zip's own directory may change without effect; then all content is right."""
    changed = bytearray(packed)
    at = data.draw(st.integers(0, len(packed) - 1))
    changed[at] ^= data.draw(st.integers(1, 255))
    (tmp_path / "good.pdbackup").write_bytes(packed)
    (tmp_path / "changed.pdbackup").write_bytes(changed)
    try:
        found = backup.check(tmp_path / "changed.pdbackup")
    except (BackupUnreadable, VaultTooNew):
        return
    assert found == backup.check(tmp_path / "good.pdbackup")


def repacked(packed, tmp_path, change, compression=zipfile.ZIP_STORED):
    """The same backup with its files changed by `change`."""
    (tmp_path / "source").write_bytes(packed)
    with zipfile.ZipFile(tmp_path / "source") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(tmp_path / "changed.pdbackup", "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return tmp_path / "changed.pdbackup"


def test_a_later_backup_format_is_named(tmp_path, packed):
    def later(files):
        files["contents.json"] = json.dumps(json.loads(files["contents.json"]) | {"format": 2})

    with pytest.raises(VaultTooNew):
        backup.check(repacked(packed, tmp_path, later))


@pytest.mark.parametrize("contents", ["", "[]", "{}", '{"format": true}', "[" * 50_000])
def test_contents_without_sense_are_refused(tmp_path, packed, contents):
    def senseless(files):
        files["contents.json"] = contents

    with pytest.raises(BackupUnreadable):
        backup.check(repacked(packed, tmp_path, senseless))


def test_a_file_that_would_swell_is_refused(tmp_path, packed):
    with pytest.raises(BackupUnreadable):
        backup.check(repacked(packed, tmp_path, len, zipfile.ZIP_DEFLATED))


def test_names_that_point_elsewhere_are_never_followed(tmp_path, packed):
    def planted(files):
        files["../planted.txt"] = b"planted"

    file = repacked(packed, tmp_path, planted)
    backup.unpack(file, tmp_path / "deep" / "restored")
    assert not (tmp_path / "deep" / "planted.txt").exists()
    assert not (tmp_path / "planted.txt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows inherits the profile's rules")
def test_backup_and_restored_vault_are_the_owners_only(tmp_path, packed, vault):
    vault.back_up(tmp_path / "one.pdbackup")
    assert (tmp_path / "one.pdbackup").stat().st_mode & 0o777 == 0o600
    backup.unpack(tmp_path / "one.pdbackup", tmp_path / "restored")
    assert (tmp_path / "restored").stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "restored").iterdir()} == {0o600}
