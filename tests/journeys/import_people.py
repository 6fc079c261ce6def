"""People from a spreadsheet: from the list, through the file, to the list again."""

import csv
from pathlib import Path

from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import Stage

NEW = "Nguyễn Thị Hoa"
TABLE = (
    ("Preferred name", "MRN", "Pronouns", "Cell phone", "Date of birth"),
    (NEW, "0042", "she/her", "555-010-0142", "1/2/1980"),
    ("Abdi Warsame", "0043", "he/him", "555-010-0143", "3/4/1977"),
)


def take_in_people(stage: Stage) -> None:
    """One file of an agency, columns and all, looked at and kept."""
    worker = stage.worker
    file = stage.folder / "people.csv"
    write_table(file)
    stage.make_vault(people=5)
    stage.open()
    stage.unlock()
    _do(worker, alt("people"), "People", None)
    worker.find("Import…", "button")
    stage.start_counting()
    _do(worker, "alt+i", "Import…")
    worker.wait_for_focus("Choose a file…")
    choose(worker, file)
    worker.find("Adds 2 people.")
    worker.find("Not imported: Date of birth")
    _do(worker, "ctrl+Return", "Import")
    worker.find("2 people were added.", seconds=30)
    worker.wait_for_focus("See them")
    _do(worker, "Return", "See them")
    worker.find(NEW)


def choose(worker: Worker, file: Path) -> None:
    """Name the file in the system's own dialog."""
    _do(worker, "Return" if worker.hands is Hands.MOUSE else "space", "Choose a file…")
    open_file(worker, file)


def open_file(worker: Worker, file: Path) -> None:
    """Type its name where the system asks for one, and open it."""
    worker.wait_for_focus("File name")
    worker.write(str(file))
    _do(worker, "Return", "Open")
    worker.settle()
    if worker.sees("Open", "button"):  # the first click closed the names the system offers
        _do(worker, "Return", "Open")


def write_table(file: Path) -> None:
    """The file as an agency would hand it over."""
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        csv.writer(opened, delimiter=";").writerows(TABLE)


def _do(worker: Worker, chord: str, name: str, role: str | None = "button") -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press(chord, name)
    else:
        worker.click(name, role)


IMPORT = Journey("IMPORT", "People from a table into the list, and seen there", take_in_people, 6)
