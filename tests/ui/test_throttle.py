"""Saving comes soon after the first change, and again until it works."""

from PySide6.QtCore import QCoreApplication, QEventLoop

from peerdesk.ui.throttle import Throttle


def note(saves):
    saves.append(1)
    return True


def test_the_first_change_sets_the_deadline_and_later_ones_do_not_move_it(qtbot):
    saves: list[int] = []
    throttle = Throttle(lambda: note(saves), within_ms=30)
    while not saves:  # typing that never pauses
        throttle.start()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    assert saves == [1]


def test_flush_saves_at_once_and_only_if_needed():
    saves: list[int] = []
    throttle = Throttle(lambda: note(saves), within_ms=60_000)
    assert throttle.flush()
    assert saves == []
    throttle.start()
    assert throttle.unsaved
    assert throttle.flush()
    assert saves == [1]
    assert not throttle.unsaved


def test_after_a_failure_saving_resumes_by_itself(qtbot):
    answers = [False, False, True]
    throttle = Throttle(lambda: answers.pop(0), within_ms=1, retry_ms=1)
    throttle.start()
    qtbot.waitUntil(lambda: not throttle.unsaved)
    assert answers == []


def test_flush_says_when_it_could_not_save():
    throttle = Throttle(lambda: False, within_ms=60_000)
    throttle.start()
    assert not throttle.flush()
    assert throttle.unsaved


def test_a_change_made_while_saving_is_saved_next(qtbot):
    saves = []

    def save():
        saves.append(1)
        if len(saves) == 1:
            throttle.start()
        return True

    throttle = Throttle(save, within_ms=1)
    throttle.start()
    qtbot.waitUntil(lambda: len(saves) == 2)


def test_what_is_forgotten_is_not_saved(qtbot):
    saves: list[int] = []
    throttle = Throttle(lambda: note(saves), within_ms=1)
    throttle.start()
    throttle.forget()
    assert throttle.flush()
    assert saves == []
