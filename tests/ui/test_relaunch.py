"""The fresh process after a lock."""

import sys

from peerdesk.ui import relaunch


def test_it_starts_on_the_same_vault_and_says_it_was_locked(tmp_path):
    words = relaunch.command(tmp_path)
    assert words[0] == sys.executable
    assert words[-3:] == ["--vault", str(tmp_path), "--locked"]


def test_a_packaged_program_starts_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert relaunch.command(tmp_path, locked=False) == [sys.executable, "--vault", str(tmp_path)]
