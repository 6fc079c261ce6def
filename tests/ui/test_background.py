"""Work in the background comes back to the interface thread."""

import weakref
from threading import Event, current_thread, main_thread

from PySide6.QtCore import QObject
from shiboken6 import delete

from peerdesk.ui import background
from tests.patience import PATIENCE_MS


def test_the_outcome_comes_back_on_the_interface_thread(qtbot):
    seen: list[object] = []

    def work(progress):
        return current_thread() is main_thread()

    background.run(work, lambda on_main: seen.append((on_main, current_thread())), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(False, main_thread())]


def test_a_failure_comes_back_as_itself(qtbot):
    seen: list[object] = []

    def work(progress):
        raise ValueError("bad page")

    background.run(work, seen.append, lambda error: seen.append((type(error), current_thread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(ValueError, main_thread())]


def test_counts_arrive_in_order(qtbot):
    counts: list[object] = []
    done: list[object] = []

    def work(progress):
        for n in range(1, 4):
            progress.count(n, 3)

    background.run(work, done.append, done.append, lambda n, total: counts.append((n, total)))
    qtbot.waitUntil(lambda: bool(done))
    assert counts == [(1, 3), (2, 3), (3, 3)]


def test_cancelled_work_stops_and_calls_nobody(qtbot):
    started, may_go_on, calls = Event(), Event(), list[object]()

    def work(progress):
        started.set()
        may_go_on.wait(PATIENCE_MS / 1000)
        progress.go_on()
        calls.append("went on")

    job = background.run(work, calls.append, calls.append)
    assert started.wait(PATIENCE_MS / 1000)
    job.cancel()
    with qtbot.waitSignal(job.finished):
        may_go_on.set()
    assert calls == []
    assert background.wait_for_all(PATIENCE_MS)


def test_work_that_is_cancelled_before_its_turn_never_begins(qtbot):
    may_go_on, begun = Event(), list[object]()
    for _ in range(2):  # there are two threads
        background.run(
            lambda _progress: may_go_on.wait(PATIENCE_MS / 1000), begun.append, begun.append
        )
    waiting = background.run(lambda _progress: begun.append("begun"), begun.append, begun.append)
    waiting.cancel()
    with qtbot.waitSignal(waiting.finished):
        may_go_on.set()
    assert "begun" not in begun


def test_all_work_can_be_asked_to_stop(qtbot):
    started, calls = Event(), list[object]()

    def work(progress):
        started.set()
        while True:
            progress.go_on()

    job = background.run(work, calls.append, calls.append)
    assert started.wait(PATIENCE_MS / 1000)
    with qtbot.waitSignal(job.finished):
        background.stop_all()
    assert background.wait_for_all(PATIENCE_MS)
    assert calls == []


def test_nobody_is_called_once_whoever_asked_is_gone(qtbot):
    may_go_on, calls = Event(), list[object]()
    owner = QObject()

    def work(progress):
        may_go_on.wait(PATIENCE_MS / 1000)
        progress.count(1, 1)

    job = background.run(work, calls.append, calls.append, lambda *count: calls.append(count))
    job.only_while(owner)
    delete(owner)
    with qtbot.waitSignal(job.finished):
        may_go_on.set()
    assert calls == []


def test_work_that_outlives_the_program_ends_in_silence(qtbot):
    may_go_on, calls = Event(), list[object]()
    job = background.run(
        lambda _progress: may_go_on.wait(PATIENCE_MS / 1000), calls.append, calls.append
    )
    delete(job)
    may_go_on.set()
    assert background.wait_for_all(PATIENCE_MS)
    assert calls == []


class Held:
    """Something that only the work and what it gives hold."""


def run_with(held: Held, *, fails: bool) -> None:
    def work(progress):
        if fails:
            raise ValueError(held)
        return held

    def told(*what):
        return held, what

    background.run(work, told, told, told)


def test_all_that_work_holds_ends_on_the_interface_thread(qtbot):
    ended_on: list[object] = []
    for number in range(300):
        held = Held()
        weakref.finalize(held, lambda: ended_on.append(current_thread()))
        run_with(held, fails=number % 3 == 0)
        del held
    qtbot.waitUntil(lambda: len(ended_on) == 300)
    assert set(ended_on) == {main_thread()}
