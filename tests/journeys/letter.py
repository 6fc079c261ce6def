"""J14: a letter to a housing office about the days they met, through the consent gate."""

from tests.journeys.cast import LANDLORD, PEOPLE
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import PASSPHRASE, Stage

DARNELL = PEOPLE[0]
LETTER = "Attendance letter"


def write_and_send(stage: Stage) -> None:
    """From Darnell's page, with one consent and one signed contact."""
    worker = stage.worker
    stage.make_vault(people=3, sharing=True)
    stage.open()
    stage.unlock()
    _to_his_page(worker)
    stage.start_counting()
    _begin(worker)
    _write(worker)
    _seal(worker)
    _send(stage)


def _to_his_page(worker: Worker) -> None:
    _do(worker, alt("people"), "People")
    worker.go_to("Find by any part of a name", "text")
    worker.write(DARNELL.letters)
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", DARNELL.name)
    else:
        worker.click(DARNELL.name, "list item")
    worker.find("Consents", nth=1)


def _begin(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+c", "Consents")
    else:
        worker.click("Consents", nth=1)
    worker.find("Write a letter")
    _do(worker, "alt+l", "Write a letter")
    worker.find(LETTER, "button")
    _do(worker, "alt+a", LETTER)
    worker.wait_for_focus("Find them in the address book")


def _write(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.write(LANDLORD[:3])
        worker.press("Return", LANDLORD)
    else:
        worker.click(LANDLORD, "button")
    worker.find("Allowed by the consent")
    worker.use("Yes")


def _seal(worker: Worker) -> None:
    _do(worker, "ctrl+Return", "Seal the letter")
    worker.wait_for_focus("Passphrase")
    worker.fill("Passphrase", PASSPHRASE, "password text")
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", "Seal the letter")
    else:
        worker.click("Seal the letter", "button")
    worker.find("Send it to", seconds=30)


def _send(stage: Stage) -> None:
    worker = stage.worker
    _do(worker, "ctrl+shift+s", "Send it to")
    worker.find("Choose where and save", "button")
    _do(worker, "Return", "Choose where and save")
    worker.wait_for_focus("File name")
    file = stage.folder / "given" / "letter.pdf"
    worker.write(str(file))
    _do(worker, "Return", "Save")
    worker.wait_for(file.exists, "the file")


def _do(worker: Worker, chord: str, name: str) -> None:
    """One step: its key, or a click on what is called so."""
    if worker.hands is Hands.KEYBOARD:
        worker.press(chord, name)
    else:
        worker.click(name)


J14 = Journey("J14", "A letter for housing, through the consent gate", write_and_send, budget=12)
