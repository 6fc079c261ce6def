"""The lock screen: no names, plain words, one passphrase."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from peerdesk.domain.errors import (
    DatabaseDamaged,
    NoVaultHere,
    VaultBusy,
    VaultTooNew,
    WaitBeforeNextTry,
    WorkerUnclear,
    WrongPassphrase,
)
from peerdesk.ui.lock_screen.presenter import LockPresenter, WaysIn
from peerdesk.ui.lock_screen.view import LockScreen
from peerdesk.wording import sentence

RIGHT = "paper boats on a quiet river"


class Door:
    """A vault's door as the lock screen sees it."""

    def __init__(self):
        self.tried, self.error, self.several = [], WrongPassphrase(), False

    def unlock(self, passphrase):
        self.tried.append(passphrase)
        if passphrase != RIGHT:
            raise self.error
        return "desk"

    def recover(self, way_back):
        self.tried.append((way_back.recovery_key, way_back.new_passphrase))
        if self.several and way_back.name != "Sam":
            raise WorkerUnclear
        return "desk"


@pytest.fixture
def door():
    return Door()


@pytest.fixture
def presenter(door):
    return LockPresenter(WaysIn(door.unlock, door.recover))


@pytest.fixture
def screen(qtbot, theme, presenter):
    made = LockScreen(presenter, theme, after_lock=True)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def enter(screen, passphrase):
    QTest.keyClicks(screen.passphrase_way.field, passphrase)
    QTest.keyClick(screen.passphrase_way.field, Qt.Key.Key_Return)


def button(screen, words):
    return next(b for b in screen.findChildren(QAbstractButton) if b.text() == words)


def test_one_can_type_at_once_and_enter_opens(qtbot, screen, presenter):
    assert screen.passphrase_way.field.hasFocus()
    with qtbot.waitSignal(presenter.opened) as opened:
        enter(screen, RIGHT)
    assert opened.args == ["desk"]


def test_it_says_that_drafts_are_saved_and_shows_no_name(screen):
    words = [text.text() for text in screen.findChildren(QLabel) if text.text()]
    assert words == ["PeerDesk", "Locked. What you were writing is saved.", "&Passphrase"]
    assert screen.windowTitle() == "PeerDesk"


def test_the_passphrase_is_not_readable_on_screen(screen):
    QTest.keyClicks(screen.passphrase_way.field, RIGHT)
    assert RIGHT not in screen.passphrase_way.field.displayText()


@pytest.mark.parametrize(
    "error",
    [WrongPassphrase(), VaultTooNew(9, 1), DatabaseDamaged(), NoVaultHere(Path("vault"))],
    ids=lambda error: type(error).__name__,
)
def test_a_refusal_is_said_at_the_field(qtbot, screen, presenter, door, error):
    door.error = error
    with qtbot.waitSignal(presenter.refused):
        enter(screen, "wrong")
    assert screen.passphrase_way.row.error == sentence(error)
    assert screen.passphrase_way.field.hasFocus()
    assert screen.passphrase_way.field.selectedText() != ""


def test_nothing_is_tried_while_waiting_and_then_it_may_be_again(qtbot, screen, presenter, door):
    door.error = WaitBeforeNextTry(2)
    with qtbot.waitSignal(presenter.refused):
        enter(screen, "wrong")
    assert screen.passphrase_way.button.text() == "Try again in 2 s"
    enter(screen, RIGHT)
    assert door.tried == ["wrong"]
    presenter._second.setInterval(1)
    qtbot.waitUntil(lambda: presenter.seconds_left == 0)
    assert screen.passphrase_way.button.isEnabled()
    screen.passphrase_way.field.clear()
    with qtbot.waitSignal(presenter.opened):
        enter(screen, RIGHT)


def test_a_vault_open_elsewhere_can_be_brought_to_the_front(qtbot, screen, presenter, door):
    door.error = VaultBusy(4711, "laptop")
    bring = button(screen, "Bring that window to the front")
    assert not bring.isVisible()
    with qtbot.waitSignal(presenter.busy_elsewhere):
        enter(screen, "wrong")
    assert bring.isVisible()
    with qtbot.waitSignal(screen.first_window_wanted):
        bring.click()


def test_an_unforeseen_error_goes_to_the_crash_hook(qtbot, screen, presenter, door):
    door.error = ZeroDivisionError()
    with qtbot.waitSignal(presenter.failed_unexpectedly):
        enter(screen, "wrong")
    assert screen.passphrase_way.button.isEnabled()


def test_a_recovery_key_opens_with_a_new_passphrase(qtbot, screen, presenter, door):
    QTest.keyClick(button(screen, "Use a recovery key"), Qt.Key.Key_Return)
    way = screen._recovery_way
    assert way.key.hasFocus()
    QTest.keyClicks(way.key, "PVD7Q-975GJ")
    QTest.keyClicks(way.new_passphrase.first, RIGHT)
    QTest.keyClicks(way.new_passphrase.second, RIGHT)
    with qtbot.waitSignal(presenter.opened):
        QTest.keyClick(way.new_passphrase.second, Qt.Key.Key_Return)
    assert door.tried == [("PVD7Q-975GJ", RIGHT)]


def test_enter_does_not_pass_over_the_wait_for_a_recovery_key(screen, door):
    screen.show_recovery()
    way = screen._recovery_way
    for field in (way.new_passphrase.first, way.new_passphrase.second):
        field.setText(RIGHT)
    way.show_wait(5)
    QTest.keyClick(way.key, Qt.Key.Key_Return)
    assert door.tried == []


def test_where_several_work_the_one_who_comes_back_types_their_name(qtbot, screen, presenter, door):
    door.several = True
    screen.show_recovery()
    way = screen._recovery_way
    assert not way.name.isVisible()
    for field in (way.new_passphrase.first, way.new_passphrase.second):
        field.setText(RIGHT)
    with qtbot.waitSignal(presenter.refused):
        button(screen, "Open with the recovery key").click()
    qtbot.waitUntil(way.name.hasFocus)
    assert "Type your name" in way.name_row.error
    assert not way.key_row.error
    QTest.keyClicks(way.name, "Sam")
    with qtbot.waitSignal(presenter.opened):
        button(screen, "Open with the recovery key").click()


def test_a_weak_or_mistyped_new_passphrase_is_not_tried(screen, door):
    screen.show_recovery()
    way = screen._recovery_way
    QTest.keyClicks(way.new_passphrase.first, "password1")
    button(screen, "Open with the recovery key").click()
    assert "Guessed at once" in way.new_passphrase.first_row.error
    way.new_passphrase.first.setText(RIGHT)
    button(screen, "Open with the recovery key").click()
    assert way.new_passphrase.second_row.error
    assert door.tried == []
    button(screen, "Back to the passphrase").click()
    assert screen.passphrase_way.field.hasFocus()


@pytest.mark.parametrize("percent", [100, 200])
def test_it_fits_a_small_laptop(screen, theme, percent):
    theme.scale_text(percent)
    least = screen.minimumSizeHint()
    assert least.width() <= 1366
    for shown in screen.findChildren(QAbstractButton):
        if shown.isVisible():
            assert shown.width() >= shown.sizeHint().width()
