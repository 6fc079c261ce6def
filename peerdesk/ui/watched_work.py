"""Work in the background that the worker can watch and stop, for the presenters of pages."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from peerdesk.ui import background

T = TypeVar("T")


class WatchedWork(QObject):
    """`begun` carries each job, `counted` how many of how many steps are done."""

    begun = Signal(object)
    counted = Signal(int, int)

    def _run(
        self,
        work: Callable[[background.Progress], T],
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object],
    ) -> background.Job:
        """Begin it. The page may be gone before it is done: nobody is called then."""
        job = background.run(work, on_done, on_failed, self.counted.emit)
        job.only_while(self)
        self.begun.emit(job)
        return job
