"""The way through a worker's day and week, for its pictures: first of all, as one sits down."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way


def ways_through_days(worker: Worker) -> list[Way]:
    """The day, a line put off, the week, and planning a contact."""
    press = worker.press
    return [
        ("today", worker.settle),
        ("today-later", lambda: _later(worker)),
        ("week", lambda: press("ctrl+shift+w")),
        ("week-plan", lambda: press("ctrl+shift+a")),
    ]


def _later(worker: Worker) -> None:
    for _ in range(4):
        worker.press("Down")
    worker.press("s")
