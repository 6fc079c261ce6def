"""How a worker writes a contact, by keyboard and by mouse; the journeys say what is written."""

from dataclasses import dataclass

from tests.journeys.cast import Someone
from tests.journeys.driver import Hands, Worker
from tests.journeys.stage import PASSPHRASE

WHY, DID, SAID = "Why we met", "What I did", "What {name} said and did"
NEXT = "Add a next step"
MET, NO_ANSWER = "Met", "No answer"
NOTHING_RAISED = "Nothing was raised"
READ_BACK = "I read it to them"


@dataclass(frozen=True)
class Told:
    """What there is to tell about a contact."""

    when: str
    why: str
    did: str
    said: str
    next_step: str


def begin(worker: Worker, someone: Someone) -> None:
    """A new contact with someone, found by two or three letters."""
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+n")
        worker.find("Who was it with?", "text")
        worker.write(someone.letters)
        worker.find(someone.name, "list item")
        worker.press("Return", someone.name)
    else:
        worker.click("New contact", "button")
        worker.find("Who was it with?", "text")
        worker.write(someone.letters)
        worker.click(someone.name, "list item")
    worker.wait_for_focus("When")


def tell(worker: Worker, someone: Someone, told: Told) -> None:
    """The whole of a routine contact, from its times to how they took part."""
    worker.write(told.when)
    _met(worker)
    worker.wait_for_focus(WHY)
    worker.write(told.why)
    worker.fill(DID, told.did)
    worker.fill(SAID.format(name=someone.name), told.said)
    worker.fill(NEXT, told.next_step)
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+1", someone.goal)
        worker.press("alt+n", NOTHING_RAISED)
        worker.press("alt+i", READ_BACK)
    else:
        worker.tick(someone.goal)
        worker.tick(NOTHING_RAISED)
        worker.tick(READ_BACK)


def tell_of_no_answer(worker: Worker, told: Told) -> None:
    """A try to reach someone: what was done, and what comes next."""
    worker.write(told.when)
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return")
        worker.wait_for_focus(MET)
        worker.press("4", NO_ANSWER)
    else:
        worker.tick(NO_ANSWER)
    worker.wait_for_focus(DID)
    worker.write(told.did)
    worker.fill(NEXT, told.next_step)


def _met(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+m", MET)
    else:
        worker.tick(MET)


def review(worker: Worker) -> None:
    """From the page to the note as it will read."""
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+Return")
    else:
        worker.click("Review and sign", "button")
    worker.find("Passphrase", "password text")


def sign(worker: Worker, button: str) -> None:
    """Type the passphrase where the focus waits for it."""
    worker.wait_for_focus("Passphrase")
    worker.write(PASSPHRASE)
    worker.confirm(button)
