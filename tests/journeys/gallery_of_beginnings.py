"""The way through pages that hold nothing yet, for their pictures: as on the first morning."""

from functools import partial

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way
from tests.journeys.rail import RAIL, alt


def ways_through_beginnings(worker: Worker) -> list[Way]:
    """Each page of the rail, from Today on; then the week."""
    ways: list[Way] = [(f"empty-{page}", partial(_page, worker, page)) for page in RAIL]
    return [*ways, ("empty-week", lambda: worker.press("ctrl+shift+w"))]


def _page(worker: Worker, page: str) -> None:
    worker.press(alt(page))
    worker.settle()
