"""The way through an outreach round and two who may be one person, for their pictures."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way
from tests.journeys.rail import alt

_TWO_ALIKE = "jon reyes"
"""Letters that find somebody of the demo whose name sounds like another's."""


def ways_through_outreach(worker: Worker) -> list[Way]:
    """Counted, someone met, then the hint on a person's page and both records."""
    return [
        ("outreach", lambda: _begin(worker)),
        ("outreach-counted", lambda: _count(worker)),
        ("outreach-met", lambda: _meet(worker)),
        ("other-names", lambda: _hint(worker)),
        ("same-person", lambda: worker.use("Look at both", "button")),
    ]


def _begin(worker: Worker) -> None:
    worker.press("ctrl+shift+o")
    worker.wait_for_focus("When")


def _count(worker: Worker) -> None:
    worker.write("9a-1130a")
    for text in ("Riverfront, north end", "14", "5", "12", "40"):
        worker.press("Return")
        worker.settle()
        worker.write(text)


def _meet(worker: Worker) -> None:
    worker.fill("A name they gave, or a nickname", "Blue Jay")
    worker.press("Return")
    worker.wait_for_focus("Outside, in a car or a tent")
    worker.press("1")
    worker.press("1")


def _hint(worker: Worker) -> None:
    worker.press(alt("people"))
    worker.settle()
    worker.write(_TWO_ALIKE)
    worker.settle()
    worker.press("Down")
    worker.press("Return")
    worker.find("Timeline")
    worker.press("alt+b")
    worker.go_to("Look at both", "button")
