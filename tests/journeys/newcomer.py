"""J12: from installed to the first signed note, by someone who sees PeerDesk for the first time."""

import re

from tests.journeys import tree, writing
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
    worker.fill(asked.name, groups_of_the_key(worker)[int(number[1]) - 1])
    worker.confirm("Begin")


def groups_of_the_key(worker: Worker) -> list[str]:
    """The recovery key as it stands on the screen, group by group."""
    worker.find("recovery key")
    shown = (re.findall(r"\b[0-9A-Z]{5}\b", text) for text in tree.visible_texts())
    return max(shown, key=len)


def first_note(stage: Stage) -> None:
    """Everything from the first screen to a signed note."""
    worker = stage.worker
    stage.open()
    worker.find("Welcome", seconds=30)
    stage.start_counting()
    become_a_worker(stage)
    worker.read()
    _meet_someone_new(worker)
    _write_first_note(worker)
    worker.read()
    worker.use("Review and sign", "button")
    worker.find("Passphrase", "password text")
    worker.read()
    writing.sign(worker, "Sign this note")
    worker.find("Signed 1 note.", seconds=30)


def _meet_someone_new(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+n")
    else:
        worker.click("New contact", "button")
    worker.find("Who was it with?", "text")
    worker.read()
    worker.write("Maya")
    worker.find("New person or code name", "list item")
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return")
        worker.wait_for_focus("New person")
        worker.press("Return", "New person")
    else:
        worker.click("New person or code name", "list item")
    worker.wait_for_focus("When")


def _write_first_note(worker: Worker) -> None:
    """Place and goal are not known yet of someone one meets for the first time."""
    worker.read()
    worker.write("205p-252p")
    worker.choose("Where", "Our office")
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+m", writing.MET)
    else:
        worker.click(writing.MET)
    worker.fill(writing.WHY, "She saw our sign and came in.")
    worker.fill(writing.DID, "I told her what I do, and listened.")
    worker.fill(writing.SAID.format(name="Maya"), '"Can I come back on Monday?"')
    worker.fill(writing.NEXT, "Maya: come by on Mon")
    worker.use(writing.NOTHING_RAISED)
    worker.use("We wrote it together")
    worker.choose("No goal? The reason", "Getting to know each other, before a plan")


J12 = Journey("J12", "From installed to the first signed note", first_note, minutes=10)
