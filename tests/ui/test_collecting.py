"""Widgets are destroyed on the thread they live on, whatever runs in the background."""

import gc
import weakref
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from peerdesk.ui import background
from peerdesk.ui.collecting import Collector
from tests.patience import PATIENCE_MS


class InACircle(QWidget):
    """As screens are: it knows a part of its own that knows it."""

    def __init__(self, told: list[object]) -> None:
        super().__init__()
        self.whole = self
        QVBoxLayout(self).addWidget(QPushButton("Open"))
        weakref.finalize(self, lambda: told.append(current_thread()))


@pytest.fixture
def at_home():
    """A collector as the window has one, where Python would collect all the time by itself."""
    was_enabled, limits = gc.isenabled(), gc.get_threshold()
    gc.collect()
    gc.enable()
    gc.set_threshold(50, 1, 1)
    holder = QObject()
    yield Collector(holder)
    holder.deleteLater()
    gc.set_threshold(*limits)
    if not was_enabled:
        gc.disable()


def test_work_in_the_background_destroys_no_widget(qtbot, at_home):
    told: list[object] = []
    for _ in range(20):
        InACircle(told)

    def much_work(progress: background.Progress) -> int:
        kept = [[number] for number in range(200_000)]  # enough for Python to collect many times
        progress.go_on()
        return len(kept)

    done: list[int] = []
    background.run(much_work, done.append, lambda error: pytest.fail(str(error)))
    assert background.wait_for_all(PATIENCE_MS)  # no timer has a turn meanwhile
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 20)
    assert set(told) == {main_thread()}
    assert done


def test_what_is_not_garbage_stays(qtbot, at_home):
    told: list[object] = []
    kept = InACircle(told)
    qtbot.addWidget(kept)
    gc.collect()
    QApplication.processEvents()
    assert told == []
    assert kept.whole is kept


def test_what_was_loaded_is_walked_through_once(at_home):
    if not gc.get_threshold()[2]:
        pytest.skip("this Python never walks through everything at once")
    kept: list[list[int]] = []

    def set_aside_after_a_while() -> int:
        for _ in range(20):
            kept.extend([number] for number in range(100))
            at_home._collect()
        return gc.get_freeze_count()

    before = gc.get_freeze_count()
    once = set_aside_after_a_while()
    assert once > before
    assert set_aside_after_a_while() <= once
