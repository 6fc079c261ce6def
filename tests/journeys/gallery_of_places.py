"""The way through what a day needs beside notes, for its pictures: places, miles, copies."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way
from tests.journeys.rail import alt


def ways_through_places(worker: Worker) -> list[Way]:
    """The directory, a resource on a contact, miles, a note on its way, the time it all takes."""
    return [
        ("resources", lambda: _page(worker, "resources")),
        ("resource", lambda: _first_place(worker)),
        ("resource-given", lambda: _give(worker)),
        ("travel", lambda: _travel(worker)),
        ("agency-copy", lambda: _copy(worker)),
        ("agency-mark", lambda: _to_the_mark(worker)),
        ("writing-time", lambda: _writing_time(worker)),
        ("resources-closed", lambda: _closed(worker)),
    ]


def _page(worker: Worker, page: str) -> None:
    worker.press(alt(page))
    worker.settle()


def _closed(worker: Worker) -> None:
    _page(worker, "resources")
    worker.press("alt+c")


def _first_place(worker: Worker) -> None:
    worker.press("Down")
    worker.press("Return")


def _give(worker: Worker) -> None:
    worker.press("Escape")
    worker.press("ctrl+n")
    worker.find("Who was it with?", "text")
    worker.write("Dar")
    worker.settle()
    worker.press("Down")
    worker.press("Return")
    worker.wait_for_focus("When")
    worker.press("alt+u")
    worker.wait_for_focus("Resource")
    worker.write("har")
    worker.press("Return")
    worker.press("2")


def _travel(worker: Worker) -> None:
    _page(worker, "contacts")
    worker.press("alt+m")


def _copy(worker: Worker) -> None:
    worker.press("ctrl+k")
    worker.wait_for_focus("Find anything")
    worker.write("warehouse openings")
    worker.settle()
    worker.press("Down")
    worker.press("Return")
    worker.find("Copy into your agency's record", "button")
    worker.press("alt+r")
    worker.wait_for_focus("Copy the next field")
    worker.press("ctrl+shift+c")


def _to_the_mark(worker: Worker) -> None:
    worker.go_to("Mark as entered", "button")


def _writing_time(worker: Worker) -> None:
    _page(worker, "settings")
    worker.use("My writing time", "button")
