"""From the lock screen to the desk, on a day when the desk cannot be shown."""

import os
import sys

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk import desk_session
from peerdesk.desktop import Desktop
from peerdesk.domain.errors import (
    CouldNotOpen,
    DatabaseDamaged,
    DiskFull,
    NoRoomToOpen,
    OthersAreWriting,
    SaveFailed,
)
from peerdesk.services import practice
from peerdesk.ui import relaunch
from peerdesk.ui.crash_dialog import CrashDialog
from peerdesk.ui.crash_hook import CrashHook
from peerdesk.ui.device_settings import Device
from peerdesk.ui.lock_screen.view import LockScreen
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Scheme
from peerdesk.ways_in import unlock_desk
from peerdesk.wording import sentence
from tests.builders import PASSPHRASE, a_copy

BUILDING = (desk_session, "open_window")
GUARDING = (practice, "idle_minutes")


class NobodyForesaw(Exception):
    """A fault of ours."""


@pytest.fixture
def folder(vault_pattern, tmp_path):
    made = tmp_path / "vault"
    a_copy(vault_pattern, made)
    return made


@pytest.fixture
def relaunched(monkeypatch):
    """The command lines this process was replaced with."""
    said = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "execv", lambda _program, words: said.append(words))
    return said


@pytest.fixture
def desktop(qtbot, qapp, folder, turning, relaunched):
    theme = Theme(qapp, Scheme.LIGHT)
    device = Device(folder.parent / "settings", turning.clock().chance)
    made = Desktop(qapp, folder, turning.clock(), theme, device, CrashHook(qapp))
    made.start()
    yield made
    for gone in (made._chords, made._hook, made, theme):
        if gone is not None:
            gone.deleteLater()


def fail(monkeypatch, step, error):
    def failing(*_given):
        raise error

    monkeypatch.setattr(*step, failing)


def unlocked(desktop):
    assert isinstance(desktop.window, LockScreen)
    way = desktop.window.passphrase_way
    QTest.keyClicks(way.field, PASSPHRASE)
    way.button.click()


def the_dialog(qtbot):
    def shown():
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


@pytest.mark.parametrize("step", [BUILDING, GUARDING], ids=["building", "guarding"])
def test_a_desk_that_cannot_be_shown_is_closed_before_anything_is_said(
    qtbot, monkeypatch, desktop, folder, turning, relaunched, step
):
    with monkeypatch.context() as faulty:
        fail(faulty, step, NobodyForesaw())
        unlocked(desktop)
        dialog = the_dialog(qtbot)
    again = unlock_desk(folder, PASSPHRASE, desktop._device.device_id, turning.clock())
    again.desk.vault.close()
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "could not show" in told
    assert "NobodyForesaw" in dialog._report
    assert not desktop.window.isVisible()
    assert relaunched == []
    dialog.accept()
    assert relaunched == [relaunch.command(folder, locked=False)], "nothing was written to be saved"


@pytest.mark.parametrize(
    ("error", "meant"),
    [
        (DiskFull(), NoRoomToOpen()),
        (SaveFailed(), CouldNotOpen()),
        (OthersAreWriting(), CouldNotOpen()),
    ],
    ids=["no room", "no disk", "others"],
)
def test_a_desk_that_is_closed_again_promises_to_save_nothing(
    qtbot, monkeypatch, desktop, error, meant
):
    fail(monkeypatch, GUARDING, error)
    unlocked(desktop)
    dialog = the_dialog(qtbot)
    assert sentence(meant) in [label.text() for label in dialog.findChildren(QLabel)]
    assert type(error).__name__ in dialog._report


def test_a_failure_that_is_known_is_said_in_its_own_words(qtbot, monkeypatch, desktop):
    fail(monkeypatch, BUILDING, DatabaseDamaged())
    unlocked(desktop)
    told = [label.text() for label in the_dialog(qtbot).findChildren(QLabel)]
    assert sentence(DatabaseDamaged()) in told
