"""J8 and J16: a month's work for a supervisor without PeerDesk; a worker leaves, nothing lost."""

import re
from pathlib import Path

from tests.journeys.driver import Hands, Worker
from tests.journeys.newcomer import groups_of_the_key
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import PASSPHRASE, Stage

PASSWORD = "seven bikes lantern orchard"
NEED = "They need it for their work"
MADE = 90
"""Seconds a packet may take beside other work; `benchmarks` measures it."""


def a_months_work(stage: Stage) -> None:
    """From anywhere to one locked file of this month."""
    worker = _at_the_window(stage)
    _do(worker, alt("reports"), "Reports")
    worker.find("Page 1 of", seconds=MADE)
    _give_word(worker)
    _do(worker, "ctrl+shift+s", "Save as a locked PDF")
    _password(worker)
    _do(worker, "Return", "Choose where and save")
    file = stage.folder / "given" / "work.pdf"
    worker.wait_for_focus("File name")
    worker.write(str(file))
    _do(worker, "Return", "Save")
    worker.wait_for(file.exists, "the packet", MADE)
    worker.find("Only its password opens it", seconds=MADE)


def leave_nothing_lost(stage: Stage) -> None:
    """A key for the agency, the whole work, the list of people and a backup it opens."""
    worker = _at_the_window(stage)
    _do(worker, alt("reports"), "Reports")
    worker.find("Page 1 of", seconds=MADE)
    _do(worker, "alt+g", "Leaving, or handing over")
    worker.find("Make a key for the agency", "button")
    _do(worker, "alt+k", "Make a key for the agency")
    _make_key(worker)
    _give_word(worker)
    _do(worker, "alt+m", "Make the three files")
    _password(worker)
    _do(worker, "Return", "Choose where and save")
    folder = stage.folder / "given"
    worker.wait_for_focus("Directory")
    worker.write(str(folder))
    _do(worker, "Return", "Choose")
    worker.settle()
    if worker.sees("Choose a folder"):  # the first click only put away the system's suggestions
        _do(worker, "Return", "Choose")
    worker.find("To let them check the files", seconds=2 * MADE)
    worker.wait_for(lambda: len(_files(folder)) == len(FILES), "three files", MADE)


FILES = ("*.pdbackup", "people.pdf", "work.pdf")


def _files(folder: Path) -> list[Path]:
    return [found for name in FILES for found in folder.glob(name)]


def _at_the_window(stage: Stage) -> Worker:
    stage.make_demo(12, 120)
    stage.open()
    stage.unlock()
    stage.start_counting()
    return stage.worker


def _make_key(worker: Worker) -> None:
    """The passphrase of today, then one group of the new key, so that both know it was kept."""
    worker.wait_for_focus("Passphrase of today")
    worker.write(PASSPHRASE)
    _do(worker, "Return", "Make the key")
    asked = worker.find("Type group", seconds=MADE)
    worker.wait_for_focus("Type group", MADE)
    number = re.search(r"group (\d+)", asked.name)
    assert number is not None
    worker.write(groups_of_the_key(worker)[int(number[1]) - 1])
    _do(worker, "Return", "I kept it")
    worker.wait_gone("I kept it")


def _give_word(worker: Worker) -> None:
    """A key presses a box for a moment, as a finger does, before it is ticked."""
    _do(worker, "alt+n", NEED)
    worker.wait_for(lambda: worker.find(NEED, "check box").checked, "the tick")


def _password(worker: Worker) -> None:
    """Typed twice, as for every locked file."""
    worker.wait_for_focus("Password for the file")
    worker.write(PASSWORD)
    worker.fill("The same again", PASSWORD, "password text")


def _do(worker: Worker, chord: str, name: str) -> None:
    """One step: its key, or a click on what is called so."""
    if worker.hands is Hands.KEYBOARD:
        worker.press(chord, name)
    else:
        worker.click(name)


J8 = Journey("J8", "A month's work for a supervisor without PeerDesk", a_months_work, budget=6)
J16 = Journey("J16", "A worker leaves; nothing lost", leave_nothing_lost, budget=12)
