"""Locking by itself, with clocks that the test sets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from peerdesk.ui.idle_lock import IdleLock


class Clocks:
    def __init__(self):
        self.steady, self.wall = 1000.0, 1_700_000_000.0

    def pass_(self, seconds):
        self.steady += seconds
        self.wall += seconds


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def idle_lock(qapp, clocks):
    made = IdleLock(qapp, 5, lambda: clocks.steady, lambda: clocks.wall)
    yield made
    made.setParent(None)
    made.deleteLater()


def is_due(qtbot, idle_lock):
    due = []
    idle_lock.due.connect(lambda: due.append(1))
    idle_lock.check()
    return bool(due)


def minutes_pass(idle_lock, clocks, minutes):
    for _ in range(round(minutes * 12)):
        clocks.pass_(5)
        idle_lock.check()


def test_five_idle_minutes_lock(qtbot, idle_lock, clocks):
    with qtbot.assertNotEmitted(idle_lock.idle):
        minutes_pass(idle_lock, clocks, 4.9)
    with qtbot.waitSignal(idle_lock.idle):
        minutes_pass(idle_lock, clocks, 0.2)


def test_typing_puts_it_off(qtbot, idle_lock, clocks):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    idle_lock._watch(field.windowHandle())
    minutes_pass(idle_lock, clocks, 4.9)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    with qtbot.assertNotEmitted(idle_lock.idle):
        minutes_pass(idle_lock, clocks, 4.9)


def test_a_machine_that_slept_locks_though_the_steady_clock_stood_still(qtbot, idle_lock, clocks):
    clocks.pass_(5)
    clocks.wall += 120
    assert is_due(qtbot, idle_lock)


def test_a_machine_that_slept_locks_where_both_clocks_ran_on(qtbot, idle_lock, clocks):
    clocks.pass_(120)
    assert is_due(qtbot, idle_lock)


def test_a_clock_set_back_neither_locks_nor_keeps_from_locking(qtbot, idle_lock, clocks):
    clocks.pass_(5)
    clocks.wall -= 7200
    assert not is_due(qtbot, idle_lock)
    with qtbot.waitSignal(idle_lock.idle):
        minutes_pass(idle_lock, clocks, 5)
