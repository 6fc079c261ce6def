"""J3: a group of nine, each with a note of their own, signed with one passphrase."""

from tests.journeys import writing
from tests.journeys.cast import GROUP, MORE_OF_THE_GROUP, PEOPLE
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage

WHEN = "yesterday 105p-235p"
SHARED = "We walked round the lake and planned the soup day."
NAMES = (*(one.name for one in PEOPLE), *MORE_OF_THE_GROUP)
TOLD = (
    '"Mornings are better now."',
    "Spoke of the pool, and laughed a lot.",
    "Asked how others find sleep.",
    "Sang one verse for everyone.",
    "Listened, and stayed for tea.",
    '"I want to cook the soup."',
    "Told of a good week at work.",
    "Helped to carry the chairs.",
    "Brought bread, and a question about the bus.",
)


def write_and_sign_nine(stage: Stage) -> None:
    """The people of last week; what was done together once; a line for each."""
    worker = stage.worker
    stage.make_vault(people=5, group=True)
    stage.open()
    stage.unlock()
    stage.start_counting()
    _begin(worker)
    _tell_of_the_meeting(worker)
    for name, told in zip(NAMES, TOLD, strict=True):
        _tell_of_one(worker, name, told)
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+Return")
    else:
        worker.click("Review and sign", "button")
    worker.find("Passphrase", "password text")
    writing.sign(worker, "Sign 10 notes")
    worker.find("10 notes", seconds=30)


def _begin(worker: Worker) -> None:
    """To a new meeting with the people of the last one."""
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+shift+g")
        worker.find("Same people as last time", "button")
        worker.press("alt+m", "the same people")
    else:
        worker.click("New contact")
        worker.click("Group: one meeting", "list item")
        worker.click("Same people as last time", "button")
    worker.find(NAMES[-1])


def _tell_of_the_meeting(worker: Worker) -> None:
    worker.wait_for_focus("When")
    worker.write(WHEN)
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return")
        worker.wait_for_focus("What we did together")
        worker.write(SHARED)
        worker.press("alt+n", "Nothing was raised")
        worker.press("alt+e", "Everyone was here")
    else:
        worker.click("What we did together", "text")
        worker.write(SHARED)
        worker.click("Nothing was raised", "check box")
        worker.click("Everyone was here the whole time", "button")


def _tell_of_one(worker: Worker, name: str, told: str) -> None:
    """Their own words, and that no step was agreed."""
    worker.wait_for_focus(f"What {name} said and did")
    worker.write(told)
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return")
        worker.wait_for_focus("Add a next step")
        worker.press("Return", "none agreed")
    else:
        worker.click("None agreed", "check box")


J3 = Journey("J3", f"{GROUP}: nine people, nine notes", write_and_sign_nine, budget=6 + 3 * 9)
