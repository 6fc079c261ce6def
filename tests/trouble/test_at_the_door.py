"""At the lock screen and before it: what stands in the way is said plainly, and nothing is lost."""

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DiskFull,
    FolderNotReadable,
    HeaderDamaged,
    HeaderMissing,
    NoRoomToOpen,
    VaultBusy,
    WaitBeforeNextTry,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerdesk.services import backup, doorstep, opening, people, unlock
from peerdesk.storage.beginnings import MARK
from peerdesk.storage.vault import Vault
from peerdesk.ui.lock_screen.presenter import LockPresenter, WayBack, WaysIn
from peerdesk.ui.lock_screen.view import LockScreen
from peerdesk.ways_in import recover_desk, unlock_desk
from peerdesk.wording import sentence
from tests.builders import PASSPHRASE, TurningClock, a_person, an_unlocked_desk

DEVICE = UUID(int=9)
KEY_OF_ANOTHER_VAULT = "PVD7Q-975GJ-TR135-XC6XM-TYB9H-T7Q87-VYP67-T5EQP"


@pytest.fixture
def folder(vault_pattern, tmp_path):
    shutil.copytree(vault_pattern, tmp_path / "vault")
    return tmp_path / "vault"


@pytest.fixture
def presenter(folder, turning):
    place = (DEVICE, turning.clock())
    return LockPresenter(
        WaysIn(
            lambda passphrase: unlock_desk(folder, passphrase, *place),
            lambda way_back: recover_desk(folder, way_back, *place),
        )
    )


@pytest.fixture
def screen(qtbot, theme, presenter):
    made = LockScreen(presenter, theme, after_lock=False)
    qtbot.addWidget(made)
    made.show()
    return made


def enter(qtbot, screen, presenter, passphrase):
    with qtbot.waitSignal(presenter.refused):
        screen.passphrase_way.field.setText("")
        QTest.keyClicks(screen.passphrase_way.field, passphrase)
        QTest.keyClick(screen.passphrase_way.field, Qt.Key.Key_Return)
    return screen.passphrase_way.row.error


def contents(folder):
    """What must stay as it is, whatever is typed at the door."""
    kept = ("vault.json", "vault.spare.json", "records.db")
    return {name: (folder / name).read_bytes() for name in kept if (folder / name).exists()}


# --- Wrong passphrases -------------------------------------------------------------------------


def test_the_wait_grows_in_sight_and_nothing_is_wiped(qtbot, screen, presenter, folder, turning):
    before = contents(folder)
    for wait in (0, 0, 2, 5):
        assert enter(qtbot, screen, presenter, "wrong") == sentence(WrongPassphrase())
        assert presenter.seconds_left == wait
        presenter._left = 0  # the countdown of the screen, run out
        turning.pass_time(seconds=wait)
        presenter.wait_left.emit(0)
    assert contents(folder) == before


def test_the_button_counts_down_and_the_words_stay_to_be_read(qtbot, screen, presenter, folder):
    button = screen.passphrase_way.button
    for _ in range(3):
        enter(qtbot, screen, presenter, "wrong")
    assert button.text() == "Try again in 2 s"
    assert not button.isEnabled()
    presenter._second.setInterval(1)
    qtbot.waitUntil(lambda: button.text() == "Unlock")
    assert button.isEnabled()
    assert screen.passphrase_way.row.error == sentence(WrongPassphrase())


def test_wrong_recovery_keys_wait_in_sight_too(qtbot, screen, presenter):
    screen.show_recovery()
    way = screen._recovery_way
    for _ in range(3):
        with qtbot.waitSignal(presenter.refused):
            presenter.recover(WayBack(KEY_OF_ANOTHER_VAULT, "copper violin under seven clouds"))
    assert way.key_row.error == sentence(WrongRecoveryKey())
    assert way.open_it.text() == "Try again in 2 s"
    assert not way.open_it.isEnabled()


def test_a_clock_set_back_neither_frees_nor_locks_for_ever(folder):
    clock = TurningClock()
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            unlock.unlock(folder, "wrong", clock.clock())
    clock.pass_time(days=-400)
    with pytest.raises(WaitBeforeNextTry) as held:
        unlock.unlock(folder, PASSPHRASE, clock.clock())
    assert held.value.seconds == 2
    clock.pass_time(seconds=held.value.seconds)
    unlock.unlock(folder, PASSPHRASE, clock.clock()).vault.close()


# --- Damage ------------------------------------------------------------------------------------


def rot(path):
    path.write_bytes(os.urandom(64) + path.read_bytes()[64:])


def rot_deep_inside(path):
    content = bytearray(path.read_bytes())
    content[8192:-4096] = os.urandom(len(content) - 12288)
    path.write_bytes(content)


def rot_headers(folder):
    rot(folder / "vault.json")
    rot(folder / "vault.spare.json")


def lose_headers(folder):
    (folder / "vault.json").unlink()
    (folder / "vault.spare.json").unlink()


DAMAGES = {
    "both headers damaged": (rot_headers, HeaderDamaged()),
    "both headers missing": (lose_headers, HeaderMissing()),
    "database damaged": (lambda folder: rot(folder / "records.db"), DatabaseDamaged()),
    "deep inside": (lambda folder: rot_deep_inside(folder / "records.db"), DatabaseDamaged()),
    "cut off": (lambda folder: os.truncate(folder / "records.db", 9000), DatabaseDamaged()),
    "emptied": (lambda folder: os.truncate(folder / "records.db", 0), DatabaseDamaged()),
    "database missing": (lambda folder: (folder / "records.db").unlink(), DatabaseMissing()),
}


@pytest.mark.parametrize(("damage", "error"), DAMAGES.values(), ids=DAMAGES)
def test_damage_is_said_left_alone_and_a_backup_brings_everything_back(
    qtbot, screen, presenter, folder, turning, damage, error
):
    beside = folder.parent
    for desk in an_unlocked_desk(folder, turning):
        person_id = a_person(desk, "Đặng Thị Hường")
        saved = backup.back_up(desk.vault, beside, desk.clock)
    damage(folder)
    before = contents(folder)
    assert enter(qtbot, screen, presenter, PASSPHRASE) == sentence(error)
    assert enter(qtbot, screen, presenter, PASSPHRASE) == sentence(error), "and not: it is open"
    assert contents(folder) == before

    backup.restore(saved, beside / "restored")
    for desk in an_unlocked_desk(beside / "restored", turning):
        assert people.person(desk, person_id).name == "Đặng Thị Hường"


# --- Places ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["two words", "hồ sơ của tôi", "記録 📁", "ملفات"])
def test_the_vault_works_in_a_folder_of_any_name(vault_pattern, tmp_path, turning, name):
    shutil.copytree(vault_pattern, tmp_path / name)
    for desk in an_unlocked_desk(tmp_path / name, turning):
        a_person(desk)
        assert backup.back_up(desk.vault, tmp_path / name / "backups", desk.clock).exists()


def test_two_vaults_are_open_side_by_side(vault_pattern, tmp_path):
    for name in ("one", "two"):
        shutil.copytree(vault_pattern, tmp_path / name)
    for one in an_unlocked_desk(tmp_path / "one", TurningClock()):
        for two in an_unlocked_desk(tmp_path / "two", TurningClock()):
            ana, ben = a_person(one, "Ana"), a_person(two, "Ben")
            assert people.person(one, ana).name == "Ana"
            assert people.person(two, ben).name == "Ben"
            assert isinstance(doorstep.look(tmp_path / "one", one.clock.now()).trouble, VaultBusy)


AS_A_STRANGER = """
import sys
from pathlib import Path
from peerdesk.app import system_clock
from peerdesk.services import doorstep, unlock
from peerdesk.wording import sentence
folder, clock = Path(sys.argv[1]), system_clock()
seen = doorstep.look(folder, clock.now())
print(type(seen.trouble).__name__)
try:
    unlock.unlock(folder, sys.argv[2], clock).vault.close()
    print("open")
except Exception as error:
    print(type(error).__name__)
"""


@pytest.fixture
def as_a_stranger():
    """Runs as somebody whom the rights of files bind, root or not."""
    alone = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    if not sys.platform.startswith("linux") or not shutil.which("unshare"):
        pytest.skip("only Linux changes who one is without asking")
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody be somebody else")

    def run(folder):
        command = [*alone, sys.executable, "-c", AS_A_STRANGER, str(folder), PASSPHRASE]
        return subprocess.run(
            command, capture_output=True, text=True, check=True, timeout=60
        ).stdout.split()

    return run


@pytest.mark.parametrize(
    ("name", "rights", "told"),
    [
        (".", 0o500, ["NoneType", "CouldNotOpen"]),
        (".", 0o000, ["FolderNotReadable", "FolderNotReadable"]),
        ("records.db", 0o000, ["NoneType", "CouldNotOpen"]),
        ("vault.json", 0o000, ["NoneType", "open"]),
    ],
    ids=["read only", "not to be entered", "records not to be read", "header not to be read"],
)
def test_rights_of_files_are_said_before_and_while_unlocking(
    as_a_stranger, folder, name, rights, told
):
    (folder / name).chmod(rights)
    try:
        assert as_a_stranger(folder) == told
    finally:
        (folder / name).chmod(0o700)


def test_a_half_made_vault_one_may_not_list_is_said_too(as_a_stranger, folder):
    (folder / MARK).touch()
    folder.chmod(0o300)
    try:
        assert as_a_stranger(folder) == ["FolderNotReadable", "FolderNotReadable"]
    finally:
        folder.chmod(0o700)


def test_the_words_for_a_folder_one_cannot_look_into_name_it(tmp_path):
    assert str(tmp_path) in sentence(FolderNotReadable(tmp_path))


# --- No room -----------------------------------------------------------------------------------


def test_an_unlock_that_finds_no_room_for_its_entry_can_be_tried_again(
    folder, turning, monkeypatch
):
    """The disk's bad day: full when the trail is to be written, with no reserve left."""

    def full(_vault, _work):
        raise DiskFull

    clock = turning.clock()
    with monkeypatch.context() as patched:
        patched.setattr(Vault, "write_surely", full)
        with pytest.raises(NoRoomToOpen):
            unlock_desk(folder, PASSPHRASE, DEVICE, clock)
    unlock_desk(folder, PASSPHRASE, DEVICE, clock).desk.vault.close()


def test_a_lock_that_finds_no_room_leaves_the_vault_open(folder, turning, monkeypatch):
    def full(_vault, _work):
        raise DiskFull

    for desk in an_unlocked_desk(folder, turning):
        with monkeypatch.context() as patched:
            patched.setattr(Vault, "write_surely", full)
            with pytest.raises(DiskFull):
                opening.lock(desk)
        late = a_person(desk, "Ana")
        assert people.person(desk, late).name == "Ana", "what is typed now can still be saved"
        opening.lock(desk)
        assert not desk.vault.is_open


def test_waiting_is_counted_from_the_last_try(folder, turning):
    clock = turning.clock()
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            unlock.unlock(folder, "wrong", clock)
    seen = doorstep.look(folder, clock.now())
    assert isinstance(seen.trouble, WaitBeforeNextTry)
    assert doorstep.look(folder, clock.now() + timedelta(seconds=3)).trouble is None
