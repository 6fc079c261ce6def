"""Long work away from the window: the only module that starts a thread.

`run(work, on_done, on_failed)` runs `work` on one of two threads; every callback comes back on
the interface thread. `work` takes a `Progress`, counts with it and is stopped by it.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

T = TypeVar("T")
_THREADS = 2
# How long the interface waits for work that is busy in Python. With the usual 5 ms, painting,
# which asks for its turn after every call into Qt, stood still at times.
_TURN_SECONDS = 0.0005


class Stopped(Exception):
    """The worker asked to stop; raised inside the work, never shown."""


class Progress:
    """What the work sees of the window: a place to count, and whether to stop."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = Event()

    def count(self, done: int, total: int) -> None:
        """Report `done` of `total` steps; raises Stopped once the worker pressed Cancel."""
        self.go_on()
        self._report(done, total)

    def go_on(self) -> None:
        """Raise Stopped once the worker pressed Cancel."""
        if self._stop.is_set():
            raise Stopped

    def stop(self) -> None:
        """Ask the work to stop at its next count."""
        self._stop.set()


class Job(QObject):
    """One running piece of work. Lives on the interface thread until its last callback.

    It holds all that the work holds and lets go of it on the interface thread: whatever the other
    thread dropped last would end there, and with a page also its widgets.
    """

    finished = Signal()
    _counted = Signal(int, int)
    _ended = Signal()

    def __init__(
        self,
        work: Callable[[Progress], object],
        on_done: Callable[..., object],
        on_failed: Callable[..., object],
        on_counted: Callable[[int, int], object] | None,
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._work, self._on_counted = work, on_counted
        self._on_done, self._on_failed = on_done, on_failed
        self._outcome: object = None
        self._error: Exception | None = None
        self.progress = Progress(self._counted.emit)
        self._dropped = self._cancelled = False
        self._counted.connect(self._count)  # Qt hands signals over to this object's own thread
        self._ended.connect(self._end)

    def cancel(self) -> None:
        """Ask the work to stop, or not to begin. Neither callback comes any more."""
        self._dropped = self._cancelled = True
        self.progress.stop()

    def only_while(self, owner: QObject) -> None:
        """Call nobody any more once `owner` is gone; the work itself goes on."""
        owner.destroyed.connect(self._drop)

    def perform(self) -> None:
        """Do the work, on the thread that calls, and tell the interface thread when it has ended.

        What came of it waits here: it has but one holder, whoever is faster.
        """
        try:
            self._outcome = None if self._cancelled else self._work(self.progress)
        except Exception as error:  # noqa: BLE001 - every failure crosses to the interface thread
            self._error = error
        with suppress(RuntimeError):  # Qt's own parts are gone, and nobody is there to be told
            self._ended.emit()

    def _drop(self) -> None:
        self._dropped = True

    def _count(self, done: int, total: int) -> None:
        if self._on_counted is not None and not self._dropped:
            self._on_counted(done, total)

    def _end(self) -> None:
        self.deleteLater()
        on_done, on_failed = self._on_done, self._on_failed
        outcome, error = self._outcome, self._error
        self._let_go()
        self.finished.emit()
        if self._dropped or isinstance(error, Stopped):
            return
        if error is None:
            on_done(outcome)
        else:
            on_failed(error)

    def _let_go(self) -> None:
        self._work = self._on_done = self._on_failed = _nothing
        self._on_counted = self._outcome = self._error = None


def run(
    work: Callable[[Progress], T],
    on_done: Callable[[T], object],
    on_failed: Callable[[Exception], object],
    on_counted: Callable[[int, int], object] | None = None,
) -> Job:
    """Run `work` on a background thread and return its job, to watch or to cancel.

    `on_done` gets what `work` returned, `on_failed` what it raised, `on_counted` each
    (done, total); after `job.cancel()` none of the first two is called.
    """
    job = Job(work, on_done, on_failed, on_counted)
    sys.setswitchinterval(_TURN_SECONDS)
    pool = QThreadPool.globalInstance()
    pool.setMaxThreadCount(_THREADS)
    pool.start(job.perform)  # not as QRunnable: PySide counts one that ended at once wrongly
    return job


def cancel_all(jobs: list[Job]) -> None:
    """Cancel what is not wanted any more, and forget it."""
    for job in jobs:
        job.cancel()
    jobs.clear()


def wait_for_all(within_ms: int) -> bool:
    """Wait until no work runs, at most `within_ms`; False if some still does."""
    return QThreadPool.globalInstance().waitForDone(within_ms)


def stop_all() -> None:
    """Ask all work to stop at its next count; what cannot be stopped goes on."""
    app = QCoreApplication.instance()
    for job in app.findChildren(Job) if app is not None else ():
        job.progress.stop()


def _nothing(*_ignored: object) -> None:
    """Stands where work and callbacks were."""
