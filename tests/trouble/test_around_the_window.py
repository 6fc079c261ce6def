"""What a window that opened has to say, and what it does for a second one."""

import os
import shutil
from datetime import UTC, datetime

import pytest

from peerdesk.domain.errors import VaultBusy
from peerdesk.services import doorstep
from peerdesk.ui.first_instance import call_first_instance
from tests.builders import PASSPHRASE
from tests.trouble.conversation import Conversation

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize("name", ["vault", "two words", os.fsdecode(b"caf\xe9")])
def test_a_second_window_learns_who_has_it_and_calls_it_forward(
    qapp, vault_pattern, tmp_path, name
):
    folder = tmp_path / name
    shutil.copytree(vault_pattern, folder)
    with Conversation(folder) as first:
        assert first.ask("unlock", PASSPHRASE) == ""
        trouble = doorstep.look(folder, NOW).trouble
        assert isinstance(trouble, VaultBusy)
        assert trouble.process_id == first.process.pid
        assert first.ask("minimise")
        assert call_first_instance(folder)
        assert first.ask("wait_in_front")
    assert doorstep.look(folder, NOW).trouble is None, "the dead are not waited for"
    assert not call_first_instance(folder)


def test_the_window_says_that_the_spare_key_file_was_used(vault_pattern, tmp_path):
    folder = tmp_path / "vault"
    shutil.copytree(vault_pattern, folder)
    good = (folder / "vault.json").read_bytes()
    (folder / "vault.json").write_bytes(b"rotten")
    with Conversation(folder) as window:
        assert window.ask("unlock", PASSPHRASE) == ""
        assert "spare copy was used" in window.ask("said")
    assert (folder / "vault.json").read_bytes() == good
