"""The way through prompts and spelling: the underline, what opens under it, and their settings."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way
from tests.journeys.rail import alt

SAID = "His cousin refused meds again, an addict like him. We went for a wlak by the river."


def ways_through_words(worker: Worker) -> list[Way]:
    """A note with a prompt and a slip, what opens under each, and the lists behind them."""
    return [
        ("words-writing", lambda: _write(worker)),
        ("words-open", lambda: _open(worker)),
        ("words-open-second", lambda: _open_next(worker)),
        ("words-spelling", lambda: _open_next(worker)),
        ("words-settings", lambda: _settings(worker)),
        ("words-all", lambda: worker.use("Look through all words…", "button")),
    ]


def _write(worker: Worker) -> None:
    worker.press("ctrl+n")
    worker.find("Who was it with?", "text")
    worker.write("darnell")
    worker.find("Darnell", "list item")
    worker.press("Return")
    worker.wait_for_focus("When")
    worker.go_to("What I did", "text")
    worker.write(SAID)


def _open_next(worker: Worker) -> None:
    worker.press("Escape")
    _open(worker)


def _open(worker: Worker) -> None:
    worker.press("F7")
    worker.press("alt+Return")
    worker.settle()


def _settings(worker: Worker) -> None:
    worker.press("Escape")
    worker.press(alt("settings"))
    worker.settle()
    worker.go_to("Look through all words…", "button")
