"""The way through a month's work for a supervisor, and through leaving, for their pictures."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way, unfold
from tests.journeys.handing_on import MADE, NEED
from tests.journeys.rail import alt

_FOLD = "Which days, and for whom"


def ways_through_handing_on(worker: Worker) -> list[Way]:
    """The pages of a month, some people's alone, the password, then leaving and its key."""
    return [
        ("reports", lambda: _reports(worker)),
        ("reports-some", lambda: _some(worker)),
        ("reports-lock", lambda: _lock(worker)),
        ("handover", lambda: _leaving(worker)),
        ("handover-key", lambda: worker.press("alt+k")),
    ]


def _reports(worker: Worker) -> None:
    worker.press(alt("reports"))
    worker.find("Page 1 of", seconds=MADE)


def _some(worker: Worker) -> None:
    unfold(worker, _FOLD)
    worker.choose("Whose contacts", "Only some people’s")


def _lock(worker: Worker) -> None:
    worker.choose("Whose contacts", "Everyone’s")
    worker.find("Page 1 of", seconds=MADE)
    worker.press("alt+n")
    worker.wait_for(lambda: worker.find(NEED, "check box").checked, "the tick")
    worker.press("ctrl+shift+s")
    worker.wait_for_focus("Password for the file")
    worker.write("seven bikes")


def _leaving(worker: Worker) -> None:
    worker.press("Escape")
    worker.settle()
    worker.press("alt+g")
    worker.find("Make a key for the agency", "button")
