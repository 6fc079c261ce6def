"""The way through importing a file, for its pictures: what is open, the columns, the end."""

import csv
from pathlib import Path

from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way
from tests.journeys.import_people import choose
from tests.journeys.rail import alt

_LOG = (
    ("Contact log, spring", "", "", "", "", "", "", ""),
    ("Date", "Start", "End", "Participant", "Type", "Method", "Notes", "Billing unit"),
    ("03/02/2026", "9:05 am", "9:50 am", "Darnell", "1:1", "In person", "Bus routes.", "3"),
    ("04/02/2026", "2 pm", "2:30 pm", "Ilse Brandt", "Coffee chat", "Phone", "The lease.", "2"),
    ("05/02/2026", "25:00", "", "Nuria", "1:1", "Zoom", "", "0"),
)


def ways_through_imports(worker: Worker, folder: Path) -> list[Way]:
    """A log with something open, settled and imported."""
    file = folder / "log.csv"
    return [
        ("import", lambda: _begin(worker)),
        ("import-open", lambda: _look(worker, file)),
        ("import-columns", lambda: _to_columns(worker)),
        ("import-done", lambda: _finish(worker)),
    ]


def _begin(worker: Worker) -> None:
    worker.press(alt("contacts"))
    worker.settle()
    worker.press("alt+i")
    worker.wait_for_focus("Choose a file…")


def _look(worker: Worker, file: Path) -> None:
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows(_LOG)
    choose(worker, file)
    worker.find("Nothing can be imported yet.")


def _to_columns(worker: Worker) -> None:
    worker.go_to("Billing unit", "combo box")


def _finish(worker: Worker) -> None:
    worker.choose("What comes first in the days?", "The month: 03/04 is March 4")
    worker.settle()
    for letter in ("p", "l"):  # add who is not known, leave out what stays open
        worker.press(f"alt+{letter}")
        worker.settle()
    worker.press("ctrl+Return")
    worker.find("Earlier imports")
