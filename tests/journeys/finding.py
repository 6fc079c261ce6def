"""J9: a phrase from any note of five years, found while it is typed, and opened."""

from tests.journeys.cast import PHRASE
from tests.journeys.driver import Hands
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage

NOTES = 120
TYPED = "yellow basket"


def find_an_old_phrase(stage: Stage) -> None:
    """One chord and typing; opening what was found is one more."""
    worker = stage.worker
    stage.make_vault(people=5, notes=NOTES)
    stage.open()
    stage.unlock()
    stage.start_counting()
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+k")
    else:
        worker.click("Find anything", "button")
    worker.wait_for_focus("Find anything")
    worker.write(TYPED[:-3])
    worker.find(TYPED, "list item")
    worker.write(TYPED[-3:])
    worker.find(TYPED, "list item")
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", "open it")
    else:
        worker.click(TYPED, "list item")
    worker.find(PHRASE)


J9 = Journey("J9", "Find a phrase in any note, and open it", find_an_old_phrase, budget=2)
