"""Every command explains itself, and says misuse, failure and success by its exit code."""

import io
import subprocess
import sys

import pytest

from peerdesk.cli import main
from peerdesk.services import unlock
from tests.builders import PASSPHRASE, TurningClock

COMMANDS = [
    ("vault", "create"),
    ("vault", "verify"),
    ("vault", "info"),
    ("vault", "backup"),
    ("vault", "restore"),
    ("demo",),
    ("contacts", "list"),
    ("contacts", "check"),
    ("search",),
    ("forms", "check"),
    ("forms", "answers"),
    ("forms", "print"),
    ("export", "pdf"),
    ("language", "check"),
]


@pytest.mark.parametrize(
    "words",
    [*COMMANDS, *(("vault",), ("contacts",), ("export",), ("forms",), ("forms", "list"), ())],
)
def test_help_explains_the_command(run, words):
    answer = run(*words, "--help")
    assert answer.code == 0
    assert "usage: peerdesk" in answer.out
    assert answer.err == ""


@pytest.mark.parametrize("words", [*COMMANDS, ("vault",), ()])
def test_missing_words_are_misuse(run, words):
    answer = run(*words)
    assert answer.code == 2
    assert "usage: peerdesk" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("demo", "DIR", "--people", "0"),
        ("demo", "DIR", "--contacts", "-3"),
        ("demo", "DIR", "--until", "yesterday"),
        ("export", "pdf", "DIR", "--person", "x", "--from", "5/14", "--out", "f"),
        ("vault", "verify", "DIR", "--passphrase", "secret"),
    ],
)
def test_what_cannot_be_meant_is_misuse(run, words):
    assert run(*words).code == 2


def test_no_command_takes_a_passphrase_as_an_argument(run):
    for words in COMMANDS:
        assert "--passphrase " not in run(*words, "--help").out.replace("--passphrase-file ", "")


@pytest.mark.parametrize(
    "words", [("vault", "verify"), ("vault", "info"), ("contacts", "list"), ("search", "word")]
)
def test_a_folder_without_a_vault_is_said_before_a_passphrase_is_asked_for(run, tmp_path, words):
    query = words[1:] if words[0] == "search" else ()
    command = words[:1] if words[0] == "search" else words
    answer = run(*command, tmp_path / "nothing", *query)
    assert answer.code == 1
    assert "no vault in this folder" in answer.err
    assert answer.out == ""


def test_an_open_vault_is_refused_with_a_sentence(run, vault, key_file):
    held = unlock.unlock(vault, PASSPHRASE, TurningClock().clock())
    answer = run("contacts", "list", vault, "--passphrase-file", key_file)
    held.vault.close()
    assert answer.code == 1
    assert "already open in another PeerDesk window" in answer.err
    assert run("contacts", "list", vault, "--passphrase-file", key_file).code == 0


def test_a_wrong_passphrase_is_a_sentence_and_no_traceback(run, vault, tmp_path):
    wrong = tmp_path / "wrong"
    wrong.write_text("not the right one\n", "utf-8")
    answer = run("vault", "verify", vault, "--passphrase-file", wrong)
    assert answer.code == 1
    assert answer.err.startswith("That is not the right passphrase")
    assert "Traceback" not in answer.err


def test_a_passphrase_file_that_is_not_there_or_empty_is_said(run, vault, tmp_path):
    (tmp_path / "empty").write_text("\n", "utf-8")
    missing = run("vault", "verify", vault, "--passphrase-file", tmp_path / "missing")
    empty = run("vault", "verify", vault, "--passphrase-file", tmp_path / "empty")
    assert (missing.code, empty.code) == (1, 1)
    assert "cannot be read" in missing.err
    assert "No passphrase was given" in empty.err


def test_where_nobody_can_type_no_passphrase_is_waited_for(run, vault, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    answer = run("vault", "verify", vault)
    assert answer.code == 1
    assert "No passphrase was given" in answer.err


def test_an_interrupted_command_ends_quietly(run, vault, key_file, monkeypatch):
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("peerdesk.cli.vaults.verify", interrupted)
    answer = run("vault", "verify", vault, "--passphrase-file", key_file)
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_output_is_utf8_whatever_the_terminal_says(vault, key_file):
    found = subprocess.run(
        [
            sys.executable,
            "-m",
            "peerdesk",
            "contacts",
            "list",
            str(vault),
            "--passphrase-file",
            str(key_file),
        ],
        capture_output=True,
        check=True,
        env={"LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PATH": "/usr/bin"},
    )
    assert "Trần Thị Mỹ Linh" in found.stdout.decode("utf-8")


def test_help_comes_without_the_database_the_ciphers_or_qt():
    code = (
        "import sys, peerdesk.cli\n"
        "peerdesk.cli.main(['contacts', 'check', '--help'], None)\n"
        "heavy = {'sqlalchemy', 'cryptography', 'PySide6', 'reportlab', 'sqlcipher3', 'zxcvbn'}\n"
        "sys.exit(len(heavy & set(sys.modules)))\n"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode
        == 0
    )


def test_a_reader_who_leaves_early_is_no_failure():
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", Closed())
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"id": "1"}\n')))
        code = main(["contacts", "check", "-", "--profile", "GENERIC-US"], TurningClock().clock())
    assert code == 141
