"""Long work away from the window: the only module that starts a thread.

`run(work, on_done, on_failed)` runs `work` on one of two threads; every callback comes back on
the interface thread. `work` takes a `Progress`, counts with it and is stopped by it.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, SignalInstance

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
    """One running piece of work. Lives on the interface thread until its last callback."""

    finished = Signal()
    _counted = Signal(int, int)
    _done = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        on_done: Callable[..., object],
        on_failed: Callable[..., object],
        on_counted: Callable[[int, int], object] | None,
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._on_done, self._on_failed, self._on_counted = on_done, on_failed, on_counted
        self.progress = Progress(self._counted.emit)
        self._dropped = False
        self._counted.connect(self._count)  # Qt hands signals over to this object's own thread
        self._done.connect(self._end_well)
        self._failed.connect(self._end_badly)

    def cancel(self) -> None:
        """Ask the work to stop. Neither callback comes any more."""
        self._dropped = True
        self.progress.stop()

    def only_while(self, owner: QObject) -> None:
        """Call nobody any more once `owner` is gone; the work itself goes on."""
        owner.destroyed.connect(self._drop)

    def perform(self, work: Callable[[Progress], object]) -> None:
        """Do the work, on the thread that calls, and hand the outcome to the interface thread."""
        try:
            outcome = work(self.progress)
        except Exception as error:  # noqa: BLE001 - every failure crosses to the interface thread
            self._tell(self._failed, error)
        else:
            self._tell(self._done, outcome)

    def _tell(self, signal: SignalInstance, value: object) -> None:
        """Hand over to the interface thread, if the program has not ended meanwhile."""
        with suppress(RuntimeError):  # Qt's own parts are gone, and nobody is there to be told
            signal.emit(value)

    def _drop(self) -> None:
        self._dropped = True

    def _count(self, done: int, total: int) -> None:
        if self._on_counted is not None and not self._dropped:
            self._on_counted(done, total)

    def _end_well(self, outcome: object) -> None:
        self._end(self._on_done, outcome)

    def _end_badly(self, error: Exception) -> None:
        self._end(None if isinstance(error, Stopped) else self._on_failed, error)

    def _end(self, callback: Callable[..., object] | None, value: object) -> None:
        self.deleteLater()
        self.finished.emit()
        if callback is not None and not self._dropped:
            callback(value)


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
    job = Job(on_done, on_failed, on_counted)
    sys.setswitchinterval(_TURN_SECONDS)
    pool = QThreadPool.globalInstance()
    pool.setMaxThreadCount(_THREADS)
    pool.start(_Task(job, work))
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


class _Task(QRunnable):
    def __init__(self, job: Job, work: Callable[[Progress], object]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        self._job.perform(self._work)
