"""The process ends in the middle of a word: at most the last second of typing is gone."""

import shutil
import sys
import time
from uuid import UUID

import pytest

from peerdesk.services import documents, resume
from tests.builders import PASSPHRASE, TurningClock, an_unlocked_desk
from tests.trouble.conversation import Conversation

WORDS = 150
ONE_SECOND = 1.0
A_BUSY_MACHINE = 0.8  # s more: a slow test machine must not look like lost words


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system for an unblockable end")
def test_at_most_a_second_is_lost_and_the_draft_reopens_at_the_cursor(tmp_path, vault_pattern):
    shutil.copytree(vault_pattern, tmp_path / "vault")
    heard: list[float] = []
    with Conversation(tmp_path / "vault") as window:
        assert window.ask("unlock", PASSPHRASE) == ""
        window.ask("begin_note")
        note = window.ask("write_on_and_on")
        for _ in range(WORDS):
            window.hear()
            heard.append(time.monotonic())
        window.kill()
    assert heard[-1] - heard[0] > ONE_SECOND, "too fast to have needed a save"

    for desk in an_unlocked_desk(tmp_path / "vault", TurningClock()):
        opened = documents.open_draft(desk, UUID(note))
        kept = str(opened.answers.value("what_i_did"))
        words = [int(word) for word in kept.split()]
        assert words == list(range(1, len(words) + 1))
        assert heard[-1] - heard[len(words) - 1] <= ONE_SECOND + A_BUSY_MACHINE
        assert opened.draft.cursor.link_id == "what_i_did"
        assert opened.draft.cursor.position == len(kept)
        at = resume.place(desk).get("at", {})
        assert at in ({}, {"document": note}), "no cursor older than the draft's"
