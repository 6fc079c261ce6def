"""A place to turn to, named on a contact, and later what came of it."""

from tests.journeys import writing
from tests.journeys.cast import PEOPLE
from tests.journeys.driver import Hands
from tests.journeys.plan import Journey
from tests.journeys.routine_contact import TOLD
from tests.journeys.stage import Stage

DARNELL = PEOPLE[0]
PLACE, LETTERS = "Harbor House", "har"


def give_and_follow(stage: Stage) -> None:
    """From the written note: name it, say how; sign; on his page, say what came of it."""
    worker = stage.worker
    stage.make_vault(people=5)
    stage.tool("furnish_places", str(stage.vault), stage.passphrase_file())
    stage.open()
    stage.unlock()
    writing.begin(worker, DARNELL)
    writing.tell(worker, DARNELL, TOLD)
    stage.start_counting()
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+u", "Add a resource")
        worker.wait_for_focus("Resource")
        worker.write(LETTERS)
        worker.find(PLACE, "button")
        worker.press("Return", PLACE)
        worker.wait_for_focus("Gave information")
        worker.press("2", "Called together")
        worker.press("1", "Not known yet")
    else:
        worker.click("Add a resource", "button")
        worker.wait_for_focus("Resource")
        worker.write(LETTERS)
        worker.click(PLACE, "button")
        worker.tick("Called together")
        worker.tick("Not known yet")
    writing.review(worker)
    writing.sign(worker, "Sign")
    worker.find("signed", seconds=30)
    worker.choose(PLACE, "Connected")


RESOURCE = Journey("RESOURCE", "A resource given, and what came of it", give_and_follow, budget=9)
