"""`peerdesk vault`: made, proven, looked at, backed up and restored."""

import json
import sys

from sqlalchemy import text

from peerdesk.services import unlock
from tests.builders import PASSPHRASE, TurningClock


def created(run, tmp_path, key_file, *more):
    return run(
        "vault",
        "create",
        tmp_path / "new",
        "--worker",
        "Rosa Little",
        "--recovery-key-out",
        tmp_path / "recovery",
        "--passphrase-file",
        key_file,
        *more,
    )


def test_a_new_vault_opens_with_its_passphrase_and_its_recovery_key(run, tmp_path, key_file):
    assert created(run, tmp_path, key_file, "--profile", "generic-us").code == 0
    recovery_key = (tmp_path / "recovery").read_text("utf-8").strip()
    clock = TurningClock().clock()
    opened = unlock.unlock_with_recovery(tmp_path / "new", recovery_key, clock)
    opened.vault.close()
    verified = run("vault", "verify", tmp_path / "new", "--passphrase-file", key_file)
    assert verified.code == 0
    info = run("vault", "info", tmp_path / "new", "--json", "--passphrase-file", key_file)
    assert json.loads(info.out)["profile"] == "GENERIC-US"


def test_only_the_owner_may_read_the_recovery_key(run, tmp_path, key_file):
    created(run, tmp_path, key_file)
    if sys.platform != "win32":
        assert (tmp_path / "recovery").stat().st_mode & 0o777 == 0o600


def test_a_recovery_key_never_goes_over_a_file_and_then_no_vault_is_made(run, tmp_path, key_file):
    (tmp_path / "recovery").write_text("mine", "utf-8")
    answer = created(run, tmp_path, key_file)
    assert answer.code == 1
    assert "could not be written" in answer.err
    assert (tmp_path / "recovery").read_text("utf-8") == "mine"
    assert not (tmp_path / "new").exists()


def test_a_weak_passphrase_makes_neither_vault_nor_key_file(run, tmp_path):
    (tmp_path / "weak").write_text("password1\n", "utf-8")
    answer = created(run, tmp_path, tmp_path / "weak")
    assert answer.code == 1
    assert "could be guessed too soon" in answer.err
    assert not (tmp_path / "recovery").exists()
    assert not (tmp_path / "new" / "vault.json").exists()


def test_a_folder_in_use_is_refused_before_anything_else(run, vault, tmp_path, key_file):
    answer = run(
        "vault",
        "create",
        vault,
        "--worker",
        "Rosa",
        "--recovery-key-out",
        tmp_path / "r",
        "--passphrase-file",
        key_file,
    )
    assert answer.code == 1
    assert "already in use" in answer.err
    assert not (tmp_path / "r").exists()


def test_an_unknown_profile_is_refused_before_a_vault_is_made(run, tmp_path, key_file):
    assert created(run, tmp_path, key_file, "--profile", "NOWHERE").code == 1
    assert not (tmp_path / "new").exists()


def test_an_agency_keeps_a_recovery_key_of_its_own_kind(run, tmp_path, key_file):
    created(run, tmp_path, key_file, "--agency")
    kinds = {
        slot["kind"] for slot in json.loads((tmp_path / "new/vault.json").read_text())["slots"]
    }
    assert kinds == {"worker", "agency"}


def test_a_passphrase_typed_differently_the_second_time_is_refused(run, tmp_path, monkeypatch):
    typed = iter([PASSPHRASE, "another " + PASSPHRASE])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    answer = run(
        "vault", "create", tmp_path / "new", "--worker", "R", "--recovery-key-out", tmp_path / "r"
    )
    assert answer.code == 1
    assert "not the same" in answer.err


def test_verify_sums_up_in_json(run, vault, key_file):
    answer = run("vault", "verify", vault, "--json", "--passphrase-file", key_file)
    proof = json.loads(answer.out)
    assert answer.code == 0
    assert (proof["holds"], proof["revisions"], proof["broken"]) == (True, 2, None)


def test_verify_names_what_was_changed_and_ends_with_1(run, vault, key_file):
    clock = TurningClock().clock()
    opened = unlock.unlock(vault, PASSPHRASE, clock)
    with opened.vault.writing() as session:
        session.execute(text("DROP TRIGGER final_body_update"))
        session.execute(text("UPDATE body SET content = replace(content, 'sparrows', 'pigeons')"))
    opened.vault.close()
    answer = run("vault", "verify", vault, "--passphrase-file", key_file)
    assert answer.code == 1
    assert "does not hold (body)" in answer.out
    proof = json.loads(run("vault", "verify", vault, "--json", "--passphrase-file", key_file).out)
    assert proof["fault"] == "body"


def test_info_needs_no_passphrase_and_names_nobody(run, vault):
    answer = run("vault", "info", vault, "--json")
    facts = json.loads(answer.out)
    assert answer.code == 0
    assert (facts["workers"], facts["recovery_keys"], facts["open_in_process"]) == (1, 1, None)
    assert "Rosa" not in answer.out
    assert "Workers' keys: 1" in run("vault", "info", vault).out


def test_info_says_more_with_a_passphrase(run, vault, key_file):
    answer = run("vault", "info", vault, "--json", "--passphrase-file", key_file)
    facts = json.loads(answer.out)
    assert (facts["people"], facts["contacts"], facts["drafts"]) == (2, 2, 0)


def test_a_backup_is_restored_whole_and_never_over_a_vault(run, vault, tmp_path, key_file):
    made = run("vault", "backup", vault, tmp_path / "copy.pdbackup", "--passphrase-file", key_file)
    assert made.code == 0
    over = run("vault", "restore", tmp_path / "copy.pdbackup", vault)
    assert over.code == 1
    assert "never restored over a vault" in over.err
    restored = run(
        "vault",
        "restore",
        tmp_path / "copy.pdbackup",
        tmp_path / "again",
        "--passphrase-file",
        key_file,
    )
    assert restored.code == 0
    assert "everything in it holds" in restored.out
    again = run("contacts", "list", tmp_path / "again", "--passphrase-file", key_file)
    assert "Birdie" in again.out


def test_what_is_no_backup_is_said(run, tmp_path):
    (tmp_path / "no").write_bytes(b"PK\x03\x04 not really")
    answer = run("vault", "restore", tmp_path / "no", tmp_path / "again")
    assert answer.code == 1
    assert "not a PeerDesk backup" in answer.err


def test_lists_and_search_are_made_anew_and_everything_still_holds(run, vault, key_file):
    assert "2 documents" in run("vault", "rebuild", vault, "--passphrase-file", key_file).out
    assert run("vault", "verify", vault, "--passphrase-file", key_file).code == 0
    assert "sparrows" in run("search", vault, "sparrow", "--passphrase-file", key_file).out


def test_a_backup_stands_on_the_audit_trail(run, vault, tmp_path, key_file):
    before = entries(run, vault, key_file)
    run("vault", "backup", vault, tmp_path / "copy", "--passphrase-file", key_file)
    opened_locked_and_backed_up = 3
    opened_by_the_second_count = 2
    after = entries(run, vault, key_file)
    assert after - before == opened_locked_and_backed_up + opened_by_the_second_count


def entries(run, vault, key_file):
    told = run("vault", "verify", vault, "--json", "--passphrase-file", key_file).out
    return json.loads(told)["trail_entries"]
