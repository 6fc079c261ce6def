"""Hearing of sleep and screen lock, where there is someone to hear it from."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.test_house import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a message bus")
NOWHERE = dict.fromkeys(
    ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"), "unix:path=/nowhere"
)
ALONE = """
from PySide6.QtWidgets import QApplication
from peerdesk.ui.system_lock import SystemLock
application = QApplication([])
print(SystemLock().listening)
"""
TOLD = """
import subprocess
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from peerdesk.ui.system_lock import SystemLock
application = QApplication([])
lock = SystemLock()
lock.due.connect(lambda: (print("due"), application.quit()))
signal = "org.gnome.ScreenSaver.ActiveChanged"
say = ["dbus-send", "--session", "--type=signal", "/org/gnome/ScreenSaver", signal]
subprocess.run([*say, "boolean:false"], check=True)
subprocess.run([*say, "boolean:true"], check=True)
QTimer.singleShot(10_000, application.quit)
application.exec()
"""


def said_by(*command: str) -> list[str]:
    answer = subprocess.run(
        command, env={**os.environ, **NOWHERE}, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return answer.stdout.split()


def test_without_a_message_bus_it_stays_silent():
    assert said_by(sys.executable, "-c", ALONE) == ["False"]


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("dbus-send")),
    reason="dbus-run-session and dbus-send are not installed",
)
def test_a_locked_screen_is_heard_once_and_its_end_is_not():
    assert said_by("dbus-run-session", "--", sys.executable, "-c", TOLD) == ["due"]
