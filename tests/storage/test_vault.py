"""The vault's door: noise outside, whole transactions inside, and a full disk survived."""

import os
import stat
import subprocess
import sys
from functools import partial

import apsw
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2 as sqlcipher

from peerdesk.domain.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DiskFull,
    KeyIsChanging,
    OthersAreWriting,
    SaveFailed,
    VaultBusy,
    VaultExists,
    VaultLocked,
)
from peerdesk.storage import reserve
from peerdesk.storage.engine import connect
from peerdesk.storage.tables import VaultFactRow
from peerdesk.storage.vault import Vault
from tests.vaults import a_bare_vault

KEY = bytes(range(32))
CANARY = "Nguyễn canary 🐤 text"
WAITS_MS = 5000


@pytest.fixture
def vault(tmp_path):
    opened = a_bare_vault(tmp_path / "vault", KEY)
    yield opened
    opened.close()


def reopened(vault):
    vault.close()
    return Vault.open(vault.folder, vault.header, KEY)


def put(name, value):
    return lambda session: session.add(VaultFactRow(name=name, value=value))


def within(opening, *works):
    """Run each of `works` inside one session of the vault."""
    with opening() as session:
        for work in works:
            work(session)
            session.flush()


def facts(vault):
    with vault.reading() as session:
        return {row.name: row.value for row in session.scalars(select(VaultFactRow))}


def test_what_is_written_is_there_after_opening_again(vault):
    with vault.writing() as session:
        put("note", CANARY)(session)
    vault = reopened(vault)
    assert facts(vault) == {"note": CANARY}
    vault.close()


def test_an_error_inside_undoes_the_whole_transaction(vault):
    with pytest.raises(ZeroDivisionError):
        within(vault.writing, put("one", "1"), lambda _: 1 / 0)
    assert facts(vault) == {}


def test_a_fault_of_ours_is_not_dressed_up_as_a_full_disk(vault):
    with vault.writing() as session:
        put("one", "1")(session)
    with pytest.raises(IntegrityError) as caught:
        within(vault.writing, put("one", CANARY))
    assert CANARY not in str(caught.value)


def test_reading_cannot_write(vault):
    with pytest.raises(SaveFailed):
        within(vault.reading, put("one", "1"))
    assert facts(vault) == {}


def test_the_window_reads_while_the_background_writes(vault):
    with vault.writing() as writer:
        put("one", "1")(writer)
        writer.flush()
        assert facts(vault) == {}
    assert facts(vault) == {"one": "1"}


def test_what_is_written_at_once_waits_for_nobody(vault):
    at_once = partial(vault.writing, at_once=True)
    with vault.writing() as writer:
        put("one", "1")(writer)
        writer.flush()
        with pytest.raises(OthersAreWriting):
            within(at_once, put("two", "2"))
    within(at_once, put("three", "3"))
    assert facts(vault) == {"one": "1", "three": "3"}


def test_whoever_writes_after_something_that_did_not_wait_is_waited_for_again(vault):
    with vault.writing() as writer:
        writer.connection()  # the writing begins
        with pytest.raises(OthersAreWriting), vault.writing(at_once=True) as refused:
            refused.connection()
    assert patience_of_all(vault) == [WAITS_MS] * 3


def patience_of_all(vault):
    """How long each of the vault's connections waits, in milliseconds."""
    with vault.reading() as one, vault.reading() as two, vault.reading() as three:
        return [each.scalar(text("PRAGMA busy_timeout")) for each in (one, two, three)]


def test_the_window_reads_while_both_in_the_background_read(vault):
    with vault.reading(), vault.reading(), vault.reading() as third:
        assert third.scalar(select(1)) == 1


def test_the_settings_that_keep_records_safe_are_on(vault):
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "temp_store": 2,
        "foreign_keys": 1,
        "cache_size": -8000,
        "cipher_memory_security": "0",
    }
    with vault.reading() as session:
        found = {name: session.scalar(text(f"PRAGMA {name}")) for name in wanted}
    assert found == wanted


def test_after_closing_nothing_opens_and_the_log_is_folded_in(vault):
    with vault.writing() as session:
        put("note", CANARY)(session)
    vault.close()
    vault.close()
    assert not vault.is_open
    for attempt in (vault.reading, vault.writing):
        with pytest.raises(VaultLocked), attempt():
            pass
    names = {path.name for path in vault.folder.iterdir()}
    assert names == {
        *("vault.json", "vault.spare.json", "records.db"),
        *("backups", "reserve", "vault.lock"),
    }


def test_a_second_opening_is_told_who_has_it(vault):
    with pytest.raises(VaultBusy) as caught:
        Vault.open(vault.folder, vault.header, KEY)
    assert caught.value.process_id == os.getpid()
    reopened(vault).close()


def test_a_vault_is_never_made_over_something_else(tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(VaultExists):
        a_bare_vault(tmp_path, KEY)
    with pytest.raises(VaultExists):
        a_bare_vault(tmp_path / "letter.txt", KEY)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_creation_that_fails_leaves_the_folder_empty(tmp_path, monkeypatch):
    def full(*_args):
        raise DiskFull

    monkeypatch.setattr("peerdesk.storage.header.write", full)
    with pytest.raises(DiskFull):
        a_bare_vault(tmp_path / "vault", KEY)
    assert list((tmp_path / "vault").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows inherits the profile's rules")
def test_only_the_owner_can_look_in(vault):
    with vault.writing() as session:
        put("note", CANARY)(session)
    folders = [vault.folder, vault.folder / "backups"]
    files = [path for path in vault.folder.iterdir() if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert {"records.db", "records.db-wal", "records.db-shm"} <= {path.name for path in files}


# --- Noise -------------------------------------------------------------------------------------


def test_without_the_key_every_file_is_noise(vault):
    with vault.writing() as session:
        put("note", CANARY * 2000)(session)
    vault.back_up(vault.folder / "backups" / "one.pdbackup")
    for closing in (lambda: None, vault.close):
        closing()
        for path in vault.folder.rglob("*"):
            content = path.read_bytes() if path.is_file() else b""
            assert b"SQLite format 3" not in content
            assert KEY not in content
            assert KEY.hex().encode() not in content.lower()
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert "canary".encode(encoding) not in content, path.name


def test_an_independent_implementation_opens_it_with_the_raw_key(vault):
    with vault.writing() as session:
        put("note", CANARY)(session)
    vault.close()
    other = apsw.Connection(str(vault.folder / "records.db"))
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    other.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    assert other.execute("SELECT value FROM vault_fact").fetchall() == [(CANARY,)]
    assert other.pragma("integrity_check") == "ok"
    other.close()
    own = connect(vault.folder / "records.db", KEY)
    assert own.execute("PRAGMA cipher_integrity_check").fetchall() == []
    own.close()


def test_plain_sqlite_sees_no_database(vault):
    vault.close()
    plain = apsw.Connection(str(vault.folder / "records.db"))
    with pytest.raises(apsw.NotADBError):
        plain.execute("SELECT * FROM sqlite_master").fetchall()
    plain.close()


# --- Damage ------------------------------------------------------------------------------------


def test_a_wrong_key_or_a_damaged_file_is_said_and_nothing_is_changed(vault, capfd):
    vault.close()
    records = vault.folder / "records.db"
    before = records.read_bytes()
    with pytest.raises(DatabaseDamaged) as caught:
        Vault.open(vault.folder, vault.header, bytes(32))
    assert KEY.hex() not in repr(caught.value) + repr(caught.value.__cause__)
    assert records.read_bytes() == before
    records.write_bytes(b"x" * 100 + before[100:])
    with pytest.raises(DatabaseDamaged):
        Vault.open(vault.folder, vault.header, KEY)
    records.write_bytes(b"")
    with pytest.raises(DatabaseDamaged):
        Vault.open(vault.folder, vault.header, KEY)
    records.unlink()
    with pytest.raises(DatabaseMissing):
        Vault.open(vault.folder, vault.header, KEY)
    assert not records.exists()
    assert capfd.readouterr() == ("", "")


def test_damage_in_the_middle_is_noticed_when_it_is_read(vault):
    with vault.writing() as session:
        put("note", "x" * 100_000)(session)
    vault.close()
    records = vault.folder / "records.db"
    content = bytearray(records.read_bytes())
    content[-50_000] ^= 1
    records.write_bytes(content)
    vault = Vault.open(vault.folder, vault.header, KEY)
    with pytest.raises(DatabaseDamaged):
        facts(vault)
    vault.close()


# --- A full disk -------------------------------------------------------------------------------


def pages_limited_to_now(session):
    """SQLite's own limit on the file's size gives its real error for a full disk."""
    connection = session.connection()
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_writes_nothing_and_the_next_save_works(vault):
    with pytest.raises(DiskFull):
        within(vault.writing, pages_limited_to_now, put("note", "x" * 1_000_000))
    assert facts(vault) == {}
    with vault.writing() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
        put("note", "x" * 1_000_000)(session)
    assert facts(vault) == {"note": "x" * 1_000_000}


def test_a_draft_gets_the_reserve_and_the_reserve_comes_back(vault):
    assert (vault.folder / "reserve").stat().st_size == reserve.RESERVE_BYTES

    def draft(session):
        if (vault.folder / "reserve").exists():
            pages_limited_to_now(session)
        else:
            session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
        put("draft", "x" * 1_000_000)(session)
        return "kept"

    assert vault.write_surely(draft) == "kept"
    assert not (vault.folder / "reserve").exists()
    with vault.writing() as session:
        put("more", "1")(session)
    assert (vault.folder / "reserve").stat().st_size == reserve.RESERVE_BYTES
    assert set(facts(vault)) == {"draft", "more"}


def test_without_a_reserve_the_draft_fails_loudly(vault):
    reserve.give_up(vault.folder)

    def draft(session):
        pages_limited_to_now(session)
        put("draft", "x" * 1_000_000)(session)

    with pytest.raises(DiskFull):
        vault.write_surely(draft)
    assert facts(vault) == {}


LIMITED = """
import resource, sys
from pathlib import Path
from peerdesk.domain.errors import VaultError
from peerdesk.storage.tables import VaultFactRow
from peerdesk.storage.vault import Vault
from tests.vaults import a_bare_header
folder, key = Path(sys.argv[1]), bytes(range(32))
vault = Vault.open(folder, a_bare_header(key), key)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
try:
    with vault.writing() as session:
        session.add(VaultFactRow(name="note", value="x" * 2_000_000))
except VaultError as error:
    print(type(error).__name__)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with vault.writing() as session:
    session.add(VaultFactRow(name="later", value="saved"))
vault.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are a Unix matter")
def test_a_write_the_system_refuses_half_way_loses_nothing_else(vault):
    vault.close()
    command = [sys.executable, "-c", LIMITED, str(vault.folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "SaveFailed"
    vault = Vault.open(vault.folder, vault.header, KEY)
    assert facts(vault) == {"later": "saved"}
    vault.close()


# --- A new key ---------------------------------------------------------------------------------


def test_after_a_new_key_the_old_one_opens_nothing(vault):
    with vault.writing() as session:
        put("note", CANARY)(session)
    new = bytes(reversed(KEY))
    vault.rekey(new)
    assert facts(vault) == {"note": CANARY}
    vault.close()
    with pytest.raises(DatabaseDamaged):
        Vault.open(vault.folder, vault.header, KEY)
    vault = Vault.open(vault.folder, vault.header, new)
    assert facts(vault) == {"note": CANARY}
    vault.close()


def test_a_save_while_the_key_is_changing_is_told_so_at_once(vault, monkeypatch):
    told = []

    def meanwhile(path, key):
        with pytest.raises(KeyIsChanging), vault.writing():
            pass
        with pytest.raises(KeyIsChanging):
            vault.write_surely(put("note", CANARY))
        told.append("at once")
        return connect(path, key)

    monkeypatch.setattr("peerdesk.storage.vault.connect", meanwhile)
    vault.rekey(bytes(reversed(KEY)))
    assert told
    vault.write_surely(put("note", CANARY))
    assert facts(vault) == {"note": CANARY}
    vault.close()


KILLED = """
import os, sys
from pathlib import Path
from peerdesk.storage.engine import connect
connection = connect(Path(sys.argv[1]), bytes(range(32)))
new = bytes(reversed(range(32))).hex()
connection.execute(f"PRAGMA rekey = \\"x'{new}'\\"")
os._exit(0)
"""


def test_a_process_that_ends_after_the_new_key_leaves_a_log_that_the_new_key_reads(vault):
    with vault.writing() as session:
        put("note", CANARY * 5000)(session)
    vault.close()
    records = vault.folder / "records.db"
    command = [sys.executable, "-c", KILLED, str(records)]
    subprocess.run(command, check=True, capture_output=True)
    assert (vault.folder / "records.db-wal").stat().st_size > 0
    with pytest.raises(DatabaseDamaged):
        Vault.open(vault.folder, vault.header, KEY)
    vault = Vault.open(vault.folder, vault.header, bytes(reversed(KEY)))
    assert facts(vault) == {"note": CANARY * 5000}
    vault.close()


def test_a_log_cut_off_before_the_new_key_was_final_leaves_the_old_key(vault, tmp_path):
    with vault.writing() as session:
        put("note", CANARY * 5000)(session)
    vault.close()
    records = vault.folder / "records.db"
    command = [sys.executable, "-c", KILLED, str(records)]
    subprocess.run(command, check=True, capture_output=True)
    log = vault.folder / "records.db-wal"
    log.write_bytes(log.read_bytes()[:-2000])
    (vault.folder / "records.db-shm").unlink()
    vault = Vault.open(vault.folder, vault.header, KEY)
    assert facts(vault) == {"note": CANARY * 5000}
    vault.close()
    own = sqlcipher.connect(str(records))
    own.set_key(f"x'{KEY.hex()}'".encode())
    assert own.execute("PRAGMA cipher_integrity_check").fetchall() == []
    own.close()
