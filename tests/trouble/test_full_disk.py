"""A disk that is really full, while typing and while locking, in the real window."""

import shutil
import subprocess
import sys

import pytest

from peerdesk.domain.errors import DiskFull, WrongPassphrase
from peerdesk.wording import sentence
from tests.builders import PASSPHRASE
from tests.trouble.conversation import Conversation

MOUNT = 'mount -t tmpfs -o size=60m tmpfs "$1" && cp -r "$2" "$1/vault" && shift 2 && exec "$@"'
ALONE = ("unshare", "--user", "--map-root-user", "--mount")
LONG = "A word that must not be lost. " * 400  # more than what happens to fit into the log


@pytest.fixture
def window(tmp_path, vault_pattern):
    """PeerDesk on a disk of 60 MB that only its own process sees."""
    if not sys.platform.startswith("linux") or not shutil.which("unshare"):
        pytest.skip("only Linux mounts a small disk without asking")
    trial = [*ALONE, "mount", "-t", "tmpfs", "tmpfs", str(tmp_path)]
    if subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("this system mounts nothing for us")
    around = [*ALONE, "sh", "-c", MOUNT, "sh", str(tmp_path), str(vault_pattern)]
    with Conversation(tmp_path / "vault", around) as made:
        yield made


def test_no_word_is_lost_and_the_window_says_how_it_stands(window):
    assert window.ask("unlock", PASSPHRASE) == ""
    note = window.ask("begin_note")
    window.ask("hurry")
    assert window.ask("fill") == "reserve"

    written = window.ask("write", "Before the reserve is gone. ")
    assert window.ask("wait_for_line", "Saved")
    assert window.ask("kept", note) == written
    assert window.ask("reserve") == "no reserve", "the reserve was not needed"

    window.ask("fill")
    written = window.ask("paste", LONG)
    assert window.ask("wait_for_line", "Not saved") == f"Not saved: {sentence(DiskFull())}"
    assert window.ask("text") == written

    window.ask("free")
    assert window.ask("wait_for_line", "Saved"), "saving resumes by itself"
    assert window.ask("kept", note) == written
    window.ask("write", "x")
    assert window.ask("wait_for_line", "Saved")
    assert window.ask("reserve") == "reserve", "the reserve comes back by itself"


def test_what_cannot_be_saved_is_covered_until_it_can_be_locked_away(window):
    assert window.ask("unlock", PASSPHRASE) == ""
    note = window.ask("begin_note")
    window.ask("fill")
    window.ask("write", "The reserve goes with this. ")
    window.ask("wait_for_line", "Saved")
    window.ask("fill")
    written = window.ask("paste", LONG)

    refused = f"Not saved: {sentence(DiskFull())}"
    assert window.ask("lock") == refused
    assert window.ask("press_escape") == refused
    assert window.ask("uncover", "somebody else's guess") == sentence(WrongPassphrase())
    assert window.ask("uncover", PASSPHRASE) == ""
    assert window.ask("text") == written
    assert window.ask("kept", note) != written

    assert window.ask("lock") == refused
    window.ask("hurry")
    window.ask("free")
    window.tell("wait")
    window.wait_until_locked()
