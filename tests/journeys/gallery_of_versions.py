"""The way through the versions of a plan, for its pictures: compared, named, deleted; copies."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way, unfold
from tests.journeys.rail import alt


def ways_through_versions(worker: Worker) -> list[Way]:
    """The plan of `furnish_versions` was changed last, so it stands first."""
    return [
        ("versions", lambda: _versions(worker)),
        ("versions-compared", lambda: _compare(worker)),
        ("versions-brought-back", lambda: worker.use("Bring it back", "button")),
        ("versions-named", lambda: _name(worker)),
        ("versions-deleting", lambda: _ask(worker)),
        ("copies", lambda: _copies(worker)),
        ("copy-items", lambda: _items(worker)),
    ]


def _versions(worker: Worker) -> None:
    worker.press(alt("plans"))
    worker.settle()
    worker.press("Home")  # the list comes back to where one was
    worker.press("Return")
    worker.find("Write together", "button")
    worker.press("alt+m")
    worker.press("v")
    worker.find("Compare the last two", "button")


def _compare(worker: Worker) -> None:
    worker.press("alt+c")
    worker.find("Next change", "button")


def _name(worker: Worker) -> None:
    worker.press("ctrl+z")
    worker.settle()
    worker.press("Escape")
    worker.use("Give it a name", "button", nth=1)
    worker.write("Before the move")
    worker.press("Return")
    worker.settle()


def _ask(worker: Worker) -> None:
    worker.use("Delete…", "button")
    worker.find("Keep this version", "button")


def _copies(worker: Worker) -> None:
    worker.press("Escape")
    worker.use("Who has a copy", "button")
    worker.find("They were told", "button")


def _items(worker: Worker) -> None:
    worker.press("Return")
    unfold(worker, "For whom, and how")
    worker.use("What goes along: everything")
