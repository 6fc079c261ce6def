"""The way through a family, for its pictures: two records, a link, a plan a mother filled in."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way, unfold
from tests.journeys.rail import alt


def ways_through_family(worker: Worker) -> list[Way]:
    """The son of the demo first, then his page about what calms him."""
    return [
        ("family-line", lambda: _open(worker, "tou v")),
        ("family-card", lambda: _about(worker)),
        ("family-form", lambda: _form(worker)),
        ("family-who", lambda: _new_plan(worker)),
        ("family-plan", lambda: _plan(worker)),
    ]


def _open(worker: Worker, letters: str) -> None:
    worker.press(alt("people"))
    worker.go_to("Find by any part of a name", "text")
    worker.write(letters)
    worker.settle()
    worker.press("Return")
    unfold(worker, "Beside the work")
    worker.find("Family")


def _about(worker: Worker) -> None:
    worker.press("alt+b")
    worker.find("Open their record", "button")


def _form(worker: Worker) -> None:
    worker.press("alt+f")
    worker.find("With whom?", "text")


def _new_plan(worker: Worker) -> None:
    for _ in ("the form", "About"):
        worker.press("Escape")
        worker.settle()
    worker.press("alt+p")
    worker.settle()
    worker.press("alt+n")
    worker.find("Who fills it in?", "combo box")


def _plan(worker: Worker) -> None:
    worker.press("Escape")
    worker.use("Open", "button", key="Return")
    worker.find("Write together", "button")
