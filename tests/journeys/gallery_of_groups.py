"""The way through a group's meeting, its list and one open member, for their pictures."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way

_LETTERS = ("darnell", "carmen", "jon reyes")
"""Find people of the demo."""


def ways_through_groups(worker: Worker) -> list[Way]:
    """Begun, told, with its people, a name to replace, and what still lacks."""
    return [
        ("group", lambda: _begin(worker)),
        ("group-people", lambda: _tell(worker)),
        ("group-member", lambda: _write(worker)),
        ("group-name", lambda: worker.press("alt+Return")),
        ("group-lacking", lambda: _review(worker)),
    ]


def _begin(worker: Worker) -> None:
    worker.press("ctrl+shift+g")
    worker.wait_for_focus("Name of the group")


def _tell(worker: Worker) -> None:
    worker.write("Walking group")
    worker.press("Return")
    worker.write("yesterday 105p-235p")
    worker.press("Return")
    worker.wait_for_focus("Where")
    worker.write("Lib")
    worker.press("Return")
    worker.write("We walked round the lake and shared soup.")
    worker.press("Return")
    for _ in ("nothing was raised", "open to all"):
        worker.settle()
        worker.press("1")
    for letters in _LETTERS:
        worker.settle()
        worker.write(letters)
        worker.settle()
        worker.press("Return")


def _write(worker: Worker) -> None:
    worker.settle()
    worker.press("alt+e")
    worker.settle()
    worker.write("Darnell spoke about mornings. Carmen said hers are hard too.")
    worker.settle(1.0)


def _review(worker: Worker) -> None:
    worker.press("1")
    worker.settle()
    worker.press("ctrl+Return")
