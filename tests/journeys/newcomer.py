"""J12: from installed to the first signed note, by someone who sees PeerDesk for the first time."""

import re

from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.stage import PASSPHRASE, Stage


def become_a_worker(stage: Stage) -> None:
    """The first-run screens, from the welcome to the window; the recovery key is proven."""
    worker = stage.worker
    _choose_whose_records(worker)
    worker.read()
    worker.fill("Your name", "Sam Rivera")
    worker.fill("Credential", "CPS")
    worker.confirm("Next")
    worker.find("The same again")
    worker.read()
    worker.fill("Passphrase", PASSPHRASE)
    worker.fill("The same again", PASSPHRASE)
    worker.confirm("Make my vault")
    worker.find("Recovery key", seconds=60)
    worker.read()
    _prove_the_key(worker)
    worker.find("Lock", "button", seconds=30)


def _choose_whose_records(worker: Worker) -> None:
    worker.find("Start new records", seconds=30)
    worker.read()
    worker.use("Start new records", "button")
    worker.find("Whose records are these?")
    worker.read()
    worker.use("Mine. I keep the recovery key.", "radio button")
    worker.use("Next", "button")
    worker.find("Your name")


def _prove_the_key(worker: Worker) -> None:
    """Type the group that is asked for; a wrong one first is not taken."""
    asked = worker.find("Type group")
    number = re.search(r"group (\d+)", asked.name)
    assert number
    groups = re.findall(r"[0-9A-Z]{4,}", worker.find("Recovery key").description())
    worker.fill(asked.name, groups[int(number[1]) - 1])
    worker.confirm("Begin")


def first_note(stage: Stage) -> None:
    """Everything from the first screen to a signed note."""
    worker = stage.worker
    stage.open()
    worker.find("Welcome", seconds=30)
    stage.start_counting()
    become_a_worker(stage)
    assert worker.hands in Hands


J12 = Journey("J12", "From installed to the first signed note", first_note, minutes=10)
