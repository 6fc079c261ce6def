"""The way through what a programme looks after, for its pictures: requests, breaches, rules."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way
from tests.journeys.rail import alt


def ways_through_looking_after(worker: Worker) -> list[Way]:
    """What people ask about their records, what got out, the rules, and how to reach someone."""
    press = worker.press
    return [
        ("requests", lambda: _tab(worker, "alt+r")),
        ("request", lambda: press("Return")),
        ("request-new", lambda: _new(worker, "Write down a request")),
        ("breaches", lambda: _tab(worker, "alt+b")),
        ("breach-new", lambda: worker.use("Write one down", "button")),
        ("breach", lambda: _breach(worker)),
        ("privacy-rules", lambda: _rules(worker)),
        ("agreement-new", lambda: worker.use("Put an agreement on file…", "button")),
        ("safe-contact", lambda: _about(worker)),
    ]


def _tab(worker: Worker, letter: str) -> None:
    worker.press("Escape")
    worker.press(alt("consents"))
    worker.settle()
    worker.press(letter)
    worker.settle()


def _new(worker: Worker, name: str) -> None:
    worker.press("Escape")
    worker.use(name, "button")


def _breach(worker: Worker) -> None:
    worker.press("Down")
    worker.press("Tab")
    worker.press("Tab")
    worker.write("A letter went to the wrong house.")
    worker.use("Write it down", "button")
    worker.settle()
    worker.press("Return")


def _rules(worker: Worker) -> None:
    worker.press(alt("settings"))
    worker.use("Privacy rules", "button")


def _about(worker: Worker) -> None:
    worker.press(alt("people"))
    worker.settle()
    worker.press("Down")
    worker.press("Return")
    worker.find("Timeline")
    worker.press("alt+b")
