"""A second PeerDesk calls the first one forward."""

import subprocess
import sys

from peerdesk.ui.first_instance import FirstInstance, call_first_instance

CALL = (
    "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
    "app = QCoreApplication([]);"
    "from peerdesk.ui.first_instance import call_first_instance;"
    "sys.exit(0 if call_first_instance(Path(sys.argv[1])) else 3)"
)


def test_the_first_one_comes_forward(qtbot, tmp_path):
    calls = []
    first = FirstInstance(tmp_path, lambda: calls.append(1))
    assert first.listening
    second = subprocess.Popen([sys.executable, "-c", CALL, str(tmp_path)])
    qtbot.waitUntil(lambda: bool(calls))
    assert second.wait(20) == 0
    first.close()


def test_nobody_answers_where_nobody_listens(qapp, tmp_path):
    assert not call_first_instance(tmp_path)


def test_another_vault_is_another_window(qapp, tmp_path):
    calls = []
    first = FirstInstance(tmp_path / "one", lambda: calls.append(1))
    assert not call_first_instance(tmp_path / "two")
    assert calls == []
    first.close()
