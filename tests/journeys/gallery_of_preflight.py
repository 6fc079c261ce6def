"""The way through what is looked at before signing, and through the rules of a program."""

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way
from tests.journeys.rail import alt


def ways_through_preflight(worker: Worker) -> list[Way]:
    """A note with things to look at, its review, and the editor of own rules."""
    return [
        ("look-writing", lambda: _write(worker)),
        ("look-opened", lambda: _open(worker)),
        ("look-review", lambda: _review(worker)),
        ("rules", lambda: _change_rules(worker)),
        ("rules-deadlines", lambda: _to(worker, "Also closed on")),
        ("rules-units", lambda: _count_units(worker)),
        ("rules-pointed-out", lambda: _to(worker, "More people in a group than")),
        ("rules-end", lambda: _to(worker, "Work by these rules", "button")),
    ]


def _write(worker: Worker) -> None:
    worker.press("ctrl+n")
    worker.find("Who was it with?", "text")
    worker.write("darnell")
    worker.find("Darnell", "list item")
    worker.press("Return")
    worker.wait_for_focus("When")
    worker.go_to("What I did", "text")
    worker.write("His brother Tony came along. I promised him he will get the apartment.")
    worker.find("2 things to look at before signing", "button")


def _open(worker: Worker) -> None:
    worker.use("2 things to look at before signing", "button")


def _review(worker: Worker) -> None:
    worker.press("ctrl+Return")
    worker.find("A look before you sign")


def _change_rules(worker: Worker) -> None:
    worker.press(alt("settings"))
    worker.settle()
    worker.use("Change rules", "button")
    worker.wait_for_focus("Start from")


def _count_units(worker: Worker) -> None:
    worker.choose("What is added up", "All minutes of a day together")
    worker.go_to("Service code", "text")


def _to(worker: Worker, name: str, role: str = "text") -> None:
    worker.go_to(name, role)
