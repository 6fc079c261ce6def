"""Start-up: hardened, and light until the lock screen stands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk import __version__, app
from peerdesk.app import COMMANDS
from peerdesk.cli.commands import parser

UNTIL_PAINTED = """
import sys
import peerdesk.desktop as desktop
from PySide6.QtWidgets import QApplication
def painted(self):
    heavy = ("sqlalchemy", "sqlcipher3", "alembic", "reportlab", "cryptography", "zxcvbn",
             "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtDBus", "PySide6.QtSvg")
    print([name for name in heavy if name in sys.modules])
    QApplication.quit()
desktop.Desktop._load_the_rest = painted
from peerdesk.app import main
main(["--vault", sys.argv[1]])
"""
HARDENED = """
import resource
from pathlib import Path
from peerdesk.app import harden
harden()
print(resource.getrlimit(resource.RLIMIT_CORE))
"""


def python(code, *words, folder):
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env=environment(folder),
    )
    return done.stdout.strip()


def environment(folder):
    return os.environ | {"XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}


def test_the_lock_screen_stands_before_anything_heavy_is_imported(tmp_path):
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "vault.json").write_text("{}", "utf-8")
    said = python(UNTIL_PAINTED, str(tmp_path / "vault"), folder=tmp_path)
    assert said.splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_no_core_dump_is_ever_written(tmp_path):
    assert python(HARDENED, folder=tmp_path) == "(0, 0)"


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as ended:
        app.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"PeerDesk {__version__}\n"


def test_unknown_words_are_refused_with_code_2(capsys):
    with pytest.raises(SystemExit) as ended:
        app.main(["--teleport"])
    assert ended.value.code == 2
    assert "usage: peerdesk" in capsys.readouterr().err


def test_commands_are_told_apart_from_the_window():
    (known,) = (each.choices for each in parser()._actions if isinstance(each.choices, dict))
    assert set(known) == COMMANDS


def test_the_default_folder_is_the_systems_own_place_for_data():
    assert app.default_vault_folder().parts[-2:] == ("PeerDesk", "vault")


def test_the_clock_gives_utc_a_zone_and_chance():
    clock = app.system_clock()
    assert clock.now().tzinfo is not None
    assert len(clock.chance(8)) == 8
    assert clock.zone()
    assert isinstance(app.default_vault_folder(), Path)


def test_every_command_of_the_command_line_is_reached_by_its_word():
    (commands,) = (each for each in parser()._actions if each.dest == "command" or each.choices)
    assert set(commands.choices or ()) == COMMANDS
