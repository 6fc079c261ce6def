"""The way through the pages of plans, for their pictures; the plans are those of `showcase`."""

from collections.abc import Callable

from tests.journeys.cast import PIN
from tests.journeys.driver import Worker
from tests.journeys.rail import alt

SAFETY, RECOVERY = "graciela ort", "darnell"
"""Letters that find those whose plans they are; the one changed last comes first."""
Way = tuple[str, Callable[[], None]]
"""The name of a picture, and how one gets there from the one before."""


def unfold(worker: Worker, panel: str) -> None:
    """With large text what stands beside the work waits below it, behind its name."""
    worker.settle()
    if worker.sees(panel, "check box"):
        worker.use(panel, "check box")


def ways_through_plans(worker: Worker) -> list[Way]:
    """At the desk first, then the worst hour, then the view shared with the person."""
    press = worker.press
    return [
        ("plans", lambda: press(alt("plans"))),
        ("plan", lambda: _open_plan(worker, RECOVERY)),
        ("plan-version", lambda: press("ctrl+Return")),
        ("plan-paper", lambda: _paper_instead(worker)),
        ("plan-spanish", lambda: _open_plan(worker, SAFETY)),
        ("plan-spanish-paper", lambda: _paper(worker)),
        ("person-plans", lambda: _plans_of(worker, "darnell")),
        ("attachment", lambda: worker.use("Show", "button")),
        ("crisis-whose", lambda: _whose(worker)),
        ("crisis", lambda: _crisis_of(worker, "graciela ort")),
        ("crisis-no-plan", lambda: _no_plan(worker)),
        ("together", lambda: _together(worker)),
        ("together-parts", lambda: worker.use("All parts", "button")),
        ("together-read", lambda: worker.use("Finish for today", "button", key="Return")),
        ("together-who", lambda: press("ctrl+Return")),
        ("together-sign", lambda: press("ctrl+Return")),
        ("together-question", lambda: _question(worker)),
        ("together-spanish", lambda: worker.use("Español", "button")),
        ("together-door", lambda: press("Escape")),
        ("together-left", lambda: _leave(worker)),
    ]


def _open_plan(worker: Worker, whose: str) -> None:
    """The plan of those found by these letters that was changed last."""
    worker.press(alt("plans"))
    worker.settle()
    worker.go_to("Whose", "text")
    worker.press("ctrl+a")
    worker.write(whose)
    worker.settle()
    worker.press("Down")
    worker.press("Home")  # the list comes back to where one was
    worker.settle()
    worker.press("Return")
    worker.find("Write together", "button")


def _paper_instead(worker: Worker) -> None:
    """No version now."""
    worker.press("Escape")
    worker.settle()
    _paper(worker)


def _paper(worker: Worker) -> None:
    worker.press("ctrl+shift+s")
    worker.find("Choose where and save", "button")
    worker.press("Escape")


def _plans_of(worker: Worker, letters: str) -> None:
    worker.press(alt("people"))
    worker.go_to("Find by any part of a name", "text")
    worker.write(letters)
    worker.settle()
    worker.press("Return")
    worker.settle()
    worker.press("alt+p")


def _whose(worker: Worker) -> None:
    worker.press(alt("settings"))  # where nobody is in context
    worker.settle()
    worker.press("ctrl+shift+e")
    worker.wait_for_focus("Whose plan do you need?")


def _crisis_of(worker: Worker, letters: str) -> None:
    worker.write(letters)
    worker.settle()
    worker.press("Return")


def _no_plan(worker: Worker) -> None:
    worker.press("Escape")
    _whose(worker)
    _crisis_of(worker, "ilse")


def _together(worker: Worker) -> None:
    worker.press("Escape")
    _open_plan(worker, RECOVERY)
    worker.press("alt+t")
    worker.find("Start with one goal", "button")


def _question(worker: Worker) -> None:
    worker.use("All parts", "button")
    worker.use("Home", "button")
    worker.find("How are things now?")


def _leave(worker: Worker) -> None:
    worker.wait_for_focus("PIN")
    worker.write(PIN)
    worker.press("Return")
    worker.find("Save as a version", "button")
