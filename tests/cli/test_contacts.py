"""`peerdesk contacts`, `search`, `export pdf` and `demo`: what they give, and what they refuse."""

import io
import json
import sys

import pikepdf
import pytest

from peerdesk.services import unlock
from peerdesk.services.demo.build import PASSPHRASE as DEMO_PASSPHRASE
from tests.builders import PASSPHRASE, TurningClock, a_new_vault

GOOD = {
    "id": "n1",
    "contact_type": "one_on_one",
    "outcome": "attended",
    "modality": "in_person",
    "setting": "library",
    "start_at": "2026-05-14T10:00:00-05:00",
    "end_at": "2026-05-14T10:47:00-05:00",
    "zone": "America/Chicago",
    "written_at": "2026-05-14T12:00:00-05:00",
}


def test_contacts_are_listed_newest_first_without_their_text(run, vault, key_file):
    answer = run("contacts", "list", vault, "--json", "--passphrase-file", key_file)
    listed = json.loads(answer.out)
    assert {line["person"] for line in listed} == {"Trần Thị Mỹ Linh", "Birdie"}
    assert {line["minutes"] for line in listed} == {47}
    assert "sparrows" not in answer.out
    times = [(line["start_at"], line["id"]) for line in listed]
    assert times == sorted(times, reverse=True)


def test_a_list_longer_than_a_page_holds_everything_once(run, vault, key_file, monkeypatch):
    monkeypatch.setattr("peerdesk.cli.contacts._PAGE", 1)
    answer = run("contacts", "list", vault, "--json", "--passphrase-file", key_file)
    assert len({line["id"] for line in json.loads(answer.out)}) == 2
    limited = run("contacts", "list", vault, "--limit", "1", "--passphrase-file", key_file)
    assert len(limited.out.splitlines()) == 1


def test_an_empty_list_is_still_json(run, tmp_path, key_file):
    a_new_vault(tmp_path / "empty", TurningClock()).vault.close()
    answer = run("contacts", "list", tmp_path / "empty", "--json", "--passphrase-file", key_file)
    assert json.loads(answer.out) == []


def test_search_finds_any_accent_and_shows_where(run, vault, key_file):
    answer = run("search", vault, "thu vien", "--json", "--passphrase-file", key_file)
    (found,) = json.loads(answer.out)
    assert found["person"] == "Trần Thị Mỹ Linh"
    assert "thư viện" in found["snippet"]
    assert found["marks"]
    plain = run("search", vault, "sparrows", "--passphrase-file", key_file)
    assert "Birdie" in plain.out
    assert (
        json.loads(run("search", vault, "nothere", "--json", "--passphrase-file", key_file).out)
        == []
    )


def checked(run, tmp_path, content: bytes):
    (tmp_path / "lines.jsonl").write_bytes(content)
    return run("contacts", "check", tmp_path / "lines.jsonl", "--profile", "GENERIC-US")


def test_each_line_is_checked_without_a_vault(run, tmp_path):
    answer = checked(
        run,
        tmp_path,
        json.dumps(GOOD).encode() + b"\n\n" + json.dumps(GOOD | {"id": "n2"}).encode(),
    )
    first, _second = [json.loads(line) for line in answer.out.splitlines()]
    assert answer.code == 0
    assert (first["id"], first["minutes"], first["units"], first["pos_code"]) == ("n1", 47, 3, "99")
    assert (first["due"], first["late"]) == ("2026-05-19", False)


@pytest.mark.parametrize("broken", [b"{", b"[1]", b"\xff\xfe", b"[" * 100_000, b"null", b'"text"'])
def test_a_broken_line_gets_a_result_and_the_others_too(run, tmp_path, broken):
    answer = checked(run, tmp_path, json.dumps(GOOD).encode() + b"\n" + broken + b"\n")
    results = [json.loads(line) for line in answer.out.splitlines()]
    assert answer.code == 1
    assert results[0]["minutes"] == 47
    assert "line_unreadable" in results[1]["problems"]


def test_findings_alone_are_no_failure(run, tmp_path):
    answer = checked(run, tmp_path, b'\xef\xbb\xbf{"id": 5, "outcome": "maybe"}\n')
    assert answer.code == 0
    assert "outcome_unknown" in json.loads(answer.out)["problems"]


def test_lines_come_from_standard_input_too(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(GOOD).encode())))
    answer = run("contacts", "check", "-", "--profile", "generic-us")
    assert json.loads(answer.out)["units"] == 3


def test_an_unknown_profile_or_file_is_said(run, tmp_path):
    assert checked(run, tmp_path, b"").code == 0
    unknown = run("contacts", "check", tmp_path / "lines.jsonl", "--profile", "NOWHERE")
    missing = run("contacts", "check", tmp_path / "missing", "--profile", "GENERIC-US")
    assert (unknown.code, missing.code) == (1, 1)
    assert "no program profile" in unknown.err
    assert "cannot be read" in missing.err


def person(run, vault, key_file, name: str) -> str:
    listed = json.loads(run("contacts", "list", vault, "--json", "--passphrase-file", key_file).out)
    return next(str(line["person_id"]) for line in listed if line["person"] == name)


def test_a_record_is_exported_and_never_over_a_file(run, vault, tmp_path, key_file):
    who = person(run, vault, key_file, "Birdie")
    out = tmp_path / "record.pdf"
    words = ("export", "pdf", vault, "--person", who, "--out", out, "--passphrase-file", key_file)
    assert run(*words, "--from", "2026-01-01", "--to", "2026-12-31").code == 0
    assert out.read_bytes().startswith(b"%PDF")
    again = run(*words)
    assert again.out == f"Saved {tmp_path / 'record-2.pdf'}\n"


def test_an_export_can_be_sealed_by_a_password(run, vault, tmp_path, key_file):
    (tmp_path / "password").write_text("only for Birdie\n", "utf-8")
    who, out = person(run, vault, key_file, "Birdie"), tmp_path / "record.pdf"
    run(
        "export",
        "pdf",
        vault,
        "--person",
        who,
        "--out",
        out,
        "--passphrase-file",
        key_file,
        "--password-file",
        tmp_path / "password",
        "--internal",
    )
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(out)
    pikepdf.open(out, password="only for Birdie").close()


def test_what_cannot_be_exported_leaves_no_file(run, vault, tmp_path, key_file):
    out = tmp_path / "record.pdf"
    who = person(run, vault, key_file, "Birdie")
    words = ("export", "pdf", vault, "--out", out, "--passphrase-file", key_file, "--person")
    empty = run(*words, who, "--from", "1999-01-01", "--to", "1999-12-31")
    nobody = run(*words, "019f0000-0000-7000-8000-000000000000")
    no_id = run(*words, "Birdie")
    assert (empty.code, nobody.code, no_id.code) == (1, 1, 1)
    assert "nothing to share" in empty.err
    assert "not in the vault" in no_id.err
    assert not out.exists()


def test_a_demo_says_its_passphrase_and_opens_with_it(run, tmp_path):
    answer = run("demo", tmp_path / "demo", "--people", "3", "--contacts", "8", "--seed", "5")
    assert answer.code == 0
    assert DEMO_PASSPHRASE in answer.out
    opened = unlock.unlock(tmp_path / "demo", DEMO_PASSPHRASE, TurningClock().clock())
    opened.vault.close()


def test_a_demo_takes_a_passphrase_from_a_file_and_keeps_it_to_itself(run, tmp_path, key_file):
    answer = run(
        "demo",
        tmp_path / "demo",
        "--people",
        "2",
        "--contacts",
        "4",
        "--until",
        "2026-01-30",
        "--passphrase-file",
        key_file,
    )
    assert answer.code == 0
    assert PASSPHRASE not in answer.out
    verified = run("vault", "verify", tmp_path / "demo", "--passphrase-file", key_file)
    assert verified.code == 0


def test_a_demo_never_goes_into_a_folder_in_use(run, vault):
    answer = run("demo", vault)
    assert answer.code == 1
    assert "already in use" in answer.err
