"""A computer that speaks Turkish, Arabic or nothing at all: the same records, the same rules."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.builders import PASSPHRASE
from tests.trouble.conversation import ROOT, Conversation

SPEAKS = """
import json
from datetime import date, datetime
from PySide6.QtWidgets import QApplication
app = QApplication(["peerdesk"])
from peerdesk.domain.backups import file_name
from peerdesk.domain.text import fold
from peerdesk.domain.times import read_when, say_when
day = date(2026, 2, 3)
span = read_when("205p-252p", day, "Europe/Istanbul")
print(json.dumps([
    say_when(span, day),
    fold("ISTANBUL Iğdır ILICA"),
    file_name(datetime(2026, 2, 3, 14, 5)),
    [span.start.isoformat(), span.end.isoformat()],
]))
"""
LANGUAGES = ["en_US.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "fa_IR.UTF-8", "C"]


def spoken(language):
    done = subprocess.run(
        [sys.executable, "-c", SPEAKS],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=ROOT,
        env=os.environ | {"LC_ALL": language, "LANG": language},
    )
    return done.stdout


def test_times_folding_and_file_names_do_not_depend_on_the_language():
    said = {language: spoken(language) for language in LANGUAGES}
    assert len(set(said.values())) == 1, said
    assert "istanbul" in said["C"]


@pytest.mark.parametrize("language", ["tr_TR.UTF-8", "ar_EG.UTF-8", "C"])
def test_a_note_is_written_and_kept_whatever_the_computer_speaks(tmp_path, vault_pattern, language):
    folder = tmp_path / "hồ sơ İ ملفات"
    shutil.copytree(vault_pattern, folder)
    with Conversation(folder, LC_ALL=language, LANG=language) as window:
        assert window.ask("unlock", PASSPHRASE) == ""
        note = window.ask("begin_note")
        written = window.ask("paste", "Ilıca'da İbrahim: ٣ saat, 3 saat. قالت نعم")
        assert window.ask("wait_for_line", "Saved")
        assert window.ask("kept", note) == written
